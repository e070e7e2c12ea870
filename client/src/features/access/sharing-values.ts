import { canBeSharedWith, namesItsReaders, stewardsOf } from '@atlas/shared/permissions';
import type { Visibility } from '@atlas/shared/vocabulary';
import type { WhoCanSee_RecordFragment } from '../../gql/graphql.ts';
import type { Chosen } from '../editing/types.ts';

export type Access = NonNullable<WhoCanSee_RecordFragment['access']>;

/** What the sharing form holds. */
export interface SharingValues {
  readonly [field: string]: unknown;
  readonly visibility: Visibility;
  readonly sharedWith: readonly Chosen[];
  /** People and groups together. */
  readonly restrictedTo: readonly Chosen[];
  readonly deniedOrganisations: readonly Chosen[];
  readonly deniedPeople: readonly Chosen[];
  readonly why: string;
}

const chosen = (all: readonly { readonly id: string; readonly name: string }[] | null | undefined): Chosen[] =>
  (all ?? []).map(({ id, name }) => ({ id, label: name }));

/** The form as a record is. One that names nobody yet is to name at least those who look after it. */
export function sharingValuesOf({ owner, access }: WhoCanSee_RecordFragment): SharingValues {
  const named = chosen([...(access?.groups ?? []), ...(access?.people ?? [])]);
  const stewards = owner ? [{ id: stewardsOf(owner.id), label: `the stewards of ${owner.name}` }] : [];
  return {
    visibility: access?.visibility ?? 'OWNER',
    sharedWith: chosen(access?.sharedWith),
    restrictedTo: named.length > 0 ? named : stewards,
    deniedOrganisations: chosen(access?.deniedOrganisations),
    deniedPeople: chosen(access?.deniedPeople),
    why: '',
  };
}

const ids = (all: readonly Chosen[]) => all.map(({ id }) => id);

/** What is sent: only the lists that go with the visibility. */
export function sharingInputOf({ visibility, sharedWith, restrictedTo, deniedOrganisations, deniedPeople, why }: SharingValues) {
  return {
    visibility,
    sharedWith: canBeSharedWith(visibility) ? ids(sharedWith) : [],
    restrictedTo: namesItsReaders(visibility) ? ids(restrictedTo) : [],
    deniedTo: [...ids(deniedOrganisations), ...ids(deniedPeople)],
    why: why || null,
  };
}

import { todayInLondon } from '@atlas/shared/time';
import type { CapacityKind, Visibility } from '@atlas/shared/vocabulary';
import type { NeedRow_NeedFragment, OfferRow_OfferFragment } from '../../gql/graphql.ts';
import type { Chosen } from '../editing/types.ts';

/** What an organisation can give, or is looking for. */
export type CapacityLabel = 'Offer' | 'Need';
export type Capacity = OfferRow_OfferFragment | NeedRow_NeedFragment;

const named = ({ id, name }: { id: string; name: string }): Chosen => ({ id, label: name });

/** An offer or need as the fields of its form. */
export function valuesOf(held: Capacity | undefined, organisation: Chosen | null) {
  return {
    organisation: held?.organisation ? named(held.organisation) : organisation,
    title: held?.title ?? '',
    kind: held?.kind ?? (null as CapacityKind | null),
    description: held?.description ?? '',
    themes: (held?.themes ?? []).map(named) as readonly Chosen[],
    areas: (held?.areas ?? []).map(named) as readonly Chosen[],
    validFrom: held ? (held.validFrom ?? '') : (todayInLondon() as string),
    validTo: held?.validTo ?? '',
    visibility: held?.visibility ?? ('OWNER' as Visibility),
    why: '',
  };
}

/** The same as the mutations take it. */
export const toInput = ({ kind, ...values }: ReturnType<typeof valuesOf>) => ({
  ...values,
  // The rules say that it has to be chosen.
  kind: kind as CapacityKind,
  organisation: values.organisation?.id ?? '',
  themes: values.themes.map(({ id }) => id),
  areas: values.areas.map(({ id }) => id),
  description: values.description || null,
  validFrom: values.validFrom || null,
  validTo: values.validTo || null,
  why: values.why || null,
});
export type CapacityInput = ReturnType<typeof toInput>;

import { formatDay, overlaps } from '@atlas/shared/time';
import type { RoleKind, Visibility } from '@atlas/shared/vocabulary';
import { type Draft, draft } from '../../audit/draft.ts';
import type { Edit } from '../../audit/editing.ts';
import { linksTo, referencesIn } from '../../audit/given.ts';
import { newId } from '../../neo4j/ids.ts';
import { userError } from '../../user-errors.ts';

/** A post as an input gives it, checked. */
export interface Post {
  readonly title: string;
  readonly kind: RoleKind;
  readonly organisation?: string | null | undefined;
  readonly areas?: readonly string[] | null | undefined;
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  readonly visibility?: Visibility | null | undefined;
}

/** Makes sure that what a post speaks of is there. @param path where the post stands in the input, with a dot at its end */
export async function referPost(edit: Edit, { organisation, areas }: Partial<Post>, path = ''): Promise<void> {
  await edit.refer(
    { field: `${path}organisation`, id: organisation, label: 'Organisation' },
    ...referencesIn(`${path}areas`, areas, 'Area'),
  );
}

/** A new post. */
export function roleDraft(
  edit: Edit,
  { person, title, kind, organisation, areas, validFrom, validTo, visibility }: Post & { person: string },
): Draft {
  return draft('Role', {
    id: newId(),
    ...edit.access(visibility),
    properties: { title, kind, validFrom: validFrom ?? undefined, validTo: validTo ?? undefined },
    links: [
      { type: 'HELD_BY', to: person },
      ...linksTo('IN_ORGANISATION', organisation ? [organisation] : []),
      ...linksTo('FOR_AREA', areas),
    ],
  });
}

interface Held {
  readonly id: string;
  readonly title: string;
  readonly organisations: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
/** Refuses a post of the same name in the same organisation that the person holds over some of the same days. */
export function refuseHeldAlready(
  others: readonly Held[],
  { title, organisation, validFrom, validTo }: Pick<Post, 'title' | 'organisation' | 'validFrom' | 'validTo'>,
): void {
  const same = others.find(
    (held) =>
      held.title === title.toLowerCase() &&
      (organisation ? held.organisations.includes(organisation) : held.organisations.length === 0) &&
      overlaps(held, { validFrom: validFrom ?? null, validTo: validTo ?? null }),
  );
  if (same === undefined) return;
  const since = same.validFrom === null ? '' : ` since ${formatDay(same.validFrom)}`;
  throw userError('CONFLICT', 'title', `They hold this post already${since}. End that first, or change its dates.`);
}

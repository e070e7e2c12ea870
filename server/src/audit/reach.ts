import { limitedTo, type Permission } from '@atlas/shared/permissions';
import { type Context, holderOf } from '../context.ts';
import { model, type NodeModel } from '../neo4j/model.ts';
import { userError } from '../user-errors.ts';
import type { Draft } from './draft.ts';

/** What somebody is about to do: by which permission, to records of which owner, and what the input calls the record. */
interface Doing {
  readonly permission: Permission;
  readonly ownerId: string | null | undefined;
  readonly field: string;
}

/**
 * Where all that lets the reader do this is limited to areas, what they do it to has to lie in one of these, wholly or in part, or nowhere.
 * @param reached which of these areas it lies in or covers, and whether it lies anywhere
 * @throws {UserErrors} FORBIDDEN
 */
export async function refuseOutOfReach(
  context: Context,
  { permission, ownerId, field }: Doing,
  reached: (areas: readonly string[]) => Promise<readonly { liesNowhere: boolean; areas: readonly string[] }[]>,
): Promise<void> {
  const areas = limitedTo(holderOf(context.principal), permission, ownerId);
  if (areas === undefined) return;
  const [found] = await reached(areas);
  if (found === undefined || found.liesNowhere || context.may(permission, ownerId, found.areas)) return;
  throw userError('FORBIDDEN', field, 'This lies outside the areas that your role is for: ask a broker who works there, or a steward.');
}

/** The areas a draft leads to by itself: where it is, works or is for. */
export function areasOf({ label, links, id }: Draft): string[] {
  const shape: NodeModel = model[label];
  return [...(label === 'Area' ? [id] : []), ...links.filter(({ type }) => shape.links[type]?.includes('Area')).map(({ to }) => to)];
}

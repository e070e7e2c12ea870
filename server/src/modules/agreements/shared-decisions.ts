import { isDeepStrictEqual } from 'node:util';
import type { Draft } from '../../audit/draft.ts';
import type { Edit } from '../../audit/editing.ts';
import { amend } from '../../audit/snapshot.ts';
import { findDecisionsKept } from './decisions.store.ts';

/**
 * Lets those who see an agreement, a programme or an initiative, and no others, see the decisions about it alone that the same body keeps.
 * Nothing is done where it is seen by the same as before.
 */
export async function shareDecisions(edit: Edit, held: Draft, made: Draft): Promise<void> {
  const access = accessOf(made);
  if (isDeepStrictEqual(access, accessOf(held))) return;
  const { id: about, ownerId, links, parts } = made;
  const decisions = [...links, ...parts.flatMap((part) => part.links)]
    .filter(({ type }) => type === 'HAS_DECISION' || type === 'DECIDED_BY')
    .map(({ to }) => to);
  const kept = await findDecisionsKept(edit.tx, { ids: [...new Set(decisions)], about, ownerId: ownerId ?? null });
  await edit.lock(...kept.map(({ id }) => id));
  for (const { id } of kept) edit.save(amend(await edit.load('Decision', id), access));
}

const accessOf = ({ visibility, sharedWith, restrictedTo, deniedTo }: Draft) => ({ visibility, sharedWith, restrictedTo, deniedTo });

import type { Draft } from '../../audit/draft.ts';
import type { Edit } from '../../audit/editing.ts';
import { toNeo4jDate } from '../../neo4j/values.ts';
import { userError } from '../../user-errors.ts';
import type { OrganisationStore } from './organisations.store.ts';

/** Before any day that is recorded. */
const EVER = '1000-01-01';

/**
 * Refuses a body that would be part of one that is part of it, over however many steps. One edit at a time settles what is part of what, so
 * that no two make a circle between them.
 * @param made the body as it is to be
 * @param field what the input calls what it is part of
 * @throws {UserErrors} CONFLICT, naming the chain
 */
export async function refuseCircle(edit: Edit, store: OrganisationStore, made: Draft, field: string): Promise<void> {
  const wider = made.links.filter(({ type, properties }) => type === 'PART_OF' && properties?.validTo === undefined);
  if (wider.length === 0) return;
  await edit.claim('what organisations are part of');
  for (const { to, properties } of wider) {
    const chain = await store.partsUpTo(edit.tx, { part: to, whole: made.id, from: toNeo4jDate(String(properties?.validFrom ?? EVER)) });
    if (chain.length === 0) continue;
    const hidden = chain.find(({ name }) => name === null);
    if (hidden !== undefined) throw edit.hiddenConflict(field, 'a circle of bodies', hidden.id);
    const names = chain.map(({ name }) => name);
    throw userError(
      'CONFLICT',
      field,
      `That would be a circle: ${String(made.properties.name)} would be part of ${names.join(', which is part of ')}. Choose another body, or change one of these first.`,
    );
  }
}

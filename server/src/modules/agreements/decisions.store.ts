import type { WriteTransaction } from '../../neo4j/executor.ts';
import { decisionsKept } from './decisions.cypher.ts';

/** Of these decisions, those that the owner of an agreement keeps and that are about no other agreement. */
export async function findDecisionsKept(
  tx: WriteTransaction,
  of: { readonly ids: readonly string[]; readonly agreement: string; readonly ownerId: string | null },
): Promise<{ id: string }[]> {
  return tx.run(decisionsKept, { ...of });
}

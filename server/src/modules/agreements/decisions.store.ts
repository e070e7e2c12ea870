import type { WriteTransaction } from '../../neo4j/executor.ts';
import { bodyById, decisionsKept } from './decisions.cypher.ts';

/** Of these decisions, those that the owner of what they are about keeps and that are about nothing else. */
export async function findDecisionsKept(
  tx: WriteTransaction,
  of: { readonly ids: readonly string[]; readonly about: string; readonly ownerId: string | null },
): Promise<{ id: string }[]> {
  return tx.run(decisionsKept, { ...of });
}

/** The kind of a body, which whoever asks has been shown to see. */
export async function findBody(tx: WriteTransaction, id: string): Promise<{ kind: string; name: string } | undefined> {
  return (await tx.run(bodyById, { id }))[0];
}

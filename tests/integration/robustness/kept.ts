import { peek } from '../../testkit/peek.ts';
import type { TestStore } from '../../testkit/store.ts';

/** How much there is of everything but the log of reads: the same before and after where nothing was written. */
export async function tallyOf(store: TestStore): Promise<unknown> {
  const [tally] = await peek(
    store,
    `CALL () { MATCH (n) WHERE NOT n:PersonalRead RETURN count(n) AS nodes, sum(n.revision) AS revisions }
     CALL () { MATCH ()-[r]->() RETURN count(r) AS links }
     RETURN nodes, links, revisions, COUNT { (:Change) } AS changes`,
  );
  return tally;
}

/** What is wrong with the history, and with records that say something else than it does; empty where all is well. */
export async function keptProblems(store: TestStore): Promise<string[]> {
  const rows = await peek(
    store,
    `MATCH (c:Change)-[:OF]->(n) WITH n, c ORDER BY c.revision WITH n, collect(c) AS changes
     RETURN n.id AS id, n.revision AS revision, properties(n) AS held, [c IN changes | c.revision] AS revisions, last(changes).after AS after`,
  );
  const all = rows.flatMap(({ id, revision, held, revisions, after }) => {
    const problems: string[] = [];
    if (revisions.length !== revision || revisions.some((each: number, i: number) => each !== i + 1))
      problems.push(`${id}: at revision ${revision} with changes ${revisions.join(', ')}`);
    if ('lock' in held) problems.push(`${id} is still locked`);
    const said = after === null ? {} : (JSON.parse(after).properties as Record<string, unknown>);
    for (const [name, value] of Object.entries(said))
      if (typeof value === 'string' && typeof held[name] === 'string' && !/^\d{4}-/.test(value) && held[name] !== value)
        problems.push(`${id}: ${name} is ${JSON.stringify(held[name])}, the history has ${JSON.stringify(value)}`);
    return problems;
  });
  return all;
}

/** Every text that one edit put into the history. */
export async function textsKept(store: TestStore, changeId: string): Promise<string[]> {
  const rows = await peek(
    store,
    'MATCH (c:Change {id: $changeId}) MATCH (all:Change {batchId: c.batchId}) RETURN all.after AS after, all.why AS why',
    { changeId },
  );
  return rows.flatMap(({ after, why }) => [...textsIn(JSON.parse(after ?? 'null')), ...textsIn(why)]);
}

/** True where a text is among those kept, as plain text: blanks round it and control signs aside, and blanks in a name made one. */
export function isKept(kept: readonly string[], given: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is told apart here
  const plain = given.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '');
  const tidy = (text: string) => text.trim().replaceAll(/\s+/g, ' ');
  return tidy(plain) === '' || kept.some((text) => tidy(text).includes(tidy(plain)));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

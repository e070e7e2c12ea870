import type { World } from './world.ts';

/** What became of many who changed the same records at once. */
export interface Contention {
  readonly editors: number;
  readonly records: number;
  readonly edits: number;
  readonly accepted: number;
  readonly stale: number;
  readonly seconds: number;
  /** What is held differently from what was answered; empty where nothing was lost. */
  readonly problems: readonly string[];
}
interface Answer {
  readonly userErrors: readonly { code: string; message: string }[];
  readonly organisation: { readonly revision: number } | null;
}

const EDIT = `mutation ($input: UpdateOrganisationInput!) {
  result: updateOrganisation(input: $input) { userErrors { code message } organisation { revision } }
}`;

/**
 * Each editor goes through all the records in an order of their own, and tries again over what somebody else made of one where it
 * moved on; `tokens` are their sessions.
 */
export async function contend(world: World, tokens: readonly string[], records: number): Promise<Contention> {
  const { records: found } = await world.driver.executeQuery(
    `MATCH (o:Organisation) WHERE o.ownerId IS NULL RETURN o.id AS id, o.revision AS revision ORDER BY id DESC LIMIT ${records}`,
    {},
    { database: 'neo4j' },
  );
  const held = found.map((record) => ({ id: String(record.get('id')), revision: Number(record.get('revision')) }));
  const accepted = new Map(held.map(({ id }) => [id, [] as { revision: number; description: string }[]]));
  let [edits, stale] = [0, 0];
  const edit = async (editor: number, token: string) => {
    for (let i = 0; i < EDITS_EACH; i++) {
      // The records are few for so many: strides that lie close together meet often.
      const { id, revision: first } = held[(i * 7 + editor) % held.length] as (typeof held)[number];
      let revision = accepted.get(id)?.at(-1)?.revision ?? first;
      for (;;) {
        const description = `Editor ${editor}, turn ${i}, over version ${revision}`;
        edits += 1;
        const { result } = (await world.ask(EDIT, { input: { id, revision, description } }, token)) as { result: Answer };
        const [error] = result.userErrors;
        if (error === undefined) {
          accepted.get(id)?.push({ revision: result.organisation?.revision ?? 0, description });
          break;
        }
        if (error.code !== 'STALE' || result.organisation === null) throw new Error(`${error.code}: ${error.message}`);
        stale += 1;
        revision = result.organisation.revision;
      }
    }
  };
  const started = performance.now();
  await Promise.all(tokens.map((token, editor) => edit(editor, token)));
  const seconds = (performance.now() - started) / 1000;
  const problems: string[] = [];
  for (const { id, revision } of held) {
    const { records: changes } = await world.driver.executeQuery(
      `MATCH (c:Change {recordId: $id})-[:OF]->(o) RETURN c.revision AS revision, c.after AS after, o.revision AS now ORDER BY revision`,
      { id },
      { database: 'neo4j' },
    );
    const kept = changes.map((change) => ({
      revision: Number(change.get('revision')),
      description: (JSON.parse(String(change.get('after'))) as { properties: { description?: string } }).properties.description,
    }));
    if (kept.some((change, i) => change.revision !== i + 1)) problems.push(`${id}: revisions are ${kept.map((each) => each.revision)}`);
    if (Number(changes[0]?.get('now')) !== kept.length) problems.push(`${id}: ${kept.length} changes, revision ${changes[0]?.get('now')}`);
    const made = accepted.get(id) ?? [];
    if (kept.length !== revision + made.length) problems.push(`${id}: ${made.length} accepted, ${kept.length - revision} kept`);
    for (const each of made)
      if (kept[each.revision - 1]?.description !== each.description) problems.push(`${id}: revision ${each.revision} is another’s`);
  }
  const sum = [...accepted.values()].reduce((all, each) => all + each.length, 0);
  return { editors: tokens.length, records: held.length, edits, accepted: sum, stale, seconds, problems };
}

/** So that each record is changed several times, by several. */
const EDITS_EACH = 40;

import { isDeepStrictEqual } from 'node:util';
import { type Access, readersOf } from '../auth/readers-of.ts';
import type { Executor } from '../neo4j/executor.ts';
import { model, type NodeModel } from '../neo4j/model.ts';
import { toNeo4jInteger } from '../neo4j/values.ts';
import type { Progress } from '../telemetry/progress.ts';
import * as query from './check.cypher.ts';
import { partTypes } from './withdrawal.cypher.ts';

/** Something about a record that its history does not bear out. */
export interface HistoryProblem {
  readonly id: string;
  readonly label: string;
  readonly what: string;
}
/** What a check found. */
export interface HistoryCheck {
  readonly records: number;
  readonly withdrawn: number;
  readonly changes: number;
  readonly problems: readonly HistoryProblem[];
}
interface Entry {
  readonly revision: number;
  readonly before: string | null;
  readonly after: string | null;
}

const PAGE = 500;
const types = partTypes.split('|');

/**
 * Makes sure that the history bears out what is held: each record's revisions run from 1 without a gap, each change begins where the one
 * before it ended, and the last says what the graph says. Reads everything once, page by page; a record that is written meanwhile is read
 * whole, before or after.
 */
export async function checkHistory(executor: Executor, progress: Progress): Promise<HistoryCheck> {
  const problems: HistoryProblem[] = [];
  const total = (await executor.system(query.countKept))[0]?.count ?? 0;
  let [records, withdrawn, changes] = [0, 0, 0];
  await progress.step('Comparing records with their history', async (report) => {
    for await (const row of pages((after) => executor.system(query.keptAfter, { after, limit: toNeo4jInteger(PAGE), partTypes: types }))) {
      records += 1;
      changes += row.changes.length;
      problems.push(...problemsOf(row));
      report({ done: records, total, note: 'records' });
    }
  });
  await progress.step('Looking at what was taken out', async (report) => {
    for await (const row of pages((after) => executor.system(query.withdrawnAfter, { after, limit: toNeo4jInteger(PAGE) }))) {
      withdrawn += 1;
      changes += row.changes.length;
      const said = chainProblems(row.changes, row.revision);
      if (row.changes.some(({ revision, after }) => revision === row.revision && after !== null))
        said.push('was taken out, and its last change does not say so');
      problems.push(...said.map((what) => ({ id: row.id, label: row.label, what })));
      report({ done: withdrawn, note: 'records' });
    }
  });
  const strays = await progress.step('Looking for what belongs to nothing', () => executor.system(query.strays));
  problems.push(...strays.map(({ id, labels, what }) => ({ id, label: labelOf(labels), what })));
  return { records, withdrawn, changes, problems };
}

async function* pages<Row extends { readonly id: string }>(read: (after: string) => Promise<Row[]>): AsyncGenerator<Row> {
  for (let after = ''; ; ) {
    const rows = await read(after);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.id;
  }
}

const labelOf = (labels: readonly string[]) => labels.find((label) => label !== 'Entity') ?? '';

/** What is wrong with a record, in words that go on its name. */
export function problemsOf(row: query.KeptRow): HistoryProblem[] {
  const label = labelOf(row.labels);
  const said = chainProblems(row.changes, Number(row.properties.revision));
  const last = row.changes.find(({ revision }) => revision === row.properties.revision);
  if (last !== undefined && last.after === null) said.push('is there, and its last change says that it was taken out');
  if (last?.after != null) said.push(...differences(label, row, JSON.parse(last.after) as Kept));
  return said.map((what) => ({ id: row.id, label, what }));
}

function chainProblems(changes: readonly Entry[], revision: number): string[] {
  if (changes.length === 0) return ['has no history'];
  const problems: string[] = [];
  const inOrder = [...changes].sort((a, b) => a.revision - b.revision);
  for (const [i, entry] of inOrder.entries()) {
    const before = inOrder[i - 1];
    const expected = (before?.revision ?? 0) + 1;
    if (entry.revision === before?.revision) problems.push(`has revision ${entry.revision} twice in its history`);
    else if (entry.revision !== expected) problems.push(`lacks revision ${expected} in its history`);
    else if (entry.before !== (before?.after ?? null))
      problems.push(`has a revision ${entry.revision} that does not begin where the one before it ended`);
  }
  const last = inOrder.at(-1)?.revision;
  if (last !== revision) problems.push(`is at revision ${revision}, and its history ends at ${last}`);
  return problems;
}

interface Link {
  readonly type: string;
  readonly to: string | null;
  readonly properties?: Readonly<Record<string, unknown>>;
}
/** A record as a Change keeps it. */
interface Kept {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly links: readonly Link[];
  readonly parts: readonly (Readonly<Record<string, unknown>> & { readonly relationship: string; readonly links: readonly Link[] })[];
  readonly access?: {
    readonly restrictedTo: readonly string[];
    readonly deniedTo: readonly string[];
    readonly sharedWith?: readonly string[];
  };
}

function differences(label: string, row: query.KeptRow, kept: Kept): string[] {
  const nodes: Readonly<Record<string, NodeModel>> = model;
  const { properties } = row;
  const own = (of: string, all: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.keys(nodes[of]?.properties ?? {}).flatMap((name) => (all[name] == null ? [] : [[name, all[name]]])));
  const held = {
    ...own(label, properties),
    ...(properties.ownerId == null ? {} : { ownerId: properties.ownerId }),
    visibility: properties.visibility,
    isIllustrative: properties.isIllustrative,
  };
  const fields = [...new Set([...Object.keys(held), ...Object.keys(kept.properties)])];
  const wrong = fields.filter((name) => !same((held as Record<string, unknown>)[name], kept.properties[name]));
  const parts = row.parts.map(({ relationship, labels, properties: all, links }) => ({
    relationship,
    ...own(labelOf(labels), all),
    links: unordered(links),
  }));
  const access = {
    restrictedTo: sortedTexts(properties.restrictedTo),
    deniedTo: sortedTexts(properties.deniedTo),
    sharedWith: sortedTexts(properties.sharedWith),
  };
  return [
    ...wrong.map((name) => `says another ${name} than its last change`),
    ...(sameSet(row.links.map(plain), kept.links.map(plain)) ? [] : ['leads elsewhere than its last change says']),
    ...(sameSet(
      parts,
      kept.parts.map((part) => ({ ...part, links: unordered(part.links) })),
    )
      ? []
      : ['has other parts than its last change says']),
    ...(isDeepStrictEqual(access, { restrictedTo: [], deniedTo: [], sharedWith: [], ...kept.access })
      ? []
      : ['is open to others than its last change says']),
    ...(isDeepStrictEqual(properties.readers, readersOf(properties as unknown as Access)) ? [] : ['is open to others than it says']),
  ];
}

const sortedTexts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String).toSorted() : []);
/** Links without properties say so in two ways. */
const plain = ({ type, to, properties = {} }: Link) => ({ type, to, ...(Object.keys(properties).length === 0 ? {} : { properties }) });
/** The graph gives the links of a part in no order. */
const unordered = (links: readonly Link[]) => links.map((link) => asText(plain(link))).toSorted();

function same(a: unknown, b: unknown): boolean {
  if (isDeepStrictEqual(a, b)) return true;
  // A moment may be written with or without its thousandths.
  return typeof a === 'string' && typeof b === 'string' && a.length > 16 && /^\d{4}-\d\d-\d\dT/.test(a) && Date.parse(a) === Date.parse(b);
}
const sameSet = (a: readonly object[], b: readonly object[]) => isDeepStrictEqual(a.map(asText).toSorted(), b.map(asText).toSorted());
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([x], [y]) => (x < y ? -1 : 1)))
      : item,
  );

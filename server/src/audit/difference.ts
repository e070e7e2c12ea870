import type { WriteTransaction } from '../neo4j/executor.ts';
import { linkProperties } from '../neo4j/model.ts';
import { toNeo4jInteger } from '../neo4j/values.ts';
import { type Draft, type DraftLink, type DraftPart, fingerprintOf } from './draft.ts';
import { envelope, toParameters } from './parameters.ts';
import { draftFromSnapshot } from './snapshot.ts';
import * as query from './writer.cypher.ts';

/** What a record was, as its last Change keeps it. */
interface Before {
  readonly snapshot: string;
  readonly draft: Draft;
  readonly fingerprint: string;
}
/** What has to be written, and taken away, to make of one draft another. */
interface Difference {
  readonly parts: readonly DraftPart[];
  readonly links: readonly DraftLink[];
  readonly partsGone: readonly string[];
  /** Parts that stay and say something else. */
  readonly partsChanged: readonly string[];
  readonly linksGone: readonly DraftLink[];
}

/** Reads what records were, by id, as far as it is not known. */
export async function readBefore(
  tx: WriteTransaction,
  drafts: readonly Draft[],
  existing: ReadonlyMap<string, { readonly revision: number | null; readonly snapshot?: string | undefined }>,
): Promise<Map<string, Before>> {
  const labels = new Map(drafts.map(({ id, label }) => [id, label]));
  const known = drafts.flatMap(({ id }) => {
    const after = existing.get(id)?.snapshot;
    return after === undefined ? [] : [{ id, after }];
  });
  const rows = drafts
    .filter(({ id }) => existing.get(id)?.snapshot === undefined)
    .map(({ id }) => ({ id, revision: toNeo4jInteger(existing.get(id)?.revision ?? 0) }));
  const found = rows.length === 0 ? [] : await tx.run(query.latestSnapshots, { rows });
  return new Map(
    [...known, ...found].flatMap(({ id, after }) => {
      const label = labels.get(id);
      if (label === undefined) return [];
      const draft = draftFromSnapshot(label, id, after);
      return [[id, { snapshot: after, draft, fingerprint: fingerprintOf(draft) }] as const];
    }),
  );
}

/** How a draft differs from what its record was. @param isUnfinished true where the record may lack links that it should have */
export function differenceOf(before: Draft | undefined, after: Draft, isUnfinished: boolean): Difference {
  // A record that still waited for a link is written whole: what it says of its links is not yet so.
  const linksBefore = isUnfinished ? [] : (before?.links ?? []);
  if (before === undefined) return { parts: after.parts, links: after.links, partsGone: [], partsChanged: [], linksGone: [] };
  // Parts carry who may see them: where that changes, all are written again.
  const sameAccess = !isUnfinished && sameJson(envelope(before), envelope(after));
  const old = new Map(before.parts.map((part) => [part.id, part]));
  const parts = after.parts.filter((part) => !sameAccess || !sameJson(old.get(part.id), part));
  const kept = new Set(after.parts.map(({ id }) => id));
  const oldLinks = new Set(linksBefore.map(keyOfLink));
  const newLinks = new Set(isUnfinished ? [] : after.links.map(keyOfLink));
  return {
    parts,
    links: after.links.filter((link) => !oldLinks.has(keyOfLink(link))),
    partsGone: before.parts.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    partsChanged: parts.filter(({ id }) => old.has(id)).map(({ id }) => id),
    linksGone: before.links.filter((link) => !newLinks.has(keyOfLink(link))),
  };
}

/** Takes away what records no longer have. */
export async function dropWhatWent(
  tx: WriteTransaction,
  drafts: readonly Draft[],
  differences: ReadonlyMap<string, Difference>,
): Promise<void> {
  const all = drafts.map(({ id }) => ({ id, difference: differences.get(id) }));
  const gone = all.flatMap(({ difference }) => difference?.partsGone ?? []);
  const changed = all.flatMap(({ difference }) => difference?.partsChanged ?? []);
  const links = all.flatMap(({ id, difference }) => (difference?.linksGone ?? []).map((link) => ({ from: id, ...link })));
  await Promise.all([
    ...(gone.length > 0 ? [tx.run(query.dropParts, { ids: gone })] : []),
    ...(changed.length > 0 ? [tx.run(query.dropLinksOfParts, { ids: changed })] : []),
    ...[...Map.groupBy(links, ({ type }) => type)].map(([type, rows]) =>
      tx.run(query.dropLinks(type), {
        rows: rows.map(({ from, to, properties = {} }) => ({ from, to, properties: toParameters(linkProperties[type] ?? {}, properties) })),
      }),
    ),
  ]);
}

const sameJson = (a: unknown, b: unknown) => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
const keyOfLink = ({ type, to, properties = {} }: DraftLink) => JSON.stringify([type, to, ordered(properties)]);

/** Plain data with the keys of its maps in order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, ordered(item)]),
  );
}

import type { WriteTransaction } from '../neo4j/executor.ts';
import { type Label, linkProperties, model, type NodeModel } from '../neo4j/model.ts';
import { type Draft, DraftError, type DraftLink } from './draft.ts';
import { toParameters } from './parameters.ts';
import * as query from './writer.cypher.ts';

/** A link as it is written, or waits to be. */
export interface LinkRow {
  /** The record it belongs to, and that record's fingerprint. */
  readonly of: string;
  readonly fingerprint: string | undefined;
  /** Where it begins: the record, or a part of it. */
  readonly from: string;
  readonly fromLabel: Label;
  readonly to: string;
  readonly type: string;
  readonly properties: Record<string, unknown>;
}

/** All links out of a draft and its parts. */
export function linkRowsOf(draft: Draft, fingerprint: string | undefined): LinkRow[] {
  const row = (from: string, fromLabel: Label, { to, type, properties = {} }: DraftLink): LinkRow => ({
    of: draft.id,
    fingerprint,
    from,
    fromLabel,
    to,
    type,
    properties: toParameters(linkProperties[type] ?? {}, properties),
  });
  return [
    ...draft.links.map((link) => row(draft.id, draft.label, link)),
    ...draft.parts.flatMap((part) => part.links.map((link) => row(part.id, part.label, link))),
  ];
}

/**
 * Writes links whose other end is there.
 * @returns those whose other end is not
 * @throws {DraftError} naming a link to a record of a kind it cannot lead to
 */
export async function writeLinks(tx: WriteTransaction, links: readonly LinkRow[]): Promise<LinkRow[]> {
  const groups = [...Map.groupBy(links, (link) => `${link.type}>${targetsOf(link).join('|')}`)];
  const answers = await Promise.all(
    groups.map(([key, rows]) =>
      tx.run(query.createLinks(key), { rows: rows.map(({ from, to, properties }) => ({ from, to, properties })) }),
    ),
  );
  // Nearly always all are there: what is missing is only asked where fewer came to be.
  const short = groups.flatMap(([, rows], i) => (answers[i]?.[0]?.count === rows.length ? [] : [{ rows, count: answers[i]?.[0]?.count }]));
  if (short.length === 0) return [];
  const ids = [...new Set(short.flatMap(({ rows }) => rows.map((link) => link.to)))];
  const missing = new Set((await tx.run(query.missingTargets, { ids })).map((row) => row.id));
  for (const { rows, count } of short) {
    const ready = rows.filter((link) => !missing.has(link.to));
    if (count !== ready.length) await refuseWrongTargets(tx, ready);
  }
  return links.filter((link) => missing.has(link.to));
}

const targetsOf = ({ fromLabel, type }: LinkRow): readonly string[] => (model[fromLabel] as NodeModel).links[type] ?? [];

async function refuseWrongTargets(tx: WriteTransaction, links: readonly LinkRow[]): Promise<void> {
  const rows = await tx.run(query.labelsOfTargets, { ids: [...new Set(links.map((link) => link.to))] });
  const labels = new Map(rows.map((row) => [row.id, row.labels.filter((label) => label !== 'Entity')]));
  for (const link of links) {
    const found = labels.get(link.to) ?? [];
    const allowed = targetsOf(link);
    if (found.some((label) => allowed.includes(label))) continue;
    throw new DraftError(
      `${link.type} from ${link.fromLabel} ${link.from} leads to ${found.join(', ')} ${link.to}; it may lead to ${allowed.join(', ')}.`,
    );
  }
}

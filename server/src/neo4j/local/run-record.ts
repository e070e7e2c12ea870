import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { LocalPaths } from './paths.ts';

const runRecord = z.object({
  /** The process of the Atlas that started or adopted this Neo4j. */
  ownerPid: z.number(),
  /** When it did, in ISO 8601. */
  since: z.string(),
  pid: z.number(),
  port: z.number(),
  /** The installation it runs from. */
  key: z.string(),
});

/** What is known of the Neo4j last started on a data directory. It outlives the process, so check before believing it. */
export type RunRecord = z.infer<typeof runRecord>;

/** The record, or undefined when there is none that can be read: then there is nothing to find again either. */
export async function findRunRecord(paths: LocalPaths): Promise<RunRecord | undefined> {
  const text = await readFile(paths.runRecord, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return runRecord.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export async function writeRunRecord(paths: LocalPaths, record: RunRecord): Promise<void> {
  const draft = `${paths.runRecord}.new`;
  await writeFile(draft, JSON.stringify(record), { mode: 0o600 });
  await rename(draft, paths.runRecord);
}

export async function removeRunRecord(paths: LocalPaths): Promise<void> {
  await rm(paths.runRecord, { force: true });
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { DraftError } from '../../audit/draft.ts';
import { type DocumentFile, documentFile } from './format.ts';

/** Data files stay where they are in the source tree, also for the compiled server. */
const folder = fileURLToPath(new URL('../../../src/demo/data/documents/', import.meta.url));

/**
 * The data files, in the order of their names.
 * @throws {DraftError} naming the file and the entry that does not fit the format
 */
export function readDocumentFiles(from: string = folder): DocumentFile[] {
  return readdirSync(from)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parseDocumentFile(name, readFileSync(join(from, name), 'utf8')));
}

/** @throws {DraftError} naming the file and the entry that does not fit the format */
export function parseDocumentFile(name: string, content: string): DocumentFile {
  const read = documentFile.safeParse(parse(content, { merge: true }));
  if (!read.success) throw new DraftError(`${name} does not fit the format of document files.\n${z.prettifyError(read.error)}`);
  if (`${read.data.document.slug}.yaml` !== name)
    throw new DraftError(`${name} holds the document ${read.data.document.slug}: name the file after it.`);
  return read.data;
}

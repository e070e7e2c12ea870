import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportError } from './refusal.ts';

/** A file to import, looked through once: what it is and how its letters are written. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
}

/**
 * Looks through the whole file: is it text, and in which encoding? What is not UTF-8 and carries no mark is Windows-1252, which
 * is what spreadsheets in Britain write.
 * @throws {ImportError} when the file is not there, is empty, or is no text
 */
export async function inspectFile(path: string): Promise<SourceFile> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new ImportError(`There is no file ${path}.`, 'Check the path.');
  if (!found.isFile()) throw new ImportError(`${path} is not a file.`, 'Name the file to import.');
  if (found.size === 0) throw new ImportError(`${path} is empty.`, 'Fetch the file again.');
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let mark: SourceFile['encoding'] | undefined;
  let isFirst = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (isFirst) mark = markOf(chunk, path);
    isFirst = false;
    if (mark?.startsWith('utf-16') !== true && chunk.includes(0)) {
      throw new ImportError(`${basename(path)} is not a text file.`, 'Save it as CSV or JSON first.');
    }
    if (isUtf8) isUtf8 = decodes(() => utf8.decode(chunk, { stream: true }));
  }
  if (isUtf8) isUtf8 = decodes(() => utf8.decode());
  return { path, name: basename(path), hash: hash.digest('hex'), encoding: mark ?? (isUtf8 ? 'utf-8' : 'windows-1252') };
}

/** The file's text, piece by piece, without a byte order mark. */
export async function* readText({ path, encoding }: SourceFile): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) yield decoder.decode(chunk, { stream: true });
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function markOf(chunk: Buffer, path: string): SourceFile['encoding'] | undefined {
  if (chunk.subarray(0, 2).toString('latin1') === 'PK') {
    throw new ImportError(`${basename(path)} is a workbook or an archive.`, 'Open it and save the sheet as CSV.');
  }
  const [first, second] = chunk;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function decodes(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

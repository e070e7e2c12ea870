import { Readable } from 'node:stream';
import { chain } from 'stream-chain';
import { parser } from 'stream-json';
import { ignore } from 'stream-json/filters/ignore.js';
import { pick } from 'stream-json/filters/pick.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { streamValues } from 'stream-json/streamers/stream-values.js';
import { ImportError } from './refusal.ts';
import { readText, type SourceFile } from './source-file.ts';

/** The members of the outermost object but those named, which may be as long as the file. */
export async function readJsonHead(file: SourceFile, without: readonly string[]): Promise<Record<string, unknown>> {
  const filter = new RegExp(`^(${without.join('|')})\\b`);
  for await (const { value } of pieces(file, [parser(), ignore({ filter }), streamValues()])) {
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  }
  throw new ImportError(`${file.name} holds no JSON object.`, 'Check the profile and the file.');
}

/** The items of the list under this name, one by one, numbered from 1. */
export async function* readJsonList(file: SourceFile, name: string): AsyncGenerator<{ at: number; value: unknown }> {
  let at = 0;
  for await (const { value } of pieces(file, [parser(), pick({ filter: name }), streamArray()])) {
    at += 1;
    yield { at, value };
  }
}

async function* pieces(file: SourceFile, stages: Parameters<typeof chain>[0]): AsyncGenerator<{ value: unknown }> {
  const stream = chain([Readable.from(readText(file)), ...stages]);
  try {
    for await (const piece of stream as unknown as AsyncIterable<{ value: unknown }>) yield piece;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new ImportError(`${file.name} cannot be read as JSON: it is broken off or not well-formed.`, 'Fetch the file again.', error);
  }
}

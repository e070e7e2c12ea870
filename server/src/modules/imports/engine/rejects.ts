import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { csvRow } from '@atlas/shared/csv';
import type { Refusal } from './refusal.ts';

/** The list of what was not taken from a file, as CSV. The file is made with the first line that goes into it. */
export class RejectsFile {
  readonly #path: string;
  #stream: WriteStream | undefined;
  /** Rows of which nothing was taken. */
  rows = 0;
  /** Fields that were left out of rows that were taken. */
  fields = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** Where it is; undefined while nothing was refused. */
  get path(): string | undefined {
    return this.#stream === undefined ? undefined : this.#path;
  }

  async add(refusals: readonly Refusal[]): Promise<void> {
    if (refusals.length === 0) return;
    this.#stream ??= await open(this.#path);
    for (const { row, column, value, reason, remedy, extent } of refusals) {
      if (extent === 'ROW') this.rows += 1;
      else this.fields += 1;
      this.#stream.write(csvRow([row, column, value, reason, remedy, extent === 'ROW' ? 'row' : 'field']));
    }
  }

  async close(): Promise<void> {
    if (this.#stream === undefined) return;
    this.#stream.end();
    await finished(this.#stream);
  }
}

async function open(path: string): Promise<WriteStream> {
  await mkdir(dirname(path), { recursive: true });
  const stream = createWriteStream(path);
  stream.write(csvRow(['row', 'column', 'value', 'reason', 'remedy', 'left out']));
  return stream;
}

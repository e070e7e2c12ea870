import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const entrySchema = z.object({ id: z.uuid(), recordId: z.uuid(), at: z.iso.datetime() });
/** That somebody was erased: ids and a time, nothing of what went. */
export type ErasureEntry = z.infer<typeof entrySchema>;

/** What the erasures are told to, outside the store: a backup that is older than they are is put right by it when it is restored. */
export interface ErasureJournal {
  append(entry: ErasureEntry): Promise<void>;
}

/** Keeps nothing: for tests of other things. */
export const noErasureJournal: ErasureJournal = { append: async () => undefined };

/** One line of a journal's file. */
export const lineOfErasure = ({ id, recordId, at }: ErasureEntry) => `${JSON.stringify({ id, recordId, at })}\n`;

/** The journal as a file that is only added to, one line of JSON each, readable by its owner alone. Several servers may add to one. */
export function erasureJournal(file: string): ErasureJournal {
  return {
    append: async (entry) => {
      await mkdir(dirname(file), { recursive: true });
      const handle = await open(file, 'a', 0o600);
      try {
        await handle.appendFile(lineOfErasure(entry));
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}

/**
 * All entries of a journal's file, each erasure once; none where there is no file. A line cut short by a crash was of an erasure that was never
 * done.
 * @param options.mustExist whether a file that is not there is a mistake
 */
export async function readErasures(file: string, { mustExist = false } = {}): Promise<ErasureEntry[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && !mustExist) return '';
    throw error;
  });
  const entries = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => entrySchema.parse(JSON.parse(line)));
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

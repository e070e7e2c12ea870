import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandDeps } from '@atlas/server/cli/deps';
import { explain } from '@atlas/server/cli/explain';
import { importCommand } from '@atlas/server/cli/import';
import { readConfig } from '@atlas/server/config';
import { silentProgress } from '@atlas/server/telemetry/progress';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fixture, type ImportBed, importBed } from './testbed.ts';

let bed: ImportBed;
beforeAll(async () => {
  bed = await importBed();
});
afterAll(() => bed.close());

/** Runs `atlas import …` and gives what it prints, or why it failed. */
async function atlasImport(...words: string[]): Promise<{ lines: string[]; failure: string | undefined }> {
  const deps: CommandDeps = {
    config: () => readConfig({ ATLAS_DATA_DIR: bed.folder }, bed.folder),
    progress: silentProgress,
    whileRunning: (_cleanUp, work) => work(),
    openStore: async () => ({ executor: bed.store.executor, title: 'the test’s', isManaged: false, close: async () => undefined }),
  };
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const errors: string[] = [];
  const command = importCommand(deps)
    .exitOverride()
    .configureOutput({ writeErr: (text) => errors.push(text) });
  try {
    await command.parseAsync(words, { from: 'user' });
    return { lines: print.mock.calls.flat().join('\n').split('\n'), failure: undefined };
  } catch (error) {
    return { lines: [], failure: (error as Error).name === 'CommanderError' ? errors.join('') : explain(error) };
  } finally {
    print.mockRestore();
  }
}
const councils = fixture('councils.csv');

describe('atlas import', () => {
  it('tells what would happen, then does it, then has nothing to do', async () => {
    const dry = await atlasImport('uk-councils', councils, '--dry-run');
    expect(dry.lines[0]).toBe('33 rows read. It would be: 77 created, 0 changed, 0 unchanged.');
    expect(dry.lines.at(-1)).toBe('A dry run: nothing was written into the store.');
    const first = await atlasImport('uk-councils', councils, '--batch', '20');
    expect(first.lines[0]).toBe('33 rows read. Records: 77 created, 0 changed, 0 unchanged.');
    expect(first.lines[1]).toMatch(/^Refused: 0 rows; left out of rows that were taken: 5 fields\. Listed in .*uk-councils-rejects\.csv$/);
    expect((await readdir(join(bed.folder, 'imports'))).length).toBeGreaterThan(0);
    const again = await atlasImport('uk-councils', councils);
    expect(again.lines.slice(0, 2)).toEqual([
      '33 rows read. Records: 0 created, 0 changed, 77 unchanged.',
      'Nothing changed: the store has it as the file does.',
    ]);
    const run = first.lines.at(-1)?.replace('Import ', '') ?? '';
    expect((await atlasImport('--undo', run)).lines).toEqual(['Undone: 77 records withdrawn, 0 records put back as they were.']);
  });

  it('lists what was refused where it is told to, and succeeds all the same', async () => {
    const rejects = join(bed.folder, 'mine.csv');
    await atlasImport('uk-councils', councils);
    const { lines } = await atlasImport('boundaries', fixture('boundaries.geojson'), '--rejects', rejects);
    expect(lines[1]).toBe(`Refused: 3 rows; left out of rows that were taken: 0 fields. Listed in ${rejects}`);
    expect(await readFile(rejects, 'utf8')).toMatch(/^row,column,value,reason,remedy,left out\r\n3,area_code,/);
  });

  it('lists its profiles', async () => {
    const { lines } = await atlasImport('--list');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'uk-councils',
      'parishes',
      'nhs-practices',
      'nhs-trusts',
      'grants-360giving',
      'boundaries',
      'area-figures',
      'council-sheet',
    ]);
  });

  it.each([
    [['no-such', councils], 'There is no profile “no-such”. Choose one of uk-councils, parishes,'],
    [['uk-councils', '/no/such.csv'], 'There is no file /no/such.csv. Check the path.'],
    [['parishes', councils], 'councils.csv is not a file of this profile: it has no columns “parish_code”,'],
    [['grants-360giving', fixture('boundaries.geojson')], 'boundaries.geojson has no list of “grants”. Check that it is 360Giving JSON.'],
    [['uk-councils'], 'Give a profile and a file'],
    [['uk-councils', councils, '--batch', 'many'], 'Give a whole number from 1 to 10,000.'],
    [['--undo', 'no-such'], 'There is no import no-such.'],
  ])('%j fails with a sentence', async (words, sentence) => {
    expect((await atlasImport(...words)).failure).toContain(sentence);
  });
});

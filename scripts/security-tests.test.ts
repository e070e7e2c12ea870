import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const tests = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.test.ts', '*.test.tsx'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n');
const page = readFileSync(new URL('../SECURITY.md', import.meta.url), 'utf8');

/** The rows of its tables of threats. */
const threats = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (threat|-)/.test(line) && !line.startsWith('|---'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
const testsOf = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string);
const filesOf = (name: string) => tests.filter((file) => `/${file}`.endsWith(`/${name.replace(/\.test\.ts$/, '')}.test.ts`));

describe('the threats in SECURITY.md', () => {
  it('are told with what stands against each and where it is tried', () => {
    expect(threats.length).toBeGreaterThan(30);
    for (const cells of threats)
      expect([cells.length, cells]).toEqual([3, [expect.stringMatching(/\w/), expect.stringMatching(/\w/), expect.stringContaining('`')]]);
  });

  it.each(threats.map(([threat, , cell]) => [threat, cell ?? '']))('%s: its test is there', (_, cell) => {
    for (const name of testsOf(cell)) expect([name, filesOf(name)]).toEqual([name, [expect.any(String)]]);
  });

  it('leave out no test of an attack', () => {
    const named = new Set(threats.flatMap(([, , cell = '']) => testsOf(cell).flatMap(filesOf)));
    const attacks = tests.filter((file) => file.startsWith('tests/integration/attacks/'));
    expect(attacks.filter((file) => !named.has(file))).toEqual([]);
  });
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localPaths } from './paths.ts';
import { finishSwap, swapData } from './swap.ts';

let root: string;

function lay(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'store'), text);
}

const store = () => readFileSync(join(localPaths(root).data, 'store'), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-swap-'));
  mkdirSync(localPaths(root).home);
});
afterEach(() => rmSync(root, { recursive: true }));

test('the new data takes the place of the old, or of none', async () => {
  const paths = localPaths(root);
  for (const text of ['first', 'second']) {
    lay(join(root, 'side'), text);
    await swapData(paths, join(root, 'side'));
    expect(store()).toBe(text);
    expect(readdirSync(paths.home)).toEqual(['data']);
  }
});

test('a swap that died before the new data was in its place is undone', async () => {
  const paths = localPaths(root);
  lay(`${paths.data}.before-restore`, 'old');
  await finishSwap(paths);
  expect(store()).toBe('old');
});

test('a swap that died after that is completed', async () => {
  const paths = localPaths(root);
  lay(`${paths.data}.before-restore`, 'old');
  lay(paths.data, 'new');
  await finishSwap(paths);
  expect(store()).toBe('new');
  expect(readdirSync(paths.home)).toEqual(['data']);
});

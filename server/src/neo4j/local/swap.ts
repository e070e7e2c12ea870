import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { LocalPaths } from './paths.ts';

const aside = ({ data }: LocalPaths) => `${data}.before-restore`;

/** Puts another data folder in the place of the store's. Dying half-way is mended by `finishSwap` at the next start. */
export async function swapData(paths: LocalPaths, replacement: string): Promise<void> {
  if (existsSync(paths.data)) await rename(paths.data, aside(paths));
  await rename(replacement, paths.data);
  await finishSwap(paths);
}

/** Ends a swap somebody has begun: back to the old store when the new one is not in its place, else without the old one. */
export async function finishSwap(paths: LocalPaths): Promise<void> {
  if (!existsSync(aside(paths))) return;
  if (existsSync(paths.data)) await rm(aside(paths), { recursive: true });
  else await rename(aside(paths), paths.data);
}

import type { EvidenceDraft } from '../../audit/draft.ts';
import type { Random } from '../generator/random.ts';
import { merrowId } from './ids.ts';
import type { World } from './world.ts';

/** A passage of one of the made-up sources. */
export function citation(world: World, random: Random, source: string, field?: string): EvidenceDraft {
  const found = world.data.sources.find(({ slug }) => slug === source);
  if (found === undefined) throw new Error(`Merrowshire has no source “${source}”.`);
  return { source: merrowId.source(source), locator: `${found.locator} ${random.int(1, 240)}`, field };
}

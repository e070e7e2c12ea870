import { listOf } from '../../lib/wording.ts';
import type { Start } from './view-state.ts';

/** So many organisations are named in a title, more are counted. */
const MOST_NAMES = 3;

/** "Who works with whom in Merrowshire", "… around Fenwick Town Council". */
export function titleOf(start: Start, names: ReadonlyMap<string, string>): string {
  return `Who works with whom ${placeInWords(start, names)}`.trim();
}

function placeInWords(start: Start, names: ReadonlyMap<string, string>): string {
  if (start.kind !== 'organisations') {
    const name = names.get(start.id);
    return name ? `in ${name}` : 'here';
  }
  const known = start.ids.flatMap((id) => names.get(id) ?? []);
  if (known.length === 0) return 'here';
  return `around ${known.length > MOST_NAMES ? `${known.length} organisations` : listOf(known)}`;
}

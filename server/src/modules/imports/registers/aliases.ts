import { comparable, properName } from '../../../audit/naming.ts';

/** What registers put behind a name to tell kinds apart, and nobody says. */
const suffix = / (ua|ca|cc|mdc|london boro|district|county|county borough)$/;
/** Words that a lower-case variant may add without being a misspelling. */
const usual = new Set(
  'of the and on in upon with for to city county district borough council metropolitan royal unitary london'.split(' '),
);

/**
 * The other names a register lists for a council, fit to be shown: no name that only repeats or shortens the ones it has, none
 * that differs in case or punctuation alone, no misspellings (lower-case variants with a word that no proper name has).
 * A comma with a space after it belongs to a name; one without parts two names.
 */
export function cleanAliases(listed: string, names: readonly string[]): string[] {
  const pieces = joinSplitNames(
    listed
      .split(/,(?! )/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== ''),
    names,
  );
  const seen = new Set(names.map(comparable));
  const official = comparable(names[0] ?? '');
  const known = new Set([...names, ...pieces.filter(isProper)].flatMap((name) => comparable(name).split(' ')));
  const aliases: string[] = [];
  for (const piece of [...pieces].sort((a, b) => Number(isProper(b)) - Number(isProper(a)))) {
    const key = comparable(piece).replace(/^the /, '');
    const bare = key.replace(suffix, '');
    if (seen.has(key) || seen.has(bare) || official.includes(bare)) continue;
    if (!isProper(piece) && !key.split(' ').every((word) => known.has(word) || usual.has(word))) continue;
    seen.add(key);
    aliases.push(isProper(piece) ? piece : properName(piece));
  }
  return aliases;
}

const isProper = (name: string) => name !== name.toLowerCase();

/** A name with commas and no spaces after them ("rhondda,cynon,taff") comes apart when the list is split: put it together again. */
function joinSplitNames(pieces: readonly string[], names: readonly string[]): string[] {
  const whole = new Set([...names, ...pieces].map(comparable));
  const joined: string[] = [];
  for (let i = 0; i < pieces.length; ) {
    let length = 1;
    for (let more = 2; i + more <= pieces.length; more += 1) {
      if (whole.has(comparable(pieces.slice(i, i + more).join(' ')))) length = more;
    }
    joined.push(pieces.slice(i, i + length).join(' '));
    i += length;
  }
  return joined;
}

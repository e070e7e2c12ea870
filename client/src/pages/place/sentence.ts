import { lastDayFromValidTo, todayInLondon } from '@atlas/shared/time';
import { AREA_LEVEL_LABELS, AREA_LEVELS } from '@atlas/shared/vocabulary';
import type { PlaceSentence_AreaFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { AREA_LEVEL_NOUNS } from '../../lib/labels.ts';
import { countOf, dayInWords, fewOf, listOf } from '../../lib/wording.ts';

graphql(`
  fragment PlaceSentence_area on Area {
    id
    name
    level
    closedOn
    within(asAt: $asAt) {
      id
      name
    }
    governedBy(asAt: $asAt) {
      id
      name
    }
    contains(asAt: $asAt) {
      id
      level
    }
  }
`);

const namesOf = (records: readonly { readonly name: string }[]) => records.map(({ name }) => name);

/** What kind of place it is, where, who governs it, and what is in it: one sentence from what is held, as it stands on that day. */
export function sentenceAbout(
  { name, level, closedOn, within, governedBy, contains }: PlaceSentence_AreaFragment,
  day = todayInLondon(),
): string {
  const parts = [
    within.length > 0 ? `lies within ${fewOf(namesOf(within), 3)}` : '',
    governedBy.length > 0 ? `is governed by ${fewOf(namesOf(governedBy), 2)}` : '',
    contains.length > 0 ? `holds ${countsByLevel(contains)}` : '',
  ].filter(Boolean);
  const closed = closedOn ? ` Its last day ${closedOn > day ? 'is' : 'was'} ${dayInWords(lastDayFromValidTo(closedOn))}.` : '';
  if (parts.length === 0) return `${name} is held as a ${AREA_LEVEL_LABELS[level].toLowerCase()}, without more.${closed}`;
  return `${name} ${listOf(parts)}.${closed}`;
}

/** "5 districts or unitary areas and 60 parishes". */
function countsByLevel(areas: PlaceSentence_AreaFragment['contains']): string {
  const counts = AREA_LEVELS.map((level) => ({ level, count: areas.filter((area) => area.level === level).length })).filter(
    ({ count }) => count > 0,
  );
  return listOf(
    counts.map(({ level, count }) => {
      const [one, many] = AREA_LEVEL_NOUNS[level];
      return countOf(count, one, many);
    }),
  );
}

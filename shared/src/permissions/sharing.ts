import { VISIBILITIES, type Visibility } from '../vocabulary/access.ts';
import { defineVocabulary } from '../vocabulary/define.ts';
import { type Standing, VISIBLE_TO } from './visibility.ts';

/** What each standing means, for the pages and the docs that tell who can see what. */
export const standings = defineVocabulary({
  ANYBODY: 'Anybody, signed in or not',
  SIGNED_IN: 'Anybody who has signed in',
  PARTY: 'Those who speak for an organisation in the record',
  OWNING_COUNCIL: 'Those who work for the council that keeps the record',
  SHARED_WITH: 'Those who work for a council, or speak for an organisation, that it was shared with',
  NAMED: 'The people and groups the record names',
} satisfies Record<Standing, string>);
export const STANDING_MEANINGS = standings.labels;

/** Why somebody can see a record they stand to in this way. */
export const STANDING_REASONS: Readonly<Record<Standing, string>> = {
  ANYBODY: 'it is public',
  SIGNED_IN: 'you are signed in',
  PARTY: 'you speak for an organisation in it',
  OWNING_COUNCIL: 'you work for the council that keeps it',
  SHARED_WITH: 'it was shared with an organisation you work or speak for',
  NAMED: 'it names you, or a group you belong to',
};

/** What holds of every record besides its visibility, in the words of the pages and the docs. */
export const OPENNESS_RULES = [
  'Whoever a record is denied to, as a person or by their organisation, does not see it, whatever else lets them.',
  'A record that speaks of others shows only to those who may see those too: a tie to whoever may see both its ends, a post to whoever may see the body it is in.',
  'What hangs on a record, such as its costs, its register numbers or the passages it rests on, is as open as the record. A decision goes with the agreement or work it is about.',
  'The history of a record shows to whoever may see it now and could see it then.',
  'An organisation or a person you may not see is left out of every list, and of every count.',
  'Whoever records something says how open it is, and whoever may change it may make it less open. To open it to more people takes a steward of the council that keeps it.',
  'Where a record you may not see stands in the way of what you record, the answer is to ask a steward, and says nothing else of it.',
] as const;

/** The widest first. */
const isWider = (visibility: Visibility) => VISIBILITIES.indexOf(visibility);

/** True where more people see a record of the second visibility than of the first. */
export const widens = (from: Visibility, to: Visibility): boolean => isWider(to) < isWider(from);

/** True where a record of this visibility may be shared with organisations: it is open to some and not to all. */
export const canBeSharedWith = (visibility: Visibility): boolean => VISIBLE_TO[visibility].includes('SHARED_WITH');
/** True where a record of this visibility names those who see it. */
export const namesItsReaders = (visibility: Visibility): boolean => VISIBLE_TO[visibility].includes('NAMED');

/** Those of the visibilities that somebody may choose for a record: any where they may share it, else none wider than it is. */
export function visibilitiesToChoose(held: Visibility | null, mayShare: boolean): readonly Visibility[] {
  return held === null || mayShare ? VISIBILITIES : VISIBILITIES.filter((one) => !widens(held, one));
}

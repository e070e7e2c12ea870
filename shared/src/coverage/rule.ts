import type { MetricDefinition } from '../network/metric.ts';
import type { AreaLevel, PartyRole } from '../vocabulary/index.ts';

/** The roles by which a party to an agreement is a partner of a council that is a party to it too. */
export const PARTNER_ROLES: readonly PartyRole[] = ['DELIVERER', 'RECIPIENT', 'TRANSFEREE', 'MEMBER'];
/** From this strength on a tie makes a partner. */
export const PARTNER_STRENGTH = 3;
/** What ends in so many days or sooner is ending. */
export const ENDING_DAYS = 180;
/** For so many months it holds that somebody looked and found nobody. */
export const CHECK_MONTHS = 12;

/** The next administrative level: what the places of an area of a level are. An area without a parish stands where a parish would. */
export const PLACE_LEVELS: Readonly<Partial<Record<AreaLevel, readonly AreaLevel[]>>> = {
  COUNTY: ['DISTRICT'],
  DISTRICT: ['PARISH', 'UNPARISHED'],
};

const BELOW_DISTRICT: ReadonlySet<AreaLevel> = new Set([
  'LOCALITY',
  'ELECTORAL_DIVISION',
  'WARD',
  'PARISH',
  'UNPARISHED',
  'SETTLEMENT',
  'NEIGHBOURHOOD',
]);

/** True where work on a wider area alone makes an area's cover fragile. */
export const isBelowDistrict = (level: AreaLevel): boolean => BELOW_DISTRICT.has(level);

/** The rule in words, sentence by sentence: what the pages and docs/DOMAIN.md say, and what the table of cases tries. */
export const COVERAGE_RULE = [
  'Coverage is always for named councils: those asked for, else those that govern the place on that day.',
  'A provision counts on a date if it is live and not disputed then, and its organisation is not one of those councils, nor part of one, and is their partner.',
  'An organisation is a partner by an agreement that is live or under review, to which one of the councils is a party and in which it is deliverer, recipient, transferee or member; for the areas and themes the agreement names, and for all where it names none.',
  'It is a partner by a live, undisputed tie of strength 3 or more with one of the councils.',
  'A partnership board is a partner of a council that is a member of it by a live, undisputed tie of any strength. It counts once; its membership covers nothing for its members.',
  'A parish council counts through what it provides, never by existing; an address never counts.',
  'A provision on a theme holds the parts of it; one on a part never proves the whole.',
  'A provision for a wider area holds the areas inside it; one for a smaller area holds only that place.',
  'COVERED: two or more independent partners each span the whole area and theme, one of them at least is confirmed and in date, and nothing below applies.',
  'FRAGILE: it is spanned, but by one partner only, or by partners of whom no two are independent; or all end within 180 days; or all are unconfirmed or past their verify-by date; or, below district, all of it is held through work on a wider area.',
  'PARTLY: only some places or some parts are held. Where the places or the parts together span it, it takes the worst one’s state.',
  'A spanned cell takes the better of its own state and its worst place’s or part’s. Only through work on a wider area is what has no partner at work in the area itself, on the whole or on each of its parts.',
  'COUNCIL_ONLY: no partner holds any of it, and the named councils themselves, or bodies that are part of them, provide it or a part of it.',
  'NONE: no partner and no council, and somebody looked within twelve months, for the same councils, and found nobody. A check of the whole holds inside it.',
  'NOT_CHECKED: otherwise. No partner is recorded, and nobody has said that there is none.',
  'Confirmed: the provision is confirmed, and its link is a confirmed tie or a live agreement. Ending: the earlier of the provision’s end and the link’s. Independent: neither is part of the other, nor are both part of one body.',
  'What a body that is no more was tied to, by a tie or agreement that goes on, is tied to the council that followed it, and what it does itself is that council’s. An area that is no more still holds what lay in it on its last day, and lies in the one that followed it; where it was split, those that followed lie in it.',
  'Places are the next administrative level: of a county its districts, of a district its parishes and unparished areas.',
] as const;

/** The rule as it stands among the definitions of figures. */
export const COVERAGE_DEFINITION: MetricDefinition = {
  key: 'coverage',
  name: 'Coverage',
  formula: COVERAGE_RULE.join(' '),
  range: 'COVERED, FRAGILE, PARTLY, COUNCIL_ONLY, NONE, NOT_CHECKED',
  reference: 'Partnership Atlas, docs/DOMAIN.md, “Coverage”',
  version: 2,
};

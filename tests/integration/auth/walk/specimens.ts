import type { Visibility } from '@atlas/shared/vocabulary';
import { type Draft, draft } from '../../../../server/src/audit/draft.ts';
import { type Label, model, type NodeModel } from '../../../../server/src/neo4j/model.ts';
import { testId } from '../../../testkit/builders.ts';
import { filled, linkValues, partsOf, recordLabels } from './filling.ts';

/**
 * What tells the specimens of a label apart. A capital is the record's own visibility, all it links to being PUBLIC; a small letter is a PUBLIC
 * record all whose links lead to records of that visibility. `L` is PUBLIC, and signed, done, disputed or ended where others of its kind are not.
 */
export const LETTERS = ['P', 'L', 'N', 'T', 'O', 'S', 'R', 'D', 'n', 't', 'o', 's', 'r', 'd'] as const;
export type Letter = (typeof LETTERS)[number];

const standings = { P: 'PUBLIC', L: 'PUBLIC', N: 'NETWORK', T: 'PARTIES', O: 'OWNER', S: 'OWNER', R: 'RESTRICTED', D: 'NETWORK' } as const;
const isOwn = (letter: Letter): letter is keyof typeof standings => letter in standings;
/** The letter of the records that a specimen's links lead to. */
const endsOf = (letter: Letter): Letter => (isOwn(letter) ? 'P' : (letter.toUpperCase() as Letter));

/** A record of the sample world, made to tell who sees it. */
export interface Specimen {
  readonly id: string;
  readonly label: string;
  readonly letter: Letter;
}
/** Who the specimens are for and kept from. */
export interface Circle {
  readonly council: string;
  /** Named in what is RESTRICTED: people and groups. */
  readonly named: readonly string[];
  /** Kept from what is NETWORK and denied. */
  readonly denied: readonly string[];
  /** Whom the council shares with what is its own. */
  readonly shared: readonly string[];
  /** A principal whom grants are given to. */
  readonly principal: string;
}

/** The records that others link to: plain ones of each label. */
export const anchorId = (label: string) => testId('walk', `${label} anchor`);
export const specimenId = (label: string, letter: Letter, end = 0) => testId('walk', `${label} ${letter} ${end}`);
/** A mark stands in every text of a specimen: whose it is, wherever it is found. */
export const markOf = (label: string, letter: Letter) => `${label}~${letter}`;
const marks = /([A-Z][A-Za-z]+)~([A-Za-z])/g;
/** The marks found in a text. */
export const marksIn = (text: string): { label: string; letter: Letter }[] =>
  [...text.matchAll(marks)].map(([, label = '', letter]) => ({ label, letter: letter as Letter }));

/** What a specimen of a letter carries besides what it says. */
export function accessOf(letter: Letter, { council, named, denied, shared }: Circle) {
  const visibility: Visibility = isOwn(letter) ? standings[letter] : 'PUBLIC';
  return {
    owner: council,
    visibility,
    ...(visibility === 'RESTRICTED' ? { restrictedTo: named } : {}),
    ...(letter === 'S' ? { sharedWith: shared } : {}),
    ...(letter === 'D' ? { deniedTo: denied } : {}),
  };
}

/** One record of every kind and letter with every field filled, and those that they rest on. In an order that each finds what it must have. */
export function makeSpecimens(circle: Circle): (Specimen & { readonly draft: Draft })[] {
  const make = (label: Label, id: string, letter: Letter, end: number, links: 'ALL' | 'NEEDED') => ({
    id,
    label,
    letter,
    draft: draft(label, {
      id,
      ...accessOf(letter, circle),
      properties: filled(label, `${markOf(label, letter)} ${id.slice(0, 8)}`, letter === 'L') as never,
      links: linksOf(label, id, letter, end, links, circle) as never,
      ...partsOf({ id, label, mark: markOf(label, letter), isLate: letter === 'L', isDecided: letter !== 'P', target: targetOf(letter) }),
    }),
  });
  return [
    ...recordLabels.map((label) => make(label, anchorId(label), 'P', 0, 'NEEDED')),
    ...recordLabels.flatMap((label) =>
      endsFrom(label).flatMap((end) => LETTERS.map((letter) => make(label, specimenId(label, letter, end), letter, end, 'ALL'))),
    ),
  ];
}

/** Once for every kind of record that a link of this label may lead to; twice where one kind is at either end. */
function endsFrom(label: Label): number[] {
  const { links, single = [] }: NodeModel = model[label];
  const most = Math.max(
    1,
    ...Object.values(links).map((ends) => ends.length),
    single.filter((type) => type === 'FROM' || type === 'TO').length,
  );
  return Array.from({ length: most }, (_, i) => i);
}

/** Where the links of a specimen go. */
const targetOf = (letter: Letter) => (to: string) => {
  const goesTo = endsOf(letter);
  return goesTo === 'P' ? anchorId(to) : specimenId(to, goesTo);
};

function linksOf(label: Label, own: string, letter: Letter, end: number, which: 'ALL' | 'NEEDED', { council, principal }: Circle) {
  const { links, single = [] }: NodeModel = model[label];
  return Object.entries(links)
    .filter(([type]) => which === 'ALL' || single.includes(type))
    .flatMap(([type, ends]) => {
      const to = ends[end % ends.length] as Label | 'Principal';
      const isOtherEnd = label === 'Tie' && type === (end === 0 ? 'TO' : 'FROM');
      if (isOtherEnd) return [{ type, to: council }];
      if (to === 'Principal') return [{ type, to: principal }];
      const id = targetOf(letter)(to);
      const link = { type, to: id === own ? anchorId(to) : id, ...linkValues(type) };
      // What the council was at with somebody: their last contact.
      return type === 'HOSTED_BY' ? [link, { type, to: council }] : [link];
    });
}

import * as fc from 'fast-check';
import { type Draft, draft } from '../../../../server/src/audit/draft.ts';
import { type Label, model, type NodeModel } from '../../../../server/src/neo4j/model.ts';
import { testId } from '../../../testkit/builders.ts';
import { filled, linkValues, partsOf, recordLabels } from './filling.ts';
import { council, otherCouncil } from './readers.ts';
import { accessOf, type Circle, type Letter } from './specimens.ts';

/** How many records there are of each label. */
const EACH = 4;
/** Half of all are PUBLIC, so that there is something to hide behind. */
const letters: readonly Letter[] = ['P', 'P', 'P', 'L', 'N', 'T', 'O', 'S', 'R', 'D'];
/** Names that are equal, alike, or begin alike, whoever may see whose. */
const names = [
  'Wisbech Friends',
  'Wisbech Friend',
  'The Wisbech Friends Ltd',
  'Wisbech',
  'Ely Friends',
  'Friends of Wisbech Park',
  'Elm Grove',
];

/** What chance decides of one record. */
const dice = fc.record({
  letter: fc.constantFrom(...letters),
  name: fc.constantFrom(...names),
  picks: fc.array(fc.nat(EACH - 1), { minLength: 40, maxLength: 40 }),
});
/** What chance decides of a whole world: a few records of every label, with the links between them. */
export const someWorld = fc.record(
  Object.fromEntries(recordLabels.map((label) => [label, fc.array(dice, { minLength: EACH, maxLength: EACH })])),
);
type Dice = ReturnType<typeof dice.generate>['value_'];
export type Chance = Readonly<Record<string, readonly Dice[]>>;

/** The ids of the records of a label, in any such world. */
export const idsOf = (label: string) => Array.from({ length: EACH }, (_, n) => testId('random', `${label} ${n}`));

/** The world of one chance, with every field filled; links of every type lead to a record or two, hidden and open alike. */
export function makeWorld(chance: Chance, circle: Circle): Draft[] {
  return [
    council,
    otherCouncil,
    ...recordLabels.flatMap((label) => idsOf(label).map((id, n) => makeRecord(label, id, chance[label]?.[n] as Dice, circle))),
  ];
}

function makeRecord(label: Label, id: string, { letter, name, picks }: Dice, circle: Circle): Draft {
  let turn = 0;
  const pick = (of: string) => idsOf(of)[picks[turn++ % picks.length] ?? 0] as string;
  const isLate = letter === 'L';
  const mark = `${name} ${id.slice(0, 4)}`;
  const named = Object.fromEntries(['name', 'title', 'searchText', 'heading'].map((field) => [field, name]));
  const properties = filled(label, mark, isLate);
  return draft(label, {
    id,
    ...accessOf(letter, circle),
    properties: { ...properties, ...Object.fromEntries(Object.entries(named).filter(([field]) => field in properties)) } as never,
    links: linksOf(label, id, pick, circle) as never,
    ...partsOf({ id, label, mark, isLate, isDecided: picks[0] !== 0, target: pick }),
  });
}

function linksOf(label: Label, own: string, pick: (label: string) => string, { council: home, principal }: Circle) {
  const { links, single = [] }: NodeModel = model[label];
  let from: string | undefined;
  return Object.entries(links).flatMap(([type, ends]) => {
    const one = () => {
      const to = ends[Number.parseInt(pick('Area').slice(0, 2), 16) % ends.length] ?? '';
      return to === 'Principal' ? principal : pick(to);
    };
    // Whoever holds a role knows where, and so does whoever may see that.
    const targets = type === 'FOR' ? [home] : single.includes(type) ? [one()] : [one(), one()];
    if (type === 'FROM') from = targets[0];
    return targets
      .map((to) => (to === own || (type === 'TO' && to === from) ? home : to))
      .filter((to, i, all) => all.indexOf(to) === i && (to !== home || ends.includes('Organisation')))
      .map((to) => ({ type, to, ...linkValues(type) }));
  });
}

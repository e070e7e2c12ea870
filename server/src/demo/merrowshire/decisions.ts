import { addDays, type IsoDate } from '@atlas/shared/time';
import type { AgreementStage } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import type { StageEntered } from '../generator/agreement-life.ts';
import { earliest } from '../generator/calendar.ts';
import type { Random } from '../generator/random.ts';
import { boardMeetingBy } from './board.ts';
import { citation } from './citation.ts';
import { merrowId } from './ids.ts';
import { record } from './record.ts';
import type { Body, World } from './world.ts';

const board = 'merrowshire-devolution-board';

/** What the board looks at is settled on the days it meets: the step that follows is moved to the meeting, and those before it with it. */
export function onMeetingDays(decider: Body, stages: readonly StageEntered[]): StageEntered[] {
  const at = stages.findIndex(({ stage }) => stage === 'DECISION') + 1;
  const settled = stages[at];
  if (decider.slug !== board || at === 0 || settled === undefined || settled.stage === 'WITHDRAWN') return [...stages];
  const on = boardMeetingBy(settled.on);
  return noLaterThan(stages.toSpliced(at, 1, { ...settled, on }), at - 1, addDays(on, -12));
}

/** The stages with one of them entered on a day at the latest, and those before it some weeks earlier each. */
export function noLaterThan(stages: readonly StageEntered[], at: number, day: IsoDate): StageEntered[] {
  return stages.map((entered, i) => (i > at ? entered : { ...entered, on: earliest(entered.on, addDays(day, -21 * (at - i))) }));
}

interface About {
  readonly title: string;
  readonly place: string | undefined;
  readonly decider: Body;
  readonly number: number;
  readonly access: Pick<Draft, 'visibility' | 'restrictedTo'> & { readonly owner: string };
}
const implications = [
  'Money: met from the devolution reserve. Legal: a deed is drawn up. Equality: no one is worse off.',
  'Money: a saving from the second year. Staff: one caretaker moves over. Environment: fewer journeys.',
  'Money: none beyond the yearly sum. Legal: the county stays the highway authority. Public health: a better kept green.',
];

/** A decision by a body on the day of its meeting. */
export function makeDecision(
  world: World,
  random: Random,
  { title, place, decider, number, access }: About,
  meetingOn: IsoDate,
  outcome: string,
): Draft {
  const isKeyDecision = random.chance(0.25);
  const initials = decider.name.replace(/[a-z ]/g, '').slice(0, 5);
  const sequence = String(number).padStart(3, '0');
  return record('Decision', {
    id: merrowId.other('decision', String(number), ...(outcome.startsWith('Deferred') ? ['deferred'] : [])),
    owner: access.owner,
    visibility: access.visibility,
    restrictedTo: access.restrictedTo,
    properties: {
      meetingOn,
      reference: `${initials}/${meetingOn.slice(0, 4)}/${sequence}`,
      ...(isKeyDecision ? { forwardPlanReference: `FP${meetingOn.slice(2, 4)}/${sequence}` } : {}),
      isKeyDecision,
      recommendation: `Agree to “${title}”.`,
      outcome,
      ...(random.chance(0.5) ? { implications: random.pick(implications) } : {}),
    },
    links: [
      { type: 'MADE_BY', to: merrowId.organisation(decider.slug) },
      ...(place === undefined ? [] : [{ type: 'FOR_AREA' as const, to: merrowId.area(place) }]),
    ],
    evidence: [citation(world, random, 'forum-notes')],
  });
}

/** What was decided of an agreement that stands where it does. */
export function outcomeAt(random: Random, target: AgreementStage): string {
  if (target === 'REJECTED') return 'Refused';
  return random.chance(0.15) ? 'Agreed with conditions' : 'Agreed';
}

/** A council decides through its committee or with its partners through the board, anybody else itself. */
export function deciderOf(world: World, random: Random, giver: Body): Body {
  const council = giver.kind === 'COUNCIL_SERVICE' ? giver.partOf : giver.slug;
  const committees = world.bodies.filter(
    ({ kind, partOf, slug }) => kind === 'COUNCIL_COMMITTEE' && partOf === council && slug !== 'mcc-communities-scrutiny',
  );
  if (giver.kind === 'COUNTY_COUNCIL' && random.chance(0.7)) return world.body(board);
  return committees[0] ?? giver;
}

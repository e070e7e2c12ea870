import { addDays, type IsoDate } from '@atlas/shared/time';
import type { AgreementKind, AgreementStage } from '@atlas/shared/vocabulary';
import type { PartDraft } from '../../audit/draft.ts';
import { earliest } from '../generator/calendar.ts';
import type { Random } from '../generator/random.ts';
import { merrowId } from './ids.ts';
import type { Body, World } from './world.ts';

/** What the parts of an agreement are made from. */
export interface Terms {
  readonly kind: AgreementKind;
  readonly stage: AgreementStage;
  readonly years: number;
  readonly giver: Body;
  readonly taker: Body;
  /** What the giver pays a year, in pence; 0 where nothing. */
  readonly aYear: number;
  readonly duties: readonly string[];
  readonly startsOn: IsoDate | undefined;
}

const part = (type: string, key: string, properties: PartDraft['properties'], links: PartDraft['links'] = []): PartDraft => ({
  type,
  key,
  properties,
  links,
});
const toParty = ({ slug }: Body) => [{ type: 'TO_PARTY', to: merrowId.organisation(slug) }];
const pounds = (amount: number) => Math.round(amount) * 100;

const decided: readonly AgreementStage[] = ['DECISION', 'LEGAL', 'REJECTED'];
const costlyKinds: readonly AgreementKind[] = [
  'AGENCY',
  'ASSET_TRANSFER',
  'LEASE',
  'DEVOLVED_BUDGET',
  'SERVICE_LEVEL',
  'CONTRACT',
  'JOINT_COMMITTEE',
];

/** The whole-life cost: of what passes for long, keeping it and handing it over side by side; of the rest what it costs while it runs. */
export function costParts({ kind, stage, years, giver, taker, aYear }: Terms, random: Random): PartDraft[] {
  const isDue = decided.includes(stage) || (stage === 'BUSINESS_CASE' && random.chance(0.7)) || kind === 'ASSET_TRANSFER';
  if (!costlyKinds.includes(kind) || !isDue || stage === 'EXPRESSION_OF_INTEREST' || stage === 'WITHDRAWN') return [];
  const over = Math.min(years, 10);
  let position = 0;
  const line = (option: string, party: Body, costKind: string, amountPence: number, fromYear = 1, toYear?: number) => {
    position += 1;
    const properties = { option, position, kind: costKind, amountPence, fromYear, ...(toYear === undefined ? {} : { toYear }) };
    return part('HAS_COST', `${option}-${position}`, properties, toParty(party));
  };
  if (kind !== 'ASSET_TRANSFER' && kind !== 'LEASE')
    return [
      part('HAS_COST_OPTION', 'agree', {
        name: 'As proposed',
        position: 1,
        years: over,
        benefits: 'Done by people who pass it every day; not counted.',
      }),
      line('agree', giver, 'RUNNING', aYear === 0 ? pounds(random.int(2, 9) * 500) : aYear),
      line('agree', taker, 'RUNNING', pounds(random.int(3, 14) * 100)),
      line('agree', giver, 'SAVING', pounds(random.int(4, 20) * 150), Math.min(2, over)),
    ];
  const running = random.int(6, 34) * 500;
  const repairs = random.int(8, 60) * 1_000;
  return [
    part('HAS_COST_OPTION', 'keep', {
      name: `Keep with ${giver.name}`,
      position: 1,
      years: over,
      benefits: 'Nothing changes for those who use it.',
    }),
    part('HAS_COST_OPTION', 'transfer', {
      name: `Hand over to ${taker.name}`,
      position: 2,
      years: over,
      benefits: 'Longer opening hours, volunteers on the spot, and a place that is the town’s own. None of it is counted.',
    }),
    line('keep', giver, 'CAPITAL', pounds(repairs), random.int(1, Math.min(4, over))),
    line('keep', giver, 'RUNNING', pounds(running)),
    line('keep', giver, 'INCOME', pounds(running * 0.1)),
    line('transfer', giver, 'CAPITAL', pounds(repairs * 0.5), 1),
    line('transfer', giver, 'RUNNING', pounds(running * 0.4), 1, Math.min(3, over)),
    line('transfer', taker, 'CAPITAL', pounds(repairs * 0.2), Math.min(2, over)),
    line('transfer', taker, 'RUNNING', pounds(running * 0.7)),
    line('transfer', taker, 'INCOME', pounds(running * 0.35), Math.min(2, over)),
  ];
}

/** What passed with the responsibility, beside what was asked; with some nothing passed. */
export function resourceParts({ kind, giver, taker, aYear, duties, stage }: Terms, random: Random): PartDraft[] {
  if (!['AGENCY', 'ASSET_TRANSFER', 'LEASE', 'DEVOLVED_BUDGET', 'SERVICE_LEVEL'].includes(kind)) return [];
  if (!['LEGAL', 'LIVE', 'UNDER_REVIEW', 'NOVATED'].includes(stage)) return [];
  let position = 0;
  const resource = (side: 'PASSED' | 'ASKED', resourceKind: string, note: string, amountPence?: number) => {
    position += 1;
    const properties = { position, side, kind: resourceKind, note, ...(amountPence === undefined ? {} : { amountPence }) };
    return part('HAS_RESOURCE', String(position), properties, toParty(taker));
  };
  const asked = random.chance(0.85) ? [resource('ASKED', 'DUTY', duties[0] ?? 'The work itself')] : [];
  if (random.chance(0.22)) return asked;
  const money = aYear > 0 ? aYear : pounds(random.int(2, 20) * 1_000);
  const passed = {
    asset: () => resource('PASSED', 'ASSET', `Passed on by ${giver.name}.`),
    money: () => resource('PASSED', 'MONEY', aYear > 0 ? 'Each year.' : 'Once, towards repairs.', money),
    staff: () => resource('PASSED', 'STAFF', 'The caretaker moves over on the same terms.'),
    support: () => resource('PASSED', 'SUPPORT', 'Legal papers and two days of training.'),
  };
  const isProperty = kind === 'ASSET_TRANSFER' || kind === 'LEASE';
  return [
    ...asked,
    ...(isProperty ? [passed.asset()] : [passed.money()]),
    ...(isProperty && random.chance(0.5) ? [passed.money()] : []),
    ...(isProperty && random.chance(0.2) ? [passed.staff()] : []),
    ...(random.chance(0.35) ? [passed.support()] : []),
  ];
}

/** What the parties owe: done, due and overdue. */
export function obligationParts({ day, today }: World, { stage, giver, taker, duties, startsOn }: Terms, random: Random): PartDraft[] {
  if (stage !== 'LIVE' && stage !== 'UNDER_REVIEW') return [];
  if (duties.length === 0 || startsOn === undefined || random.chance(0.35)) return [];
  const yesterday = addDays(today, -1);
  return random.sample(duties, random.int(1, 3)).map((text, i) => {
    const wanted = day(random.int(-220, 260));
    const dueOn = wanted > startsOn ? wanted : addDays(startsOn, random.int(20, 90));
    const done = addDays(dueOn, random.int(-20, 12));
    const isDone = dueOn < today && done > startsOn && random.chance(0.72);
    const properties = { text, dueOn, ...(isDone ? { doneOn: earliest(done, yesterday) } : {}) };
    return part('HAS_OBLIGATION', String(i + 1), properties, [
      { type: 'OWED_BY', to: merrowId.organisation((random.chance(0.85) ? taker : giver).slug) },
    ]);
  });
}

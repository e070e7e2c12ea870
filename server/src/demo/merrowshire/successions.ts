import { addDays, type IsoDate } from '@atlas/shared/time';
import { PROVISION_VERIFY_AFTER_DAYS, TIE_VERIFY_AFTER_DAYS, type TieKind } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import { linkedFrom } from '../../audit/snapshot.ts';
import { latest } from '../generator/calendar.ts';
import type { Random } from '../generator/random.ts';
import { citation } from './citation.ts';
import { merrowId } from './ids.ts';
import { record } from './record.ts';
import type { World } from './world.ts';

/** What a tie that ended became. */
const becomes: Partial<Record<TieKind, TieKind>> = {
  SUPPORTS: 'WORKS_WITH',
  REFERS_TO: 'WORKS_WITH',
  LEARNS_WITH: 'WORKS_WITH',
  WORKS_WITH: 'LEARNS_WITH',
  FUNDS: 'COMMISSIONS',
  COMMISSIONS: 'FUNDS',
  HOSTS: 'SUPPORTS',
};

/** Of the ties that ended, some were succeeded by one of another kind from that day on. */
export function succeedingTies(world: World, ties: readonly Draft[]): Draft[] {
  const random = world.random.fork('tie-successors');
  const keyOf = (kind: unknown, ends: readonly string[]) => [kind, ...ends.toSorted()].join();
  const taken = new Set(ties.map((tie) => keyOf(tie.properties.kind, endsOf(tie))));
  return ties.flatMap((tie) => {
    const on = endedBy(tie, world.today);
    const kind = becomes[tie.properties.kind as TieKind];
    const ends = endsOf(tie);
    if (on === undefined || kind === undefined || taken.has(keyOf(kind, ends)) || !random.chance(0.5)) return [];
    const [from = '', to = ''] = ends;
    taken.add(keyOf(kind, ends));
    return [
      record('Tie', {
        id: merrowId.other('tie', 'after', tie.id),
        visibility: tie.visibility,
        restrictedTo: tie.restrictedTo,
        properties: {
          kind,
          strength: random.int(2, 4),
          status: 'ASSERTED',
          validFrom: on,
          ...looked(world, random, on, TIE_VERIFY_AFTER_DAYS[kind]),
        },
        links: [
          { type: 'FROM', to: from },
          { type: 'TO', to },
          { type: 'ASSERTED_BY', to: from },
        ],
        evidence: [citation(world, random, 'connector-notebook')],
      }),
    ];
  });
}

/** Of what groups stopped doing, some went on in another way: the same themes from that day, at home alone. */
export function succeedingProvisions(world: World, provisions: readonly Draft[]): Draft[] {
  const random = world.random.fork('provision-successors');
  return provisions.flatMap((provision) => {
    const on = endedBy(provision, world.today);
    const [first] = linkedFrom(provision, 'IN_AREA');
    if (on === undefined || first === undefined || !random.chance(0.5)) return [];
    return [
      record('Provision', {
        id: merrowId.other('provision', 'after', provision.id),
        visibility: provision.visibility,
        restrictedTo: provision.restrictedTo,
        properties: { status: 'ASSERTED', validFrom: on, ...looked(world, random, on, PROVISION_VERIFY_AFTER_DAYS) },
        links: [
          ...(['PROVIDED_BY', 'ON_THEME'] as const).flatMap((type) => linkedFrom(provision, type).map((to) => ({ type, to }))),
          { type: 'IN_AREA', to: first },
        ],
        evidence: [citation(world, random, 'connector-notebook')],
      }),
    ];
  });
}

const endsOf = (tie: Draft) => [...linkedFrom(tie, 'FROM'), ...linkedFrom(tie, 'TO')];

function endedBy({ properties }: Draft, today: IsoDate): IsoDate | undefined {
  const validTo = properties.validTo as IsoDate | undefined;
  return validTo !== undefined && validTo <= today ? validTo : undefined;
}

function looked({ day }: World, random: Random, from: IsoDate, afterDays: number) {
  const on = latest(from, day(-random.int(1, 200)));
  return { lastVerifiedOn: on, verifyBy: addDays(on, afterDays) };
}

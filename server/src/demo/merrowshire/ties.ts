import { TIE_VERIFY_AFTER_DAYS, type TieKind } from '@atlas/shared/vocabulary';
import type { Draft, StateDraft } from '../../audit/draft.ts';
import { makeFactLife } from '../generator/fact-life.ts';
import type { Random } from '../generator/random.ts';
import { citation } from './citation.ts';
import { merrowId } from './ids.ts';
import { mixedVisibility, record } from './record.ts';
import { makeWishes } from './wish-list.ts';
import type { Wish } from './wishes.ts';
import type { World } from './world.ts';

const sourceOf: Readonly<Partial<Record<TieKind, string>>> = {
  FUNDS: 'agreement-register',
  COMMISSIONS: 'agreement-register',
  OVERSEES: 'agreement-register',
};
const usualSources = { 'partnership-survey': 60, 'earlier-survey': 15, 'connector-notebook': 15, 'forum-notes': 10 };
/** What is not known twice: who sits on which board is public and sure. */
const constitutional = new Set<TieKind>(['MEMBER_OF', 'OVERSEES']);

/** All ties, dated, asserted by one side and in part confirmed by the other, with where it is known from. */
export function tieDrafts(world: World): Draft[] {
  const random = world.random.fork('tie-lives');
  return makeWishes(world).map((wish) => makeTie(world, random, wish));
}

function makeTie(world: World, random: Random, { kind, from, to, strength }: Wish): Draft {
  const life = makeFactLife(world, random, TIE_VERIFY_AFTER_DAYS[kind], strength);
  const [asserter, other] = random.chance(0.8) ? [from, to] : [to, from];
  const third = life.status === 'ASSERTED' && random.chance(0.1);
  const assertedBy = third ? 'merrowshire-voluntary-action' : asserter.slug;
  const reason = random.pick(world.data.names.disputes);
  const mayEnd = !constitutional.has(kind) || life.validTo === undefined || life.validTo <= world.today;
  return record('Tie', {
    id: merrowId.other('tie', kind, from.slug, to.slug),
    ...(constitutional.has(kind) ? {} : mixedVisibility(random)),
    properties: {
      kind,
      strength,
      status: life.status,
      disputeReason: (life.status === 'DISPUTED' ? reason : undefined) as string,
      validFrom: life.validFrom,
      validTo: (mayEnd ? life.validTo : undefined) as string,
      lastVerifiedOn: life.lastVerifiedOn as string,
      verifyBy: life.verifyBy as string,
      stateFrom: life.stateFrom as string,
      note: (random.chance(0.12) ? random.pick(world.data.names.notes) : undefined) as string,
    },
    links: [
      { type: 'FROM', to: merrowId.organisation(from.slug) },
      { type: 'TO', to: merrowId.organisation(to.slug) },
      { type: 'ASSERTED_BY', to: merrowId.organisation(assertedBy) },
      ...(life.status === 'CONFIRMED' ? [{ type: 'CONFIRMED_BY' as const, to: merrowId.organisation(other.slug) }] : []),
      ...(life.status === 'DISPUTED' ? [{ type: 'DISPUTED_BY' as const, to: merrowId.organisation(other.slug) }] : []),
    ],
    states: doubted(world, random.fork(`${kind}/${from.slug}/${to.slug}`), life.states),
    evidence: [
      ...(random.chance(0.93) ? [citation(world, random, sourceOf[kind] ?? random.pickKey(usualSources))] : []),
      ...(random.chance(0.1) ? [citation(world, random, 'connector-notebook', 'strength')] : []),
    ],
  });
}

/** Of the times when a tie was not confirmed, some were when somebody doubted it. */
function doubted({ data }: World, random: Random, states: readonly StateDraft[]): StateDraft[] {
  return states.map((state) =>
    state.status === 'ASSERTED' && random.chance(0.15)
      ? { ...state, status: 'DISPUTED', disputeReason: random.pick(data.names.disputes) }
      : state,
  );
}

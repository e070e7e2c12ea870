import type { AgreementStage } from '@atlas/shared/vocabulary';
import type { Draft } from '../../audit/draft.ts';
import type { AgreementLife } from '../generator/agreement-life.ts';
import type { Random } from '../generator/random.ts';
import { citation } from './citation.ts';
import { merrowId } from './ids.ts';
import { record } from './record.ts';
import type { Body, World } from './world.ts';

/** The decision behind an agreement that got as far; a few at the stage still wait for theirs. */
export function makeDecision(
  world: World,
  random: Random,
  { giver, title, place }: { giver: Body; title: string; place: string | undefined },
  { stages }: AgreementLife,
  target: AgreementStage,
  number: number,
): Draft | undefined {
  const on = stages.find(({ stage }) => stage === 'DECISION')?.on;
  if (on === undefined || (target === 'DECISION' && random.chance(0.3))) return undefined;
  const body = deciderOf(world, random, giver);
  const isKeyDecision = random.chance(0.25);
  const initials = body.name.replace(/[a-z ]/g, '').slice(0, 5);
  return record('Decision', {
    id: merrowId.other('decision', String(number)),
    properties: {
      meetingOn: on,
      reference: `${initials}/${on.slice(0, 4)}/${String(number).padStart(3, '0')}`,
      forwardPlanReference: (isKeyDecision ? `FP${on.slice(2, 4)}/${String(number).padStart(3, '0')}` : undefined) as string,
      isKeyDecision,
      recommendation: `Agree to “${title}”.`,
      outcome: target === 'REJECTED' ? 'Refused' : random.chance(0.15) ? 'Agreed with conditions' : 'Agreed',
    },
    links: [
      { type: 'MADE_BY', to: merrowId.organisation(body.slug) },
      ...(place === undefined ? [] : [{ type: 'FOR_AREA' as const, to: merrowId.area(place) }]),
    ],
    evidence: [citation(world, random, 'forum-notes')],
  });
}

/** A council decides through its committee, anybody else itself. */
function deciderOf(world: World, random: Random, giver: Body): Body {
  const council = giver.kind === 'COUNCIL_SERVICE' ? giver.partOf : giver.slug;
  const committees = world.bodies.filter(
    ({ kind, partOf, slug }) => kind === 'COUNCIL_COMMITTEE' && partOf === council && slug !== 'mcc-communities-scrutiny',
  );
  if (giver.kind === 'COUNTY_COUNCIL' && random.chance(0.3)) return world.body('merrowshire-devolution-board');
  return committees[0] ?? giver;
}

import { addDays, type IsoDate } from '@atlas/shared/time';
import type { Draft } from '../../audit/draft.ts';
import { earliest } from '../generator/calendar.ts';
import type { Random } from '../generator/random.ts';
import { personas } from '../personas.ts';
import { merrowId } from './ids.ts';
import { record } from './record.ts';
import type { Body, World } from './world.ts';

const broker = personas.find(({ persona }) => persona === 'BROKER');

/** What is to be done about one who took part: by the connector of the district, or by the demo's own. Some are done, some overdue. */
export function followUpDraft(world: World, random: Random, { id, on, about }: { id: string; on: IsoDate; about: Body }): Draft {
  const { nextSteps, outcomes, connectors } = world.data;
  const connector = connectors[about.district ?? '']?.[0]?.person;
  const dueOn = addDays(on, random.int(10, 75));
  const isLong = dueOn < world.day(-120);
  const isDone = random.chance(isLong ? 0.9 : 0.4);
  const done = earliest(addDays(dueOn, random.int(-9, 12)), world.day(-1));
  const isOurs = broker !== undefined && (connector === undefined || connector === 'bram-tolliver' || random.chance(0.2));
  return record('FollowUp', {
    id: merrowId.other('follow-up', id),
    visibility: 'OWNER',
    properties: {
      text: random.pick(nextSteps),
      dueOn,
      ...(isDone && done > on ? { doneOn: done, outcome: random.pick(outcomes) } : {}),
      ...(isOurs ? { assigneeId: broker.id, assigneeName: broker.name } : {}),
    },
    links: [
      { type: 'ABOUT', to: merrowId.organisation(about.slug) },
      { type: 'FOLLOWS_FROM', to: id },
      ...(isOurs || connector === undefined ? [] : [{ type: 'ASSIGNED_TO' as const, to: merrowId.other('person', connector) }]),
    ],
  });
}

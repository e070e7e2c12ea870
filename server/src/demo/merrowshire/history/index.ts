import { addDays, type IsoDate } from '@atlas/shared/time';
import { type Draft, fingerprintOf } from '../../../audit/draft.ts';
import { earliest, latest } from '../../generator/calendar.ts';
import type { Random } from '../../generator/random.ts';
import type { Chronicle, Version } from '../../history.ts';
import { targetsFirst } from '../../load.ts';
import type { World } from '../world.ts';
import { makeWriters } from './officers.ts';
import { pastOf } from './past.ts';
import { firstRecorded } from './recorded.ts';

/** Links that may lead to what was recorded later than the record itself. */
const laterLinks = new Set(['HAS_DECISION', 'SUCCEEDED_BY', 'LED_TO']);

/**
 * The records of Merrowshire with the two years in which they came to be what they are: who wrote what when, and why. The last revision
 * of each is the draft itself.
 */
export function chroniclesOf(world: World, drafts: readonly Draft[]): Chronicle[] {
  const writerOn = makeWriters(world);
  const { whys } = world.data.officers;
  const recorded = new Map<string, IsoDate>();
  const lastDay = addDays(world.today, -1);
  return targetsFirst(drafts).map((draft) => {
    const random = world.random.fork(`history/${draft.id}`);
    const floor = draft.links
      .filter(({ type }) => !laterLinks.has(type))
      .reduce((day, { to }) => latest(day, recorded.get(to) ?? day), world.begun);
    const natural = firstRecorded(draft, world, random);
    const on = earliest(latest(natural, floor), lastDay);
    recorded.set(draft.id, on);
    const { moments, asOf } = pastOf(draft, on, world, random, (id) => recorded.get(id));
    // Of what fell on one day the last is told.
    const byDay = new Map(moments.map((moment) => [earliest(moment.on, lastDay), moment]));
    const told = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
    const versions: Version[] = [];
    let last = '';
    for (const [i, [day, { reason, what, action }]] of told.entries()) {
      const then = i === told.length - 1 ? draft : asOf(day);
      const print = fingerprintOf(then);
      if (print === last) continue;
      last = print;
      const at = timeOn(day, random, versions.at(-1)?.at);
      versions.push({ draft: then, at, ...writerOn(draft, day, random), reason, why: random.pick(whys[what]), action });
    }
    return versions;
  });
}

/** Some time in the working day, later than the one before. */
function timeOn(day: IsoDate, random: Random, after: Date | undefined): Date {
  const at = new Date(`${day}T08:30:00Z`).getTime() + random.int(0, 8 * 60) * 60_000;
  return new Date(after === undefined ? at : Math.max(at, after.getTime() + 60_000));
}

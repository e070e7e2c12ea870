import type { IsoDate } from '@atlas/shared/time';
import type { Draft } from '../../../audit/draft.ts';
import { idFor } from '../../../neo4j/ids.ts';
import type { Random } from '../../generator/random.ts';
import { personas } from '../../personas.ts';
import { merrowId } from '../ids.ts';
import type { World } from '../world.ts';

/** Who wrote something down, as the history keeps it. */
interface Writer {
  readonly principalId: string;
  readonly by: string;
}

/** Tells who of the council that keeps a record may have written on it on a day. */
export function makeWriters(world: World): (draft: Draft, on: IsoDate, random: Random) => Writer {
  const { county, districts } = world.data.officers;
  const byDistrict = new Map(
    Object.entries(districts).map(([slug, officer]) => {
      const council = world.data.districts.find((district) => district.slug === slug)?.council.slug ?? '';
      return [merrowId.organisation(council), { principalId: idFor('principal', 'demo', officer.slug), by: officer.name }];
    }),
  );
  const officers = county.map((officer) => ({
    ...writerOf(officer),
    weight: officer.weight,
    from: officer.cameMonthsAgo === undefined ? '' : world.month(-officer.cameMonthsAgo),
    until: officer.leftMonthsAgo === undefined ? '9999' : world.month(-officer.leftMonthsAgo),
  }));
  return (draft, on, random) => {
    const local = byDistrict.get(draft.ownerId ?? '');
    if (local !== undefined) return local;
    const there = officers.filter(({ from, until }) => from <= on && on < until);
    const { principalId, by } = random.pickBy(there, ({ weight }) => weight);
    return { principalId, by };
  };
}

function writerOf(officer: World['data']['officers']['county'][number]): Writer {
  if ('slug' in officer) return { principalId: idFor('principal', 'demo', officer.slug), by: officer.name };
  const persona = personas.find((one) => one.persona === officer.persona);
  if (persona === undefined) throw new Error(`The demo has no persona ${officer.persona}.`);
  return { principalId: persona.id, by: persona.name };
}

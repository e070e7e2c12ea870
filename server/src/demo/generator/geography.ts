import type { AreaLevel } from '@atlas/shared/vocabulary';
import { type Draft, draft } from '../../audit/draft.ts';
import { idFor } from '../../neo4j/ids.ts';
import { madeUpPlace } from './made-up-names.ts';
import type { Random } from './random.ts';

/** A place of a generated country. */
export interface GeneratedPlace {
  readonly id: string;
  readonly name: string;
}
export interface GeneratedDistrict extends GeneratedPlace {
  readonly parishes: readonly GeneratedPlace[];
}
export interface Geography {
  readonly districts: readonly GeneratedDistrict[];
  readonly drafts: readonly Draft[];
}

/** Organisations to a district as in England: 200,000 make some 300 districts, and a parish has about 16 of them. */
const organisationsPerDistrict = 650;
const organisationsPerParish = 16;

/** A country of regions, counties, districts and parishes in proportion to its organisations, somewhere in the North Sea. */
export function makeGeography(dataSet: string, random: Random, organisations: number): Geography {
  const drafts: Draft[] = [];
  const count = Math.max(3, Math.round(organisations / organisationsPerDistrict));
  const across = Math.ceil(Math.sqrt(count));
  const add = (level: AreaLevel, number: number, name: string, within: string | undefined, at: { x: number; y: number }) => {
    const id = idFor('area', dataSet, level, String(number));
    drafts.push(
      draft('Area', {
        id,
        isIllustrative: true,
        properties: {
          name,
          sortName: name.toLowerCase(),
          level,
          centroid: { latitude: round(53.6 + (at.y * 1.4) / across), longitude: round(1.6 + (at.x * 1.8) / across) },
          searchText: name,
        },
        links: within === undefined ? [] : [{ type: 'WITHIN', to: within, properties: { hierarchy: 'ADMINISTRATIVE' } }],
      }),
    );
    return id;
  };
  const middle = { x: across / 2, y: across / 2 };
  const country = add('COUNTRY', 0, 'Generated Country', undefined, middle);
  const perRegion = Math.max(1, Math.ceil(count / 9));
  const perCounty = Math.min(perRegion, 7);
  let region = country;
  let county = country;
  const districts = Array.from({ length: count }, (_, i): GeneratedDistrict => {
    const at = { x: i % across, y: Math.floor(i / across) };
    if (i % perRegion === 0) region = add('REGION', i, `${madeUpPlace(random)} Region`, country, at);
    if (i % perRegion === 0 || (i % perRegion) % perCounty === 0) county = add('COUNTY', i, `${madeUpPlace(random)}shire`, region, at);
    const name = madeUpPlace(random);
    const id = add('DISTRICT', i, name, county, at);
    const parishes = Array.from({ length: Math.max(3, Math.round(organisations / count / organisationsPerParish)) }, (_, j) => {
      const parish = `${madeUpPlace(random)}${random.chance(0.15) ? ' Magna' : ''}`;
      const spot = { x: at.x + random.share() * 0.9, y: at.y + random.share() * 0.9 };
      return { id: add('PARISH', i * 1000 + j, parish, id, spot), name: parish };
    });
    return { id, name, parishes };
  });
  return { districts, drafts };
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

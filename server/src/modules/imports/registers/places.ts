import type { AreaLevel } from '@atlas/shared/vocabulary';
import { type Draft, draft } from '../../../audit/draft.ts';
import { searchText, sortName } from '../../../audit/naming.ts';
import { idFor } from '../../../neo4j/ids.ts';

/** GSS codes of what the register of councils calls by name only. */
const countryCodes: Readonly<Record<string, string>> = {
  England: 'E92000001',
  Scotland: 'S92000003',
  Wales: 'W92000004',
  'Northern Ireland': 'N92000002',
};
const regionCodes: Readonly<Record<string, string>> = {
  'North East': 'E12000001',
  'North West': 'E12000002',
  'Yorkshire and The Humber': 'E12000003',
  'East Midlands': 'E12000004',
  'West Midlands': 'E12000005',
  'East of England': 'E12000006',
  London: 'E12000007',
  'South East': 'E12000008',
  'South West': 'E12000009',
};
/** The regions of England. */
export const regionNames: readonly string[] = Object.keys(regionCodes);

const levelOfPrefix: Readonly<Record<string, AreaLevel>> = {
  E92: 'COUNTRY',
  W92: 'COUNTRY',
  S92: 'COUNTRY',
  N92: 'COUNTRY',
  E12: 'REGION',
  E10: 'COUNTY',
  E06: 'DISTRICT',
  E07: 'DISTRICT',
  E08: 'DISTRICT',
  E09: 'DISTRICT',
  W06: 'DISTRICT',
  S12: 'DISTRICT',
  N09: 'DISTRICT',
  E05: 'WARD',
  E04: 'PARISH',
  E43: 'UNPARISHED',
  E54: 'HEALTH_SYSTEM',
};

/** Id of the area with this GSS code. */
export function areaId(gssCode: string): string {
  return idFor('area', gssCode);
}

/** The level of the place a GSS code stands for; undefined for kinds of place the Atlas does not keep. */
export function levelOf(gssCode: string): AreaLevel | undefined {
  return levelOfPrefix[gssCode.slice(0, 3)];
}

export function countryCode(name: string): string | undefined {
  return countryCodes[name];
}
export function regionCode(name: string): string | undefined {
  return regionCodes[name];
}

/** A country or region, known to a register by its name. */
export function widerPlaceDraft(name: string, source: string): Draft {
  const code = regionCodes[name] ?? countryCodes[name];
  const isRegion = regionCodes[name] !== undefined;
  if (code === undefined) throw new RangeError(`“${name}” is neither a region of England nor a country of the United Kingdom.`);
  return draft('Area', {
    id: areaId(code),
    properties: {
      name,
      sortName: sortName(name),
      level: isRegion ? 'REGION' : 'COUNTRY',
      gssCode: code,
      searchText: searchText(name, code),
    },
    links: isRegion ? [{ type: 'WITHIN', to: areaId(countryCodes.England as string), properties: { hierarchy: 'ADMINISTRATIVE' } }] : [],
    evidence: [{ source, locator: `${isRegion ? 'region' : 'nation'} ${name}` }],
  });
}

/**
 * A place that a register only speaks of: code and name, nothing more. It stands until the register that describes it is read.
 * Its evidence supports the name alone, which tells it from a place described in full.
 */
export function namedPlaceDraft(gssCode: string, name: string, level: AreaLevel, evidence: { source: string; locator: string }): Draft {
  return draft('Area', {
    id: areaId(gssCode),
    properties: { name, sortName: sortName(name), level, gssCode, searchText: searchText(name, gssCode) },
    evidence: [{ ...evidence, field: 'name' }],
  });
}

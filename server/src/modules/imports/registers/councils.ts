import { type AreaLevel, type OrganisationKind, SECTOR_OF_KIND, type SuccessionKind } from '@atlas/shared/vocabulary';
import { type Draft, type DraftLink, draft } from '../../../audit/draft.ts';
import { searchText, sortName } from '../../../audit/naming.ts';
import { idFor } from '../../../neo4j/ids.ts';
import { areaId, countryCode, regionCode, widerPlaceDraft } from './places.ts';
import { registers, sourceId } from './sources.ts';

/** What the register of local authorities says of one, read and checked. */
export interface Council {
  readonly code: string;
  readonly nation: string;
  readonly region?: string | undefined;
  readonly name: string;
  /** What its area is called. */
  readonly place: string;
  readonly kind: OrganisationKind;
  readonly gssCode?: string | undefined;
  readonly formerGssCodes: readonly string[];
  readonly openedOn?: string | undefined;
  /** The first day on which it was no more. */
  readonly closedOn?: string | undefined;
  /** Codes of the councils that took over from it on closedOn. */
  readonly successors: readonly string[];
  /** Code of the county council over it. */
  readonly county?: string | undefined;
  /** Code of the combined authority it is a member of. */
  readonly authority?: string | undefined;
  readonly aliases: readonly string[];
  readonly centroid?: { readonly latitude: number; readonly longitude: number } | undefined;
}

/** All councils of the register, by code. */
export type Councils = ReadonlyMap<string, Council>;

const source = sourceId(registers.localAuthorities);
/** Membership of a combined authority is by order of Parliament: the two work jointly. */
const membershipStrength = 4;
const schemes: Readonly<Record<string, string>> = { England: 'GB-LAE', Wales: 'GB-PLA', Scotland: 'GB-LAS', 'Northern Ireland': 'GB-LANI' };

/** Id of the council with this code of the register. */
export function councilId({ code, nation }: Pick<Council, 'code' | 'nation'>): string {
  return idFor('organisation', schemeOf(nation), code);
}

/** The org-id.guide scheme of a nation's councils. */
export function schemeOf(nation: string): string {
  const scheme = schemes[nation];
  if (scheme === undefined) throw new RangeError(`“${nation}” is no nation of the United Kingdom.`);
  return scheme;
}

/** The level of a council's area; undefined for a combined authority, whose area is that of its members. */
export function areaLevelOf(kind: OrganisationKind): AreaLevel | undefined {
  if (kind === 'COUNTY_COUNCIL') return 'COUNTY';
  return kind === 'COMBINED_AUTHORITY' || kind === 'OTHER' ? undefined : 'DISTRICT';
}

/** The nations and regions the councils lie in. */
export function widerPlaceDrafts(councils: Councils): Draft[] {
  const names = new Set<string>();
  for (const { nation, region } of councils.values()) {
    names.add(nation);
    if (region !== undefined) names.add(region);
  }
  return [...names].sort().map((name) => widerPlaceDraft(name, source));
}

/** A council, its area and its membership of a combined authority. */
export function councilDrafts(council: Council, councils: Councils): Draft[] {
  return [areaDraft(council, councils), organisationDraft(council, councils), membershipDraft(council, councils)].filter(
    (made) => made !== undefined,
  );
}

const evidenceOf = ({ code }: Council) => [{ source, locator: `local-authority-code ${code}` }];

function areaDraft(council: Council, councils: Councils): Draft | undefined {
  const { gssCode, place, openedOn, closedOn, centroid } = council;
  const level = areaLevelOf(council.kind);
  if (gssCode === undefined || level === undefined) return undefined;
  const properties = { name: place, sortName: sortName(place), level, gssCode, openedOn, closedOn, centroid };
  return draft('Area', {
    id: areaId(gssCode),
    properties: { ...properties, searchText: searchText(place, gssCode) },
    links: [...withinLinks(council, councils), ...successionLinks(council, councils, areaOf)],
    evidence: evidenceOf(council),
  });
}

function areaOf({ gssCode, kind }: Council): string | undefined {
  return gssCode === undefined || areaLevelOf(kind) === undefined ? undefined : areaId(gssCode);
}

/** A district lies in its county, and that in its region; where the county is in no region, or in another, the district says its own. */
function withinLinks(council: Council, councils: Councils) {
  const link = (to: string, validTo = council.closedOn) => ({
    type: 'WITHIN' as const,
    to,
    properties: { hierarchy: 'ADMINISTRATIVE', validFrom: council.openedOn, validTo },
  });
  const county = council.county === undefined ? undefined : councils.get(council.county);
  const countyArea = county === undefined ? undefined : areaOf(county);
  const links = [];
  if (county !== undefined && countyArea !== undefined) links.push(link(countyArea, earlier(council.closedOn, county.closedOn)));
  const wider =
    (council.region === undefined ? undefined : regionCode(council.region)) ??
    (council.nation === 'England' ? undefined : countryCode(council.nation));
  if (wider !== undefined && (countyArea === undefined || county?.region !== council.region)) links.push(link(areaId(wider)));
  return links;
}

function successionLinks(council: Council, councils: Councils, idOf: (council: Council) => string | undefined) {
  const on = council.closedOn;
  if (on === undefined) return [];
  return council.successors.flatMap((code) => {
    const successor = councils.get(code);
    const to = successor === undefined ? undefined : idOf(successor);
    if (successor === undefined || to === undefined) return [];
    return [
      {
        type: 'SUCCEEDED_BY' as const,
        to,
        properties: { on, kind: successionKind(council, successor, councils) } satisfies DraftLink['properties'],
      },
    ];
  });
}

function successionKind(council: Council, successor: Council, councils: Councils): SuccessionKind {
  if (council.successors.length > 1) return 'SPLIT';
  if (successor.openedOn !== undefined && council.closedOn !== undefined && successor.openedOn < council.closedOn) return 'ABSORBED';
  const predecessors = [...councils.values()].filter(({ successors }) => successors.includes(successor.code));
  return predecessors.length > 1 ? 'MERGED' : 'RENAMED';
}

function organisationDraft(council: Council, councils: Councils): Draft {
  const { name, kind, openedOn, closedOn, gssCode, formerGssCodes, aliases } = council;
  const identifiers = [
    { scheme: schemeOf(council.nation), value: council.code },
    ...[gssCode, ...formerGssCodes].filter((value) => value !== undefined).map((value) => ({ scheme: 'GSS', value })),
  ];
  const area = areaOf(council);
  return draft('Organisation', {
    id: councilId(council),
    properties: {
      name,
      sortName: sortName(name),
      isNamed: true,
      ...(aliases.length === 0 ? {} : { alsoKnownAs: aliases }),
      kind,
      sector: kind === 'OTHER' ? 'LOCAL_GOVERNMENT' : SECTOR_OF_KIND[kind],
      openedOn,
      closedOn,
      searchText: searchText(name, ...aliases, ...identifiers.map(({ value }) => value)),
    },
    links: [
      ...(area === undefined ? [] : [{ type: 'GOVERNS' as const, to: area, properties: { validFrom: openedOn, validTo: closedOn } }]),
      ...successionLinks(council, councils, councilId),
    ],
    identifiers,
    evidence: evidenceOf(council),
  });
}

function membershipDraft(council: Council, councils: Councils): Draft | undefined {
  const authority = council.authority === undefined ? undefined : councils.get(council.authority);
  if (authority?.kind !== 'COMBINED_AUTHORITY') return undefined;
  const [from, to] = [councilId(council), councilId(authority)];
  const validFrom = later(council.openedOn, authority.openedOn);
  const validTo = earlier(council.closedOn, authority.closedOn);
  return draft('Tie', {
    id: idFor('tie', registers.localAuthorities.slug, 'MEMBER_OF', from, to, validFrom ?? ''),
    properties: { kind: 'MEMBER_OF', strength: membershipStrength, status: 'CONFIRMED', validFrom, validTo },
    links: [
      { type: 'FROM', to: from },
      { type: 'TO', to },
    ],
    evidence: evidenceOf(council),
  });
}

const earlier = (a: string | undefined, b: string | undefined) => (a === undefined || (b !== undefined && b < a) ? b : a);
const later = (a: string | undefined, b: string | undefined) => (a === undefined || (b !== undefined && b > a) ? b : a);

import { type OrganisationKind, SECTOR_OF_KIND, type Sector } from '@atlas/shared/vocabulary';
import { type Draft, draft, type IdentifierDraft } from '../../../audit/draft.ts';
import { comparable, searchText, sortName } from '../../../audit/naming.ts';
import { idFor } from '../../../neo4j/ids.ts';

/** An organisation as grants name it: under one or more numbers, and mostly under several spellings. */
export interface Recipient {
  readonly identifiers: readonly IdentifierDraft[];
  /** Spelling → how often it is used, and the latest award that uses it. */
  readonly names: ReadonlyMap<string, { readonly times: number; readonly latest: string }>;
  readonly website?: string | undefined;
}

/** Words in a name that say what an organisation is; the first that fits. */
const kindsByName: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/\bpta\b/i, 'COMMUNITY_GROUP'],
  [/\b(cic|community interest company)\b/i, 'COMMUNITY_INTEREST_COMPANY'],
  [/\b(university)\b/i, 'UNIVERSITY'],
  [/\b(college)\b/i, 'COLLEGE'],
  [/\b((primary|infant|junior|high|grammar|secondary|nursery) school|academy)\b/i, 'SCHOOL'],
  [/\b(church|chapel|parish of|mosque|synagogue|gurdwara|temple|ministries|baptist|methodist)\b/i, 'FAITH_GROUP'],
  [/\b(residents|tenants|neighbourhood watch)\b/i, 'RESIDENTS_GROUP'],
  [/\b(housing (association|trust|group))\b/i, 'HOUSING_ASSOCIATION'],
  [/\bparish council\b/i, 'PARISH_COUNCIL'],
  [/\btown council\b/i, 'TOWN_COUNCIL'],
];
/** Best known first: an organisation is made under the first of its numbers. */
const schemeOrder = ['GB-LAE', 'GB-CHC', 'GB-COH'];

/** Id of an organisation by its numbers: by the charity's before the company's before the giver's own. */
export function recipientId(identifiers: readonly IdentifierDraft[]): string {
  const [first] = inOrder(identifiers);
  if (first === undefined) throw new RangeError('An organisation without a number has no id.');
  return idFor('organisation', first.scheme, first.value);
}

export function recipientDraft({ identifiers, names, website }: Recipient, evidence: { source: string; locator: string }): Draft {
  const [name = '', ...others] = bySpelling(names);
  const aliases = others.filter((other) => comparable(other) !== comparable(name));
  const { kind, sector } = natureOf(name, identifiers);
  return draft('Organisation', {
    id: recipientId(identifiers),
    properties: {
      name,
      sortName: sortName(name),
      isNamed: true,
      ...(aliases.length === 0 ? {} : { alsoKnownAs: aliases }),
      kind,
      sector,
      website,
      searchText: searchText(name, ...aliases, ...inOrder(identifiers).map(({ value }) => value)),
    },
    identifiers: inOrder(identifiers),
    evidence: [evidence],
  });
}

/** A giver, of whom a grant says no more than a number and a name. */
export function funderDraft(identifier: IdentifierDraft, name: string, evidence: { source: string; locator: string }): Draft {
  const isCouncil = identifier.scheme === 'GB-LAE';
  return draft('Organisation', {
    id: recipientId([identifier]),
    properties: {
      name,
      sortName: sortName(name),
      isNamed: true,
      kind: 'OTHER',
      sector: isCouncil ? 'LOCAL_GOVERNMENT' : 'OTHER',
      searchText: searchText(name, identifier.value),
    },
    identifiers: [identifier],
    evidence: [{ ...evidence, field: 'name' }],
  });
}

/**
 * What an organisation is, from its numbers and name. One that only its giver numbers is a community group; a company that is neither charity
 * nor community interest company stays of no stated kind.
 */
function natureOf(name: string, identifiers: readonly IdentifierDraft[]): { kind: OrganisationKind; sector: Sector } {
  const schemes = new Set(identifiers.map(({ scheme }) => scheme));
  const kind = schemes.has('GB-CHC')
    ? 'CHARITY'
    : (kindsByName.find(([words]) => words.test(name))?.[1] ?? (schemes.has('GB-COH') ? 'OTHER' : 'COMMUNITY_GROUP'));
  return { kind, sector: kind === 'OTHER' ? 'VCSE' : SECTOR_OF_KIND[kind] };
}

/** The spelling used most, then the one used last. Spellings that differ in case or punctuation only count as one. */
function bySpelling(names: Recipient['names']): string[] {
  const groups = Map.groupBy(names, ([name]) => comparable(name));
  const ranked = [...groups.values()].map((spellings) => {
    const [best] = spellings.sort(([a, x], [b, y]) => y.times - x.times || order(y.latest, x.latest) || order(a, b));
    const times = spellings.reduce((sum, [, use]) => sum + use.times, 0);
    const latest =
      spellings
        .map(([, use]) => use.latest)
        .sort()
        .at(-1) ?? '';
    return { name: best?.[0] ?? '', times, latest };
  });
  return ranked.sort((a, b) => b.times - a.times || order(b.latest, a.latest) || order(a.name, b.name)).map(({ name }) => name);
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const rank = ({ scheme }: IdentifierDraft) => (schemeOrder.includes(scheme) ? schemeOrder.indexOf(scheme) : schemeOrder.length);
const inOrder = (identifiers: readonly IdentifierDraft[]) =>
  [...identifiers].sort((a, b) => rank(a) - rank(b) || order(`${a.scheme} ${a.value}`, `${b.scheme} ${b.value}`));

import { todayInLondon } from '@atlas/shared/time';
import { gssCodeSchema, identifierSchema } from '@atlas/shared/validation';
import { AREA_LEVEL_LABELS, type AreaLevel, ORGANISATION_KIND_LABELS, type OrganisationKind } from '@atlas/shared/vocabulary';
import type { IdentifierDraft } from '../../../audit/draft.ts';
import { sortName } from '../../../audit/naming.ts';
import type { WriteTransaction } from '../../../neo4j/executor.ts';
import { toNeo4jDate } from '../../../neo4j/values.ts';
import { Unreadable } from '../engine/refusal.ts';
import { HiddenInTheWay } from './hidden.ts';
import * as query from './lookups.cypher.ts';

/** Asks the store: a transaction, or for a dry run none. */
export type Asker = Pick<WriteTransaction, 'run'>;

/** What the rows of a spreadsheet speak of, as they write it. */
export interface Mentions {
  readonly organisations: readonly string[];
  readonly numbers: readonly IdentifierDraft[];
  readonly areas: readonly string[];
  readonly themes: readonly string[];
}

/** An organisation that a row of the same spreadsheet tells of. */
interface Told {
  readonly id: string;
  readonly at: number;
  readonly isRefused: boolean;
}

/** "GB-CHC 1061169", or a GSS code alone: a register number in the place of a name. */
export function numberIn(text: string): IdentifierDraft | undefined {
  const [, scheme, value] = /^(GB-[A-Z]{2,5}|GSS|ODS|UPRN)[\s:]+(\S+)$/i.exec(text.trim()) ?? [];
  const parsed = identifierSchema.safeParse(scheme === undefined ? { scheme: 'GSS', value: text } : { scheme, value });
  return parsed.success ? parsed.data : undefined;
}

/** Finds what rows speak of, in the spreadsheet itself, in what the council keeps and in what is public; all is asked at once. */
export class Directory {
  readonly #ownerId: string;
  readonly #byNumber = new Map<string, query.FoundOrganisation>();
  readonly #byName: ReadonlyMap<string, readonly query.FoundOrganisation[]>;
  readonly #areas: ReadonlyMap<string, readonly query.FoundArea[]>;
  readonly #themes: ReadonlyMap<string, readonly { id: string; name: string; framework: string }[]>;
  readonly #toldByName = new Map<string, Told>();
  readonly #toldByNumber = new Map<string, Told>();

  private constructor(ownerId: string, found: Awaited<ReturnType<typeof lookUp>>) {
    this.#ownerId = ownerId;
    for (const { key, organisation } of found.holders) this.#byNumber.set(key, organisation);
    this.#byName = new Map(
      [...Map.groupBy(found.named, ({ key }) => key)].map(([key, rows]) => [key, rows.map(({ organisation }) => organisation)]),
    );
    this.#areas = Map.groupBy(found.areas, ({ key }) => key);
    this.#themes = Map.groupBy(found.themes, ({ key }) => key);
  }

  static async of(ask: Asker, ownerId: string, mentions: Mentions): Promise<Directory> {
    return new Directory(ownerId, await lookUp(ask, ownerId, mentions));
  }

  /** Notes that a row tells of an organisation under this name and these numbers. */
  tell(name: string, numbers: readonly IdentifierDraft[], told: Told): void {
    const key = sortName(name);
    if (!this.#toldByName.has(key) || this.#toldByName.get(key)?.isRefused) this.#toldByName.set(key, told);
    for (const { scheme, value } of numbers) this.#toldByNumber.set(`${scheme} ${value}`, told);
  }

  /**
   * The organisation a row of organisations describes, if it is held: by any of its numbers, else by its name.
   * @throws {Unreadable} where it may be one of several, or another holds its number
   */
  identify(name: string, numbers: readonly IdentifierDraft[]): query.FoundOrganisation | undefined {
    const holders = new Map(
      numbers.flatMap(({ scheme, value }) => {
        const holder = this.#byNumber.get(`${scheme} ${value}`);
        return holder === undefined ? [] : [[holder.id, holder] as const];
      }),
    );
    const [holder, other] = [...holders.values()];
    if (holder !== undefined && other !== undefined)
      throw new Unreadable(`has numbers of several organisations: ${namesOf([...holders.values()])}`, 'Correct the numbers.');
    if (holder !== undefined && !holder.isKnown) throw new HiddenInTheWay('a register number', holder.id);
    if (holder !== undefined) return holder;
    const candidates = (this.#byName.get(sortName(name)) ?? []).filter((held) => !isAtOdds(held, numbers));
    return this.#oneOf(candidates);
  }

  /** Id of the organisation a cell names. @throws {Unreadable} where there is none, or several */
  organisation(text: string): string {
    const number = numberIn(text);
    const key = number === undefined ? undefined : `${number.scheme} ${number.value}`;
    const told = key === undefined ? this.#toldByName.get(sortName(text)) : this.#toldByNumber.get(key);
    if (told?.isRefused)
      throw new Unreadable(`is the organisation in row ${told.at} of Organisations, which was refused`, 'Put that row right first.');
    if (told !== undefined) return told.id;
    const holder = key === undefined ? undefined : this.#byNumber.get(key);
    const found = holder?.isKnown ? holder : key === undefined ? this.#oneOf(this.#byName.get(sortName(text)) ?? []) : undefined;
    if (found === undefined)
      throw new Unreadable(
        'is no organisation in this spreadsheet, in what you keep or in the public registers',
        'Correct the name or number, or add it to the sheet Organisations.',
      );
    return found.id;
  }

  /** Id of the place a cell names. @throws {Unreadable} where there is none, or several */
  area(text: string): string {
    const code = gssCodeSchema.safeParse(text);
    const [, bare = text, level] = /^(.+) \(([^)]+)\)$/.exec(text.trim()) ?? [];
    const all = this.#areas.get(code.success ? code.data : sortName(text)) ?? this.#areas.get(sortName(bare)) ?? [];
    const found =
      level === undefined ? all : all.filter((area) => levelOf(area).toLowerCase() === level.toLowerCase() || area.name === text);
    // A ward is mostly called like the parish or town it elects for: the place itself is meant, unless the ward is asked for.
    const places = found.filter(({ level: of }) => !NAMED_AFTER.has(of));
    const [first, second] = places.length === 1 ? places : found;
    if (first === undefined) throw new Unreadable('is no place we hold', 'Correct the name, or give its GSS code.');
    if (second === undefined) return first.id;
    const names = found.map((area) => `${area.name} (${[levelOf(area).toLowerCase(), area.gssCode].filter(Boolean).join(', ')})`);
    throw new Unreadable(
      `may be ${orOf(names)}`,
      `Give the GSS code, or the kind of place after the name: ${bare} (${levelOf(first).toLowerCase()}).`,
    );
  }

  /** Id of the theme a cell names. @throws {Unreadable} where there is none, or several */
  theme(text: string): string {
    const [, framework, bare = text] = /^([^:]+):\s*(.+)$/.exec(text) ?? [];
    const whole = this.#themes.get(text.toLowerCase()) ?? [];
    const parted = (this.#themes.get(bare.toLowerCase()) ?? []).filter(
      (theme) => theme.framework.toLowerCase() === framework?.trim().toLowerCase(),
    );
    const found = whole.length > 0 ? whole : parted;
    const [first, second] = found;
    if (first === undefined) throw new Unreadable('is no theme we hold', 'Take one from the page of themes, spelt as it is there.');
    if (second === undefined) return first.id;
    throw new Unreadable(
      `may be that of ${orOf(found.map((theme) => theme.framework))}`,
      `Write the framework before it: ${first.framework}: ${first.name}.`,
    );
  }

  /** What the council keeps goes before what is public. */
  #oneOf(candidates: readonly query.FoundOrganisation[]): query.FoundOrganisation | undefined {
    const own = candidates.filter(({ ownerId }) => ownerId === this.#ownerId);
    const [first, second] = own.length > 0 ? own : candidates;
    if (second === undefined) return first;
    throw new Unreadable(`may be ${orOf((own.length > 0 ? own : candidates).map(nameOf))}`, 'Give its register number.');
  }
}

async function lookUp(ask: Asker, owner: string, { organisations, numbers, areas, themes }: Mentions) {
  const given = [...numbers, ...organisations.flatMap((text) => numberIn(text) ?? [])];
  const names = unique(organisations.map(sortName));
  const codes = areas.flatMap((text) => gssCodeSchema.safeParse(text).data ?? []);
  const areaNames = areas.flatMap((text) => [sortName(text), sortName(text.replace(/ \([^)]+\)$/, ''))]);
  const themeNames = themes.flatMap((text) => [text.toLowerCase(), text.replace(/^[^:]+:\s*/, '').toLowerCase()]);
  return {
    holders: await ask.run(query.holdersOfNumbers, { owner, rows: unique(given, ({ scheme, value }) => `${scheme} ${value}`) }),
    named: await ask.run(query.organisationsByName, { owner, names }),
    areas: [
      ...(await ask.run(query.areasByCode, { owner, codes: unique(codes) })),
      ...(await ask.run(query.areasByName, { owner, names: unique(areaNames), today: toNeo4jDate(todayInLondon()) })),
    ],
    themes: await ask.run(query.themesByName, { owner, names: unique(themeNames) }),
  };
}

/** Levels whose areas are called after places of another. */
const NAMED_AFTER: ReadonlySet<string> = new Set(['WARD', 'ELECTORAL_DIVISION', 'HEALTH_PLACE', 'HEALTH_SYSTEM']);

const unique = <T>(items: readonly T[], keyOf: (item: T) => unknown = (item) => item): T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];
const levelOf = ({ level }: query.FoundArea): string => AREA_LEVEL_LABELS[level as AreaLevel] ?? level;
const orOf = (names: readonly string[]) =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')} or ${names.length - 5} more` : names.join(' or ');
const namesOf = (found: readonly query.FoundOrganisation[]) =>
  found.map((each) => (each.isKnown ? each.name : 'one you may not see')).join(', ');

/** "Tide and Table (charity, GB-CHC 1061169)". */
export function nameOf({ name, kind, numbers }: query.FoundOrganisation): string {
  const [number] = numbers;
  const words = (ORGANISATION_KIND_LABELS[kind as OrganisationKind] ?? kind).toLowerCase();
  return `${name} (${number === undefined ? words : `${words}, ${number.scheme} ${number.value}`})`;
}

/** True where both have a number in one register, and they are not the same. */
function isAtOdds(held: query.FoundOrganisation, numbers: readonly IdentifierDraft[]): boolean {
  return numbers.some(({ scheme, value }) => {
    const own = held.numbers.filter((number) => number.scheme === scheme);
    return own.length > 0 && own.every((number) => number.value !== value);
  });
}

import {
  createAgreementSchema,
  createOrganisationSchema,
  createPersonSchema,
  recordProvisionSchema,
  recordTieSchema,
} from '@atlas/shared/inputs';
import { addDays, todayInLondon, validToFromLastDay } from '@atlas/shared/time';
import { PROVISION_VERIFY_AFTER_DAYS, SECTOR_OF_KIND, TIE_VERIFY_AFTER_DAYS, type Visibility } from '@atlas/shared/vocabulary';
import { type Draft, draft, type IdentifierDraft } from '../../../audit/draft.ts';
import { linksTo, notNull } from '../../../audit/given.ts';
import { searchText, sortName } from '../../../audit/naming.ts';
import { amend } from '../../../audit/snapshot.ts';
import { idFor } from '../../../neo4j/ids.ts';
import { parseInput } from '../../../user-errors.ts';
import { settled } from '../../agreements/agreement-draft.ts';
import type { RowOf } from '../engine/columns.ts';
import type * as columns from './columns.ts';
import type { Directory } from './directory.ts';

/** For whom rows become records, and what those rest on. */
export interface Keeping {
  readonly ownerId: string;
  /** Id of the Source that stands for the council's spreadsheet. */
  readonly sourceId: string;
  /** True where rows may open what is held to more people. */
  readonly mayOpen: boolean;
}
/** A record as a row has it. */
export interface RowRecord {
  /** What the row says and nothing else: equal rows make equal ones, on any day. */
  readonly said: Draft;
  /** The record that is made where there is none. */
  readonly made: Draft;
  /** Properties the row says nothing of, which only a new record gets. */
  readonly defaulted: readonly string[];
}
export type OrganisationRow = RowOf<typeof columns.organisationColumns>;
export type ProvisionRow = RowOf<typeof columns.provisionColumns>;
export type ContactRow = RowOf<typeof columns.contactColumns>;
export type TieRow = RowOf<typeof columns.tieColumns>;
export type AgreementRow = RowOf<typeof columns.agreementColumns>;
/** Finds what a cell names; what it cannot find is noted against its column. */
export type Find = <T>(header: string, value: string, find: (directory: Directory) => T) => T;

const common = ({ ownerId, sourceId }: Keeping, visibility: Visibility | undefined, locator: string) => ({
  owner: ownerId,
  visibility: visibility ?? ('OWNER' as const),
  evidence: [{ source: sourceId, locator: locator.slice(0, 300) }],
});
const idOf = ({ ownerId }: Keeping, ...key: string[]) => idFor('council-sheet', ownerId, ...key.map(plain));
const plain = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
const sameBoth = (record: Draft, values: Readonly<Record<string, unknown>> = {}): RowRecord => ({
  said: record,
  made: record,
  defaulted: leftOut(values),
});
const leftOut = (values: Readonly<Record<string, unknown>>) => Object.keys(values).filter((name) => values[name] === undefined);

/** All register numbers of a row of organisations. */
export function numbersOf({ charityNumber, companyNumber, otherNumbers = [] }: OrganisationRow): IdentifierDraft[] {
  return [
    ...(charityNumber === undefined ? [] : [{ scheme: 'GB-CHC', value: charityNumber }]),
    ...(companyNumber === undefined ? [] : [{ scheme: 'GB-COH', value: companyNumber }]),
    ...otherNumbers,
  ];
}

/** The id an organisation of the spreadsheet gets where none is held: by its first number, else by its name. */
export function newOrganisationId(keeping: Keeping, row: OrganisationRow): string {
  const [number] = numbersOf(row);
  return idOf(keeping, 'organisation', number === undefined ? row.name : `${number.scheme} ${number.value}`);
}

export function organisationRecord(keeping: Keeping, id: string, row: OrganisationRow, basedIn: string | undefined): RowRecord {
  const { name, kind, sector, alsoKnownAs, description, website, openedOn, visibility } = row;
  const input = { name, kind, sector, alsoKnownAs, description, website, openedOn, identifiers: numbersOf(row), basedIn };
  const { identifiers, basedIn: _, ...given } = parseInput(createOrganisationSchema, input);
  return sameBoth(
    draft('Organisation', {
      id,
      ...common(keeping, visibility, `Organisations: ${name}`),
      properties: {
        ...notNull(given),
        name: given.name,
        kind: given.kind,
        sector: given.sector ?? SECTOR_OF_KIND[given.kind],
        isNamed: true,
        sortName: sortName(given.name),
        searchText: searchText(given.name, ...(given.alsoKnownAs ?? []), ...(identifiers ?? []).map(({ value }) => value)),
      },
      identifiers: identifiers ?? [],
      links: linksTo('BASED_IN', basedIn === undefined ? [] : [basedIn]),
    }),
    { sector },
  );
}

export function provisionRecord(keeping: Keeping, row: ProvisionRow, find: Find): RowRecord {
  const { title, validFrom, until, visibility } = row;
  const organisation = find('organisation', row.organisation, (directory) => directory.organisation(row.organisation));
  const themes = row.themes.map((text) => find('themes', text, (directory) => directory.theme(text)));
  const areas = row.areas.map((text) => find('areas', text, (directory) => directory.area(text)));
  const validTo = validToFromLastDay(until ?? null);
  const parsed = parseInput(recordProvisionSchema, { organisation, title, themes, areas, validFrom, validTo });
  const said = draft('Provision', {
    id: idOf(keeping, 'provision', organisation, title ?? [...themes, ...areas].toSorted().join(' ')),
    ...common(keeping, visibility, `Provisions: ${row.organisation}${title === undefined ? '' : `, ${title}`}`),
    properties: { ...notNull({ title: parsed.title, validFrom: parsed.validFrom, validTo: parsed.validTo }), status: 'ASSERTED' },
    links: [{ type: 'PROVIDED_BY', to: organisation }, ...linksTo('ON_THEME', parsed.themes), ...linksTo('IN_AREA', parsed.areas)],
  });
  return { said, made: amend(said, { properties: { verifyBy: addDays(todayInLondon(), PROVISION_VERIFY_AFTER_DAYS) } }), defaulted: [] };
}

/** A person and their post. */
export function contactRecords(keeping: Keeping, row: ContactRow, find: Find): RowRecord[] {
  const { name, title, kind, email, phone, validFrom, until, visibility } = row;
  const organisation = find('organisation', row.organisation, (directory) => directory.organisation(row.organisation));
  const validTo = validToFromLastDay(until ?? null);
  const role = { title, kind: kind ?? ('OTHER' as const), organisation, validFrom, validTo };
  const parsed = parseInput(createPersonSchema, { name, email, phone, role });
  const person = idOf(keeping, 'person', parsed.email ?? `${name} ${organisation}`);
  const kept = common(keeping, visibility, `Contacts: ${name}`);
  return [
    sameBoth(
      draft('Person', {
        id: person,
        ...kept,
        properties: {
          ...notNull({ email: parsed.email, phone: parsed.phone }),
          name: parsed.name,
          sortName: sortName(parsed.name),
          isNamed: true,
          searchText: searchText(parsed.name),
        },
      }),
    ),
    sameBoth(
      draft('Role', {
        id: idOf(keeping, 'role', person, organisation, title),
        ...kept,
        properties: { title: parsed.role?.title ?? title, kind: role.kind, ...notNull({ validFrom, validTo }) },
        links: [
          { type: 'HELD_BY', to: person },
          { type: 'IN_ORGANISATION', to: organisation },
        ],
      }),
      { kind },
    ),
  ];
}

export function tieRecord(keeping: Keeping, row: TieRow, find: Find): RowRecord {
  const { kind, validFrom, until, note, visibility } = row;
  const strength = row.strength ?? 3;
  const from = find('from', row.from, (directory) => directory.organisation(row.from));
  const to = find('to', row.to, (directory) => directory.organisation(row.to));
  const validTo = validToFromLastDay(until ?? null);
  const parsed = parseInput(recordTieSchema, { kind, from, to, strength, validFrom, validTo, note });
  const said = draft('Tie', {
    id: idOf(keeping, 'tie', from, kind, to, validFrom ?? ''),
    ...common(keeping, visibility, `Ties: ${row.from}, ${row.to}`),
    properties: { kind, strength, status: 'ASSERTED', ...notNull({ validFrom, validTo, note: parsed.note }) },
    links: [
      { type: 'FROM', to: from },
      { type: 'TO', to },
      ...(keeping.ownerId === from || keeping.ownerId === to ? [{ type: 'ASSERTED_BY' as const, to: keeping.ownerId }] : []),
    ],
  });
  const made = amend(said, { properties: { verifyBy: addDays(todayInLondon(), TIE_VERIFY_AFTER_DAYS[kind]) } });
  return { said, made, defaulted: leftOut({ strength: row.strength }) };
}

export function agreementRecord(keeping: Keeping, row: AgreementRow, find: Find): RowRecord {
  const { title, kind, reference, summary, startsOn, endsOn, valuePence, noticeDays, stage, visibility } = row;
  const parties = row.parties.map(({ organisation, role }) => ({
    organisation: find('parties', organisation, (directory) => directory.organisation(organisation)),
    role,
  }));
  const themes = (row.themes ?? []).map((text) => find('themes', text, (directory) => directory.theme(text)));
  const areas = (row.areas ?? []).map((text) => find('areas', text, (directory) => directory.area(text)));
  const stageOn = row.stageOn ?? (stage === undefined ? undefined : startsOn);
  const given = { title, kind, parties, reference, summary, startsOn, endsOn, valuePence, noticeDays, stage, stageOn, themes, areas };
  const parsed = parseInput(createAgreementSchema, given);
  const validTo = validToFromLastDay(endsOn ?? null);
  const bare = draft('Agreement', {
    id: idOf(keeping, 'agreement', reference ?? title),
    ...common(keeping, visibility, `Agreements: ${reference ?? title}`),
    properties: {
      title: parsed.title,
      kind,
      sortName: '',
      searchText: '',
      ...notNull({ reference: parsed.reference, summary: parsed.summary, startsOn, validTo, valuePence, noticeDays }),
    },
    links: [
      ...parties.map(({ organisation, role }) => ({ type: 'HAS_PARTY' as const, to: organisation, properties: { role } })),
      ...linksTo('ON_THEME', themes),
      ...linksTo('IN_AREA', areas),
    ],
  });
  const entered = (on: string) => [{ stage: stage ?? ('EXPRESSION_OF_INTEREST' as const), on, setBy: keeping.ownerId }];
  return {
    said: settled(bare, stage === undefined || stageOn === undefined ? [] : entered(stageOn)),
    made: settled(bare, entered(stageOn ?? todayInLondon())),
    defaulted: [],
  };
}

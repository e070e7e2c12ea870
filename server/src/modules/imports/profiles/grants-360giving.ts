import type { Draft, IdentifierDraft } from '../../../audit/draft.ts';
import { idFor } from '../../../neo4j/ids.ts';
import { readRow } from '../engine/columns.ts';
import { type ReadItem, readCsv } from '../engine/csv-file.ts';
import { readJsonList } from '../engine/json-file.ts';
import { defineProfile } from '../engine/profile.ts';
import { ImportError, type Refusal } from '../engine/refusal.ts';
import { readText, type SourceFile } from '../engine/source-file.ts';
import { fundDraft, type Grant, grantDraft, grantsSlug } from '../registers/grants.ts';
import { levelOf, namedPlaceDraft } from '../registers/places.ts';
import { funderDraft, recipientDraft } from '../registers/recipients.ts';
import { grantsSourceDraft } from '../registers/sources.ts';
import { cellOf, type GrantRow, grantColumns, recipientsOf } from './grant-columns.ts';
import { RecipientIndex } from './recipient-index.ts';

interface Index {
  readonly recipients: RecipientIndex;
  readonly funders: Map<string, { readonly identifier: IdentifierDraft; readonly name: string }>;
}

/** Licences of givers whose files do not say theirs. */
const licences: Readonly<Record<string, string>> = { 'GB-LAE-TRF': 'Open Government Licence v3.0' };

export const grants360Giving = defineProfile<GrantRow, Index>({
  name: 'grants-360giving',
  title: 'Grants in the 360Giving standard: organisations, and each grant as an agreement (CSV or JSON)',
  rows: readGrants,
  index: () => ({ recipients: new RecipientIndex(), funders: new Map() }),
  survey: (row, { recipients, funders }) => {
    const key = grantsSlug(row.funder);
    if (!funders.has(key)) funders.set(key, { identifier: row.funder, name: row.funderName });
    if (isOrganisation(row)) recipients.add(row);
  },
  source: ({ funders }) => idFor('source', [...funders.keys()][0] ?? ''),
  opening: ({ funders }) => [...funders.values()].map(grantsSource),
  plan: (row, { recipients, funders }) => {
    const funder = funders.get(grantsSlug(row.funder)) ?? { identifier: row.funder, name: row.funderName };
    const evidence = { source: idFor('source', grantsSlug(row.funder)), locator: `grant ${row.id}` };
    if (!isIndividual(row) && !isOrganisation(row)) return { refusals: [noRecipient(row)] };
    const recipient = isOrganisation(row) ? recipients.get(row.recipient) : undefined;
    const place = placeOf(row, evidence);
    const grant: Grant = {
      ...row,
      funder,
      recipient: recipient?.identifiers,
      place: place.standIn === undefined ? undefined : row.place,
      programme: row.programmeTitle === undefined ? undefined : { code: row.programmeCode, title: row.programmeTitle },
    };
    return {
      records: [
        ...(recipient === undefined
          ? []
          : [recipientDraft(recipient, { source: evidence.source, locator: `grant ${recipient.firstGrant}` })]),
        ...(grant.programme === undefined ? [] : [fundDraft({ ...grant, programme: grant.programme })]),
        grantDraft(grant),
      ],
      standIns: [funderDraft(funder.identifier, funder.name, evidence), ...(place.standIn === undefined ? [] : [place.standIn])],
      refusals: place.refusal === undefined ? [] : [place.refusal],
    };
  },
});

/** Either form, told apart by the first letter: a JSON file begins with a brace. */
async function* readGrants(file: SourceFile): AsyncGenerator<ReadItem<GrantRow>> {
  if (!(await isJson(file))) {
    yield* readCsv(file, grantColumns);
    return;
  }
  let found = false;
  for await (const { at, value } of readJsonList(file, 'grants')) {
    found = true;
    if (recipientsOf(value) > 1) yield { row: undefined, refusals: [severalRecipients(at, value)] };
    else yield readRow(grantColumns, at, (header) => cellOf(value, header));
  }
  if (!found) throw new ImportError(`${file.name} has no list of “grants”.`, 'Check that it is 360Giving JSON.');
}

async function isJson(file: SourceFile): Promise<boolean> {
  for await (const text of readText(file)) if (text.trim() !== '') return text.trimStart().startsWith('{');
  return false;
}

type OrganisationRow = GrantRow & { readonly recipient: IdentifierDraft; readonly recipientName: string };
const isIndividual = (row: GrantRow) =>
  row.individual === true || row.individualName === true || /^individual recipient$/i.test(row.recipientName ?? '');
const isOrganisation = (row: GrantRow): row is OrganisationRow =>
  !isIndividual(row) && row.recipient !== undefined && row.recipientName !== undefined;

function grantsSource({ identifier, name }: { identifier: IdentifierDraft; name: string }): Draft {
  return grantsSourceDraft({ slug: grantsSlug(identifier), giver: name, licence: licences[`${identifier.scheme}-${identifier.value}`] });
}

function placeOf(row: GrantRow, evidence: { source: string; locator: string }): { standIn?: Draft; refusal?: Refusal } {
  if (row.place === undefined) return {};
  const level = levelOf(row.place);
  if (level !== undefined) return { standIn: namedPlaceDraft(row.place, row.placeName ?? row.place, level, evidence) };
  const reason = 'is the code of a kind of place that is not kept';
  const remedy = 'Give the code of a ward, parish, district, county, region or country.';
  return { refusal: { row: row.at, column: grantColumns.place.header, value: row.place, reason, remedy, extent: 'FIELD' } };
}

function noRecipient(row: GrantRow): Refusal {
  const column = row.recipient === undefined ? grantColumns.recipient.header : grantColumns.recipientName.header;
  const remedy = 'Give the recipient’s identifier and name, or mark the grant as one to an individual.';
  return { row: row.at, column, value: '', reason: 'is empty, and the grant went to no individual', remedy, extent: 'ROW' };
}

function severalRecipients(row: number, grant: unknown): Refusal {
  const reason = 'went to several organisations at once, which the standard’s spreadsheet form cannot say';
  const remedy = 'Publish one grant for each organisation.';
  return { row, column: 'Recipient Org:Identifier', value: cellOf(grant, 'Identifier') ?? '', reason, remedy, extent: 'ROW' };
}

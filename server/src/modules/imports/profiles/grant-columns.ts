import { gssCodeSchema, identifierSchema, websiteSchema } from '@atlas/shared/validation';
import type { IdentifierDraft } from '../../../audit/draft.ts';
import { ifThere, optional, type RowOf, required } from '../engine/columns.ts';
import { Unreadable } from '../engine/refusal.ts';
import { checked, code, isoDay, longText, oneOf, pence, text } from '../engine/values.ts';

/** The 360Giving columns we read, by their titles in spreadsheets. */
export const grantColumns = {
  id: required('Identifier', text),
  title: required('Title', text),
  description: optional('Description', longText),
  currency: required('Currency', oneOf({ GBP: 'GBP' })),
  pence: required('Amount Awarded', pence),
  awardedOn: required('Award Date', isoDay),
  months: ifThere('Planned Dates:Duration (months)', months),
  lastDay: ifThere('Planned Dates:End Date', isoDay),
  recipient: ifThere('Recipient Org:Identifier', organisationIdentifier),
  recipientName: ifThere('Recipient Org:Name', text),
  charityNumber: ifThere('Recipient Org:Charity Number', numberIn('GB-CHC')),
  companyNumber: ifThere('Recipient Org:Company Number', numberIn('GB-COH')),
  website: ifThere('Recipient Org:Web Address', checked(websiteSchema)),
  individual: ifThere('Recipient Ind:Identifier', () => true),
  individualName: ifThere('Recipient Ind:Name', () => true),
  placeName: ifThere('Beneficiary Location:Name', text),
  place: ifThere('Beneficiary Location:Geographic Code', checked(gssCodeSchema)),
  funder: required('Funding Org:Identifier', organisationIdentifier),
  funderName: required('Funding Org:Name', text),
  programmeCode: ifThere('Grant Programme:Code', text),
  programmeTitle: ifThere('Grant Programme:Title', text),
} as const;
export type GrantRow = RowOf<typeof grantColumns>;

/** Where the same stands in the JSON form; of a list, its first item. */
const paths: Readonly<Record<(typeof grantColumns)[keyof typeof grantColumns]['header'], string>> = {
  Identifier: 'id',
  Title: 'title',
  Description: 'description',
  Currency: 'currency',
  'Amount Awarded': 'amountAwarded',
  'Award Date': 'awardDate',
  'Planned Dates:Duration (months)': 'plannedDates.duration',
  'Planned Dates:End Date': 'plannedDates.endDate',
  'Recipient Org:Identifier': 'recipientOrganization.id',
  'Recipient Org:Name': 'recipientOrganization.name',
  'Recipient Org:Charity Number': 'recipientOrganization.charityNumber',
  'Recipient Org:Company Number': 'recipientOrganization.companyNumber',
  'Recipient Org:Web Address': 'recipientOrganization.url',
  'Recipient Ind:Identifier': 'recipientIndividual.id',
  'Recipient Ind:Name': 'recipientIndividual.name',
  'Beneficiary Location:Name': 'beneficiaryLocation.name',
  'Beneficiary Location:Geographic Code': 'beneficiaryLocation.geoCode',
  'Funding Org:Identifier': 'fundingOrganization.id',
  'Funding Org:Name': 'fundingOrganization.name',
  'Grant Programme:Code': 'grantProgramme.code',
  'Grant Programme:Title': 'grantProgramme.title',
};

/** A cell of the spreadsheet form, found in the JSON form. */
export function cellOf(grant: unknown, header: string): string | undefined {
  let value = grant;
  for (const key of (paths as Readonly<Record<string, string>>)[header]?.split('.') ?? []) {
    const item: unknown = Array.isArray(value) ? value[0] : value;
    value = typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : undefined;
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** How many organisations a grant of the JSON form says it went to. */
export function recipientsOf(grant: unknown): number {
  const { recipientOrganization: list } = grant as { recipientOrganization?: unknown };
  return Array.isArray(list) ? list.length : 0;
}

/** "GB-CHC-1061169" as register and number. The number may have hyphens of its own. */
function organisationIdentifier(value: string): IdentifierDraft {
  const [, scheme = '', number = ''] = /^(360G|[A-Z]{2}(?:-[A-Z]+)?)-(.+)$/.exec(value.trim()) ?? [];
  const parsed = identifierSchema.safeParse({ scheme, value: number });
  if (!parsed.success) {
    const reason = `is not an identifier of the standard: ${parsed.error.issues[0]?.message ?? ''}`;
    throw new Unreadable(reason, 'Write the register’s prefix and the number, such as GB-CHC-1061169 or 360G-giver-name.');
  }
  return parsed.data;
}

function numberIn(scheme: string) {
  return (value: string): IdentifierDraft => {
    const parsed = identifierSchema.safeParse({ scheme, value });
    if (!parsed.success) throw new Unreadable(parsed.error.issues[0]?.message ?? 'is not valid', 'Correct the number, or leave it empty.');
    return parsed.data;
  };
}

function months(value: string): number {
  const number = Number(code(/^\d{1,3}(\.0+)?$/, 'a whole number of months')(value));
  if (number === 0) throw new Unreadable('is no duration', 'Give at least one month, or leave the cell empty.');
  return number;
}

import { COUNCIL_SHEETS, type SheetColumn } from '@atlas/shared/inputs';
import { charityNumberSchema, companyNumberSchema, identifierSchema } from '@atlas/shared/validation';
import {
  AGREEMENT_KIND_LABELS,
  AGREEMENT_STAGE_LABELS,
  type AgreementKind,
  type AgreementStage,
  ORGANISATION_KIND_LABELS,
  type OrganisationKind,
  PARTY_ROLE_LABELS,
  type PartyRole,
  ROLE_KIND_LABELS,
  type RoleKind,
  SECTOR_LABELS,
  type Sector,
  TIE_KIND_LABELS,
  TIE_STRENGTH_LABELS,
  type TieKind,
  VISIBILITY_LABELS,
  type Visibility,
} from '@atlas/shared/vocabulary';
import type { IdentifierDraft } from '../../../audit/draft.ts';
import { type Column, ifThere, required } from '../engine/columns.ts';
import { Unreadable } from '../engine/refusal.ts';
import { checked, isoDay, longText, pence, type ReadValue, text } from '../engine/values.ts';

const { RESTRICTED: _, ...openTo } = VISIBILITY_LABELS;
/** The words a cell may be chosen from, by what the sheets call them. */
export const CHOICES: Readonly<Record<NonNullable<SheetColumn['choices']>, Readonly<Record<string, string>>>> = {
  organisationKind: ORGANISATION_KIND_LABELS,
  sector: SECTOR_LABELS,
  visibility: openTo,
  roleKind: ROLE_KIND_LABELS,
  tieKind: TIE_KIND_LABELS,
  strength: Object.fromEntries(Object.entries(TIE_STRENGTH_LABELS).map(([value, label]) => [value, `${value} ${label}`])),
  agreementKind: AGREEMENT_KIND_LABELS,
  agreementStage: AGREEMENT_STAGE_LABELS,
};

/** A word of a vocabulary, as its label or its code, in any case. */
function wordOf<T extends string>(labels: Readonly<Record<T, string>>): ReadValue<T> {
  const byWord = new Map<string, T>();
  for (const [code, label] of Object.entries(labels) as [T, string][]) {
    byWord.set(code.toLowerCase().replaceAll('_', ' '), code);
    byWord.set(plain(label), code);
  }
  return (value) => {
    const found = byWord.get(plain(value).replaceAll('_', ' '));
    if (found === undefined) throw new Unreadable('is none of the words we know', `Give one of ${Object.values(labels).join(', ')}.`);
    return found;
  };
}

const plain = (value: string) => value.trim().replaceAll(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();

/** Several values in one cell, with semicolons between. */
function several<T>(read: ReadValue<T>): ReadValue<T[]> {
  return (value) =>
    value
      .split(/[;\n]/)
      .map((item) => item.trim())
      .filter((item) => item !== '')
      .map(read);
}

/** A day as people in Britain write it, or as computers do. */
function day(value: string): string {
  const [, date, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(value.trim()) ?? [];
  return isoDay(date === undefined || month === undefined ? value : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

function number(value: string): IdentifierDraft {
  const [, scheme = '', digits = ''] = /^(\S+)[\s:]+(.+)$/.exec(value.trim()) ?? [];
  if (digits === '') throw new Unreadable('is no register and number', 'Write the register and the number, such as ODS QUE.');
  const parsed = identifierSchema.safeParse({ scheme, value: digits });
  if (!parsed.success) throw new Unreadable(parsed.error.issues[0]?.message ?? 'is not valid', 'Correct it, or leave it empty.');
  return parsed.data;
}

/** "Fenmarch District Council: Principal". */
function party(value: string): { organisation: string; role: PartyRole } {
  const at = value.lastIndexOf(':');
  if (at < 1) throw new Unreadable('names a party without its role', 'Write each party as its name, a colon and its role.');
  return { organisation: text(value.slice(0, at)), role: wordOf<PartyRole>(PARTY_ROLE_LABELS)(value.slice(at + 1)) };
}

function strength(value: string): number {
  const [digit = ''] = /^[1-5]$|^[1-5](?=\D)/.exec(value.trim()) ?? [];
  return Number(digit === '' ? wordOf(TIE_STRENGTH_LABELS as Readonly<Record<string, string>>)(value) : digit);
}

function days(value: string): number {
  if (!/^\d{1,4}$/.test(value.trim())) throw new Unreadable('is no whole number of days', 'Write a number such as 90.');
  return Number(value);
}

/** What stands in a cell as it is: checked by the rules that the forms have. */
const asItIs: ReadValue<string> = (value) => value.trim();

const { organisations, provisions, contacts, ties, agreements } = COUNCIL_SHEETS;
const must = <T>({ header }: SheetColumn, read: ReadValue<T>): Column<T> => required(header, read);
const may = <T>({ header }: SheetColumn, read: ReadValue<T>): Column<T | undefined> => ifThere(header, read);
const visibility = wordOf(openTo as Readonly<Record<Visibility, string>>);

export const organisationColumns = {
  name: must(organisations.columns.name, text),
  kind: must(organisations.columns.kind, wordOf<OrganisationKind>(ORGANISATION_KIND_LABELS)),
  sector: may(organisations.columns.sector, wordOf<Sector>(SECTOR_LABELS)),
  alsoKnownAs: may(organisations.columns.alsoKnownAs, several(text)),
  description: may(organisations.columns.description, longText),
  website: may(organisations.columns.website, asItIs),
  charityNumber: may(organisations.columns.charityNumber, checked(charityNumberSchema)),
  companyNumber: may(organisations.columns.companyNumber, checked(companyNumberSchema)),
  otherNumbers: may(organisations.columns.otherNumbers, several(number)),
  openedOn: may(organisations.columns.openedOn, day),
  basedIn: may(organisations.columns.basedIn, text),
  visibility: may(organisations.columns.visibility, visibility),
};
export const provisionColumns = {
  organisation: must(provisions.columns.organisation, text),
  title: may(provisions.columns.title, text),
  themes: must(provisions.columns.themes, several(text)),
  areas: must(provisions.columns.areas, several(text)),
  validFrom: may(provisions.columns.validFrom, day),
  until: may(provisions.columns.until, day),
  visibility: may(provisions.columns.visibility, visibility),
};
export const contactColumns = {
  name: must(contacts.columns.name, text),
  organisation: must(contacts.columns.organisation, text),
  title: must(contacts.columns.title, text),
  kind: may(contacts.columns.kind, wordOf<RoleKind>(ROLE_KIND_LABELS)),
  email: may(contacts.columns.email, asItIs),
  phone: may(contacts.columns.phone, asItIs),
  validFrom: may(contacts.columns.validFrom, day),
  until: may(contacts.columns.until, day),
  visibility: may(contacts.columns.visibility, visibility),
};
export const tieColumns = {
  from: must(ties.columns.from, text),
  kind: must(ties.columns.kind, wordOf<TieKind>(TIE_KIND_LABELS)),
  to: must(ties.columns.to, text),
  strength: may(ties.columns.strength, strength),
  validFrom: may(ties.columns.validFrom, day),
  until: may(ties.columns.until, day),
  note: may(ties.columns.note, longText),
  visibility: may(ties.columns.visibility, visibility),
};
export const agreementColumns = {
  title: must(agreements.columns.title, text),
  kind: must(agreements.columns.kind, wordOf<AgreementKind>(AGREEMENT_KIND_LABELS)),
  parties: must(agreements.columns.parties, several(party)),
  reference: may(agreements.columns.reference, text),
  summary: may(agreements.columns.summary, longText),
  startsOn: may(agreements.columns.startsOn, day),
  endsOn: may(agreements.columns.endsOn, day),
  valuePence: may(agreements.columns.valuePence, pence),
  noticeDays: may(agreements.columns.noticeDays, days),
  stage: may(agreements.columns.stage, wordOf<AgreementStage>(AGREEMENT_STAGE_LABELS)),
  stageOn: may(agreements.columns.stageOn, day),
  themes: may(agreements.columns.themes, several(text)),
  areas: may(agreements.columns.areas, several(text)),
  visibility: may(agreements.columns.visibility, visibility),
};
/** The columns of each sheet. */
export const SHEET_COLUMNS = {
  organisations: organisationColumns,
  provisions: provisionColumns,
  contacts: contactColumns,
  ties: tieColumns,
  agreements: agreementColumns,
};

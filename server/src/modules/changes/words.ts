import { formatPounds } from '@atlas/shared/money';
import { formatDay, formatEdtf, isEdtf, isIsoDate, lastDayFromValidTo } from '@atlas/shared/time';
import * as vocabulary from '@atlas/shared/vocabulary';

type Labels = Readonly<Record<string, string>>;

/** What fields are called where their own name, taken apart into words, would not do. */
const NAMES: Labels = {
  alsoKnownAs: 'Other names',
  isNamed: 'Named by its source',
  isIllustrative: 'Made up for show',
  openedOn: 'Opened',
  closedOn: 'Closed',
  decisionLeadDays: 'Days before a meeting it needs a paper',
  validFrom: 'From',
  validTo: 'To',
  stateFrom: 'Status and strength since',
  lastVerifiedOn: 'Last verified',
  verifyBy: 'Verify again by',
  startsOn: 'Starts',
  endsOn: 'Ends',
  startsFrom: 'Starts, at the earliest',
  endsBefore: 'Ends before',
  liveFrom: 'Live from',
  liveTo: 'Live to',
  noticeDays: 'Days of notice',
  valuePence: 'Value',
  uprn: 'UPRN',
  gssCode: 'GSS code',
  heldOn: 'Held on',
  meetingOn: 'Meeting on',
  url: 'Link',
  on: 'On',
  visibility: 'Who may see it',
  owner: 'Kept by',
  sharedWith: 'Shared with',
  restrictedTo: 'Only for',
  deniedTo: 'Not for',
  partOf: 'Part of',
  basedIn: 'Based in',
  succeededBy: 'Followed by',
  hasParty: 'Parties',
  hasStage: 'Stages',
  hasState: 'Earlier status and strength',
  identifiedBy: 'Register numbers',
  evidencedBy: 'Evidence',
  providedBy: 'Provided by',
  onTheme: 'Themes',
  inArea: 'Places',
  assertedBy: 'Said by',
  confirmedBy: 'Confirmed by',
  concerns: 'Assets',
  under: 'Initiative',
  fundedFrom: 'Fund',
  heldBy: 'Held by',
  inOrganisation: 'In',
  forArea: 'For',
  attendedBy: 'Who took part',
  hasGroup: 'Named together',
  ledTo: 'Led to',
};

/** Vocabularies by field; `kind` has one of its own for each kind of record. */
const VALUES: Readonly<Record<string, Labels>> = {
  visibility: vocabulary.VISIBILITY_LABELS,
  sector: vocabulary.SECTOR_LABELS,
  status: vocabulary.FACT_STATUS_LABELS,
  stage: vocabulary.AGREEMENT_STAGE_LABELS,
  role: vocabulary.PARTY_ROLE_LABELS,
  qualifier: vocabulary.FIGURE_QUALIFIER_LABELS,
  level: vocabulary.AREA_LEVEL_LABELS,
  side: vocabulary.RESOURCE_SIDE_LABELS,
  'Organisation.kind': vocabulary.ORGANISATION_KIND_LABELS,
  'Tie.kind': vocabulary.TIE_KIND_LABELS,
  'Agreement.kind': vocabulary.AGREEMENT_KIND_LABELS,
  'Source.kind': vocabulary.SOURCE_KIND_LABELS,
};

/** "Other names", "Reference", "Parties": a field as people call it. */
export function fieldName(field: string): string {
  return NAMES[field] ?? sentenceCase(field.replace(/^has(?=[A-Z])/, '').replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' '));
}

/** A value of a field in words: days, money and enums as people write them. @param label that of the record */
export function valueInWords(label: string, field: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => valueInWords(label, field, item)).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return /Pence$/.test(field) && Number.isSafeInteger(value) ? formatPounds(value) : String(value);
  if (typeof value !== 'string') return placeInWords(value);
  if (field === 'boundary') return `an outline of ${value.match(/\[-?\d/g)?.length ?? 0} points`;
  const known = VALUES[`${label}.${field}`]?.[value] ?? VALUES[field]?.[value];
  if (known !== undefined) return known;
  if (/^[A-Z]+(_[A-Z]+)*$/.test(value) && ENUM_FIELD.test(field)) return sentenceCase(value.replaceAll('_', ' ').toLowerCase());
  if (/(^on|On)$/.test(field) && isEdtf(value)) return formatEdtf(value);
  return isIsoDate(value) ? formatDay((field === 'validTo' && lastDayFromValidTo(value)) || value) : value;
}

/** Fields whose values are of an enum; elsewhere capitals are somebody's own. */
const ENUM_FIELD = /(kind|status|stage|role|scale|state|hierarchy|tenure|condition|outcome|result|likelihood|impact|capacity)$/i;

function placeInWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(String).join(', ');
}

const sentenceCase = (text: string) => text.toLowerCase().replace(/^./, (letter) => letter.toUpperCase());

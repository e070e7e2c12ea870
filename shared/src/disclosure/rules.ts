import { CLOSE_FIELDS } from '../permissions/fields.ts';
import { PERSONAL_FIELDS } from '../personal-data/purposes.ts';
import type { Visibility } from '../vocabulary/access.ts';
import type { ExemptionKey } from './exemptions.ts';
import type { FieldDecision } from './request.ts';

/** A field of a record that a request covers, as the rules look at it. */
export interface FieldAsked {
  /** The label of the record. */
  readonly record: string;
  /** The field as the history names it: a property, or a relationship such as `hasCost`. */
  readonly field: string;
  readonly visibility: Visibility;
  /** Of an agreement that was never in force. */
  readonly isUnsigned: boolean;
  /** Of something a meeting is still to decide on. */
  readonly hasMeetingAhead: boolean;
}

/** What is proposed for a field, to be looked at by a person. */
export interface Proposal {
  readonly decision: FieldDecision;
  readonly exemption?: ExemptionKey;
  /** Why: shown beside the field. */
  readonly says: string;
}

interface Rule extends Proposal {
  /** Which fields it is about, by label of the record; all of a record’s fields where the list is ALL. Any field where there is none. */
  readonly of?: Readonly<Record<string, readonly string[] | 'ALL'>>;
  readonly visibility?: readonly Visibility[];
  readonly isUnsigned?: true;
  readonly hasMeetingAhead?: true;
}

/** Parts stand in a record under their relationship. */
const PART_FIELDS: Readonly<Record<string, readonly [record: string, field: string]>> = { Attendance: ['Engagement', 'hasAttendance'] };
const inRecord = (type: string) => type.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What leads to somebody or says who they are: the purposes that name a person by a link, and the person’s own record. */
const personal: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [
    ...Map.groupBy(
      PERSONAL_FIELDS.filter(({ record, links }) => record === 'Person' || links !== undefined).flatMap(
        ({ record, properties, links = [] }) => {
          const part = PART_FIELDS[record];
          return part === undefined ? [...properties, ...links.map(inRecord)].map((field) => [record, field] as const) : [part];
        },
      ),
      ([record]) => record,
    ),
  ].map(([record, found]) => [record, found.map(([, field]) => field)]),
);
const { properties, parts, of } = CLOSE_FIELDS.agreementAmounts;
const amounts = { [of]: [...properties, ...Object.keys(parts).map(inRecord)] };

/** The rules, in order: the first that fits proposes. */
export const DISCLOSURE_RULES: readonly Rule[] = [
  {
    of: { Person: 'ALL', PersonalContact: 'ALL' },
    decision: 'WITHHOLD',
    exemption: 'FOIA_40',
    says: 'It tells of a person.',
  },
  { of: personal, decision: 'WITHHOLD', exemption: 'FOIA_40', says: 'It says who somebody is, or leads to them.' },
  {
    of: { DueDiligence: ['checkedBy'], MaturityAssessment: ['assessedBy'], CoverageCheck: ['checkedBy'] },
    decision: 'WITHHOLD',
    exemption: 'FOIA_40',
    says: 'It names whoever looked.',
  },
  {
    of: { Tie: ['disputeReason'], Provision: ['disputeReason'] },
    decision: 'WITHHOLD',
    exemption: 'FOIA_41',
    says: 'A partner said why it disputes this; ask whether in confidence.',
  },
  {
    of: {
      Tie: ['note', 'hasState'],
      Provision: ['hasState'],
      Engagement: ['notes'],
      DueDiligence: ['findings'],
      MaturityAssessment: ['note', 'hasScore'],
      CoverageCheck: ['note'],
    },
    decision: 'WITHHOLD',
    exemption: 'FOIA_36',
    says: 'A candid view; the council’s qualified person has to give an opinion.',
  },
  {
    of: amounts,
    isUnsigned: true,
    hasMeetingAhead: true,
    decision: 'WITHHOLD',
    exemption: 'FOIA_22',
    says: 'An amount before signature, which goes to a meeting still to come.',
  },
  { of: amounts, isUnsigned: true, decision: 'WITHHOLD', exemption: 'FOIA_43', says: 'An amount before signature.' },
  { visibility: ['PUBLIC'], decision: 'RELEASE', says: 'It is public already; s.21 may do, where it is easy to find.' },
  { visibility: ['NETWORK'], decision: 'RELEASE', says: 'Whoever signs in sees it, of whichever organisation.' },
  { visibility: ['PARTIES'], decision: 'UNDECIDED', says: 'The organisations in it see it and nobody else: ask them.' },
  { visibility: ['OWNER', 'RESTRICTED'], decision: 'UNDECIDED', says: 'The council keeps it to itself: read it.' },
];

/** What the rules propose for a field. What a history tells of a field goes by the rule for that field. */
export function proposalFor(asked: FieldAsked): Proposal {
  const fits = ({ of: records, visibility, isUnsigned, hasMeetingAhead }: Rule) => {
    const fields = records?.[asked.record];
    if (records !== undefined && fields !== 'ALL' && fields?.includes(asked.field) !== true) return false;
    if (visibility?.includes(asked.visibility) === false) return false;
    return (isUnsigned === undefined || asked.isUnsigned) && (hasMeetingAhead === undefined || asked.hasMeetingAhead);
  };
  const { decision, exemption, says } = DISCLOSURE_RULES.find(fits) ?? { decision: 'UNDECIDED' as const, says: 'No rule fits: read it.' };
  return { decision, says, ...(exemption === undefined ? {} : { exemption }) };
}

import type { Visibility } from '../vocabulary/access.ts';

/** Fields that are closer than the record they stand in. */
export interface CloseFields {
  /** The label of the record. */
  readonly of: string;
  /** What they hold, in words. */
  readonly what: string;
  /** Properties of the record. */
  readonly properties: readonly string[];
  /** Properties of its parts, by the relationship it has them by. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
  /** Who sees them besides: those who would see a record of this visibility, of the same owner and parties. Never more than see the record. */
  readonly seenAs: Visibility;
  /** The same where nobody owns the record, as with what a register or a published document says. */
  readonly unowned?: Visibility;
  /** SIGNED: they are as open as the record once it is, or was, in force. */
  readonly until?: 'SIGNED';
  /** Why, for the page that tells who can see what. */
  readonly why: string;
}

/** The one list of them. The stores' queries leave them out for others, and so does the history. */
export const CLOSE_FIELDS = {
  agreementAmounts: {
    of: 'Agreement',
    what: 'What it is worth, costs and passes on',
    properties: ['valuePence'],
    parts: { HAS_COST_OPTION: ['years', 'benefits'], HAS_COST: ['amountPence'], HAS_RESOURCE: ['amountPence'] },
    seenAs: 'PARTIES',
    until: 'SIGNED',
    why: 'Until an agreement is signed, its amounts are for the council that keeps it and for its parties.',
  },
  personalContact: {
    of: 'PersonalContact',
    what: 'The private address, telephone number and note',
    properties: ['email', 'phone', 'address', 'note'],
    parts: {},
    seenAs: 'OWNER',
    why: 'How to reach somebody in private is for the council that was told, whoever else may see that it is kept.',
  },
  tieNote: {
    of: 'Tie',
    what: 'The note on it',
    properties: ['note'],
    parts: {},
    seenAs: 'OWNER',
    unowned: 'PUBLIC',
    why: 'What a council notes of how it works with a partner is for that council, whoever else may see the tie.',
  },
  tieDispute: {
    of: 'Tie',
    what: 'Why it is disputed',
    properties: ['disputeReason'],
    parts: { HAS_STATE: ['disputeReason'] },
    seenAs: 'PARTIES',
    unowned: 'NETWORK',
    why: 'That a tie is disputed is as open as the tie; why, in the words of whoever disputes it, is for its two sides and the council that keeps it.',
  },
  provisionDispute: {
    of: 'Provision',
    what: 'Why it is disputed',
    properties: ['disputeReason'],
    parts: { HAS_STATE: ['disputeReason'] },
    seenAs: 'PARTIES',
    unowned: 'NETWORK',
    why: 'Why it is disputed what an organisation does, in the words of whoever disputes it, is for that organisation and the council that keeps the record.',
  },
} as const satisfies Record<string, CloseFields>;
export type CloseFieldsName = keyof typeof CLOSE_FIELDS;

/** What a Change keeps of a record. */
interface Kept {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly parts: readonly (Readonly<Record<string, unknown>> & { readonly relationship: string })[];
}

/** What was kept of a record without these fields, and without what sources give for them. */
export function withoutFields<T extends Kept>(kept: T, { properties, parts }: Pick<CloseFields, 'properties' | 'parts'>): T {
  const left = <V extends Readonly<Record<string, unknown>>>(values: V, names: readonly string[] = []) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name))) as V;
  return {
    ...kept,
    properties: left(kept.properties, properties),
    parts: kept.parts
      .filter(({ relationship, field }) => relationship !== 'EVIDENCED_BY' || !properties.includes(String(field)))
      .map((part) => left(part, parts[part.relationship])),
  };
}

import { needsBalance } from '@atlas/shared/disclosure';
import type { FieldOfRecord } from './DisclosedRecords.tsx';

/** The ways of looking at the fields of a request, each with which it shows. */
export const FIELD_VIEWS = {
  all: { name: 'All', shows: () => true },
  undecided: { name: 'Not decided', shows: ({ decision }) => decision === 'UNDECIDED' },
  withheld: { name: 'Withheld', shows: ({ decision }) => decision === 'WITHHOLD' },
  unweighed: {
    name: 'Not weighed',
    shows: ({ decision, exemption, reason }) => decision === 'WITHHOLD' && exemption != null && needsBalance(exemption) && !reason,
  },
  released: { name: 'Released', shows: ({ decision }) => decision === 'RELEASE' },
  unreviewed: { name: 'Not reviewed', shows: ({ verdict }) => verdict === null },
  queried: { name: 'Sent back', shows: ({ verdict }) => verdict === 'QUERIED' },
  changed: { name: 'Changed since', shows: ({ record }) => record.hasChanged },
} as const satisfies Record<string, { name: string; shows: (field: FieldOfRecord) => boolean }>;

export type FieldView = keyof typeof FIELD_VIEWS;
export const isFieldView = (text: unknown): text is FieldView => typeof text === 'string' && Object.hasOwn(FIELD_VIEWS, text);

import { dayAfter } from '@atlas/shared/time';
import { odsCodeSchema } from '@atlas/shared/validation';
import { properName } from '../../../audit/naming.ts';
import { optional, type RowOf, required } from '../engine/columns.ts';
import { readCsv } from '../engine/csv-file.ts';
import { defineProfile } from '../engine/profile.ts';
import type { Refusal } from '../engine/refusal.ts';
import { checked, code, compactDay, text } from '../engine/values.ts';
import { healthSystems } from '../registers/health-systems.ts';
import { systemDrafts, type Trust, trustDraft } from '../registers/nhs.ts';
import { registers, sourceDraft, sourceId } from '../registers/sources.ts';

/** The file has no header; its columns are those of every Organisation Data Service file. */
export const trustHeaders = [
  ...['Organisation Code', 'Name', 'National Grouping', 'High Level Health Geography'],
  ...['Address line 1', 'Address line 2', 'Address line 3', 'Address line 4', 'Address line 5', 'Postcode', 'Open Date', 'Close Date'],
  ...Array.from({ length: 15 }, (_, i) => `Column ${i + 13}`),
];

export const trustColumns = {
  code: required('Organisation Code', checked(odsCodeSchema)),
  name: required('Name', text),
  system: optional('High Level Health Geography', code(/^Q[A-Z0-9]{2}$/, 'the code of a health system, such as QT6')),
  openedOn: optional('Open Date', compactDay),
  lastDay: optional('Close Date', compactDay),
} as const;
type TrustRow = RowOf<typeof trustColumns>;

/** What the register writes for trusts of Wales, which lie in no health system. */
const wales = 'Q99';

/** A row of the register as a trust; `system` is left out where it is not one of the 42. */
export function trustOf({ code, name, system, openedOn, lastDay }: TrustRow): Trust {
  return {
    code,
    name: properName(name),
    system: healthSystems.get(system ?? ''),
    openedOn,
    closedOn: lastDay === undefined ? undefined : dayAfter(lastDay),
  };
}

export const nhsTrusts = defineProfile<TrustRow, undefined>({
  name: 'nhs-trusts',
  title: 'NHS trusts with the health system they lie in (etr.csv of the Organisation Data Service, without a header)',
  rows: (file) => readCsv(file, trustColumns, { headers: trustHeaders }),
  index: () => undefined,
  source: () => sourceId(registers.trusts),
  opening: () => [sourceDraft(registers.trusts), sourceDraft(registers.practices)],
  plan: (row) => {
    const trust = trustOf(row);
    return {
      records: [trustDraft(trust)],
      standIns: trust.system === undefined ? [] : systemDrafts(trust.system),
      refusals: trust.system === undefined && row.system !== undefined && row.system !== wales ? [unknownSystem(row.at, row.system)] : [],
    };
  },
});

function unknownSystem(row: number, value: string): Refusal {
  return {
    row,
    column: 'High Level Health Geography',
    value,
    reason: 'is none of the 42 health systems of 2022',
    remedy: 'Import nhs-practices of the same date, which names the systems, and check the code.',
    extent: 'FIELD',
  };
}

import { gssCodeSchema } from '@atlas/shared/validation';
import { optional, type RowOf, required } from '../engine/columns.ts';
import { readCsv } from '../engine/csv-file.ts';
import { defineProfile } from '../engine/profile.ts';
import { Unreadable } from '../engine/refusal.ts';
import { checked, text } from '../engine/values.ts';
import { parishDistrictDrafts, parishDraft } from '../registers/parishes.ts';
import { levelOf } from '../registers/places.ts';
import { registers, sourceDraft, sourceId } from '../registers/sources.ts';

export const parishColumns = {
  code: required('parish_code', gssCodeOf(['PARISH', 'UNPARISHED'], 'a parish (E04) or an unparished area (E43)')),
  name: optional('parish_name', text),
  district: required('district_code', gssCodeOf(['DISTRICT'], 'a district or unitary area (E06 to E09)')),
  districtName: optional('district_name', text),
} as const;

export const parishes = defineProfile<RowOf<typeof parishColumns>, undefined>({
  name: 'parishes',
  title: 'Parishes and unparished areas within their districts of 2022 (CSV)',
  rows: (file) => readCsv(file, parishColumns),
  index: () => undefined,
  source: () => sourceId(registers.parishes),
  opening: () => [sourceDraft(registers.parishes)],
  plan: (row) => ({ records: [parishDraft(row)], standIns: parishDistrictDrafts(row) }),
});

function gssCodeOf(levels: readonly (string | undefined)[], expected: string) {
  const read = checked(gssCodeSchema);
  return (cell: string) => {
    const code = read(cell);
    if (!levels.includes(levelOf(code))) throw new Unreadable(`is not the code of ${expected}`, `Give the GSS code of ${expected}.`);
    return code;
  };
}

import { readCsv } from '../engine/csv-file.ts';
import { defineProfile } from '../engine/profile.ts';
import type { Refusal } from '../engine/refusal.ts';
import { type Councils, councilDrafts, widerPlaceDrafts } from '../registers/councils.ts';
import { registers, sourceDraft, sourceId } from '../registers/sources.ts';
import { settleCouncils } from './council-checks.ts';
import { type CouncilRow, councilColumns } from './council-columns.ts';

interface Index {
  readonly rows: CouncilRow[];
  settled?: { councils: Councils; refusals: ReadonlyMap<number, Refusal[]> };
}
const settle = (index: Index) => {
  index.settled ??= settleCouncils(index.rows);
  return index.settled;
};

export const ukCouncils = defineProfile<CouncilRow, Index>({
  name: 'uk-councils',
  title: 'Councils and combined authorities of the United Kingdom, their areas and successions (mySociety, CSV)',
  rows: (file) => readCsv(file, councilColumns),
  index: () => ({ rows: [] }),
  survey: (row, index) => index.rows.push(row),
  source: () => sourceId(registers.localAuthorities),
  opening: (index) => [sourceDraft(registers.localAuthorities), ...widerPlaceDrafts(settle(index).councils)],
  plan: (row, index) => {
    const { councils, refusals } = settle(index);
    const council = councils.get(row.code);
    const refused = refusals.get(row.at) ?? [];
    const isTaken = council !== undefined && refused.every(({ extent }) => extent === 'FIELD');
    return { records: isTaken ? councilDrafts(council, councils) : [], refusals: refused };
  },
});

import { gssCodeSchema } from '@atlas/shared/validation';
import type { OrganisationKind } from '@atlas/shared/vocabulary';
import { optional, type RowOf, required } from '../engine/columns.ts';
import { readCsv } from '../engine/csv-file.ts';
import { defineProfile } from '../engine/profile.ts';
import type { Refusal } from '../engine/refusal.ts';
import { checked, code, decimal, isoDay, list, oneOf, text } from '../engine/values.ts';
import { type Councils, councilDrafts, widerPlaceDrafts } from '../registers/councils.ts';
import { regionNames } from '../registers/places.ts';
import { registers, sourceDraft, sourceId } from '../registers/sources.ts';
import { settleCouncils } from './council-checks.ts';

/**
 * The register's types as our kinds. Scottish and Welsh councils do all a unitary does; the districts of Northern Ireland do not. The City
 * of London has the powers of a unitary. The Greater London Authority is neither a council nor a combined authority.
 */
const kinds: Readonly<Record<string, OrganisationKind>> = {
  CTY: 'COUNTY_COUNCIL',
  UA: 'UNITARY_COUNCIL',
  NMD: 'DISTRICT_COUNCIL',
  MD: 'METROPOLITAN_DISTRICT',
  LBO: 'LONDON_BOROUGH',
  CC: 'UNITARY_COUNCIL',
  COMB: 'COMBINED_AUTHORITY',
  SRA: 'OTHER',
  SCO: 'UNITARY_COUNCIL',
  WPA: 'UNITARY_COUNCIL',
  NID: 'DISTRICT_COUNCIL',
};

const nations = { England: 'England', Scotland: 'Scotland', Wales: 'Wales', 'Northern Ireland': 'Northern Ireland' } as const;
/** Outside England the register repeats the nation as region. */
const regions = { ...Object.fromEntries(regionNames.map((name) => [name, name])), Scotland: '', Wales: '', 'Northern Ireland': '' };
const councilCode = code(/^[A-Z]{3,4}(-[A-Z])?$/, 'a code of the register, such as CON or CPCA');
const gssCode = checked(gssCodeSchema);

export const councilColumns = {
  code: required('local-authority-code', councilCode),
  name: required('official-name', text),
  place: required('nice-name', text),
  nation: required('nation', oneOf(nations)),
  kind: required('local-authority-type', oneOf(kinds)),
  gssCode: optional('gss-code', gssCode),
  formerGssCodes: optional('former-gss-codes', list(gssCode)),
  openedOn: optional('start-date', isoDay),
  endsOn: optional('end-date', isoDay),
  replacedBy: optional('replaced-by', list(councilCode)),
  region: optional('region', oneOf(regions)),
  county: optional('county-la', councilCode),
  authority: optional('combined-authority', councilCode),
  altNames: optional('alt-names', (cell) => cell),
  latitude: optional('lat', decimal),
  longitude: optional('long', decimal),
} as const;
export type CouncilRow = RowOf<typeof councilColumns>;

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
    return { records: council === undefined ? [] : councilDrafts(council, councils), refusals: refusals.get(row.at) ?? [] };
  },
});

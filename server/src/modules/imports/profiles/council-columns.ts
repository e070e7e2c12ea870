import { gssCodeSchema } from '@atlas/shared/validation';
import type { OrganisationKind } from '@atlas/shared/vocabulary';
import { optional, type RowOf, required } from '../engine/columns.ts';
import { checked, code, decimal, isoDay, list, oneOf, text } from '../engine/values.ts';
import { regionNames } from '../registers/places.ts';

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

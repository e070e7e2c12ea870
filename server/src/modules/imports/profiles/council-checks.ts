import { dayAfter } from '@atlas/shared/time';
import type { Refusal } from '../engine/refusal.ts';
import { shown } from '../engine/refusal.ts';
import { longText } from '../engine/values.ts';
import { cleanAliases } from '../registers/aliases.ts';
import type { Council, Councils } from '../registers/councils.ts';
import { type CouncilRow, councilColumns } from './council-columns.ts';

type Refuse = (row: CouncilRow, column: string, value: string, reason: string, remedy: string) => undefined;
interface Register {
  readonly rows: ReadonlyMap<string, CouncilRow>;
  readonly refuse: Refuse;
}

/**
 * Reads the rows of the register against each other. A field that contradicts another, or cannot be true, is left out and said so;
 * what it should have been is not guessed.
 */
export function settleCouncils(all: readonly CouncilRow[]): { councils: Councils; refusals: ReadonlyMap<number, Refusal[]> } {
  const refusals = new Map<number, Refusal[]>();
  const refuse: Refuse = (row, column, value, reason, remedy) => {
    const list = refusals.get(row.at) ?? [];
    list.push({ row: row.at, column, value: shown(value), reason, remedy, extent: 'FIELD' });
    refusals.set(row.at, list);
    return undefined;
  };
  const rows = new Map<string, CouncilRow>();
  for (const row of all) {
    const first = rows.get(row.code);
    if (first === undefined) rows.set(row.code, row);
    else refuseOtherwise(row, first, refusals);
  }
  const register = { rows, refuse };
  const first = new Map([...rows.values()].map((row) => [row.code, settleOne(row, register)]));
  const councils = new Map([...first.values()].map((council) => [council.code, settleAgainst(council, first, register)]));
  return { councils, refusals };
}

/** A council told twice is refused the second time, unless nothing is different. */
function refuseOtherwise(row: CouncilRow, first: CouncilRow, refusals: Map<number, Refusal[]>): void {
  const names = Object.keys(councilColumns) as (keyof typeof councilColumns)[];
  const other = names.find((name) => JSON.stringify(row[name]) !== JSON.stringify(first[name]));
  if (other === undefined) return;
  refusals.set(row.at, [
    {
      row: row.at,
      column: councilColumns[other].header,
      value: shown(String(row[other] ?? '')),
      reason: `tells of ${row.code} otherwise than row ${first.at}`,
      remedy: 'Keep the row that is right, and take the other out.',
      extent: 'ROW',
    },
  ]);
}

/** What can be said of a council from its own row and its successors'. */
function settleOne(row: CouncilRow, register: Register): Council {
  const closedOn = closingDay(row, register);
  return {
    code: row.code,
    nation: row.nation,
    region: row.region === '' ? undefined : row.region,
    name: row.name,
    place: row.place.replace(/ (County|Council)$/, ''),
    kind: row.kind,
    gssCode: row.gssCode,
    formerGssCodes: row.formerGssCodes ?? [],
    openedOn: openingDay(row, register),
    closedOn,
    successors: successors(row, closedOn, register),
    county: row.county,
    authority: row.authority,
    aliases: aliases(row, register),
    centroid:
      row.latitude === undefined || row.longitude === undefined
        ? undefined
        : { latitude: rounded(row.latitude), longitude: rounded(row.longitude) },
  };
}

/** Degrees to six decimals, a tenth of a metre: the digits after that differ from one issue of the register to the next. */
const rounded = (degrees: number) => Number(degrees.toFixed(6));

/** Councils begin on 1 April; the register also has days of 2005 on which an entry was made. */
function openingDay(row: CouncilRow, { refuse }: Register): string | undefined {
  const isCouncil = row.kind !== 'COMBINED_AUTHORITY' && row.kind !== 'OTHER';
  if (row.openedOn === undefined || !isCouncil || row.openedOn.endsWith('-04-01')) return row.openedOn;
  const reason = 'is not 1 April, on which councils begin: it looks like the day the entry was made';
  return refuse(row, 'start-date', row.openedOn, reason, 'Give the day the council began, or leave the cell empty.');
}

/** The first day on which it was no more. An end-date of 31 March is a last day, one of 1 April the first day after; its successors' start decides. */
function closingDay(row: CouncilRow, { rows, refuse }: Register): string | undefined {
  const day = row.endsOn;
  if (day === undefined) return undefined;
  const starts = (row.replacedBy ?? []).map((code) => rows.get(code)?.openedOn);
  const readings = [day, dayAfter(day)].filter((reading) => starts.includes(reading));
  if (readings.length === 1) return readings[0];
  if (readings.length === 0 && day.endsWith('-03-31')) return dayAfter(day);
  if (readings.length === 0 && day.endsWith('-04-01')) return day;
  const reason = 'may be its last day or the first day after: its successors do not settle it';
  return refuse(row, 'end-date', day, reason, 'Give the last day, 31 March, or make the successors begin on the day after.');
}

function successors(row: CouncilRow, closedOn: string | undefined, { rows, refuse }: Register): string[] {
  const { replacedBy = [] } = row;
  if (replacedBy.length > 0 && closedOn === undefined) {
    refuse(row, 'replaced-by', replacedBy.join(','), 'names successors, but the day of the change is not known', 'Give the end-date.');
    return [];
  }
  return replacedBy.filter((code) => {
    if (code === row.code) refuse(row, 'replaced-by', code, 'is the council itself, which cannot follow itself', 'Name the successor.');
    else if (rows.has(code)) return true;
    else refuse(row, 'replaced-by', code, 'is not in the register', 'Add the successor to the file, or correct the code.');
    return false;
  });
}

function aliases(row: CouncilRow, { refuse }: Register): string[] {
  const readable = (row.altNames ?? '')
    .split(/,(?! )/)
    .filter((name) => {
      try {
        return longText(name) === name.trim();
      } catch {
        // The reader's own words are about a whole cell; here one name of several is left out.
        refuse(row, 'alt-names', name, 'is a name that was garbled when the file was made', 'Correct the name in the register.');
        return false;
      }
    })
    .join(',');
  return cleanAliases(readable, [row.name, row.place]);
}

/** What only shows beside the other councils: its county, its combined authority, a county's region and centre. */
function settleAgainst(council: Council, councils: Councils, { rows, refuse }: Register): Council {
  const row = rows.get(council.code) as CouncilRow;
  return {
    ...council,
    county: county(council, councils, (reason) =>
      refuse(row, 'county-la', council.county ?? '', reason, 'Correct the county, or leave it empty.'),
    ),
    authority: authority(council, councils, (reason) =>
      refuse(row, 'combined-authority', council.authority ?? '', reason, 'Leave the cell empty for a council that was no member.'),
    ),
    region: region(council, councils, (reason) =>
      refuse(row, 'region', council.region ?? '', reason, 'Correct the region of the county or of its districts.'),
    ),
    centroid: centroid(council, councils, (reason) =>
      refuse(
        row,
        'lat',
        `${council.centroid?.latitude}, ${council.centroid?.longitude}`,
        reason,
        'Correct lat and long, or leave them empty.',
      ),
    ),
  };
}

type RefuseIt = (reason: string) => undefined;

function county(council: Council, councils: Councils, refuseIt: RefuseIt): string | undefined {
  if (council.county === undefined) return undefined;
  const over = councils.get(council.county);
  if (over === council) return refuseIt('is the council itself: its place cannot lie within itself');
  if (council.kind === 'COUNTY_COUNCIL') return refuseIt('is given for a county, which lies in no other');
  if (over?.kind !== 'COUNTY_COUNCIL') return refuseIt('is not a county of the register');
  const other = council.successors.map((code) => councils.get(code)).find((to) => to?.county !== undefined && to.county !== council.county);
  if (other === undefined) return council.county;
  return refuseIt(`is not the county of its successor ${other.name}, which is ${other.county}`);
}

function authority(council: Council, councils: Councils, refuseIt: RefuseIt): string | undefined {
  if (council.authority === undefined) return undefined;
  const over = councils.get(council.authority);
  if (over === undefined) return refuseIt('is not in the register');
  if (council.closedOn === undefined || over.openedOn === undefined || over.openedOn < council.closedOn) return council.authority;
  return refuseIt(`began on ${over.openedOn}, when the council had ended (${council.closedOn})`);
}

const districtsOf = (council: Council, councils: Councils) => [...councils.values()].filter((other) => other.county === council.code);

function region(council: Council, councils: Councils, refuseIt: RefuseIt): string | undefined {
  const { kind, region: own } = council;
  if (kind !== 'COUNTY_COUNCIL' || own === undefined) return own;
  const said = new Set(
    districtsOf(council, councils)
      .map((district) => district.region)
      .filter((name) => name !== undefined),
  );
  const [only] = said;
  return said.size === 1 && only !== own ? refuseIt(`is not the region of its districts, which is ${only}`) : own;
}

function centroid(council: Council, councils: Councils, refuseIt: RefuseIt): Council['centroid'] {
  if (council.kind !== 'COUNTY_COUNCIL' || council.centroid === undefined) return council.centroid;
  const points = districtsOf(council, councils)
    .map((district) => district.centroid)
    .filter((point) => point !== undefined);
  if (points.length < 3) return council.centroid;
  const { latitude, longitude } = council.centroid;
  const isWithin = (value: number, values: number[]) => value >= Math.min(...values) && value <= Math.max(...values);
  const inBox =
    isWithin(
      latitude,
      points.map((point) => point.latitude),
    ) &&
    isWithin(
      longitude,
      points.map((point) => point.longitude),
    );
  return inBox ? council.centroid : refuseIt('lies outside all its districts');
}

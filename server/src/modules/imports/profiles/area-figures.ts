import { todayInLondon } from '@atlas/shared/time';
import { gssCodeSchema } from '@atlas/shared/validation';
import { type AreaMeasure, areaFigureProblem, areaMeasures } from '@atlas/shared/vocabulary';
import { listed } from '@atlas/shared/wording';
import { idFor } from '../../../neo4j/ids.ts';
import { ifThere, type RowOf, required } from '../engine/columns.ts';
import { readCsv } from '../engine/csv-file.ts';
import { defineProfile } from '../engine/profile.ts';
import { Unreadable } from '../engine/refusal.ts';
import { checked, oneOf, plainDay, plainNumber, title } from '../engine/values.ts';
import { areaFigureDraft } from '../registers/area-figures.ts';
import { sourceDraft } from '../registers/sources.ts';

const measures = Object.fromEntries(areaMeasures.values.map((measure) => [measure, measure])) as Record<AreaMeasure, AreaMeasure>;

export const areaFigureColumns = {
  code: required('gss_code', checked(gssCodeSchema)),
  measure: required('measure', oneOf(measures)),
  value: required('value', plainNumber),
  on: required('as_at', pastDay),
  source: required('source', title),
  licence: ifThere('licence', title),
} as const;
type Row = RowOf<typeof areaFigureColumns>;

interface Index {
  /** The sources of a file by their title, with the licence that is told first. */
  readonly sources: Map<string, string | undefined>;
  /** What each figure is told to be, and in which rows. */
  readonly told: Map<string, { readonly values: Set<number>; readonly rows: number[] }>;
}

export const areaFigures = defineProfile<Row, Index>({
  name: 'area-figures',
  title: 'Population and deprivation of places we hold, by GSS code: gss_code, measure, value, as_at, source (CSV)',
  rows: (file) => readCsv(file, areaFigureColumns),
  index: () => ({ sources: new Map(), told: new Map() }),
  survey,
  source: ({ sources }) => sourceIdOf([...sources.keys()][0] ?? ''),
  // A source comes with each figure it has: one of which nothing is taken leaves none behind.
  opening: () => [],
  plan: (row, { sources, told }) => {
    const { at, code, measure, value, on, source } = row;
    const refuse = (reason: string, remedy: string) => ({
      refusals: [{ row: at, column: areaFigureColumns.value.header, value: String(value), extent: 'ROW' as const, reason, remedy }],
    });
    const problem = areaFigureProblem(measure, value);
    if (problem !== undefined) {
      const [reason = '', remedy = ''] = problem.split(': ');
      return refuse(reason, `${remedy.replace(/^g/, 'G')}.`);
    }
    const { values, rows } = told.get(keyOf(row)) ?? { values: new Set(), rows: [] };
    if (values.size > 1) {
      const others = rows.filter((other) => other !== at);
      const where = `${others.length === 1 ? 'row' : 'rows'} ${listed(others.slice(0, 5).map(String))}`;
      return refuse(
        `is told of the same place, measure and day in ${where} too, and not alike`,
        'Keep the row that is right, and take the others out.',
      );
    }
    const licence = sources.get(source);
    return {
      records: [
        sourceDraft({ slug: slugOf(source), title: source, ...(licence === undefined ? {} : { licence }) }),
        areaFigureDraft({ gssCode: code, measure, value, on }, { source: sourceIdOf(source), locator: `gss_code ${code}, ${measure}` }),
      ],
      leadsTo: { column: areaFigureColumns.code.header, value: code, reason: 'is the code of no place we hold' },
    };
  },
});

function survey(row: Row, { sources, told }: Index): void {
  const { at, measure, value, source, licence } = row;
  sources.set(source, sources.get(source) ?? licence);
  if (areaFigureProblem(measure, value) !== undefined) return;
  const key = keyOf(row);
  const so = told.get(key) ?? { values: new Set<number>(), rows: [] };
  so.values.add(value);
  so.rows.push(at);
  told.set(key, so);
}

/** Two sources may well differ about a place; one does not. */
const keyOf = ({ code, measure, on, source }: Row) => `${code} ${measure} ${on} ${source}`;

/** Sources are known by their titles: another file of the same source adds to it. */
const slugOf = (title: string) => `area-figures ${title}`;
const sourceIdOf = (title: string) => idFor('source', slugOf(title));

function pastDay(cell: string): string {
  const day = plainDay(cell);
  if (day > todayInLondon()) throw new Unreadable('is a day to come', 'Give the day the figure is of; a forecast is no figure.');
  return day;
}

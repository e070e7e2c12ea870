import { todayInLondon } from '@atlas/shared/time';
import { gssCodeSchema } from '@atlas/shared/validation';
import { type AreaMeasure, areaFigureProblem, areaMeasures } from '@atlas/shared/vocabulary';
import { idFor } from '../../../neo4j/ids.ts';
import { ifThere, type RowOf, required } from '../engine/columns.ts';
import { readCsv } from '../engine/csv-file.ts';
import { defineProfile } from '../engine/profile.ts';
import { Unreadable } from '../engine/refusal.ts';
import { checked, decimal, isoDay, oneOf, text } from '../engine/values.ts';
import { areaFigureDraft } from '../registers/area-figures.ts';
import { sourceDraft } from '../registers/sources.ts';

const measures = Object.fromEntries(areaMeasures.values.map((measure) => [measure, measure])) as Record<AreaMeasure, AreaMeasure>;

export const areaFigureColumns = {
  code: required('gss_code', checked(gssCodeSchema)),
  measure: required('measure', oneOf(measures)),
  value: required('value', decimal),
  on: required('as_at', pastDay),
  source: required('source', text),
  licence: ifThere('licence', text),
} as const;
type Row = RowOf<typeof areaFigureColumns>;

/** The sources of a file by their title, with the licence that is told first. */
type Sources = Map<string, string | undefined>;

export const areaFigures = defineProfile<Row, Sources>({
  name: 'area-figures',
  title: 'Population and deprivation of places we hold, by GSS code: gss_code, measure, value, as_at, source (CSV)',
  rows: (file) => readCsv(file, areaFigureColumns),
  index: () => new Map(),
  survey: ({ source, licence }, sources) => sources.set(source, sources.get(source) ?? licence),
  source: (sources) => sourceIdOf([...sources.keys()][0] ?? ''),
  opening: (sources) =>
    [...sources].map(([title, licence]) => sourceDraft({ slug: slugOf(title), title, ...(licence === undefined ? {} : { licence }) })),
  plan: ({ at, code, measure, value, on, source }) => {
    const problem = areaFigureProblem(measure, value);
    if (problem !== undefined) {
      const [reason = '', remedy = ''] = problem.split(': ');
      const refusal = { row: at, column: areaFigureColumns.value.header, value: String(value), extent: 'ROW' as const };
      return { refusals: [{ ...refusal, reason, remedy: `${remedy.replace(/^g/, 'G')}.` }] };
    }
    return {
      records: [
        areaFigureDraft({ gssCode: code, measure, value, on }, { source: sourceIdOf(source), locator: `gss_code ${code}, ${measure}` }),
      ],
      leadsTo: { column: areaFigureColumns.code.header, value: code, reason: 'is the code of no place we hold' },
    };
  },
});

/** Sources are known by their titles: another file of the same source adds to it. */
const slugOf = (title: string) => `area-figures ${title}`;
const sourceIdOf = (title: string) => idFor('source', slugOf(title));

function pastDay(cell: string): string {
  const day = isoDay(cell);
  if (day > todayInLondon()) throw new Unreadable('is a day to come', 'Give the day the figure is of; a forecast is no figure.');
  return day;
}

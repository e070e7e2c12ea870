import type { Draft } from '../../audit/draft.ts';
import { areaFigureDraft } from '../../modules/imports/registers/area-figures.ts';
import { registers, sourceId } from '../../modules/imports/registers/sources.ts';
import { readTable } from './read-table.ts';

/** The middle of the year that the register has figures of. */
const DAY = '2020-06-30';

/** The drafts, and after them how many lived in England’s counties, districts and unitary areas. */
export async function* withPopulations(drafts: AsyncIterable<Draft>): AsyncGenerator<Draft> {
  yield* drafts;
  for (const row of await readTable('populations.csv')) {
    const gssCode = row.get('gss_code');
    yield areaFigureDraft(
      { gssCode, measure: 'POPULATION', value: Number(row.get('population')), on: DAY },
      { source: sourceId(registers.localAuthorities), locator: `gss-code ${gssCode}, pop-2020` },
    );
  }
}

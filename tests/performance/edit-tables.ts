import type { EditFigures } from './edits.ts';
import { count, ms, table, times } from './tables.ts';

export function editTables(size: number, { mutations, reads, contention }: EditFigures): string {
  const { editors, records, edits, accepted, stale, seconds, problems } = contention;
  return [
    table(
      `${count(size)} organisations: median of a change with its history, beside the bare driver sending only the statements that write the record`,
      ['mutation', 'statements', 'of them writes', 'Atlas, in process', 'over HTTP', 'driver', 'ratio', 'over HTTP'],
      mutations.map(({ name, statements, writes, api, http, driver }) => [
        name,
        String(statements),
        String(writes),
        ms(api),
        ms(http),
        ms(driver),
        times(api / driver),
        times(http / driver),
      ]),
    ),
    table(
      `${count(size)} organisations: median of an answer over HTTP, beside the bare driver sending the same statements`,
      ['question', 'statements', 'Atlas', 'driver', 'ratio', 'more'],
      reads.map(({ name, statements, atlas, driver }) => [
        name,
        String(statements),
        ms(atlas),
        ms(driver),
        times(atlas / driver),
        ms(atlas - driver),
      ]),
    ),
    table(
      `${count(editors)} at once changing ${count(records)} records`,
      ['edits sent', 'accepted', 'STALE', 'a second', 'lost'],
      [[count(edits), count(accepted), count(stale), count(edits / seconds), problems.length === 0 ? 'nothing' : problems.join('; ')]],
    ),
  ].join('\n');
}

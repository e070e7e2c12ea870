import type { ImportFigures } from './import.ts';
import type { PermissionFigures } from './permissions.ts';
import type { QueryFigures } from './queries.ts';
import type { StartFigures } from './start.ts';

export const ms = (value: number) => `${value.toFixed(1)} ms`;
export const times = (value: number) => `${value.toFixed(2)} ×`;
export const count = (value: number) => Math.round(value).toLocaleString('en-GB');

export function table(title: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return ['', title, '', line(header), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n');
}

export function queryTable(size: number, figures: readonly QueryFigures[]): string {
  return table(
    `${count(size)} organisations: median of an answer over HTTP, beside the bare driver sending the same statements`,
    ['question', 'statements', 'Atlas', 'driver', 'ratio', 'more'],
    figures.map(({ name, statements, atlas, driver }) => [
      name,
      String(statements),
      ms(atlas),
      ms(driver),
      times(atlas / driver),
      ms(atlas - driver),
    ]),
  );
}

export function permissionTable(size: number, figures: readonly PermissionFigures[]): string {
  return table(
    `${count(size)} organisations of ten councils, of all visibilities and with denials: median of an answer, beside one who sees everything`,
    ['question', 'sees everything', 'broker', 'ratio', 'broker of all ten', 'ratio'],
    figures.map(({ name, everything, broker, brokerOfAll }) => [
      name,
      ms(everything),
      ms(broker),
      times(broker / everything),
      ms(brokerOfAll),
      times(brokerOfAll / everything),
    ]),
  );
}

export function growthTable(figures: ReadonlyMap<number, readonly QueryFigures[]>): string {
  const [smallest, largest] = [Math.min(...figures.keys()), Math.max(...figures.keys())];
  const small = new Map(figures.get(smallest)?.map((each) => [each.name, each.atlas]));
  return table(
    `Growth from ${count(smallest)} to ${count(largest)} organisations`,
    ['question', `at ${count(smallest)}`, `at ${count(largest)}`, 'growth'],
    (figures.get(largest) ?? []).map(({ name, atlas }) => [
      name,
      ms(small.get(name) ?? 0),
      ms(atlas),
      times(atlas / (small.get(name) ?? 1)),
    ]),
  );
}

export function importTable({ rows, importSeconds, driverSeconds }: ImportFigures): string {
  return table(
    `Import of ${count(rows)} rows, beside one UNWIND statement of the bare driver making the same graph in batches of the same size`,
    ['', 'rows a second'],
    [
      ['atlas import', count(rows / importSeconds)],
      ['bare driver', count(rows / driverSeconds)],
      ['share', times(driverSeconds / importSeconds)],
    ],
  );
}

export function startTable({ neo4j, atlas, command }: StartFigures): string {
  return table(
    'Second start, over the demo world, until it answers',
    ['', 'time', 'of a bare Neo4j start'],
    [
      ['bare Neo4j, until a query answers', `${neo4j.toFixed(1)} s`, times(1)],
      ['scripts/start.mjs, until /readyz answers', `${atlas.toFixed(1)} s`, times(atlas / neo4j)],
      ['npx -y pnpm@12.21.0 start, until /readyz answers', `${command.toFixed(1)} s`, times(command / neo4j)],
    ],
  );
}

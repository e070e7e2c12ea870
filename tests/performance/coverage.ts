import pino from 'pino';
import type { Draft } from '../../server/src/audit/draft.ts';
import { Context } from '../../server/src/context.ts';
import { createApollo } from '../../server/src/http/apollo.ts';
import { CoverageService } from '../../server/src/modules/coverage/coverage.service.ts';
import { DependencyService } from '../../server/src/modules/dependency/dependency.service.ts';
import { idFor } from '../../server/src/neo4j/ids.ts';
import { inTurn, median, timed } from './measure.ts';
import { count, ms, table, times } from './tables.ts';
import { openWorld, type World } from './world.ts';

/** Medians in milliseconds. */
export interface CoverageFigures {
  readonly name: string;
  readonly cells: number;
  /** The service within the process with every cell worked out; the API within the process and over HTTP, with all that a cell says. */
  readonly service: number;
  readonly api: number;
  readonly http: number;
  readonly driver: number;
  /** What falls if an organisation went on which cells hang, worked out within the process. */
  readonly dependency: number;
  /** One query a cell, measured on a few and scaled. */
  readonly naive: number;
}

const dataSet = 'generated-42';
const area = (level: string, number: number) => idFor('area', dataSet, level, String(number));
const DISTRICTS = 15;
const asAt = '2026-11-01';
/** How many cells the naive way is measured on. */
const SAMPLE = 40;

/** Fifteen districts in one county and twelve themes at the top: with 20,000 organisations, about 600 parishes. */
export function coverageShaped(draft: Draft): Draft {
  const links = (kept: (type: string) => boolean) => draft.links.filter(({ type }) => kept(type));
  if (draft.label === 'Theme' && String(draft.properties.name).endsWith(', part 1'))
    return { ...draft, links: links((type) => type !== 'PART_OF') };
  const district = Array.from({ length: DISTRICTS }, (_, i) => area('DISTRICT', i)).indexOf(draft.id);
  if (district < 0) return draft;
  return { ...draft, links: [{ type: 'WITHIN', to: area('COUNTY', 0), properties: { hierarchy: 'ADMINISTRATIVE' } }] };
}

const QUERY = `query ($input: CoverageInput!) { coverage(input: $input) { summary counts { state count } areas { id name } themes { id name }
  cells { area { id } theme { id } state reasons endsOn checkedOn partnerCount placesHeld placesTotal partsHeld partsTotal } } }`;

export async function benchmarkCoverage(world: World, runs: number): Promise<CoverageFigures[]> {
  const { records } = await world.driver.executeQuery(
    `MATCH (c:Organisation)-[:GOVERNS]->() WITH c, COUNT { (c)<-[:FROM|TO]-() } AS ties ORDER BY ties DESC, c.id LIMIT 3 RETURN c.id AS id`,
    {},
    { database: 'neo4j' },
  );
  const plain = { framework: idFor('framework', dataSet), for: records.map((record) => String(record.get('id'))), asAt };
  const apollo = createApollo(pino({ level: 'error' }));
  await apollo.start();
  const figures: CoverageFigures[] = [];
  const context = () => new Context({ executor: world.executor, principal: undefined });
  for (const [name, within, level] of [
    ['parishes of a county', area('COUNTY', 0), 'PARISH'],
    ['districts of a county', area('COUNTY', 0), 'DISTRICT'],
    ['parishes of a district', area('DISTRICT', 0), 'PARISH'],
  ] as const) {
    const input = { ...plain, within, level };
    const cover = () => new CoverageService(context()).cover({ ...input, for: [...input.for] }, asAt);
    const service = async () => {
      const coverage = await cover();
      return coverage.counts.length + coverage.all.reduce((sum, cell) => sum + cell.partnerCount + cell.placesHeld + cell.partsHeld, 0);
    };
    const api = async () => {
      const { body } = await apollo.executeOperation({ query: QUERY, variables: { input } }, { contextValue: context() });
      if (body.kind !== 'single' || body.singleResult.errors) throw new Error(JSON.stringify(body));
    };
    const http = () => world.ask(QUERY, { input });
    await http();
    const { replay, statements } = await world.executor.replayOf(service);
    if (statements !== 1) throw new Error(`${statements} statements in place of one.`);
    const coverage = await cover();
    const on = [coverage.singlePoints[0]?.organisationId ?? coverage.all.find(({ partnerCount }) => partnerCount > 0)?.partnerIds[0] ?? ''];
    const dependency = async () =>
      (await new DependencyService(context()).find({ ...input, for: [...input.for], on }, asAt)).changes.length;
    const measured = await inTurn({ service, api, http, dependency, driver: replay }, { runs, warmUps: 10 });
    const some = coverage.areas.filter((_, i) => i % Math.ceil(coverage.areas.length / SAMPLE) === 0);
    const each: number[] = [];
    for (const one of some) {
      const alone = () => new CoverageService(context()).cover({ ...input, for: [...input.for], within: one.id }, asAt);
      if (each.length === 0) await alone();
      each.push(await timed(async () => (await alone()).all[0]?.state));
    }
    figures.push({ name, cells: coverage.all.length, ...measured, naive: median(each) * coverage.all.length });
  }
  await apollo.stop();
  return figures;
}

export function coverageTable(size: number, figures: readonly CoverageFigures[]): string {
  return table(
    `${count(size)} organisations: median of coverage, beside the bare driver sending the same statement and, measured on ${SAMPLE} and scaled, one query a cell`,
    [
      'coverage',
      'cells',
      'in process',
      'ratio',
      'by the API, all cells told',
      'ratio',
      'over HTTP',
      'driver',
      'a query a cell',
      'dependency',
      'over one coverage',
    ],
    figures.map(({ name, cells, service, api, http, dependency, driver, naive }) => [
      name,
      count(cells),
      ms(service),
      times(service / driver),
      ms(api),
      times(api / driver),
      ms(http),
      ms(driver),
      `${(naive / 1000).toFixed(1)} s`,
      ms(dependency),
      times(dependency / service),
    ]),
  );
}

/** Coverage in worlds of these sizes. */
export async function measureCoverage(folder: (size: number) => string, sizes: readonly number[], runs: number): Promise<string> {
  const tables: string[] = [];
  for (const size of sizes) {
    const world = await openWorld(folder(size), size, coverageShaped);
    try {
      tables.push(coverageTable(size, await benchmarkCoverage(world, runs)));
    } finally {
      await world.close();
    }
  }
  return tables.join('\n');
}

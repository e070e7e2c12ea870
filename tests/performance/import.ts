import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeInTransaction } from '../../server/src/audit/writer.ts';
import { runImport } from '../../server/src/modules/imports/engine/run-import.ts';
import { findProfile } from '../../server/src/modules/imports/profiles/index.ts';
import { idFor } from '../../server/src/neo4j/ids.ts';
import { silentProgress } from '../../server/src/telemetry/progress.ts';
import { makeArea } from '../testkit/builders.ts';
import { timed } from './measure.ts';
import { openWorld, type World } from './world.ts';

export interface ImportFigures {
  readonly rows: number;
  readonly importSeconds: number;
  readonly driverSeconds: number;
}

/** Records in one transaction, of both. */
const BATCH = 1_000;
const district = 'E06000052';

/**
 * A register of parishes, read by `atlas import`, beside the bare driver making the same graph (area, evidence, change and their
 * links) by one UNWIND statement a batch. The rows are made up; a parish's code is all that is looked at.
 */
export async function benchmarkImport(folder: string, rows: number): Promise<ImportFigures> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'parishes.csv');
  const codes = Array.from({ length: rows }, (_, i) => `E04${String(900_000 + i).padStart(6, '0')}`);
  const lines = codes.map((code, i) => `${code},Parish ${i},${district},Cornwall`);
  await writeFile(path, `parish_code,parish_name,district_code,district_name\n${lines.join('\n')}\n`);
  const ours = await withStore(join(folder, 'atlas'), async (world) => {
    const request = { profile: findProfile('parishes'), path, rejectsPath: join(folder, 'rejects.csv'), batchSize: BATCH };
    return timed(() => runImport(world.executor, silentProgress, request));
  });
  const peer = await withStore(join(folder, 'driver'), (world) => timed(() => writeBare(world, codes)));
  return { rows, importSeconds: ours / 1000, driverSeconds: peer / 1000 };
}

async function withStore(dataDir: string, work: (world: World) => Promise<number>): Promise<number> {
  const world = await openWorld(dataDir, 0);
  try {
    const area = makeArea('Cornwall', { id: idFor('area', district), level: 'DISTRICT', gssCode: district });
    const context = { principalId: 'system', by: 'Benchmark', reason: 'RECORDED' } as const;
    await world.executor.write('bench-district', (tx) => writeInTransaction(tx, [area], context));
    return await work(world);
  } finally {
    await world.close();
  }
}

async function writeBare({ driver }: World, codes: readonly string[]): Promise<void> {
  const source = idFor('source', 'benchmark');
  await driver.executeQuery('CREATE (:Entity:Source {id: $source, title: "Parishes"})', { source }, { database: 'neo4j' });
  for (let start = 0; start < codes.length; start += BATCH) {
    const rows = codes.slice(start, start + BATCH).map((code, i) => {
      const id = idFor('area', code);
      const name = `Parish ${start + i}`;
      const properties = {
        id,
        name,
        sortName: name.toLowerCase(),
        level: 'PARISH',
        gssCode: code,
        searchText: `${name} | ${code}`,
        visibility: 'PUBLIC',
        isIllustrative: false,
        revision: 1,
        fingerprint: id.slice(0, 22),
        recordedAt: new Date().toISOString(),
      };
      const evidence = { id: idFor('evidence', id), locator: `row ${start + i + 2}`, visibility: 'PUBLIC' };
      const change = { id: idFor('change', id), recordId: id, revision: 1, action: 'CREATED', after: JSON.stringify(properties) };
      return { properties, evidence, change };
    });
    const session = driver.session({ database: 'neo4j', defaultAccessMode: 'WRITE' });
    try {
      await session.executeWrite((tx) =>
        tx.run(
          `MATCH (district:Entity {id: $district}) MATCH (source:Entity {id: $source})
           UNWIND $rows AS row
           CREATE (a:Entity:Area)-[:WITHIN {hierarchy: 'ADMINISTRATIVE'}]->(district) SET a = row.properties
           CREATE (a)-[:EVIDENCED_BY]->(e:Entity:Evidence)-[:FROM_SOURCE]->(source) SET e = row.evidence
           CREATE (c:Entity:Change)-[:OF]->(a) SET c = row.change`,
          { rows, district: idFor('area', district), source },
        ),
      );
    } finally {
      await session.close();
    }
  }
}

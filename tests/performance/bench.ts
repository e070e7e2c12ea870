import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCoverage } from './coverage.ts';
import { editTables } from './edit-tables.ts';
import { benchmarkEdits } from './edits.ts';
import { benchmarkImport } from './import.ts';
import { benchmarkPermissions, mixed } from './permissions.ts';
import { benchmarkQueries, type QueryFigures } from './queries.ts';
import { benchmarkStart } from './start.ts';
import { growthTable, importTable, permissionTable, queryTable, startTable } from './tables.ts';
import { openWorld } from './world.ts';

/**
 * Times the Atlas beside the bare driver sending the same statements, in one run, and prints the ratios. Believe the ratios; the
 * milliseconds are this machine's on this day.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '2000,20000' },
    runs: { type: 'string', default: '25' },
    starts: { type: 'string', default: '5' },
    rows: { type: 'string', default: '10000' },
    only: { type: 'string', default: 'queries,coverage,permissions,edits,import,start' },
  },
});
const parts = new Set(values.only.split(','));
const sizes = values.sizes.split(',').map(Number);
const scratch = await mkdtemp(join(tmpdir(), 'atlas-bench-'));
try {
  if (parts.has('queries')) {
    const figures = new Map<number, QueryFigures[]>();
    for (const size of sizes) {
      const world = await openWorld(join(scratch, String(size)), size);
      try {
        figures.set(size, await benchmarkQueries(world, Number(values.runs)));
      } finally {
        await world.close();
      }
      console.log(queryTable(size, figures.get(size) ?? []));
    }
    if (sizes.length > 1) console.log(growthTable(figures));
  }
  if (parts.has('coverage')) console.log(await measureCoverage((size) => join(scratch, `coverage-${size}`), sizes, Number(values.runs)));
  if (parts.has('permissions')) {
    const size = Math.max(...sizes);
    const world = await openWorld(join(scratch, 'permissions'), size, mixed);
    try {
      console.log(permissionTable(size, await benchmarkPermissions(world, Number(values.runs))));
    } finally {
      await world.close();
    }
  }
  if (parts.has('edits')) {
    const size = Math.max(...sizes);
    const world = await openWorld(join(scratch, 'edits'), size);
    try {
      console.log(editTables(size, await benchmarkEdits(world, Number(values.runs))));
    } finally {
      await world.close();
    }
  }
  if (parts.has('import')) console.log(importTable(await benchmarkImport(join(scratch, 'import'), Number(values.rows))));
  if (parts.has('start')) console.log(startTable(await benchmarkStart(join(scratch, 'start'), Number(values.starts))));
} finally {
  await rm(scratch, { recursive: true, force: true });
}

import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draft } from '@atlas/server/audit/draft';
import { undoImport } from '@atlas/server/modules/imports/engine/undo';
import { idFor } from '@atlas/server/neo4j/ids';
import { silentProgress } from '@atlas/server/telemetry/progress';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, countLabels, fixture, type ImportBed, importBed } from './testbed.ts';

let bed: ImportBed;
beforeEach(async () => {
  bed = await importBed();
});
afterEach(() => bed.close());

const councils = fixture('councils.csv');
const undo = (run: string | undefined) => undoImport(bed.store.executor, silentProgress, run ?? '');
const runs = () =>
  ask(
    bed.store,
    'MATCH (r:ImportRun) RETURN r.id AS id, r.state AS state, r.created AS created, r.unchanged AS unchanged ORDER BY r.startedAt',
  );
const council = { code: 'CON', id: idFor('organisation', 'GB-LAE', 'CON') };

/** The fixture of councils with some of its text replaced. */
async function councilsWith(...replacements: readonly (readonly [string, string])[]): Promise<string> {
  const path = join(bed.folder, 'councils.csv');
  const content = await readFile(councils, 'utf8');
  await writeFile(
    path,
    replacements.reduce((text, [from, to]) => text.replace(from, to), content),
  );
  return path;
}

function organisation(name: string, identifiers: { scheme: string; value: string }[]) {
  return draft('Organisation', {
    id: idFor('organisation', 'hand', name),
    owner: 'a-council',
    properties: { name, sortName: name.toLowerCase(), isNamed: true, kind: 'CHARITY', sector: 'VCSE', searchText: name },
    identifiers,
  });
}

describe('an import', () => {
  it('done twice changes nothing and says so, whatever the size of its batches', async () => {
    const first = await bed.run('uk-councils', councils, { batchSize: 7 });
    const before = await countLabels(bed.store);
    const again = await bed.run('uk-councils', councils, { batchSize: 50 });
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: first.created, before: 'SUCCEEDED' });
    expect({ ...(await countLabels(bed.store)), ImportRun: 1 }).toEqual(before);
    expect(await runs()).toMatchObject([
      { state: 'SUCCEEDED', created: first.created },
      { state: 'SUCCEEDED', created: 0, unchanged: first.created },
    ]);
  });

  it('gives each record a Change that names the run, and evidence from the register', async () => {
    const { run, created } = await bed.run('uk-councils', councils);
    expect(await ask(bed.store, 'MATCH (c:Change {importRunId: $run})-[:OF]->(n) RETURN count(DISTINCT n) AS count', { run })).toEqual([
      { count: created },
    ]);
    expect(
      await ask(
        bed.store,
        'MATCH (n) WHERE (n:Organisation OR n:Area OR n:Tie) AND NOT EXISTS { (n)-[:EVIDENCED_BY]->()-[:FROM_SOURCE]->(:Source) } RETURN n',
      ),
    ).toEqual([]);
  });

  it('in a dry run tells what would happen and writes nothing', async () => {
    const { run, created, fieldsLeftOut } = await bed.run('uk-councils', councils, { dryRun: true, batchSize: 20 });
    expect(run).toBeUndefined();
    expect(await countLabels(bed.store)).toEqual({});
    expect(await bed.run('uk-councils', councils)).toMatchObject({ created, fieldsLeftOut, before: undefined });
    expect(await bed.run('uk-councils', await councilsWith(['Cornwall Council', 'Council of Cornwall']), { dryRun: true })).toMatchObject({
      changed: 1,
    });
    expect(await ask(bed.store, 'MATCH (o:Entity {id: $id}) RETURN o.name AS name', council)).toEqual([{ name: 'Cornwall Council' }]);
  });

  it('changes what the register changed, and keeps what it was', async () => {
    await bed.run('uk-councils', councils);
    const { run, changed, created } = await bed.run('uk-councils', await councilsWith(['Cornwall Council', 'Council of Cornwall']));
    expect({ changed, created }).toEqual({ changed: 1, created: 0 });
    const [change] = await ask(
      bed.store,
      'MATCH (c:Change {importRunId: $run})-[:OF]->(:Entity {id: $id}) RETURN c.action AS action, c.before AS before',
      { run, id: council.id },
    );
    expect(change?.action).toBe('UPDATED');
    expect(JSON.parse(String(change?.before)).properties.name).toBe('Cornwall Council');
  });

  it('refuses a record told twice and differently, and takes one told twice alike for one', async () => {
    const path = await councilsWith();
    const lines = (await readFile(councils, 'utf8')).trim().split('\n');
    const cornwall = lines.find((line) => line.startsWith('CON')) ?? '';
    await appendFile(path, `${cornwall}\n${cornwall.replace('Cornwall Council', 'Kernow')}\n`);
    const outcome = await bed.run('uk-councils', path);
    // All rows of one council are read as its first row says, so the odd one out is told by its name.
    expect(outcome).toMatchObject({ rowsRead: 35, rejected: 1 });
    expect((await bed.rejects()).at(-1)).toMatch(/^36,official-name,Kernow,tells of CON otherwise than row 34/);
  });

  it('refuses a file of another profile before anything is written', async () => {
    await expect(bed.run('parishes', councils)).rejects.toThrow(
      'it has no columns “parish_code”, “parish_name”, “district_code”, “district_name”',
    );
    await expect(bed.run('uk-councils', join(bed.folder, 'none.csv'))).rejects.toThrow('There is no file');
    expect(await countLabels(bed.store)).toEqual({});
  });
});

describe('identity', () => {
  const trust = { scheme: 'GB-CHC', value: '1146058' };

  it('is found by any number; a record of another origin is linked to and left alone', async () => {
    const ours = organisation('The Centre as we know it', [trust]);
    await bed.store.write([ours], { principalId: 'somebody' });
    const outcome = await bed.run('grants-360giving', fixture('grants.csv'));
    expect(outcome).toMatchObject({ linked: 1, rejected: 0 });
    expect(
      await ask(
        bed.store,
        `MATCH (g:Agreement)-[:HAS_PARTY {role: 'RECIPIENT'}]->(o:Entity {id: $id}) RETURN o.name AS name, o.revision AS revision, count(g) AS grants`,
        { id: ours.id },
      ),
    ).toEqual([{ name: 'The Centre as we know it', revision: 1, grants: 4 }]);
    expect(await ask(bed.store, "MATCH (o:Organisation) WHERE o.name CONTAINS 'John' RETURN o.name AS name")).toEqual([]);
    expect(await bed.run('grants-360giving', fixture('grants.json'))).toMatchObject({ created: 0, changed: 0, linked: 1 });
  });

  it('is refused where the numbers belong to two organisations', async () => {
    await bed.store.write([organisation('Charity', [trust]), organisation('Company', [{ scheme: 'GB-COH', value: '07597525' }])]);
    const outcome = await bed.run('grants-360giving', fixture('grants.csv'));
    expect(outcome.rejected).toBe(4);
    expect((await bed.rejects())[1]).toMatch(/has numbers of 2 organisations we hold \((Charity, Company|Company, Charity)\)/);
  });

  it('lets a council that only stood in be completed by its own register', async () => {
    await bed.run('grants-360giving', fixture('grants.csv'));
    await bed.run('parishes', fixture('parishes.csv'));
    const trafford = () =>
      ask(
        bed.store,
        "MATCH (i:Identifier {scheme: 'GB-LAE', value: 'TRF'})<-[:IDENTIFIED_BY]-(o) RETURN o.kind AS kind, o.openedOn AS openedOn",
      );
    expect(await trafford()).toEqual([{ kind: 'OTHER', openedOn: null }]);
    const { created, changed } = await bed.run('uk-councils', councils);
    expect(await trafford()).toEqual([{ kind: 'METROPOLITAN_DISTRICT', openedOn: '1974-04-01' }]);
    // The council, its area, and the six districts of the parishes that are in both files, with the one they passed to.
    expect(changed).toBe(2 + 7);
    expect(created).toBeGreaterThan(60);
    expect(await bed.run('parishes', fixture('parishes.csv'))).toMatchObject({ created: 0, changed: 0 });
  });
});

describe('a run that died', () => {
  /** What a run leaves that was killed after its first batches: records, and a run that says it is at work. */
  async function dieHalfWay(): Promise<void> {
    const { run } = await bed.run('uk-councils', councils, { batchSize: 10 });
    await ask(
      bed.store,
      `MATCH (c:Change {importRunId: $run})-[:OF]->(n:Organisation) WHERE n.sortName > 'f'
       OPTIONAL MATCH (n)-[:IDENTIFIED_BY|EVIDENCED_BY]->(part) OPTIONAL MATCH (t:Tie)-[:FROM]->(n) OPTIONAL MATCH (t)-[:EVIDENCED_BY]->(e)
       DETACH DELETE part, e, t, n, c`,
      { run },
    );
    await ask(bed.store, "MATCH (r:ImportRun {id: $run}) SET r.state = 'RUNNING', r.processId = 4194305 REMOVE r.finishedAt", { run });
  }

  it('is marked as failed by the next, which goes on where it stopped', async () => {
    const whole = (await bed.run('uk-councils', councils, { dryRun: true })).created;
    await dieHalfWay();
    const { created, unchanged, before } = await bed.run('uk-councils', councils);
    expect(before).toBe('FAILED');
    expect(created).toBeGreaterThan(10);
    expect(created + unchanged).toBe(whole);
    expect((await runs()).map(({ state }) => state)).toEqual(['FAILED', 'SUCCEEDED']);
  });

  it('is not taken for dead while its process lives', async () => {
    await dieHalfWay();
    await ask(bed.store, 'MATCH (r:ImportRun) SET r.processId = $pid', { pid: process.ppid });
    await expect(bed.run('uk-councils', councils)).rejects.toThrow('Another import is at work: uk-councils from councils.csv');
    await ask(bed.store, "MATCH (r:ImportRun) SET r.heartbeatAt = datetime() - duration('PT10M')");
    expect(await bed.run('uk-councils', councils)).toMatchObject({ before: 'FAILED' });
  });

  it('can be undone at once, without another that begins first', async () => {
    await dieHalfWay();
    const [{ id } = { id: '' }] = await runs();
    expect((await undo(String(id))).withdrawn).toBeGreaterThan(10);
    expect((await runs()).map(({ state }) => state)).toEqual(['UNDONE']);
  });

  it('is finished by undoing it again, where it was its undo that died', async () => {
    const { run, created } = await bed.run('uk-councils', councils);
    await ask(bed.store, "MATCH (r:ImportRun {id: $run}) SET r.state = 'UNDOING', r.processId = 4194305, r.heartbeatAt = datetime()", {
      run,
    });
    expect(await undo(run)).toEqual({ withdrawn: created, restored: 0 });
  });

  it('counts no row that it did not write', async () => {
    const lines = (await readFile(councils, 'utf8')).trim().split('\n');
    const path = join(bed.folder, 'councils.csv');
    await writeFile(path, lines.join('\n'));
    const write = bed.store.executor.write.bind(bed.store.executor);
    let batches = 0;
    vi.spyOn(bed.store.executor, 'write').mockImplementation((name, work, options) => {
      if (name === 'import-batch') batches += 1;
      return name === 'import-batch' && batches > 2 ? Promise.reject(new Error('the disk is full')) : write(name, work, options);
    });
    await expect(bed.run('uk-councils', path, { batchSize: 10 })).rejects.toThrow('the disk is full');
    vi.restoreAllMocks();
    const [row] = await ask(
      bed.store,
      `MATCH (r:ImportRun) OPTIONAL MATCH (c:Change {importRunId: r.id})
       RETURN r.state AS state, r.rowsRead AS rows, r.created + r.changed AS counted, count(c) AS written`,
    );
    expect(row).toMatchObject({ state: 'FAILED', counted: row?.written });
    expect(row?.written).toBeGreaterThan(0);
    expect(row?.rows).toBeLessThan(lines.length - 1);
  });
});

describe('undo', () => {
  it('withdraws what a run made and keeps that it was there', async () => {
    const { run, created } = await bed.run('uk-councils', councils);
    expect(await undo(run)).toEqual({ withdrawn: created, restored: 0 });
    expect(await countLabels(bed.store)).toEqual({ Change: 2 * created, ImportRun: 1 });
    expect(await runs()).toMatchObject([{ state: 'UNDONE' }]);
    await expect(undo(run)).rejects.toThrow('is undone already');
    expect(await bed.run('uk-councils', councils)).toMatchObject({ created, before: undefined });
    const renamed = await councilsWith(['Cornwall Council', 'Council of Cornwall']);
    expect(await bed.run('uk-councils', renamed)).toMatchObject({ changed: 1 });
  });

  it('puts back what a run changed', async () => {
    await bed.run('uk-councils', councils);
    const { run } = await bed.run('uk-councils', await councilsWith(['Cornwall Council', 'Council of Cornwall']));
    expect(await undo(run)).toEqual({ withdrawn: 0, restored: 1 });
    expect(
      await ask(
        bed.store,
        'MATCH (o:Entity {id: $id})-[:IDENTIFIED_BY]->(i) RETURN o.name AS name, o.revision AS revision, count(i) AS numbers',
        council,
      ),
    ).toEqual([{ name: 'Cornwall Council', revision: 3, numbers: 2 }]);
    expect(await bed.run('uk-councils', councils)).toMatchObject({ created: 0, changed: 0 });
  });

  it('waits for no import and lets none begin', async () => {
    const { run } = await bed.run('uk-councils', councils);
    await ask(bed.store, "MATCH (r:ImportRun {id: $run}) SET r.state = 'UNDOING', r.processId = $pid, r.heartbeatAt = datetime()", {
      run,
      pid: process.ppid,
    });
    await expect(bed.run('uk-councils', councils)).rejects.toThrow('Another import is being taken back: uk-councils');
    await expect(undo(run)).rejects.toThrow('Another import is being taken back');
  });

  it('is refused where a record was changed since, and says which', async () => {
    const { run } = await bed.run('uk-councils', councils);
    await bed.run('uk-councils', await councilsWith(['Cornwall Council', 'Council of Cornwall']));
    const before = await countLabels(bed.store);
    await expect(undo(run)).rejects.toThrow('these records were changed since: Council of Cornwall (Organisation)');
    expect(await countLabels(bed.store)).toEqual(before);
  });

  it('is refused where something rests on what it made, and says what', async () => {
    const { run } = await bed.run('uk-councils', councils);
    await bed.run('parishes', fixture('parishes.csv'));
    await expect(undo(run)).rejects.toThrow(/these records rest on what it made: .*Kendal \(Area\)/);
    await expect(undo('none')).rejects.toThrow('There is no import none.');
  });
});

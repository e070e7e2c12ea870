import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, hasRegisters, type ImportBed, importBed, register } from './testbed.ts';

type Row = Record<string, string>;
const rowsOf = async (name: string) => parse(await readFile(register(name)), { columns: true, bom: true }) as Row[];
const distinct = (rows: readonly Row[], of: (row: Row) => string | undefined) =>
  new Set(rows.map(of).filter((value) => value !== undefined && value !== '')).size;

const files = {
  councils: 'la-mysociety/uk_local_authorities_current.csv',
  future: 'la-mysociety/uk_local_authorities_future.csv',
  parishes: 'parishes-2022/parishes.csv',
  practices: 'nhs-hierarchy-2022/gp-reg-pat-prac-map.csv',
  trusts: 'nhs-hierarchy-2022/etr.csv',
  grantsCsv: 'grants-trafford-council/trafford_council_voluntary_sector_grants.csv',
  grantsJson: 'grants-trafford-council/trafford_council_voluntary_sector_grants.json',
  boundaries: 'boundaries-districts/lad_england.geojson',
  bristol: 'boundaries-districts/boundary_bristol.geojson',
};

/** The registers whole, one after the other into one store; what is expected is counted from the files, not by our own readers. */
describe.skipIf(!hasRegisters)('the registers themselves', () => {
  let bed: ImportBed;
  beforeAll(async () => {
    bed = await importBed();
  });
  afterAll(() => bed?.close());
  const count = async (text: string, params: Record<string, unknown> = {}) => (await ask(bed.store, `${text} AS count`, params))[0]?.count;

  it('uk-councils', async () => {
    const rows = await rowsOf(files.councils);
    expect(await bed.run('uk-councils', register(files.councils))).toMatchObject({ rowsRead: rows.length, rejected: 0 });
    expect(await count('MATCH (o:Organisation) RETURN count(o)')).toBe(rows.length);
    const areas = rows.filter((row) => row['gss-code'] && !['COMB', 'SRA'].includes(row['local-authority-type'] ?? ''));
    expect(await count("MATCH (a:Area) WHERE a.level IN ['COUNTY', 'DISTRICT'] RETURN count(a)")).toBe(areas.length);
    const pairs = rows.flatMap((row) => (row['replaced-by'] ?? '').split(',').filter(Boolean));
    expect(await count('MATCH (:Organisation)-[s:SUCCEEDED_BY]->(:Organisation) RETURN count(s)')).toBe(pairs.length);
    expect(await count('MATCH (:Area)-[s:SUCCEEDED_BY]->(:Area) RETURN count(s)')).toBe(pairs.length);
    const members = rows.filter((row) => row['combined-authority'] && row['combined-authority'] !== 'GLA');
    expect(await count("MATCH (t:Tie {kind: 'MEMBER_OF'}) RETURN count(t)")).toBe(members.length);
    const codes = rows.flatMap((row) =>
      [row['local-authority-code'], row['gss-code'], ...(row['former-gss-codes'] ?? '').split(',')].filter(Boolean),
    );
    expect(await count('MATCH (i:Identifier) RETURN count(i)')).toBe(codes.length);
    expect(await count('MATCH (o:Organisation) WHERE o.closedOn IS NOT NULL RETURN count(o)')).toBe(
      rows.filter((row) => row['end-date']).length,
    );
    expect(
      await count(
        'MATCH (o:Organisation) WHERE o.closedOn IS NOT NULL AND NOT (o.closedOn.month = 4 AND o.closedOn.day = 1) RETURN count(o)',
      ),
    ).toBe(0);
    // One county of a past district is wrong in the register.
    const inCounty = rows.filter((row) => row['county-la']).length - 1;
    expect(await count("MATCH (:Area {level: 'DISTRICT'})-[w:WITHIN]->(:Area {level: 'COUNTY'}) RETURN count(w)")).toBe(inCounty);
  });

  it('uk-councils again, and its issue for the future, which says the same', async () => {
    expect(await bed.run('uk-councils', register(files.councils))).toMatchObject({ created: 0, changed: 0 });
    expect(await bed.run('uk-councils', register(files.future))).toMatchObject({ created: 0, changed: 0 });
  });

  it('parishes', async () => {
    const rows = await rowsOf(files.parishes);
    expect(await bed.run('parishes', register(files.parishes))).toMatchObject({
      rowsRead: rows.length,
      created: rows.length + 1,
      rejected: 0,
    });
    const unparished = rows.filter((row) => row.parish_code?.startsWith('E43')).length;
    expect(await count("MATCH (a:Area {level: 'UNPARISHED'}) RETURN count(a)")).toBe(unparished);
    expect(await count("MATCH (a:Area {level: 'PARISH'}) RETURN count(a)")).toBe(rows.length - unparished);
    expect(await count('MATCH (a:Area) WHERE a.name = a.gssCode RETURN count(a)')).toBe(
      rows.filter((row) => row.parish_name === '').length,
    );
    const passed = rows.filter((row) => ['Eden', 'South Lakeland', 'Barrow-in-Furness'].includes(row.district_name ?? '')).length;
    const inWestmorland =
      "MATCH (a:Area)-[w:WITHIN {validFrom: date('2023-04-01')}]->(:Area {gssCode: 'E06000064'}) WHERE a.level IN ['PARISH', 'UNPARISHED']";
    expect(await count(`${inWestmorland} RETURN count(w)`)).toBe(passed);
  });

  it('nhs-practices', async () => {
    const rows = await rowsOf(files.practices);
    expect(await bed.run('nhs-practices', register(files.practices))).toMatchObject({
      rowsRead: rows.length,
      rejected: 0,
      fieldsLeftOut: 0,
    });
    const kind = (name: string) => count('MATCH (o:Organisation {kind: $name}) RETURN count(o)', { name });
    const allocated = rows.filter((row) => row.PCN_CODE !== 'U');
    expect(await kind('GP_PRACTICE')).toBe(rows.length);
    expect(await kind('PRIMARY_CARE_NETWORK')).toBe(distinct(allocated, (row) => row.PCN_CODE));
    expect(await kind('INTEGRATED_CARE_BOARD')).toBe(distinct(rows, (row) => row.STP_CODE));
    const spans = await ask(
      bed.store,
      "MATCH (n:Organisation {kind: 'PRIMARY_CARE_NETWORK'})-[:PART_OF]->(b) WITH n, count(b) AS boards RETURN boards, count(n) AS count ORDER BY boards",
    );
    expect(spans.map(({ boards }) => boards)).toEqual([1, 2]);
    expect(spans[1]?.count).toBe(4);
    expect(
      await count(
        "MATCH (:Organisation {kind: 'GP_PRACTICE'})-[p:PART_OF]->(:Organisation {kind: 'INTEGRATED_CARE_BOARD'}) RETURN count(p)",
      ),
    ).toBe(rows.length - allocated.length);
  }, 180_000);

  it('nhs-trusts', async () => {
    const rows = parse(await readFile(register(files.trusts))) as string[][];
    expect(await bed.run('nhs-trusts', register(files.trusts))).toMatchObject({
      rowsRead: rows.length,
      created: rows.length + 1,
      rejected: 0,
      fieldsLeftOut: 0,
    });
    expect(await count("MATCH (o:Organisation {kind: 'NHS_TRUST'}) WHERE o.closedOn IS NOT NULL RETURN count(o)")).toBe(
      rows.filter((row) => row[11] !== '').length,
    );
    expect(await count("MATCH (o:Organisation {kind: 'NHS_TRUST'})-[b:BASED_IN]->() RETURN count(b)")).toBe(
      rows.filter((row) => row[3] !== 'Q99').length,
    );
  });

  it('grants-360giving, in both forms', async () => {
    const rows = await rowsOf(files.grantsCsv);
    const outcome = await bed.run('grants-360giving', register(files.grantsCsv));
    const recipients = distinct(rows, (row) => row['Recipient Org:Identifier']);
    const programmes = distinct(rows, (row) => row['Grant Programme:Code']);
    // The giver, Trafford, and its area are there already.
    expect(outcome).toMatchObject({
      rowsRead: rows.length,
      created: rows.length + recipients + programmes + 1,
      rejected: 0,
      fieldsLeftOut: 4,
    });
    expect(await count("MATCH (g:Agreement {kind: 'GRANT'}) RETURN count(g)")).toBe(rows.length);
    const pounds = rows.reduce((sum, row) => sum + Number(row['Amount Awarded']), 0);
    expect(await count('MATCH (g:Agreement) RETURN sum(g.valuePence)')).toBe(Math.round(pounds * 100));
    expect(
      await count(
        "MATCH (g:Agreement)-[:HAS_PARTY {role: 'FUNDER'}]->(:Organisation)-[:IDENTIFIED_BY]->(:Identifier {scheme: 'GB-LAE', value: 'TRF'}) RETURN count(g)",
      ),
    ).toBe(rows.length);
    expect(await bed.run('grants-360giving', register(files.grantsJson))).toMatchObject({ rowsRead: rows.length, created: 0, changed: 0 });
  });

  it('boundaries', async () => {
    const { features } = JSON.parse(await readFile(register(files.boundaries), 'utf8')) as { features: unknown[] };
    expect(await bed.run('boundaries', register(files.boundaries))).toMatchObject({
      rowsRead: features.length,
      created: 1,
      changed: features.length,
      rejected: 0,
    });
    expect(await count('MATCH (a:Area) WHERE a.boundary IS NOT NULL RETURN count(a)')).toBe(features.length);
    expect(await bed.run('boundaries', register(files.bristol))).toMatchObject({ rowsRead: 1, created: 0, changed: 1, rejected: 0 });
    expect(await count("MATCH (a:Area {gssCode: 'E06000023'}) WHERE a.boundary IS NOT NULL RETURN count(a)")).toBe(1);
  });

  it('read again in another order change nothing but the boundary that two files give', async () => {
    for (const [profile, file] of [
      ['parishes', files.parishes],
      ['nhs-trusts', files.trusts],
      ['grants-360giving', files.grantsJson],
      ['uk-councils', files.councils],
      ['nhs-practices', files.practices],
    ] as const) {
      expect(await bed.run(profile, register(file)), profile).toMatchObject({ created: 0, changed: 0, linked: 0 });
    }
    expect(await bed.run('boundaries', register(files.boundaries))).toMatchObject({ created: 0, changed: 1 });
  }, 120_000);
});

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, fixture, type ImportBed, importBed } from './testbed.ts';

let bed: ImportBed;
beforeAll(async () => {
  bed = await importBed();
});
afterAll(() => bed.close());

const within = (name: string) =>
  ask(
    bed.store,
    `MATCH (a:Area {name: $name})-[w:WITHIN]->(b) RETURN a.gssCode AS code, b.name AS wider, w.hierarchy AS hierarchy, w.validFrom AS validFrom,
      w.validTo AS validTo ORDER BY code, wider`,
    { name },
  );

describe('uk-councils', () => {
  it('makes councils, their areas, memberships and wider places', async () => {
    const outcome = await bed.run('uk-councils', fixture('councils.csv'));
    expect(outcome).toMatchObject({ rowsRead: 33, changed: 0, unchanged: 0, rejected: 0, before: undefined });
    expect(await ask(bed.store, 'MATCH (o:Organisation) RETURN o.kind AS kind, count(*) AS count ORDER BY kind')).toEqual([
      { kind: 'COMBINED_AUTHORITY', count: 2 },
      { kind: 'COUNTY_COUNCIL', count: 5 },
      { kind: 'DISTRICT_COUNCIL', count: 16 },
      { kind: 'LONDON_BOROUGH', count: 1 },
      { kind: 'METROPOLITAN_DISTRICT', count: 3 },
      { kind: 'OTHER', count: 1 },
      { kind: 'UNITARY_COUNCIL', count: 5 },
    ]);
    expect(await ask(bed.store, 'MATCH (a:Area) RETURN a.level AS level, count(*) AS count ORDER BY level')).toEqual([
      { level: 'COUNTRY', count: 3 },
      { level: 'COUNTY', count: 5 },
      { level: 'DISTRICT', count: 24 },
      { level: 'REGION', count: 7 },
    ]);
  });

  it('reads 31 March as a last day and 1 April as the first day after', async () => {
    const ends = await ask(
      bed.store,
      `MATCH (o:Organisation)-[g:GOVERNS]->(a:Area) WHERE o.closedOn IS NOT NULL
       RETURN DISTINCT o.closedOn AS closedOn, g.validTo AS governedTo, a.closedOn AS areaClosedOn ORDER BY closedOn`,
    );
    expect(ends).toEqual([
      { closedOn: '2019-04-01', governedTo: '2019-04-01', areaClosedOn: '2019-04-01' },
      { closedOn: '2023-04-01', governedTo: '2023-04-01', areaClosedOn: '2023-04-01' },
    ]);
    expect(await ask(bed.store, "MATCH (o:Organisation {name: 'Derry City Council'}) RETURN o.closedOn AS closedOn")).toEqual([
      { closedOn: '2015-04-01' },
    ]);
  });

  it('keeps successions of councils and of areas, two where one council was split', async () => {
    const successions = (label: string) =>
      ask(
        bed.store,
        `MATCH (a:${label})-[s:SUCCEEDED_BY]->(b) WHERE a.name STARTS WITH 'Cumbria' OR a.name STARTS WITH 'Barrow' OR a.name STARTS WITH 'Taunton'
         RETURN a.name AS from, b.name AS to, s.on AS on, s.kind AS kind ORDER BY from, to`,
      );
    expect(await successions('Organisation')).toEqual([
      { from: 'Barrow-in-Furness Borough Council', to: 'Westmorland and Furness Council', on: '2023-04-01', kind: 'MERGED' },
      { from: 'Cumbria County Council', to: 'Cumberland Council', on: '2023-04-01', kind: 'SPLIT' },
      { from: 'Cumbria County Council', to: 'Westmorland and Furness Council', on: '2023-04-01', kind: 'SPLIT' },
      { from: 'Taunton Deane Borough Council', to: 'Somerset West and Taunton Council', on: '2019-04-01', kind: 'MERGED' },
    ]);
    expect((await successions('Area')).map(({ from, to, kind }) => `${from} ${kind} ${to}`)).toEqual([
      'Barrow-in-Furness MERGED Westmorland and Furness',
      'Cumbria SPLIT Cumberland',
      'Cumbria SPLIT Westmorland and Furness',
      'Taunton Deane MERGED Somerset West and Taunton',
    ]);
  });

  it('puts districts into their county, for as long as both were', async () => {
    expect(await within('Fenland')).toEqual([
      { code: 'E07000010', wider: 'Cambridgeshire', hierarchy: 'ADMINISTRATIVE', validFrom: null, validTo: null },
    ]);
    expect(await within('Eden')).toEqual([
      { code: 'E07000030', wider: 'Cumbria', hierarchy: 'ADMINISTRATIVE', validFrom: null, validTo: '2023-04-01' },
    ]);
    expect(await within('Westmorland and Furness')).toMatchObject([{ wider: 'North West', validFrom: '2023-04-01', validTo: null }]);
    expect(await within('Isle of Anglesey')).toMatchObject([{ wider: 'Wales', validFrom: '1996-04-01' }]);
  });

  it('gives councils their numbers: of the register, of the place, and former ones', async () => {
    const numbers = (name: string) =>
      ask(
        bed.store,
        'MATCH (o:Organisation {name: $name})-[:IDENTIFIED_BY]->(i) RETURN i.scheme AS scheme, i.value AS value ORDER BY scheme, value',
        { name },
      );
    expect(await numbers('Gateshead Metropolitan Borough Council')).toEqual([
      { scheme: 'GB-LAE', value: 'GAT' },
      { scheme: 'GSS', value: 'E08000020' },
      { scheme: 'GSS', value: 'E08000037' },
    ]);
    expect((await numbers('Isle of Anglesey County Council'))[0]).toEqual({ scheme: 'GB-PLA', value: 'AGY' });
  });

  it('makes councils members of their combined authority, but boroughs no members of the Greater London Authority', async () => {
    const ties = await ask(
      bed.store,
      `MATCH (a)<-[:FROM]-(t:Tie)-[:TO]->(b) RETURN a.name AS from, t.kind AS kind, b.name AS to, t.status AS status, t.validFrom AS validFrom ORDER BY from`,
    );
    expect(ties).toHaveLength(4);
    expect(ties[0]).toEqual({
      from: 'Cambridge City Council',
      kind: 'MEMBER_OF',
      to: 'Cambridgeshire and Peterborough Combined Authority',
      status: 'CONFIRMED',
      validFrom: '2014-04-01',
    });
  });

  it('leaves out what contradicts the rest of the register, and says why', async () => {
    expect(await bed.rejects()).toEqual([
      'row,column,value,reason,remedy,left out',
      expect.stringMatching(/^4,alt-names,Sir Ynys Mï¿½n,is a name that was garbled/),
      '19,county-la,SRY,"is not the county of its successor West Suffolk Council, which is SFK","Correct the county, or leave it empty.",field',
      expect.stringMatching(/^32,start-date,2005-06-08,"is not 1 April/),
      expect.stringMatching(/^32,combined-authority,WYCA,is not in the register/),
      expect.stringMatching(/^33,combined-authority,GMCA,is not in the register/),
    ]);
    expect(await within('Forest Heath')).toEqual([]);
  });

  it('cleans other names, and keeps each record’s evidence', async () => {
    const [cornwall] = await ask(
      bed.store,
      `MATCH (o:Organisation {name: 'Armagh City, Banbridge and Craigavon Borough Council'})-[:EVIDENCED_BY]->(e)-[:FROM_SOURCE]->(s)
       RETURN o.alsoKnownAs AS aliases, e.locator AS locator, s.licence AS licence`,
    );
    expect(cornwall).toEqual({ aliases: ['Armagh, Banbridge and Craigavon'], locator: 'local-authority-code ABC', licence: 'CC BY 4.0' });
  });
});

describe('parishes', () => {
  it('completes nothing that stands, and makes what is missing', async () => {
    const outcome = await bed.run('parishes', fixture('parishes.csv'));
    // Two districts of the file are not among the councils: East Cambridgeshire and Huntingdonshire.
    expect(outcome).toMatchObject({ rowsRead: 13, created: 1 + 13 + 2, changed: 0, rejected: 0 });
  });

  it('tells parishes from unparished areas, and calls by their code those without a name', async () => {
    const areas = await ask(
      bed.store,
      "MATCH (a:Area) WHERE a.level IN ['PARISH', 'UNPARISHED'] RETURN a.level AS level, a.name AS name ORDER BY name",
    );
    expect(areas.filter(({ level }) => level === 'UNPARISHED').map(({ name }) => name)).toEqual([
      'Barrow-in-Furness, unparished area',
      'Cambridge, unparished area',
    ]);
    expect(areas.filter(({ name }) => /^E04/.test(String(name)))).toHaveLength(3);
  });

  it('leaves parishes of 2022 in their district until 2023, and then in its successor', async () => {
    expect(await within('Kendal')).toMatchObject([
      { wider: 'South Lakeland', validFrom: null, validTo: '2023-04-01' },
      { wider: 'Westmorland and Furness', validFrom: '2023-04-01', validTo: null },
    ]);
    expect(await within('Wisbech')).toMatchObject([{ wider: 'Fenland', validFrom: null, validTo: null }]);
    expect((await within('Holme')).map(({ wider }) => wider)).toEqual(['Huntingdonshire', 'South Lakeland', 'Westmorland and Furness']);
  });
});

describe('nhs-trusts and nhs-practices', () => {
  it('reads trusts without a header; the last day of one is not its first day after', async () => {
    expect(await bed.run('nhs-trusts', fixture('trusts.csv'))).toMatchObject({ rowsRead: 6, rejected: 0 });
    expect(
      await ask(
        bed.store,
        `MATCH (o:Organisation {kind: 'NHS_TRUST'}) OPTIONAL MATCH (o)-[:BASED_IN]->(a)
         RETURN o.name AS name, o.openedOn AS openedOn, o.closedOn AS closedOn, a.name AS system ORDER BY name`,
      ),
    ).toMatchObject([
      { name: 'Cambridgeshire Community Services NHS Trust' },
      { name: 'Cambridgeshire and Peterborough NHS Foundation Trust', closedOn: null, system: 'Cambridgeshire and Peterborough' },
      { name: 'Poole Hospital NHS Foundation Trust', openedOn: '1992-04-01', closedOn: '2020-10-01', system: 'Dorset' },
      { name: 'Public Health Wales NHS Trust', system: null },
      { name: 'Royal Cornwall Hospitals NHS Trust' },
      { name: 'University Hospitals Dorset NHS Foundation Trust', openedOn: '2020-10-01', closedOn: null },
    ]);
  });

  it('leads practices to their network and board; a network may span two', async () => {
    expect(await bed.run('nhs-practices', fixture('practices.csv'))).toMatchObject({ rowsRead: 12, rejected: 0 });
    const parts = (kind: string) =>
      ask(
        bed.store,
        'MATCH (o:Organisation {kind: $kind})-[:PART_OF]->(b) RETURN o.name AS name, collect(b.kind) AS kinds, count(b) AS count ORDER BY name',
        {
          kind,
        },
      );
    expect((await parts('PRIMARY_CARE_NETWORK')).map(({ name, count }) => `${name} ${count}`)).toEqual([
      'Coast and Country PCN 2',
      'Melton, Syston and Vale PCN 2',
    ]);
    const practices = await parts('GP_PRACTICE');
    expect(practices.filter(({ kinds }) => String(kinds) === 'INTEGRATED_CARE_BOARD')).toHaveLength(3);
    expect(practices.filter(({ kinds }) => String(kinds) === 'PRIMARY_CARE_NETWORK')).toHaveLength(9);
    expect(await ask(bed.store, "MATCH (o:Organisation) WHERE o.name CONTAINS 'nallocated' RETURN o")).toEqual([]);
  });
});

describe('grants-360giving', () => {
  it('makes organisations by their numbers, and each grant an agreement', async () => {
    expect(await bed.run('grants-360giving', fixture('grants.csv'))).toMatchObject({ rowsRead: 12, rejected: 0, linked: 0 });
    expect(
      await ask(
        bed.store,
        `MATCH (g:Agreement {reference: '360G-traffordmbc-2024VSG5'})-[f:HAS_PARTY {role: 'FUNDER'}]->(funder), (g)-[:HAS_PARTY {role: 'RECIPIENT'}]->(to),
           (g)-[:IN_AREA]->(area), (g)-[:FUNDED_FROM]->(fund), (g)-[:HAS_STAGE]->(stage), (g)-[:EVIDENCED_BY]->(e)
         RETURN g.kind AS kind, g.valuePence AS pence, g.validFrom AS validFrom, g.validTo AS validTo, g.liveFrom AS liveFrom, g.liveTo AS liveTo,
           funder.name AS funder, to.name AS to, area.name AS area, fund.name AS fund, stage.stage AS stage, e.locator AS locator`,
      ),
    ).toEqual([
      {
        kind: 'GRANT',
        pence: 1_666_600,
        validFrom: '2024-06-19',
        validTo: '2025-06-19',
        liveFrom: '2024-06-19',
        liveTo: '2025-06-19',
        funder: 'Trafford Metropolitan Borough Council',
        to: 'Age UK Trafford (Urmston Community Hub)',
        area: 'Trafford',
        fund: 'Inclusive Neighbourhood Grants',
        stage: 'LIVE',
        locator: 'grant 360G-traffordmbc-2024VSG5',
      },
    ]);
  });

  it('takes spellings of one numbered organisation for one', async () => {
    expect(
      await ask(
        bed.store,
        "MATCH (i:Identifier {scheme: 'GB-COH', value: '07597525'})<-[:IDENTIFIED_BY]-(o) RETURN o.name AS name, o.kind AS kind, o.alsoKnownAs AS also",
      ),
    ).toEqual([{ name: "St. John's Centre", kind: 'CHARITY', also: null }]);
    expect(await ask(bed.store, "MATCH (o:Organisation) WHERE o.name STARTS WITH 'G' AND o.sector = 'VCSE' RETURN o.name AS name")).toEqual(
      [{ name: 'G-Force' }],
    );
  });

  it('gives no organisation to a grant to a person, and keeps nothing of them', async () => {
    const grants = await ask(
      bed.store,
      `MATCH (g:Agreement {reference: '360G-traffordmbc-IND1'})-[h:HAS_PARTY]->(o)
       RETURN g.title AS title, g.summary AS summary, g.valuePence AS pence, collect(h.role) AS roles`,
    );
    expect(grants).toEqual([{ title: 'Grant to an individual', summary: null, pence: 15_050, roles: ['FUNDER'] }]);
    expect(await ask(bed.store, "MATCH (n) WHERE any(key IN keys(n) WHERE toStringOrNull(n[key]) CONTAINS 'Ada') RETURN n")).toEqual([]);
  });

  it('reads the same out of the other form', async () => {
    expect(await bed.run('grants-360giving', fixture('grants.json'))).toMatchObject({ rowsRead: 12, created: 0, changed: 0 });
  });
});

describe('boundaries', () => {
  it('reads the code from area_code or CODE, never from AREA_CODE, and refuses what it cannot place', async () => {
    const rejects = `${bed.folder}/boundaries.csv`;
    expect(await bed.run('boundaries', fixture('boundaries.geojson'), { rejectsPath: rejects })).toMatchObject({
      rowsRead: 5,
      created: 1,
      changed: 2,
      rejected: 3,
    });
    const [, ...lines] = (await readFile(rejects, 'utf8')).trim().split('\r\n');
    expect(lines).toEqual([
      expect.stringMatching(/^3,area_code,,is not the GSS code of a place/),
      expect.stringMatching(/^5,geometry,E06000052,has a ring that does not end where it began/),
      expect.stringMatching(/^4,area_code,E06000099,is the code of no place we hold/),
    ]);
    const areas = await ask(
      bed.store,
      'MATCH (a:Area) WHERE a.boundary IS NOT NULL RETURN a.name AS name, a.boundary AS boundary, a.centroid AS centroid ORDER BY name',
    );
    expect(areas.map(({ name, boundary }) => `${name} ${JSON.parse(String(boundary)).type}`)).toEqual([
      'Cambridge MultiPolygon',
      'Fenland Polygon',
    ]);
    // The register of councils had its centre already.
    expect(areas[0]?.centroid).toEqual({ latitude: 52.199369, longitude: 0.132923 });
  });

  it('stays when the register of councils is read again', async () => {
    expect(await bed.run('uk-councils', fixture('councils.csv'))).toMatchObject({ created: 0, changed: 0, before: 'SUCCEEDED' });
    expect(await ask(bed.store, 'MATCH (a:Area) WHERE a.boundary IS NOT NULL RETURN count(a) AS count')).toEqual([{ count: 2 }]);
  });

  it.each([
    ['boundaries-grid.geojson', 'is in British National Grid'],
    ['boundaries-grid-unmarked.geojson', 'is in British National Grid'],
    ['boundaries.topojson', 'is TopoJSON'],
    ['councils.csv', 'cannot be read as JSON'],
  ])('refuses %s by name', async (name, message) => {
    await expect(bed.run('boundaries', fixture(name))).rejects.toThrow(message);
  });
});

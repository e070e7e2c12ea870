import { readFile, writeFile } from 'node:fs/promises';
import { areaId } from '@atlas/server/modules/imports/registers/places';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApi, type TestReader } from '../../testkit/api.ts';
import { makeAreaFigure, makeOrganisation } from '../../testkit/builders.ts';
import { ask, fixture, type ImportBed, importBed } from './testbed.ts';

const HEADER = 'gss_code,measure,value,as_at,source,licence';
const ONS = 'Mid-year estimates,Open Government Licence v3.0';
const FIGURES = `query ($asAt: Date) { areaByGssCode(gssCode: "E07000010") { figures(asAt: $asAt) {
  measure value on area { name } evidence { locator source { title licence } }
} } }`;

let bed: ImportBed;
beforeAll(async () => {
  bed = await importBed();
  await bed.run('uk-councils', fixture('councils.csv'));
});
afterAll(() => bed.close());

async function importing(...rows: string[]) {
  const path = `${bed.folder}/figures.csv`;
  await writeFile(path, [HEADER, ...rows, ''].join('\n'));
  const outcome = await bed.run('area-figures', path);
  const [, ...refused] = outcome.rejects === undefined ? [] : (await readFile(outcome.rejects, 'utf8')).trim().split('\r\n');
  return { outcome, refused };
}

it('takes what can be a figure of a place we hold, and tells of each other row its column, its value and what to do', async () => {
  const { outcome, refused } = await importing(
    `E07000010,POPULATION,102080,2020-06-30,${ONS}`,
    `E07000010,POPULATION,103500,2023-06-30,${ONS}`,
    'E07000010,DEPRIVATION_RANK,51,2019-09-26,Indices of deprivation,',
    `E07999999,POPULATION,10,2020-06-30,${ONS}`,
    'E07000010,DEPRIVATION_DECILE,11,2019-09-26,Indices of deprivation,',
    `E07000010,POPULATION,100.5,2021-06-30,${ONS}`,
    `E07000010,HAPPINESS,7,2021-06-30,${ONS}`,
    `E07000010,POPULATION,many,2021-06-30,${ONS}`,
    `E07000010,POPULATION,104000,2999-06-30,${ONS}`,
    'E07000010,POPULATION,104000,2022-06-30,,',
    `E07000010,POPULATION,99,2018-06-30,${ONS}`,
    `E07000010,POPULATION,98,2018-06-30,${ONS}`,
    `E07000010,POPULATION,98,2018-06-30,${ONS}`,
    `E07000010,POPULATION,0x10,2017-06-30,${ONS}`,
    `E07000010,POPULATION,1e5,2017-06-30,${ONS}`,
    `E07000010,POPULATION,100,2017-06-30T10:00,${ONS}`,
    `E07000010,POPULATION,100,2017-06-30,${'a'.repeat(501)},`,
    'E07000010,POPULATION,100,2017-06-30,Mid-year \u202Eestimates,',
    'E07000010,POPULATION,100,2017-06-30,Mid-year\u0007 estimates,',
  );
  // Three figures and their two sources.
  expect(outcome).toMatchObject({ rowsRead: 19, created: 5, rejected: 16 });
  expect(refused.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))).toEqual([
    expect.stringMatching(/^5,gss_code,E07999999,is the code of no place we hold,/),
    expect.stringMatching(/^6,value,11,is no decile,"Give a whole number from 1, the most deprived tenth, to 10\."/),
    expect.stringMatching(/^7,value,100\.5,is no number of people,Give a whole number from 0\./),
    expect.stringMatching(/^8,measure,HAPPINESS,is none of the values we know,/),
    expect.stringMatching(/^9,value,many,is not a number in plain digits,/),
    expect.stringMatching(/^10,as_at,2999-06-30,is a day to come,/),
    expect.stringMatching(/^11,source,,is empty,/),
    expect.stringMatching(/^12,value,99,"is told of the same place, measure and day in rows 13 and 14 too, and not alike","Keep the row/),
    expect.stringMatching(/^13,value,98,"is told of the same place, measure and day in rows 12 and 14 too/),
    expect.stringMatching(/^14,value,98,"is told of the same place, measure and day in rows 12 and 13 too/),
    expect.stringMatching(/^15,value,0x10,is not a number in plain digits,"Write a number/),
    expect.stringMatching(/^16,value,1e5,is not a number in plain digits,/),
    expect.stringMatching(/^17,as_at,2017-06-30T10:00,is not a day,/),
    expect.stringMatching(/^18,source,a+…,has more than 500 characters,Shorten it/),
    expect.stringMatching(/^19,source,.*,"has signs in it that nobody sees/),
    expect.stringMatching(/^20,source,.*,"has signs in it that nobody sees/),
  ]);
});

it('gives of each measure the latest up to the day, with its source', async () => {
  const api = await createTestApi(bed.store);
  const { figures } = (await api.ask(FIGURES, {})).areaByGssCode;
  expect(figures).toMatchObject([
    {
      measure: 'POPULATION',
      value: 103500,
      on: '2023-06-30',
      area: { name: 'Fenland' },
      evidence: [
        { locator: 'gss_code E07000010, POPULATION', source: { title: 'Mid-year estimates', licence: 'Open Government Licence v3.0' } },
      ],
    },
    { measure: 'DEPRIVATION_RANK', value: 51, on: '2019-09-26' },
  ]);
  expect((await api.ask(FIGURES, { asAt: '2021-01-01' })).areaByGssCode.figures[0]).toMatchObject({ value: 102080, on: '2020-06-30' });
  expect((await api.ask(FIGURES, { asAt: '2019-01-01' })).areaByGssCode.figures).toEqual([]);
});

it('gives a reader the latest of those they may see', async () => {
  const api = await createTestApi(bed.store);
  const council = makeOrganisation('Council');
  const kept = { about: areaId('E07000010'), value: 1, on: '2024-01-01', visibility: 'OWNER', owner: council.id } as const;
  await bed.store.write([council, makeAreaFigure('kept', kept)]);
  const officer: TestReader = {
    kind: 'SIGNED_IN',
    principalId: 'officer',
    roles: ['VIEWER'],
    councilIds: [council.id],
    organisationIds: [council.id],
  };
  const values = async (reader?: TestReader) =>
    (await api.ask(FIGURES, {}, reader)).areaByGssCode.figures.map(({ value }: { value: number }) => value);
  expect(await values(officer)).toEqual([1, 51]);
  expect(await values()).toEqual([103500, 51]);
});

it('changes nothing when the same file comes again', async () => {
  const again = await importing(`E07000010,POPULATION,102080,2020-06-30,${ONS}`, `E07000010,POPULATION,103500,2023-06-30,${ONS}`);
  expect(again.outcome).toMatchObject({ created: 0, changed: 0, rejected: 0 });
  expect(await ask(bed.store, 'MATCH (f:AreaFigure) WHERE f.ownerId IS NULL RETURN count(f) AS count')).toEqual([{ count: 3 }]);
});

it('leaves no source behind of a file whose rows are all refused', async () => {
  const none = await importing(
    'E07999999,POPULATION,10,2020-06-30,Of nowhere,',
    'E07000010,POPULATION,-1,2020-06-30,Of nobody,',
    'E07000010,POPULATION,5,2015-06-30,Of two minds,',
    'E07000010,POPULATION,6,2015-06-30,Of two minds,',
  );
  expect(none.outcome).toMatchObject({ rowsRead: 4, created: 0, changed: 0, rejected: 4 });
  expect(await ask(bed.store, "MATCH (s:Source) WHERE s.title STARTS WITH 'Of ' RETURN count(s) AS count")).toEqual([{ count: 0 }]);
});

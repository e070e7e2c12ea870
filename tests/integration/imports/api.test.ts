import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testkit/api.ts';
import { fixture, type ImportBed, importBed } from './testbed.ts';

let bed: ImportBed;
let api: TestApi;
const signedIn = { kind: 'SIGNED_IN', principalId: 'p', councilIds: [], organisationIds: [] } as const;

beforeAll(async () => {
  bed = await importBed();
  api = await createTestApi(bed.store);
  await bed.run('uk-councils', fixture('councils.csv'));
  await bed.run('parishes', fixture('parishes.csv'));
});
afterAll(() => bed.close());

const fields = 'id profile fileName state rowsRead created changed unchanged linked rejected fieldsLeftOut source { title licence }';

describe('importRuns', () => {
  it('gives the latest first to whoever is signed in', async () => {
    const { importRuns } = await api.ask(
      `{ importRuns(first: 1) { totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
      {},
      signedIn,
    );
    expect(importRuns).toMatchObject({
      totalCount: 2,
      nodes: [
        {
          profile: 'parishes',
          fileName: 'parishes.csv',
          state: 'SUCCEEDED',
          rowsRead: 13,
          created: 16,
          source: { licence: 'Open Government Licence v3.0' },
        },
      ],
      pageInfo: { hasNextPage: true },
    });
    const next = await api.ask(
      'query ($after: String) { importRuns(after: $after) { nodes { profile fieldsLeftOut } } }',
      { after: importRuns.pageInfo.endCursor },
      signedIn,
    );
    expect(next.importRuns.nodes).toEqual([{ profile: 'uk-councils', fieldsLeftOut: 5 }]);
  });

  it('is refused to whoever is not; a run by its id is not there for them', async () => {
    const { importRuns } = await api.ask('{ importRuns { totalCount nodes { id } } }', {}, signedIn);
    const { errors } = await api.send('{ importRuns { totalCount } }');
    expect(errors).toMatchObject([{ message: 'Sign in to read what imports did.', extensions: { code: 'UNAUTHENTICATED' } }]);
    const one = 'query ($id: ID!) { importRun(id: $id) { profile } node(id: $id) { __typename } }';
    expect(await api.ask(one, importRuns.nodes[0])).toEqual({ importRun: null, node: null });
    expect(await api.ask(one, importRuns.nodes[0], signedIn)).toEqual({
      importRun: { profile: 'parishes' },
      node: { __typename: 'ImportRun' },
    });
  });

  it('stands behind each change it made', async () => {
    const query =
      '{ organisationByIdentifier(scheme: "GB-LAE", value: "CON") { name changes { nodes { action by importRun { profile } } } } }';
    expect(await api.ask(query, {}, signedIn)).toEqual({
      organisationByIdentifier: {
        name: 'Cornwall Council',
        changes: { nodes: [{ action: 'CREATED', by: 'Import', importRun: { profile: 'uk-councils' } }] },
      },
    });
    expect((await api.ask(query)).organisationByIdentifier.changes.nodes).toMatchObject([{ importRun: null }]);
  });
});

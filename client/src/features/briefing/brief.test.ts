import { describe, expect, it } from 'vitest';
import type { BriefingChangesQuery, BriefingQuery } from '../../gql/graphql.ts';
import { buildMatrix } from '../coverage/matrix/model.ts';
import { EMPTY_NETWORK } from '../network-map/model/network.ts';
import { type BriefingChanges, brief } from './brief.ts';

type State = BriefingQuery['coverage']['counts'][number]['state'];
type Cells = BriefingChangesQuery['coverageChanges']['cells'];

const named = (name: string) => ({ __typename: 'Area', id: name, name, level: 'PARISH', within: [], figures: [] });
const cell = (state: State) => ({
  state,
  reasons: [],
  endsOn: null,
  checkedOn: null,
  partnerCount: 0,
  placesHeld: 0,
  placesTotal: 0,
  partsHeld: 0,
  partsTotal: 0,
});

/** A briefing of areas by one theme or more, one letter of states an area: a theme each. */
function briefingOf(
  states: Readonly<Record<string, readonly State[]>>,
  more: { changes?: Cells | 'WAITING' | 'FAILED'; agreements?: unknown[]; underCells?: unknown[] } = {},
) {
  const [first = []] = Object.values(states);
  const coverage = {
    asAt: '2026-11-30',
    summary: 'What it shows.',
    level: 'PARISH',
    within: { ...named('Ashmere'), isIllustrative: false },
    for: [{ id: 'council', name: 'Ashmere District Council' }],
    framework: { id: 'f', name: 'Themes of 2026' },
    rule: { name: 'Coverage', version: 2 },
    counts: [],
    basis: { facts: 3, unconfirmed: 1, pastVerifyBy: 0 },
    singlePoints: [],
    sources: [],
    calendar: { entries: (more.underCells ?? []).map((agreement) => ({ kind: 'ENDS', agreement })) },
    areas: Object.keys(states).map(named),
    themes: first.map((_, at) => ({ id: `theme ${at}`, name: `Theme ${at + 1}` })),
    cells: Object.values(states).flat().map(cell),
  };
  const data = {
    me: { id: 'anonymous', name: 'Nobody', isSignedIn: false },
    coverage,
    agreements: { totalCount: more.agreements?.length ?? 0, nodes: more.agreements ?? [] },
    network: { summary: 'Nobody.', totalNodes: 0, nodes: [], ties: [] },
  } as unknown as BriefingQuery;
  const cells = more.changes ?? [];
  const changes = (typeof cells === 'string' ? cells : { summary: 'It changed.', changed: cells.length, cells }) as BriefingChanges;
  const document = brief({ data, changes, matrix: buildMatrix(data.coverage), network: EMPTY_NETWORK, since: '2026-08-30' });
  const part = (key: string) => document.parts.find((each) => each.key === key);
  return { document, part, rowsOf: (key: string) => part(key)?.table?.rows.map((row) => row.map(({ text }) => text)) };
}

describe('a briefing', () => {
  it('names gaps by theme, told apart by what is known, the theme with the most first', () => {
    const { part, rowsOf } = briefingOf({
      Ash: ['COVERED', 'NONE'],
      Birch: ['NOT_CHECKED', 'COUNCIL_ONLY'],
      Cole: ['FRAGILE', 'NOT_CHECKED'],
    });
    expect(part('gaps')?.sentence).toMatch(/^4 cells have no partner\./);
    expect(rowsOf('gaps')).toEqual([
      ['Theme 2', 'Birch', 'Ash', 'Cole'],
      ['Theme 1', 'None', 'None', 'Birch'],
    ]);
  });

  it('says so where there is no gap, no end, no change and no source', () => {
    const { part } = briefingOf({ Ash: ['COVERED'] });
    expect(part('gaps')).toMatchObject({ sentence: 'Every cell has a partner in it.' });
    expect(part('ending')).toMatchObject({ sentence: 'None is recorded here.' });
    expect(part('sources')).toMatchObject({ sentence: 'No source is held for what decides these cells.' });
    expect([part('gaps')?.table, part('ending')?.table, part('changes')?.table]).toEqual([undefined, undefined, undefined]);
  });

  it('shows the areas with the most gaps where a page does not hold them all, and says so', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`Parish ${at}`, [at === 17 ? 'NONE' : 'COVERED'] as const]));
    const { part, rowsOf } = briefingOf(many);
    expect(rowsOf('matrix')).toHaveLength(24);
    expect(rowsOf('matrix')?.[0]?.[0]).toBe('Parish 17');
    expect(part('matrix')?.note).toContain('The 24 areas with the most gaps of 30.');
  });

  it('marks a day to decide by that is past, and names the other parties alone', () => {
    const party = (id: string) => ({ role: 'DELIVERER', organisation: { id, name: id } });
    const { part, rowsOf } = briefingOf(
      { Ash: ['COVERED'] },
      {
        agreements: [
          {
            id: 'a',
            title: 'Verges',
            endsOn: '2027-01-31',
            decideBy: '2026-11-01',
            parties: [party('council'), party('Ash Parish Council')],
          },
        ],
      },
    );
    expect(part('ending')?.sentence).toBe('1 agreement of any kind in the place ends; the day to decide by is past for 1 of those below.');
    expect(rowsOf('ending')).toEqual([['Verges', 'Ash Parish Council', '1 November 2026 (past)', '31 January 2027']]);
  });

  it('names first the agreements that cells rest on, wherever these are, and each once', () => {
    const ending = (id: string, endsOn: string) => ({ id, title: id, endsOn, decideBy: null, parties: [] });
    const { part, rowsOf } = briefingOf(
      { Ash: ['COVERED'] },
      {
        underCells: [ending('Everywhere', '2027-06-30'), ending('Here', '2027-07-31')],
        agreements: [ending('Verges', '2027-01-31'), ending('Here', '2027-07-31')],
      },
    );
    expect(part('ending')?.sentence).toBe('2 agreements that cells rest on end; 2 agreements of any kind in the place end.');
    expect(rowsOf('ending')?.map(([title]) => title)).toEqual(['Everywhere', 'Here', 'Verges']);
  });

  it('says why a cell stands otherwise where no fact changed: somebody looked, or nobody has for a year', () => {
    const change = (before: object | null, after: object | null, events: string[] = []) =>
      ({
        area: named('Ash'),
        theme: { id: 't', name: 'Theme' },
        before,
        after,
        events: events.map((sentence) => ({ sentence })),
      }) as unknown as Cells[number];
    const { rowsOf } = briefingOf(
      { Ash: ['NONE'] },
      {
        changes: [
          change({ state: 'NOT_CHECKED', checkedOn: null }, { state: 'NONE', checkedOn: '2026-10-21' }),
          change({ state: 'NONE', checkedOn: '2025-10-06' }, { state: 'NOT_CHECKED', checkedOn: null }),
          change({ state: 'COVERED' }, { state: 'FRAGILE', checkedOn: '2026-10-21', sentence: 'It is fragile.' }),
          change(null, { state: 'COVERED' }),
          change({ state: 'COVERED' }, { state: 'FRAGILE' }, ['A tie ended.', 'Another too.']),
          change({ state: 'FRAGILE' }, { state: 'NONE', checkedOn: '2026-10-21' }, ['A tie ended.']),
          change({ state: 'NOT_CHECKED' }, { state: 'NONE', checkedOn: '2026-02-01', sentence: 'Somebody looked in February.' }),
        ],
      },
    );
    expect(rowsOf('changes')?.map((row) => row.at(-1))).toEqual([
      'Somebody looked on 21 October 2026 and found nobody.',
      'Nobody has looked since 6 October 2025.',
      'It is fragile.',
      'Its area came or went with a reorganisation.',
      'A tie ended. And 1 more.',
      'A tie ended. Somebody looked on 21 October 2026 and found nobody.',
      'Somebody looked in February.',
    ]);
  });

  it('says that what changed could not be read, or is not there yet, and all else as ever', () => {
    const { part, document } = briefingOf({ Ash: ['COVERED'] }, { changes: 'FAILED' });
    expect(part('changes')).toEqual({
      key: 'changes',
      title: 'What changed since 30 August 2026',
      sentence: 'What changed could not be read. All else in this briefing stands.',
    });
    expect(document.parts).toHaveLength(8);
    expect(briefingOf({ Ash: ['COVERED'] }, { changes: 'WAITING' }).part('changes')?.sentence).toBe('The two days are being compared.');
  });

  it('says whose view it is', () => {
    expect(briefingOf({ Ash: ['COVERED'] }).document.foot.join(' ')).toContain('It shows what anybody may see who is not signed in.');
  });
});

import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { renderAt } from '../../testing/render.tsx';
import { ComparisonPage } from './ComparisonPage.tsx';

const entry = (kind: string, cause: string, sentence: string, id: string | null) => ({
  __typename: 'ComparisonEntry',
  kind,
  cause,
  day: '2025-12-01',
  recordLabel: 'Tie',
  sentence,
  record: id === null ? null : { __typename: 'Tie', id },
});
const answer = (nodes: object[]) => () => ({
  data: {
    changesBetween: {
      __typename: 'Comparison',
      summary: 'Between 1 November 2025 and 1 March 2026 1 thing changed in the world: 1 new. 1 was corrected.',
      counts: [
        { __typename: 'ComparisonCount', kind: 'NEW', cause: 'WORLD', entries: 1 },
        { __typename: 'ComparisonCount', kind: 'CHANGED', cause: 'CORRECTION', entries: 1 },
      ],
      entries: {
        __typename: 'ComparisonEntryConnection',
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        nodes,
      },
    },
  },
});

it('keeps what changed in the world, what was recorded and what was corrected apart', async () => {
  const nodes = [
    entry('NEW', 'WORLD', 'A funds B: from 1 December 2025.', 't1'),
    entry('CHANGED', 'CORRECTION', 'A hosts C: corrected.', null),
  ];
  const { asked, container } = renderAt('/changes?asAt=2026-03-01&compareWith=2025-11-01&place=p', <ComparisonPage />, {
    answers: { Comparison: answer(nodes) },
  });
  expect(await screen.findByRole('heading', { name: 'Changed in the world' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Corrected' })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Newly recorded' })).toBeNull();
  expect(screen.getByRole('link', { name: /^Open/ }).getAttribute('href')).toContain('/facts/t1');
  expect(screen.getByRole('link', { name: 'See it on the network' }).getAttribute('href')).toContain('compareWith=2025-11-01');
  expect(asked.find(({ name }) => name === 'Comparison')?.variables).toMatchObject({ from: '2025-11-01', to: '2026-03-01', within: 'p' });
  expect(await violationsIn(container)).toEqual([]);
});

it('says so where the days are the wrong way round', () => {
  const { asked } = renderAt('/changes?asAt=2025-01-01&compareWith=2025-11-01', <ComparisonPage />, { answers: {} });
  expect(screen.getByText(/Choose an earlier day than 1 January 2025/)).toBeTruthy();
  expect(asked).toEqual([]);
});

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { area, connection, organisation } from '../../testing/records.ts';
import { type Answers, renderAt } from '../../testing/render.tsx';
import { OrganisationsPage } from './OrganisationsPage.tsx';

const row = (id: string, name: string, isIllustrative: boolean) =>
  organisation(id, name, {
    isIllustrative,
    basedIn: [area('a', 'Wisbech')],
    serves: [],
    governs: [],
    worksOn: [{ __typename: 'Theme', id: 't', name: 'Loneliness' }],
  });
const answer = (nodes: object[], total: number, illustrative = 0): Answers => ({
  Organisations: () => ({
    data: {
      organisations: connection(nodes, {
        totalCount: total,
        pageInfo: { __typename: 'PageInfo', hasNextPage: total > nodes.length, endCursor: 'c2' },
      }),
      illustrative: { totalCount: illustrative },
      frameworks: [],
      area: area('fen', 'Fenland'),
    },
  }),
});

it('asks for what the address says and answers in a sentence', async () => {
  const { asked, container } = renderAt('/organisations?sector=VCSE&text=age&place=fen&sort=-kind&asAt=2025-04-01', <OrganisationsPage />, {
    answers: answer([row('1', 'Age Well', false), row('2', 'Tide and Table', true)], 2, 1),
  });
  await screen.findByText(
    '2 organisations are held, 1 of them illustrative: in the sector Voluntary, community and social enterprise, in Fenland, found by “age” as at 1 April 2025.',
  );
  expect(asked.find(({ name }) => name === 'Organisations')?.variables).toMatchObject({
    filter: { sectors: ['VCSE'], text: 'age', within: 'fen' },
    orderBy: { field: 'KIND', direction: 'DESC' },
    asAt: '2025-04-01',
  });
  expect(screen.getAllByText('Illustrative')).toHaveLength(1);
  expect(await violationsIn(container)).toEqual([]);
});

it('goes on by cursor and says where one is', async () => {
  const { search, asked } = renderAt('/organisations?kind=CHARITY', <OrganisationsPage />, {
    answers: answer([row('1', 'Age Well', false)], 60),
  });
  expect(await screen.findByText('1 to 1 of 60 organisations')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
  expect(search().toString()).toBe('kind=CHARITY&after=c2&from=2');
  expect(asked.at(-1)?.variables).toMatchObject({ after: 'c2' });
});

it('says what to try when nothing matches', async () => {
  renderAt('/organisations?text=zzz', <OrganisationsPage />, { answers: answer([], 0) });
  expect(await screen.findByText('No organisation matches.')).toBeTruthy();
});

it('says what failed with the request’s number, and tries again', async () => {
  let tries = 0;
  const { asked } = renderAt('/organisations', <OrganisationsPage />, {
    answers: {
      Organisations: () => {
        tries += 1;
        return { errors: [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'req-9' } }] };
      },
    },
  });
  expect((await screen.findByRole('alert')).textContent).toContain('Request req-9');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(tries).toBe(2);
  expect(asked.filter(({ name }) => name === 'Organisations')).toHaveLength(2);
});

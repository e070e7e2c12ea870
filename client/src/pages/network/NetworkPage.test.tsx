import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link } from 'react-router';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { networkNode, networkTie } from '../../testing/network.ts';
import { type Answers, renderAt } from '../../testing/render.tsx';
import { NetworkPage } from './NetworkPage.tsx';

const METRICS = { nodes: 2, ties: 1, density: 1, components: 1, isolates: 0, meanDistance: 1, diameter: 1 };
const UNKNOWN = { degreeCentralisation: null, reciprocity: null, transitivity: null, modularity: null };

function network(ids: string[], more: object = {}) {
  return {
    __typename: 'Network',
    asAt: '2026-11-22',
    totalNodes: ids.length,
    totalTies: ids.length - 1,
    truncated: false,
    unconfirmedShare: 0,
    summary: `${ids.length} organisations in Merrowshire.`,
    compareWith: null,
    changes: null,
    metrics: { __typename: 'NetworkMetrics', ...METRICS, ...UNKNOWN },
    nodes: ids.map((id) => {
      const node = networkNode(id);
      return { __typename: 'NetworkNode', ...node, organisation: { __typename: 'Organisation', ...node.organisation } };
    }),
    ties: ids.slice(1).map((id) => ({ __typename: 'NetworkTie', ...networkTie(ids[0] ?? '', id) })),
    ...more,
  };
}

const definition = (key: string) => ({
  ...{
    __typename: 'MetricDefinition',
    key,
    name: `Name of ${key}`,
    formula: `How ${key} is counted`,
    range: '0 up',
    reference: 'A book',
    version: 1,
  },
});
const answering = (drawn: object): Answers => ({
  NetworkPage: () => ({
    data: {
      network: drawn,
      metricDefinitions: [definition('nodes'), definition('density')],
      frameworks: [],
      area: { __typename: 'Area', id: 'm', name: 'Merrowshire' },
    },
  }),
  NetworkSources: () => ({
    data: {
      network: {
        __typename: 'Network',
        sources: [
          {
            __typename: 'NetworkSource',
            records: 3,
            source: { __typename: 'Source', id: 's', title: 'The survey of 2025', publishedOn: '2025-03', publisher: null },
          },
        ],
      },
    },
  }),
  NetworkBeginning: () => ({
    data: {
      areas: { __typename: 'AreaConnection', nodes: [{ __typename: 'Area', id: 'm' }] },
      me: { __typename: 'Viewer', id: 'v', councils: [] },
    },
  }),
});

it('begins in the demo’s county and writes that into the address', async () => {
  const { search, container, asked } = renderAt('/network?view=table', <NetworkPage />, {
    answers: answering(network(['Anvil', 'Brook'])),
  });
  // Two questions one after the other, and the first reading of the page's code.
  expect(await screen.findByRole('heading', { name: 'Who works with whom in Merrowshire' }, { timeout: 15_000 })).toBeTruthy();
  expect(search().get('within')).toBe('m');
  expect(screen.getByText('2 organisations in Merrowshire.')).toBeTruthy();
  expect(screen.getByRole('table', { name: '2 organisations' })).toBeTruthy();
  expect(await screen.findByRole('link', { name: 'The survey of 2025' })).toBeTruthy();
  expect(screen.getByText(/March 2025: 3 ties, agreements and meetings/)).toBeTruthy();
  expect(asked.filter(({ name }) => name === 'NetworkPage')).toHaveLength(1);
  expect(await violationsIn(container)).toEqual([]);
}, 30_000);

it('says on press how a figure is worked out', async () => {
  renderAt('/network?within=m&view=table', <NetworkPage />, { answers: answering(network(['Anvil', 'Brook'])) });
  await userEvent.click(await screen.findByRole('button', { name: '2 organisations: how it is worked out' }));
  expect(await screen.findByText('How nodes is counted')).toBeTruthy();
});

it('narrows by the legend and takes the step back', async () => {
  const { search, asked } = renderAt('/network?within=m&view=table', <NetworkPage />, { answers: answering(network(['Anvil', 'Brook'])) });
  await userEvent.click(await screen.findByRole('button', { name: /^Confirmed/ }));
  expect(search().get('status')).toBe('ASSERTED.DISPUTED');
  expect(asked.at(-1)?.variables.input).toMatchObject({ within: 'm', statuses: ['ASSERTED', 'DISPUTED'] });
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(search().get('status')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: 'Redo' }));
  await waitFor(() => expect(search().get('status')).toBe('ASSERTED.DISPUTED'));
});

it('says plainly that it shows a part, of how much, and how to see more', async () => {
  const part = network(['Anvil', 'Brook'], { truncated: true, totalNodes: 1714, totalTies: 4022, metrics: null });
  const { search } = renderAt('/network?within=m&view=table', <NetworkPage />, { answers: answering(part) });
  expect(await screen.findByText(/This is a part: 2 of 1,714 organisations, 1 of 4,022 lines\./)).toBeTruthy();
  expect(screen.queryByText('More figures')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'show up to 1,000' }));
  expect(search().get('limit')).toBe('1000');
});

it('says what may be the reason where there is no line, and keeps the way out at hand', async () => {
  const { search, container } = renderAt('/network?within=m&sector=NHS', <NetworkPage />, { answers: answering(network(['Anvil'])) });
  expect(await screen.findByText('No line is held here.')).toBeTruthy();
  expect(screen.getByLabelText('Start from an organisation, a place or a programme')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Take every filter off' }));
  expect(search().get('sector')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Go one step more' }));
  expect(search().get('hops')).toBe('1');
  expect(await violationsIn(container)).toEqual([]);
});

it('says that it failed, and can be asked again', async () => {
  renderAt('/network?within=m', <NetworkPage />, { answers: { NetworkPage: () => ({ errors: [{ message: 'no' }] }) } });
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

it('starts from the place chosen in the header, whatever it started from', async () => {
  const page = (
    <>
      <Link to="/network?around=a.b&hide=c&view=table&place=p">Choose</Link>
      <NetworkPage />
    </>
  );
  const { search } = renderAt('/network?around=a.b&hide=c&view=table', page, { answers: answering(network(['Anvil', 'Brook'])) });
  await screen.findByRole('table', { name: '2 organisations' });
  await userEvent.click(screen.getByRole('link', { name: 'Choose' }));
  await waitFor(() => expect(search().toString()).toBe('view=table&place=p'));
});

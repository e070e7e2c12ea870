import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { violationsIn } from '../../../testing/axe.ts';
import { networkNode, networkTie } from '../../../testing/network.ts';
import { renderAt } from '../../../testing/render.tsx';
import { PAGE_PALETTE } from '../map/palette.ts';
import { buildNetwork } from '../model/build.ts';
import { PictureSheet } from './PictureSheet.tsx';

type Parts = Parameters<typeof buildNetwork>[0];
const positions = new Map(['a', 'b', 'c'].map((id, index) => [id, { x: 100 * index, y: 50 * (index % 2) }]));
const draw = ({ nodes, ties }: Pick<Parts, 'nodes' | 'ties'>) =>
  renderAt(
    '/',
    <PictureSheet
      title="The network"
      sentence="As at today."
      network={buildNetwork({ nodes, ties })}
      positions={positions}
      look={{ sizeBy: 'degree', colourBy: 'sector' }}
      palette={PAGE_PALETTE}
    />,
  );
const signs = (container: Element) =>
  [...container.querySelectorAll('text')].map(({ textContent }) => textContent).filter((text) => text !== null && '+×~'.includes(text));
const since = { changeCause: 'WORLD' } as const;

it('marks on paper and in files what is new, gone and changed, with a legend of the marks drawn', async () => {
  const { container } = draw({
    nodes: [networkNode('a'), networkNode('b'), networkNode('c', { change: 'GONE', ...since })],
    ties: [networkTie('a', 'b', { change: 'NEW', ...since }), networkTie('b', 'c', { change: 'GONE', ...since })],
  });
  expect(signs(container)).toEqual(['+', '×', '×', '+', '×']);
  expect(screen.getByText('New since the day compared with')).toBeTruthy();
  expect(screen.getByText('Gone since the day compared with')).toBeTruthy();
  expect(screen.queryByText(/^Changed since/)).toBeNull();
  expect(await violationsIn(container)).toEqual([]);
});

it('draws no such mark where nothing is compared', () => {
  const { container } = draw({ nodes: [networkNode('a'), networkNode('b')], ties: [networkTie('a', 'b')] });
  expect(signs(container)).toEqual([]);
  expect(screen.queryByText(/since the day compared with/)).toBeNull();
});

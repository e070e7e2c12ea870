import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { networkNode, networkTie } from '../../testing/network.ts';
import { renderAt } from '../../testing/render.tsx';
import { Legend } from './Legend.tsx';
import { buildNetwork } from './model/build.ts';
import type { Filter } from './model/legend.ts';

const network = buildNetwork({
  nodes: [networkNode('a', { sector: 'NHS' }), networkNode('b'), networkNode('c')],
  ties: [networkTie('a', 'b'), networkTie('b', 'c', { status: 'ASSERTED', kind: 'FUNDS', layer: 'FUNDING' })],
});
const EVERYTHING: Filter = { sectors: [], statuses: [], layers: [], minStrength: 1 };

function show(filter: Partial<Filter> = {}, colourBy: 'sector' | 'community' = 'sector') {
  const onChange = vi.fn();
  const onSelect = vi.fn();
  const { container } = renderAt(
    '/',
    <Legend
      network={network}
      look={{ sizeBy: 'degree', colourBy }}
      filter={{ ...EVERYTHING, ...filter }}
      onChange={onChange}
      onSelect={onSelect}
    />,
  );
  return { onChange, onSelect, container };
}

it('names what is on the map, and takes it off when pressed', async () => {
  const { onChange, container } = show();
  expect(screen.getByRole('button', { name: /^NHS/, pressed: true })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Housing/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Asserted/ }));
  expect(onChange).toHaveBeenLastCalledWith({ statuses: ['CONFIRMED', 'DISPUTED'] });
  await userEvent.click(screen.getByRole('button', { name: /^only\s*Funding/ }));
  expect(onChange).toHaveBeenLastCalledWith({ layers: ['FUNDING'] });
  await userEvent.click(screen.getByRole('button', { name: /Works jointly/ }));
  expect(onChange).toHaveBeenLastCalledWith({ minStrength: 4 });
  expect(await violationsIn(container)).toEqual([]);
});

it('keeps what was taken off in sight, so that it can be put back', async () => {
  const { onChange } = show({ sectors: ['NHS'] });
  expect(screen.getByRole('button', { name: /^Housing/, pressed: false })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Voluntary/, pressed: false }));
  expect(onChange).toHaveBeenLastCalledWith({ sectors: ['NHS', 'VCSE'] });
});

it('lists communities where they are the colour, and selects one when pressed', async () => {
  const { onSelect, container } = show({}, 'community');
  await userEvent.click(screen.getByRole('button', { name: /Around b/ }));
  expect(onSelect).toHaveBeenCalledWith(['a', 'b', 'c']);
  expect(await violationsIn(container)).toEqual([]);
});

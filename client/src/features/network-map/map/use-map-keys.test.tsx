import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { networkOf } from '../../../testing/network.ts';
import { useMapKeys } from './use-map-keys.ts';

const network = networkOf('hne', ['hn', 'he']);
const controller = {
  places: new Map([
    ['h', { x: 0, y: 0 }],
    ['n', { x: 0, y: -10 }],
    ['e', { x: 10, y: 0 }],
  ]),
  fit: vi.fn(),
  zoomBy: vi.fn(),
  reveal: vi.fn(),
  setInUse: vi.fn(),
};
const onExpand = vi.fn();
const onHide = vi.fn();
const announce = vi.fn();

function Harness() {
  const [selection, setSelection] = useState<readonly string[]>([]);
  const keys = useMapKeys({ controller, network, selection, onSelect: setSelection, onExpand, onHide, announce });
  return (
    <div
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: stands for the map, which is an application
      tabIndex={0}
      data-cursor={keys.cursor}
      onKeyDown={keys.handleKeyDown}
      onFocus={keys.handleFocus}
      onBlur={keys.handleBlur}
    >
      {selection.join(' ')}
    </div>
  );
}

const map = () => screen.getByRole('application');
const cursor = () => map().getAttribute('data-cursor');

beforeEach(async () => {
  vi.clearAllMocks();
  render(<Harness />);
  await userEvent.tab();
});

it('begins where most lines meet, and says so', () => {
  expect(cursor()).toBe('h');
  expect(controller.setInUse).toHaveBeenLastCalledWith(true);
  expect(announce).toHaveBeenLastCalledWith('h, charity, 2 lines');
});

it('moves along lines and round the neighbours, and says where it is', async () => {
  await userEvent.keyboard('{ArrowUp}');
  expect(cursor()).toBe('n');
  expect(announce).toHaveBeenLastCalledWith('h, charity, 2 lines; 1 of 2: n, charity, 1 line');
  await userEvent.keyboard('.');
  expect(cursor()).toBe('e');
  await userEvent.keyboard('{ArrowRight}');
  expect(cursor()).toBe('e');
  expect(announce).toHaveBeenLastCalledWith('No line leads that way.');
  await userEvent.keyboard('{ArrowLeft}');
  expect(cursor()).toBe('h');
  expect(controller.reveal).toHaveBeenLastCalledWith('h');
});

it('selects one with Enter, several with Shift and an arrow, and lets go with Escape', async () => {
  await userEvent.keyboard('{Enter}');
  expect(map().textContent).toBe('h');
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(map().textContent).toBe('h e');
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  expect(map().textContent).toBe('h');
  await userEvent.keyboard('{Escape}');
  expect(map().textContent).toBe('');
});

it('expands, hides and changes the scale', async () => {
  await userEvent.keyboard('e+-0');
  expect(onExpand).toHaveBeenCalledWith('h');
  expect(controller.zoomBy).toHaveBeenCalledTimes(2);
  expect(controller.fit).toHaveBeenCalledOnce();
  await userEvent.keyboard('{ArrowUp}h');
  expect(onHide).toHaveBeenCalledWith(['n']);
  expect(cursor()).toBe('h');
});

it('leaves other keys to the page', async () => {
  const onPage = vi.fn();
  document.addEventListener('keydown', onPage);
  await userEvent.keyboard('t{Control>}z{/Control}');
  expect(onPage.mock.calls.map(([event]) => (event as KeyboardEvent).key)).toEqual(['t', 'Control', 'z']);
  document.removeEventListener('keydown', onPage);
});

import type { AreaCell, AreaCollection, AreaFeature } from '@atlas/shared/map';
import { COVERAGE_STATE_LABELS, COVERAGE_STATES } from '@atlas/shared/vocabulary';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { renderAt } from '../../testing/render.tsx';
import { AreaMap } from './AreaMap.tsx';

const told = (id: string, name: string) => ({ id, name, gssCode: null, level: 'PARISH' as const, isIllustrative: false, centroid: null });
/** Squares from west to east, a degree each. */
const features = ['Ashby', 'Brent', 'Corley'].map(
  (name, west): AreaFeature => ({
    type: 'Feature',
    properties: told(name[0] ?? '', name),
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 52],
          [west + 1, 52],
          [west + 1, 53],
          [west, 53],
          [west, 52],
        ],
      ],
    },
  }),
);
const collection: AreaCollection = {
  type: 'FeatureCollection',
  features,
  missing: [told('D', 'Dunton')],
  attribution: ['Contains OS data © Crown copyright'],
};
const cells: AreaCell[] = [
  { areaId: 'A', state: 'COVERED', word: 'Covered', sentence: 'Two partners.' },
  { areaId: 'B', state: 'NONE', word: 'Nobody found' },
];

/** Without WebGL, as here, the map is a graphic of the page. */
function Holder({ onSelect, ...more }: Partial<Parameters<typeof AreaMap>[0]>) {
  const [selected, setSelected] = useState<string>();
  return (
    <AreaMap
      title="Parishes in Ashmere"
      collection={collection}
      selected={selected}
      onSelect={(id) => {
        setSelected(id);
        onSelect?.(id);
      }}
      {...more}
    />
  );
}
const current = () => {
  const id = screen.getByRole('listbox').getAttribute('aria-activedescendant');
  return id === null ? null : document.getElementById(id)?.textContent;
};

it('is walked by the arrow keys, selects with Enter and lets go with Esc', async () => {
  const onSelect = vi.fn();
  const { container } = renderAt('/', <Holder cells={cells} onSelect={onSelect} />);
  const hands = userEvent.setup();
  await hands.tab();
  expect(document.activeElement).toBe(screen.getByRole('listbox'));
  expect(current()).toBe('Ashby: Covered. Two partners.');
  await hands.keyboard('{ArrowRight}');
  expect(current()).toBe('Brent: Nobody found');
  await hands.keyboard('{ArrowRight}{ArrowRight}');
  expect(current()).toBe('Corley');
  await hands.keyboard('{ArrowDown}');
  expect(current()).toBe('Dunton');
  await hands.keyboard('{Home}{ArrowRight}{Enter}');
  expect(onSelect).toHaveBeenLastCalledWith('B');
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('Brent: Nobody found');
  expect(screen.getByRole('button', { pressed: true }).textContent).toBe('BrentNobody found');
  expect(await violationsIn(container)).toEqual([]);
  await hands.keyboard('{Escape}');
  expect(onSelect).toHaveBeenLastCalledWith(undefined);
  expect(screen.queryByRole('option', { selected: true })).toBeNull();
});

it('has a list beside it that says and does the same', async () => {
  renderAt('/', <Holder cells={cells} />);
  const list = screen.getByRole('list', { name: 'Parishes in Ashmere, as a list' });
  expect(
    within(list)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['AshbyCovered', 'BrentNobody found', 'Corley', 'Dunton']);
  await userEvent.click(within(list).getByRole('button', { name: 'Corley' }));
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('Corley');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('Dunton');
  await userEvent.tab({ shift: true });
  expect(document.activeElement).toBe(screen.getByRole('listbox'));
});

it('says which areas have no boundary, how their squares stand, and whose data the rest is', () => {
  renderAt('/', <Holder />);
  expect(
    screen.getByText('No boundary is held of 1 of 4 areas: a square stands for each, in order of name, not where they lie.'),
  ).toBeTruthy();
  expect(screen.getByText('Contains OS data © Crown copyright.')).toBeTruthy();
  expect(screen.queryByRole('list', { name: 'What the marks mean' })).toBeNull();
});

it('is all squares where no boundary is held, roughly where the areas lie if that is known', () => {
  const missing = features.map(({ properties }, i) => ({ ...properties, centroid: [i, 52] as const }));
  renderAt('/', <Holder collection={{ ...collection, features: [], missing }} />);
  expect(screen.getByText('No boundary is held of any of these 3 areas: a square stands for each, roughly where they lie.')).toBeTruthy();
});

it('tells of each state in words what its mark means', () => {
  const all = COVERAGE_STATES.map((state, i): AreaCell => ({ areaId: String(i), state, word: COVERAGE_STATE_LABELS[state] }));
  renderAt('/', <Holder cells={all} />);
  const legend = screen.getByRole('list', { name: 'What the marks mean' });
  expect(
    within(legend)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(COVERAGE_STATES.map((state) => `${COVERAGE_STATE_LABELS[state]} (1)`));
});

it('is a graphic without keys on paper', () => {
  renderAt('/', <Holder cells={cells} />);
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(screen.getByRole('list', { name: 'Parishes in Ashmere, as a list' })).toBeTruthy();
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(screen.getByRole('listbox')).toBeTruthy();
});

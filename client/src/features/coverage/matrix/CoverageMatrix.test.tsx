import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { violationsIn } from '../../../testing/axe.ts';
import { coverageOf } from '../../../testing/coverage.ts';
import { renderAt } from '../../../testing/render.tsx';
import { CoverageMatrix } from './CoverageMatrix.tsx';
import { buildMatrix, columnsOf, type MatrixOrder, rowsOf } from './model.ts';

/** The box is 600 pixels high and a line 40: jsdom lays nothing out. */
beforeAll(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
});
afterAll(() => vi.restoreAllMocks());

function show(areas: number, themes: number, order: MatrixOrder = 'groups') {
  const matrix = buildMatrix(coverageOf(areas, themes));
  const onOpen = vi.fn();
  const view = renderAt(
    '/',
    <CoverageMatrix
      caption="Coverage of Shire"
      themes={matrix.themes}
      columns={columnsOf(matrix, false)}
      rows={rowsOf(matrix, order, false)}
      onlyGaps={false}
      opened={undefined}
      onOpen={onOpen}
    />,
  );
  return { ...view, onOpen };
}
const at = () => [document.activeElement?.getAttribute('data-area'), document.activeElement?.getAttribute('data-theme')];

describe('the matrix', () => {
  it('draws the lines in sight alone of 600 areas by 12 themes, and says how many there are', async () => {
    show(600, 12);
    const grid = await screen.findByRole('grid', { name: 'Coverage of Shire' });
    expect(grid.getAttribute('aria-rowcount')).toBe('603');
    expect(grid.getAttribute('aria-colcount')).toBe('13');
    const lines = within(grid).getAllByRole('row');
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.length).toBeLessThan(40);
    expect(lines[1]?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('is a grid of headed rows and cells that breaks no rule, each state in words', async () => {
    const { container } = show(4, 6);
    const row = await screen.findByRole('row', { name: /Parish 0/ });
    expect(within(row).getByRole('rowheader').textContent).toContain('Parish 0');
    expect(within(row).getAllByRole('gridcell')).toHaveLength(6);
    expect(within(row).getByRole('gridcell', { name: /Fragile/ })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: /East/ }).textContent).toContain('2 places');
    expect(await violationsIn(container)).toEqual([]);
  });

  it('moves by keys over lines that are not drawn yet, and opens a cell', async () => {
    const { onOpen } = show(600, 12, 'name');
    await screen.findByRole('grid');
    await userEvent.tab();
    expect(at()).toEqual(['a0', 't0']);
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(at()).toEqual(['a1', 't1']);
    await userEvent.keyboard('{End}');
    expect(at()).toEqual(['a1', 't11']);
    await userEvent.keyboard('{PageDown}{Home}');
    expect(at()).toEqual(['a11', 't0']);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(at()).toEqual(['a599', 't11']);
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(at()).toEqual(['a599', 't11']);
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith({ area: 'a599', theme: 't11' });
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowUp}{ArrowLeft} ');
    expect(onOpen).toHaveBeenLastCalledWith({ area: 'a0', theme: 't0' });
  });

  it('has one stop for the Tab key, and opens on a click', async () => {
    const { container, onOpen } = show(6, 3);
    await screen.findByRole('grid');
    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await userEvent.click(screen.getByRole('row', { name: /Parish 3/ }).querySelectorAll('td')[1] as HTMLElement);
    expect(onOpen).toHaveBeenLastCalledWith({ area: 'a3', theme: 't1' });
    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('draws every line for print', async () => {
    show(100, 3);
    const grid = await screen.findByRole('grid');
    window.dispatchEvent(new Event('beforeprint'));
    expect(within(grid).getAllByRole('row')).toHaveLength(103);
    window.dispatchEvent(new Event('afterprint'));
  });
});

import type { SheetOutcome } from '@atlas/shared/inputs';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { renderAt } from '../../testing/render.tsx';
import { ImportPage } from './ImportPage.tsx';

const can = (permissions: string[]) => ({
  Can: () => ({ data: { me: { __typename: 'Viewer', id: 'p', permissions, councils: [], speaksFor: [] } } }),
});
const outcome = (run: string | null): SheetOutcome => ({
  run,
  fileName: 'groups.xlsx',
  counts: { CREATED: 1, CHANGED: 0, UNCHANGED: 0, LINKED: 0, REFUSED: 1 },
  rows: [
    { sheet: 'organisations', row: 2, what: 'Lunch Club', fate: 'CREATED', problems: [] },
    {
      sheet: 'organisations',
      row: 3,
      what: 'Choir',
      fate: 'REFUSED',
      problems: [{ column: 'Kind', value: 'Choral', reason: 'is none of the words we know', remedy: 'Give one of Charity.' }],
    },
  ],
  notes: ['“Cats” was not read.'],
});
const file = new File(['x'], 'groups.xlsx');
async function choose(container: Element) {
  await screen.findByLabelText(/Workbook/);
  await userEvent.upload(container.querySelector('input[type=file]') as HTMLInputElement, file);
}
afterEach(() => vi.unstubAllGlobals());

it('tells each row’s fate, refused first, then brings in the rest and leads to the import', async () => {
  const send = vi.fn(async (path: string, _: RequestInit) => Response.json(outcome(path.includes('apply') ? 'run-1' : null)));
  vi.stubGlobal('fetch', send);
  const { container } = renderAt('/', <ImportPage />, { answers: can(['import:run']) });
  await choose(container);
  const table = await screen.findByRole('table', { name: 'What would become of each row' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows[0]?.textContent).toContain('Kind “Choral” is none of the words we know. Give one of Charity.');
  expect(rows[1]?.textContent).toContain('Would be created');
  expect(screen.getByText('Of 2 rows, 1 would be created and 1 would be refused.')).toBeTruthy();
  expect(screen.getByText('“Cats” was not read.')).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Bring in the rows that are right' }));
  expect((await screen.findByRole('link', { name: 'See this import, or undo it' })).getAttribute('href')).toBe('/imports/run-1');
  expect(send).toHaveBeenLastCalledWith(
    '/import/council-sheet?apply=true',
    expect.objectContaining({ method: 'POST', headers: { 'x-atlas-request': 'import' } }),
  );
  expect(screen.queryByRole('button', { name: /Bring/ })).toBeNull();
});

it('says in words why a file was not taken', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ errors: [{ message: 'groups.xlsx holds macros.' }] }, { status: 400 }));
  const { container } = renderAt('/', <ImportPage />, { answers: can(['import:run']) });
  await choose(container);
  await waitFor(() => expect(screen.getByText('groups.xlsx holds macros.')).toBeTruthy());
});

it('offers nothing to those who may not', async () => {
  renderAt('/', <ImportPage />, { answers: can([]) });
  expect(await screen.findByText('You may not bring in a spreadsheet.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

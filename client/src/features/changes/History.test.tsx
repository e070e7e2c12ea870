import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { renderAt } from '../../testing/render.tsx';
import { History } from './History.tsx';

const change = (revision: number, more: object = {}) => ({
  __typename: 'Change',
  id: `change-${revision}`,
  at: '2026-11-22T16:05:00.000Z',
  by: 'Bram Tolliver',
  action: 'UPDATED',
  reason: 'RECORDED',
  why: null,
  revision,
  canUndo: false,
  importRun: null,
  fields: [],
  ...more,
});
const answers = (nodes: object[], permissions = ['changes:read', 'change:undo']) => ({
  History: () => ({
    data: {
      me: { __typename: 'Viewer', id: 'p', permissions },
      changes: {
        __typename: 'ChangeConnection',
        totalCount: nodes.length,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        nodes,
      },
    },
  }),
  AsItWas: () => ({
    data: {
      node: {
        __typename: 'Change',
        id: 'change-1',
        snapshot: [{ __typename: 'RecordField', field: 'name', label: 'Name', value: 'Sluiceby Lunch Club' }],
      },
    },
  }),
  Undo: () => ({ data: { undoChange: { __typename: 'UndoPayload', userErrors: [] } } }),
});
const both = [
  change(2, {
    canUndo: true,
    why: 'They told us',
    fields: [
      { __typename: 'FieldChange', field: 'website', label: 'Website', before: 'https://a.example.org', after: 'https://b.example.org' },
      { __typename: 'FieldChange', field: 'note', label: 'Note', before: 'Old', after: null },
    ],
  }),
  change(1, { action: 'CREATED', importRun: { __typename: 'ImportRun', id: 'run' } }),
];

it('says who, when and why, field by field, and breaks no rule', async () => {
  const { container } = renderAt('/', <History recordId="r" />, { answers: answers(both) });
  const [latest, first] = await screen.findAllByRole('listitem');
  expect(latest?.textContent).toContain('22 November 2026 at 16:05: Bram Tolliver changed it (we learnt of it).');
  expect(latest?.textContent).toContain('They told us');
  expect(latest?.textContent).toContain('Websitewas https://a.example.org became https://b.example.org');
  expect(latest?.textContent).toContain('taken away');
  expect(
    within(first as HTMLElement)
      .getByRole('link', { name: 'By an import' })
      .getAttribute('href'),
  ).toBe('/imports/run');
  expect(await violationsIn(container)).toEqual([]);
});

it('shows the record as it was then', async () => {
  renderAt('/', <History recordId="r" />, { answers: answers(both) });
  const button = await screen.findByRole('button', { name: 'As it was then , at version 1' });
  await userEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(await screen.findByText('Sluiceby Lunch Club')).toBeTruthy();
});

it('undoes what may be undone, and nothing else', async () => {
  const { asked } = renderAt('/', <History recordId="r" />, { answers: answers(both) });
  await screen.findAllByRole('listitem');
  const buttons = screen.getAllByRole('button', { name: /^Undo/ });
  expect(buttons).toHaveLength(1);
  await userEvent.click(buttons[0] as HTMLElement);
  expect(asked).toContainEqual({ name: 'Undo', variables: { id: 'change-2' } });
});

it('is for those who may read it', async () => {
  renderAt('/', <History recordId="r" />, { answers: answers(both, []) });
  expect(await screen.findByText('You may not read who changed this record.')).toBeTruthy();
});

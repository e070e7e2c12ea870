import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, payloadOf } from '../../testing/editors.ts';
import { renderAt } from '../../testing/render.tsx';
import { SourcePage } from './SourcePage.tsx';

const source = {
  __typename: 'Source',
  id: 's1',
  revision: 3,
  title: 'Minutes of the board',
  kind: 'MEETING',
  publishedOn: '2026-05',
  publisher: 'Fenshire',
  reference: null,
  licence: null,
  attribution: null,
  evidenceCount: 2,
  owner: null,
};
const answers = {
  Source: () => ({ data: { source } }),
  Passages: () => ({ data: { source: { __typename: 'Source', id: 's1', passages: [] } } }),
};
const open = (more: object) => renderAt('/sources/s1', <SourcePage />, { path: '/sources/:id', answers: { ...answers, ...more } });

beforeEach(() => sessionStorage.clear());

it('puts right what is held of a source', { timeout: 30_000 }, async () => {
  const { asked, container } = open({
    Can: canAnswer('evidence:add'),
    UpdateSource: payloadOf('updateSource', 'SourcePayload', { source: { ...source, revision: 4 } }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Change' }));
  const dialog = await screen.findByRole('dialog', { name: 'Change “Minutes of the board”' });
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^Licence/ }), 'OGL 3');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { input } = asked.find(({ name }) => name === 'UpdateSource')?.variables ?? {};
  expect(input).toMatchObject({
    id: 's1',
    revision: 3,
    title: 'Minutes of the board',
    publishedOn: '2026-05',
    licence: 'OGL 3',
    reference: null,
  });
  expect(input).not.toHaveProperty('visibility');
  expect(await violationsIn(container)).toEqual([]);
});

it('offers no change to those who only read', async () => {
  const { asked } = open({ Can: canAnswer('record:read') });
  await screen.findByText('2 pieces of evidence are held from this meeting.');
  await waitFor(() => expect(asked.some(({ name }) => name === 'Can')).toBe(true));
  expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
});

it('offers no change of what another council keeps, and tells who can see it', async () => {
  const owner = { __typename: 'Organisation', id: 'elsewhere' };
  const { asked } = open({ Can: canAnswer('evidence:add'), Source: () => ({ data: { source: { ...source, owner } } }) });
  await screen.findByRole('button', { name: 'Who can see this?' });
  await waitFor(() => expect(asked.some(({ name }) => name === 'Can')).toBe(true));
  expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
});

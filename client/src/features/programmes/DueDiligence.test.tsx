import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { DueDiligenceRow_DueDiligenceFragment } from '../../gql/graphql.ts';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, payloadOf } from '../../testing/editors.ts';
import { organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { DueDiligence } from './DueDiligence.tsx';

const check = {
  __typename: 'DueDiligence',
  id: 'c1',
  revision: 2,
  checked: 'Accounts',
  checkedBy: 'Finance',
  on: '2024-05-01',
  result: 'PASSED',
  findings: null,
  renewBy: '2025-05-01',
  visibility: 'OWNER',
  owner: { __typename: 'Organisation', id: 'council' },
  partner: organisation('hub', 'Wisbech Hub'),
  initiative: { __typename: 'Initiative', id: 'i1', name: 'Time Credits' },
} as unknown as DueDiligenceRow_DueDiligenceFragment;

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => sessionStorage.clear());

it('shows on a partner’s own page what was looked at, for what, and what is overdue; a new check is on them', async () => {
  const { asked, container } = renderAt('/', <DueDiligence checks={[check]} of="PARTNER" partner={{ id: 'hub', label: 'Wisbech Hub' }} />, {
    answers: {
      Can: canAnswer('programme:edit'),
      RecordOptions: () => ({ data: { search: [] } }),
      RecordDueDiligence: payloadOf('recordDueDiligence', 'DueDiligencePayload', { dueDiligence: check }),
    },
  });
  const row = screen.getByRole('row', { name: /^Accounts/ });
  expect(within(row).getByRole('link', { name: 'Time Credits' }).getAttribute('href')).toBe('/initiatives/i1');
  expect(within(row).getByText('1 May 2025, overdue')).toBeTruthy();
  expect(screen.queryByRole('columnheader', { name: 'Partner' })).toBeNull();
  await userEvent.click(await screen.findByRole('button', { name: 'Record a check' }));
  const dialog = await screen.findByRole('dialog', { name: 'Record a check on a partner' });
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^What was looked at/ }), 'Insurance');
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^When/ }), '1 June 2026{Tab}');
  await userEvent.click(within(dialog).getByRole('combobox', { name: /^How it came out/ }));
  const [choice] = await screen.findAllByRole('option');
  await userEvent.click(choice as HTMLElement);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.find(({ name }) => name === 'RecordDueDiligence')?.variables.input).toMatchObject({
    partner: 'hub',
    initiative: null,
    checked: 'Insurance',
    on: '2026-06-01',
  });
  expect(await violationsIn(container)).toEqual([]);
});

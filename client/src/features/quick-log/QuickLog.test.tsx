import { addDays, todayInLondon } from '@atlas/shared/time';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, optionsOf, payloadOf } from '../../testing/editors.ts';
import { renderAt } from '../../testing/render.tsx';
import { QuickLog } from './QuickLog.tsx';

const today = todayInLondon();
const Can = canAnswer('engagement:edit');
const RecordOptions = optionsOf({ typename: 'Organisation', id: 'hub', label: 'Wisbech Hub', kind: 'ORGANISATION' });
const QuickLogAnswer = payloadOf('recordEngagement', 'EngagementPayload', { engagement: { __typename: 'Engagement', id: 'e' } });

/** Presses c until it is known what the reader may do. */
async function openByKey(): Promise<HTMLElement> {
  return vi.waitFor(
    async () => {
      await userEvent.keyboard('c');
      return screen.getByRole('dialog', { name: 'Log a contact' });
    },
    { timeout: 10_000, interval: 200 },
  );
}

beforeEach(() => sessionStorage.clear());

it('opens by the key c, keeps a line with whom and what is next, and breaks no rule', async () => {
  const { asked } = renderAt('/', <QuickLog />, { answers: { Can, RecordOptions, QuickLog: QuickLogAnswer } });
  await waitFor(() => expect(asked.some(({ name }) => name === 'Can')).toBe(true));
  const dialog = await openByKey();
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Log it' }));
  expect(screen.getByText('Choose whom you met.')).toBeTruthy();
  await userEvent.type(screen.getByRole('combobox', { name: /^With/ }), 'wisb');
  await userEvent.click(await screen.findByRole('option', { name: 'Wisbech Hub' }));
  await userEvent.type(screen.getByRole('textbox', { name: /^What, in one line/ }), 'Rang about the hall');
  await userEvent.type(screen.getByRole('textbox', { name: /^To be done after it/ }), 'Send the form');
  await userEvent.click(screen.getByRole('button', { name: 'Log it' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.find(({ name }) => name === 'QuickLog')?.variables.input).toMatchObject({
    title: 'Rang about the hall',
    kind: 'MEETING',
    on: today,
    attendees: ['hub'],
    followUps: [{ text: 'Send the form', dueOn: addDays(today, 14), assignee: null }],
  });
});

it('begins with the organisation whose page is open, and does nothing for those who may not', async () => {
  const QuickLogOrganisation = () => ({ data: { organisation: { __typename: 'Organisation', id: 'hub', name: 'Wisbech Hub' } } });
  const first = renderAt('/organisations/hub', <QuickLog />, { answers: { Can, QuickLogOrganisation } });
  await openByKey();
  expect(await screen.findByText('Wisbech Hub')).toBeTruthy();
  first.unmount();
  const { asked } = renderAt('/', <QuickLog />, { answers: { Can: canAnswer('record:read') } });
  await waitFor(() => expect(asked.length).toBeGreaterThan(0));
  await userEvent.keyboard('c');
  expect(screen.queryByRole('dialog')).toBeNull();
});

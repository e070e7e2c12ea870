import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, payloadOf } from '../../testing/editors.ts';
import { organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { FundName } from './FundName.tsx';

const fund = {
  __typename: 'Fund' as const,
  id: 'f1',
  revision: 2,
  name: 'Innovation fund',
  summary: null,
  owner: organisation('c', 'County') as never,
};
const patient = { timeout: 20_000 };

beforeEach(() => sessionStorage.clear());

it('says whose money it is, and lets those who may change it', { timeout: 60_000 }, async () => {
  const { asked } = renderAt('/', <FundName fund={fund} canEdit />, {
    answers: { Can: canAnswer('agreement:edit'), UpdateFund: payloadOf('updateFund', 'FundPayload', { fund }) },
  });
  expect(await screen.findByRole('link', { name: 'County' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Change the fund' }));
  const dialog = await screen.findByRole('dialog', { name: 'Change the fund “Innovation fund”' }, patient);
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'What it is for' }), 'New ways of working');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await expect
    .poll(() => asked.find(({ name }) => name === 'UpdateFund')?.variables.input, patient)
    .toMatchObject({ id: 'f1', revision: 2, name: 'Innovation fund', summary: 'New ways of working', owner: 'c' });
});

it('offers no change to those who may not', async () => {
  renderAt('/', <FundName fund={fund} canEdit={false} />);
  await screen.findByText('Innovation fund');
  expect(screen.queryByRole('button')).toBeNull();
});

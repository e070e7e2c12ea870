import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer } from '../../testing/editors.ts';
import { area, organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { AssetPage } from './AssetPage.tsx';

const [county, town] = [organisation('c', 'County'), organisation('t', 'Town')];
const holding = (as: string, body: object, validFrom: string | null, validTo: string | null) => ({
  __typename: 'AssetHolding',
  as,
  organisation: body,
  validFrom,
  validTo,
});
const survey = (condition: string, on: string) => ({ __typename: 'ConditionSurvey', condition, on, note: null });
const asset = {
  __typename: 'Asset',
  id: 'a1',
  revision: 2,
  name: 'Market toilets',
  kind: 'TOILETS',
  summary: null,
  uprn: '10090424555',
  tenure: 'FREEHOLD',
  runningCostPence: 1_850_000,
  visibility: 'PUBLIC',
  isIllustrative: false,
  owner: null,
  ownedBy: [town],
  managedBy: [],
  areas: [area('w', 'Wisbech')],
  condition: survey('POOR', '2025-03-01'),
  conditions: [survey('POOR', '2025-03-01'), survey('GOOD', '2020-01-01')],
  holdings: [holding('OWNER', town, '2025-04-01', null), holding('OWNER', county, null, '2025-04-01')],
  agreements: [],
  initiatives: [],
  evidence: [],
};
const answers = {
  Asset: () => ({ data: { asset } }),
  Can: canAnswer('asset:edit'),
  // The history is read apart, and tested apart.
  History: () => 'never' as const,
};

/** Forms of many fields take their time to draw. */
const patient = { timeout: 20_000 };

beforeEach(() => sessionStorage.clear());

it('says whose it is, how it is and what it costs, and who held it before', { timeout: 60_000 }, async () => {
  const { container } = renderAt('/assets/a1', <AssetPage />, { path: '/assets/:id', answers });
  await screen.findByText(
    'Market toilets (public toilets in Wisbech) is owned by Town. Its condition was found poor on 1 March 2025. It costs £18.5k a year to run.',
    {},
    patient,
  );
  const rows = within(screen.getByRole('table', { name: 'Who owned and managed it' }))
    .getAllByRole('row')
    .slice(1);
  const cellsOf = (row: HTMLElement) =>
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  expect(rows.map(cellsOf)).toEqual([
    ['Owner', 'from 1 April 2025'],
    ['Owner', 'until 31 March 2025'],
  ]);
  expect(rows.map((row) => within(row).getByRole('link').textContent)).toEqual(['Town', 'County']);
  await screen.findByRole('button', { name: 'Change' }, patient);
  expect(await violationsIn(container)).toEqual([]);
});

it('is changed under the rules of the server', { timeout: 60_000 }, async () => {
  const { asked } = renderAt('/assets/a1', <AssetPage />, {
    path: '/assets/:id',
    answers: {
      ...answers,
      UpdateAsset: () => ({ data: { updateAsset: { __typename: 'AssetPayload', asset, changeId: 'c', userErrors: [] } } }),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Change' }, patient));
  const dialog = await screen.findByRole('dialog', { name: 'Change Market toilets' }, patient);
  expect(await violationsIn(dialog)).toEqual([]);
  const uprn = within(dialog).getByRole('textbox', { name: /^UPRN/ });
  await userEvent.clear(uprn);
  await userEvent.type(uprn, 'none');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findByText(/UPRN “none” is not valid/)).toBeTruthy();
  await userEvent.clear(uprn);
  await userEvent.type(uprn, '10090424556');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await expect
    .poll(() => asked.find(({ name }) => name === 'UpdateAsset')?.variables.input, patient)
    .toMatchObject({ id: 'a1', revision: 2, uprn: '10090424556', ownedBy: 't', managedBy: null, runningCostPence: 1_850_000 });
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, payloadOf } from '../../testing/editors.ts';
import { organisation } from '../../testing/records.ts';
import { type Answers, renderAt } from '../../testing/render.tsx';
import { Reorganisation } from './Reorganisation.tsx';

const patient = { timeout: 20_000 };
const before = organisation('n', 'North Council');
const council = (on: string) =>
  ({
    __typename: 'Organisation',
    id: 'w',
    name: 'North and South Council',
    sector: 'LOCAL_GOVERNMENT',
    owner: null,
    predecessors: [{ __typename: 'Succession', on, organisation: { __typename: 'Organisation', id: 'n', name: 'North Council' } }],
    successors: [],
  }) as never;
const agreement = (id: string, title: string) => ({ __typename: 'Agreement', id, revision: 3, title });
const novations = {
  data: {
    organisation: { __typename: 'Organisation', id: 'w', governs: [{ __typename: 'Area', id: 'a', name: 'North and South' }] },
    novations: [
      {
        __typename: 'Novation',
        agreement: agreement('g1', 'Grass cutting'),
        predecessor: before,
        state: 'WITH_PREDECESSOR',
        passedOnTo: null,
      },
      {
        __typename: 'Novation',
        agreement: agreement('g2', 'Public toilets'),
        predecessor: before,
        state: 'NOVATED',
        passedOnTo: { __typename: 'Agreement', id: 'g3', title: 'Public toilets' },
      },
    ],
  },
};
const answers = (...permissions: Parameters<typeof canAnswer>): Answers => ({
  Can: canAnswer(...permissions),
  Novations: () => novations,
  NovateAgreements: payloadOf('novateAgreements', 'NovateAgreementsPayload', {
    agreements: [{ __typename: 'Agreement', id: 'g1', revision: 4 }],
  }),
  RecordSuccession: payloadOf('recordSuccession', 'SuccessionPayload', {
    organisation: { __typename: 'Organisation', id: 'w', revision: 2, closedOn: '2026-04-01' },
    area: null,
  }),
});

beforeEach(() => sessionStorage.clear());

it('lists what is to be passed on, and passes it on at a press', { timeout: 60_000 }, async () => {
  const { asked, container } = renderAt('/', <Reorganisation organisation={council('2026-04-01')} />, {
    answers: answers('agreement:advance'),
  });
  expect(await screen.findByText('1 agreement to be passed on', undefined, patient)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Passed on to Public toilets' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Record a succession' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Coverage of North and South' }).getAttribute('href')).toBe('/coverage?place=a');
  expect(await violationsIn(container)).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: 'Pass 1 agreement on to North and South Council' }, patient));
  await expect
    .poll(() => asked.find(({ name }) => name === 'NovateAgreements')?.variables.input, patient)
    .toMatchObject({ items: [{ agreement: 'g1', revision: 3 }], to: 'w' });
});

it('offers nothing to pass on before the day, and lets a steward record what follows', { timeout: 60_000 }, async () => {
  renderAt('/', <Reorganisation organisation={council('2999-04-01')} />, { answers: answers('agreement:advance', 'succession:record') });
  expect(await screen.findByText('Its day is 1 April 2999: agreements can be passed on from then.', undefined, patient)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Pass/ })).toBeNull();
  expect(screen.getByRole('link', { name: 'Coverage of North and South on 1 April 2999' }).getAttribute('href')).toBe(
    '/coverage?place=a&asAt=2999-04-01',
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Record a succession' }, patient));
  const dialog = await screen.findByRole('dialog', { name: 'Record a succession' }, patient);
  expect(within(dialog).getByRole('combobox', { name: 'What follows' })).toBeTruthy();
  expect(await violationsIn(dialog)).toEqual([]);
});

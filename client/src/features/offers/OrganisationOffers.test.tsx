import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { OrganisationOffers_OrganisationFragment } from '../../gql/graphql.ts';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, payloadOf } from '../../testing/editors.ts';
import { organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { OrganisationOffers } from './OrganisationOffers.tsx';

const offer = {
  __typename: 'Offer',
  id: 'o',
  revision: 2,
  title: 'A hall on weekday mornings',
  kind: 'SPACE',
  description: 'With a kitchen',
  validFrom: '2026-01-01',
  validTo: null,
  visibility: 'PUBLIC',
  isIllustrative: false,
  owner: { __typename: 'Organisation', id: 'council' },
  organisation: organisation('hub', 'Wisbech Hub'),
  themes: [{ __typename: 'Theme', id: 't', name: 'Loneliness' }],
  areas: [],
};
const hub = { ...organisation('hub', 'Wisbech Hub'), offers: [offer], needs: [] } as unknown as OrganisationOffers_OrganisationFragment;

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => sessionStorage.clear());

it('shows what they offer and need, to be changed by those who keep it, and breaks no rule', async () => {
  const { container, asked } = renderAt('/', <OrganisationOffers organisation={hub} />, {
    answers: {
      Can: canAnswer('engagement:edit'),
      UpdateOffer: payloadOf('updateOffer', 'OfferPayload', { offer: { ...offer, revision: 3 } }),
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Change: A hall on weekday mornings' }));
  const dialog = await screen.findByRole('dialog', { name: 'Change the offer' });
  expect(await violationsIn(dialog)).toEqual([]);
  const title = screen.getByRole('textbox', { name: /^What they can give/ });
  await userEvent.clear(title);
  await userEvent.type(title, 'A hall');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.find(({ name }) => name === 'UpdateOffer')?.variables.input).toMatchObject({
    id: 'o',
    revision: 2,
    title: 'A hall',
    themes: ['t'],
  });
  expect(screen.getByText('No need of theirs is held on this day.')).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
});

it('records a need once its kind is chosen', async () => {
  const need = { ...offer, __typename: 'Need', id: 'n' };
  const { asked } = renderAt('/', <OrganisationOffers organisation={hub} />, {
    answers: { Can: canAnswer('engagement:edit'), RecordNeed: payloadOf('recordNeed', 'NeedPayload', { need }) },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Record a need' }));
  await userEvent.type(await screen.findByRole('textbox', { name: /^What they are looking for/ }), 'Two drivers');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Choose what it is: people, space, money or skill.')).toBeTruthy();
  await userEvent.click(screen.getByRole('combobox', { name: /^Kind/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'People' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.find(({ name }) => name === 'RecordNeed')?.variables.input).toMatchObject({
    organisation: 'hub',
    title: 'Two drivers',
    kind: 'PEOPLE',
  });
});

it('is left out where there is nothing, for those who only read', async () => {
  const nothing = { ...hub, offers: [] };
  const { asked } = renderAt('/', <OrganisationOffers organisation={nothing} />, { answers: { Can: canAnswer('record:read') } });
  await waitFor(() => expect(asked.length).toBe(1));
  expect(screen.queryByRole('heading')).toBeNull();
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer } from '../../testing/editors.ts';
import { connection, organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { OffersPage } from './OffersPage.tsx';

const capacity = (typename: string, id: string, title: string) => ({
  __typename: typename,
  id,
  revision: 1,
  title,
  kind: 'SPACE',
  description: null,
  validFrom: null,
  validTo: null,
  visibility: 'NETWORK',
  isIllustrative: false,
  owner: { __typename: 'Organisation', id: 'council' },
  organisation: organisation('hub', 'Wisbech Hub'),
  themes: [],
  areas: [],
});
const offers = [capacity('Offer', 'o1', 'A hall on Tuesdays')];
const needs = [capacity('Need', 'n1', 'Two drivers'), capacity('Need', 'n2', 'A kitchen')];
const Offers = ({ offers: filter }: Record<string, unknown>) => ({
  data: {
    offers: { __typename: 'OfferConnection', ...connection((filter as { kinds?: string[] }).kinds ? [] : offers) },
    needs: { __typename: 'NeedConnection', ...connection(needs) },
    frameworks: [],
  },
});

beforeEach(() => sessionStorage.clear());

it('lays offers beside needs, to be changed by those who keep them, and breaks no rule', async () => {
  const { container } = renderAt('/offers', <OffersPage />, { answers: { Offers, Can: canAnswer('engagement:edit') } });
  expect(await screen.findByText('1 offer and 2 needs are held.')).toBeTruthy();
  expect(within(screen.getByRole('table', { name: 'What is offered' })).getByText('A hall on Tuesdays')).toBeTruthy();
  expect(within(screen.getByRole('table', { name: 'What is needed' })).getAllByRole('link', { name: 'Wisbech Hub' })).toHaveLength(2);
  await screen.findByRole('button', { name: 'Record a need' });
  expect(screen.getByRole('button', { name: 'End: Two drivers' })).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
});

it('asks for the place and the kinds of the address, and says where nothing matches', async () => {
  const { asked, search } = renderAt('/offers?place=fen&kind=SPACE&kind=SHOUTING', <OffersPage />, {
    answers: { Offers, Can: canAnswer('record:read') },
  });
  expect(await screen.findByText('No offer matches.')).toBeTruthy();
  expect(asked.find(({ name }) => name === 'Offers')?.variables.offers).toMatchObject({ within: 'fen', kinds: ['SPACE'] });
  expect(screen.queryByRole('button', { name: 'Record a need' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
  await waitFor(() => expect(search().has('kind')).toBe(false));
  expect(await screen.findByText('A hall on Tuesdays')).toBeTruthy();
});

import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { renderAt } from '../../testing/render.tsx';
import { CoverageGapPage } from './CoverageGapPage.tsx';

const organisation = (id: string, name: string) => ({
  __typename: 'Organisation',
  id,
  name,
  sector: 'VCSE',
  isNamed: true,
  isIllustrative: false,
});
const fact = (sentence: string, __typename: string, id: string) => ({
  __typename: 'TracedFact',
  sentence,
  record: { __typename, id },
});
const answer = (matches: object[]) => () => ({
  data: {
    partnerFinder: { __typename: 'PartnerFinder', summary: 'Debt in Fen: 1 organisation could be asked.', matches },
    metricDefinitions: [
      {
        ...{ __typename: 'MetricDefinition', key: 'partnerScore', name: 'Score of a possible partner' },
        ...{ formula: 'the sum of: next door 3; open offer 2', range: 'whole number', reference: 'Ours', version: 4 },
      },
    ],
    area: {
      __typename: 'Area',
      id: 'a',
      name: 'Fen',
      isIllustrative: false,
      figures: [{ __typename: 'AreaFigure', id: 'af', measure: 'POPULATION', value: 900, on: '2024-06-30' }],
    },
    theme: { __typename: 'Theme', id: 't', name: 'Debt' },
  },
});
const match = {
  __typename: 'PartnerMatch',
  organisation: organisation('o', 'Aid'),
  score: 5,
  facts: [fact('Does Debt next door, in Far.', 'Provision', 'p'), fact('Offers “A hall”.', 'Offer', 'f')],
  nearestKnown: { __typename: 'IntroductionPath', organisations: [organisation('c', 'Fen Council'), organisation('o', 'Aid')] },
};

it('lists who could, each reason with its record, and who could introduce them', async () => {
  const { container, asked, search } = renderAt('/coverage/gap?area=a&theme=t&for=c&asAt=2026-06-01', <CoverageGapPage />, {
    answers: { PartnerFinder: answer([match]), SelectedRecord: () => 'never' },
  });
  expect(await screen.findByRole('heading', { name: 'Who could fill this gap: Debt in Fen' })).toBeTruthy();
  expect(asked[0]?.variables).toMatchObject({ input: { area: 'a', theme: 't', for: ['c'], asAt: '2026-06-01' } });
  expect(screen.getByRole('link', { name: /^Does Debt/ }).getAttribute('href')).toContain('/facts/p');
  expect(screen.getByRole('link', { name: 'Fen Council' })).toBeTruthy();
  expect(screen.getByText('Population: 900 people (30 June 2024).')).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: /Offers “A hall”/ }));
  expect(search().get('selected')).toBe('f');
});

it('says on press how the score is worked out, by which weights and version', async () => {
  renderAt('/coverage/gap?area=a&theme=t&asAt=2026-06-01', <CoverageGapPage />, { answers: { PartnerFinder: answer([match]) } });
  fireEvent.click(await screen.findByRole('button', { name: 'The score: how it is worked out' }));
  const { textContent } = await screen.findByRole('dialog');
  expect(textContent).toContain('the sum of: next door 3; open offer 2');
  expect(textContent).toContain('Ours, version 4');
  expect(textContent).toContain('as at 1 June 2026');
});

it('says so where nobody is found, and where no gap is chosen', async () => {
  renderAt('/coverage/gap?area=a&theme=t', <CoverageGapPage />, { answers: { PartnerFinder: answer([]) } });
  expect(await screen.findByText('Nobody is found.')).toBeTruthy();
  const { asked } = renderAt('/coverage/gap', <CoverageGapPage />, { answers: {} });
  expect(screen.getByText('Choose a gap.')).toBeTruthy();
  expect(asked).toEqual([]);
});

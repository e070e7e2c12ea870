import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { coverageSetting } from '../../testing/coverage.ts';
import { renderAt } from '../../testing/render.tsx';
import { DependencyPage } from './DependencyPage.tsx';

const organisation = (id: string, name: string) => ({
  __typename: 'Organisation',
  id,
  name,
  sector: 'VCSE',
  isNamed: true,
  isIllustrative: false,
});
const setting = () => coverageSetting({}, { id: 'fen', name: 'Fen', level: 'DISTRICT', levelsInside: ['PARISH'] });
const cell = (state: string, partnerCount: number) => ({
  __typename: 'CoverageCell',
  area: { __typename: 'Area', id: 'march', name: 'March' },
  theme: { __typename: 'Theme', id: 't', name: 'Food' },
  state,
  partnerCount,
});
const foundation = {
  __typename: 'Coverage',
  asAt: '2026-11-30',
  basis: { __typename: 'CoverageBasis', facts: 3, unconfirmed: 2, pastVerifyBy: 1 },
  rule: { __typename: 'MetricDefinition', name: 'Coverage', version: 2, reference: 'Partnership Atlas' },
};
const dependency = () => ({
  data: {
    dependency: {
      __typename: 'Dependency',
      summary: 'Without Hub: of 1 cell of Fen, 1 would have no partner left.',
      on: [{ __typename: 'Organisation', id: 'hub', name: 'Hub' }],
      coverage: foundation,
      withoutDoubt: { __typename: 'DependencyWithoutDoubt', cellsLost: 0, cellsWorse: 0 },
      cellsLost: [{ __typename: 'CoverageCell', state: 'FRAGILE' }],
      cellsWorse: [],
      changes: [{ __typename: 'DependencyChange', before: cell('FRAGILE', 1), after: cell('NOT_CHECKED', 0) }],
      agreementsAffected: [],
      organisationsCutOff: [organisation('b', 'Behind')],
      initiativesWithoutOwner: [{ __typename: 'Initiative', id: 'i', name: 'Hub’s own' }],
      assetsWithoutOwner: [],
    },
  },
});
const fragile = () => ({
  data: {
    coverage: {
      ...foundation,
      singlePoints: [{ __typename: 'SinglePoint', organisation: organisation('warm', 'Warm'), cellsLost: 2 }],
    },
    askLoad: [
      {
        __typename: 'AskLoad',
        organisation: organisation('busy', 'Busy'),
        teams: [{ __typename: 'Organisation', id: 'c', name: 'Fen Council' }],
        asks: [
          {
            __typename: 'TracedFact',
            sentence: 'Fen Council has a live agreement with it, “Deal”.',
            record: { __typename: 'Agreement', id: 'd' },
          },
        ],
      },
    ],
  },
});
const funds = () => ({ data: { funds: [{ __typename: 'Fund', id: 'm', name: 'Support Fund' }] } });
const answers = { CoverageSetting: setting, Dependency: dependency, Fragile: fragile, Funds: funds };

it('says what falls: the sentence, figures, cells with who could step in, who is cut off, and what nobody else leads', async () => {
  const { container, asked, search } = renderAt('/coverage/dependency?place=fen&on=hub', <DependencyPage />, { answers });
  expect(await screen.findByText(/Without Hub: of 1 cell/)).toBeTruthy();
  expect(asked.find(({ name }) => name === 'Dependency')?.variables).toMatchObject({
    on: ['hub'],
    within: 'fen',
    level: 'PARISH',
    framework: 'f',
  });
  expect(screen.getByRole('link', { name: /Who could fill it/ }).getAttribute('href')).toContain(
    '/coverage/gap?place=fen&area=march&theme=t',
  );
  expect(screen.getByRole('link', { name: 'Behind' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '1 Cells lost: how it is worked out' }));
  expect(await screen.findByText(/rests on 3 facts: 2 not confirmed, 1 past .* Without these, it would be 0\./)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Hub’s own' }).getAttribute('href')).toContain('/initiatives/i');
  expect(await screen.findByRole('link', { name: /live agreement/ })).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'If this went: Warm' }));
  expect(search().getAll('on')).toEqual(['hub', 'warm']);
  fireEvent.click(await screen.findByRole('button', { name: 'Take off Hub' }));
  expect(search().getAll('on')).toEqual(['warm']);
});

it('asks for what goes, and for a place', async () => {
  renderAt('/coverage/dependency?place=fen', <DependencyPage />, { answers });
  expect(await screen.findByText('Choose what goes.')).toBeTruthy();
  renderAt('/coverage/dependency?place=fen&within=fen&framework=f&level=REGION', <DependencyPage />, { answers });
  expect(await screen.findByText('Fen has no regions on this day.')).toBeTruthy();
  renderAt('/coverage/dependency?on=hub', <DependencyPage />, {
    answers: { CoverageSetting: () => coverageSetting({ areas: { __typename: 'AreaConnection', nodes: [] } }, null) },
  });
  expect(await screen.findByText('Choose a place.')).toBeTruthy();
});

it('leads back to coverage asked about the same, without what goes', async () => {
  renderAt('/coverage/dependency?place=fen&within=fen&framework=f&level=PARISH&for=council&on=hub', <DependencyPage />, { answers });
  const href = (await screen.findByRole('link', { name: 'Coverage' })).getAttribute('href') ?? '';
  expect(href.split('?')[0]).toBe('/coverage');
  expect(Object.fromEntries(new URLSearchParams(href.split('?')[1]))).toEqual({
    ...{ place: 'fen', within: 'fen', framework: 'f', level: 'PARISH', for: 'council' },
  });
});

it('says how single points of failure and asks are counted', async () => {
  renderAt('/coverage/dependency?place=fen', <DependencyPage />, { answers });
  fireEvent.click(await screen.findByRole('button', { name: 'Cells without any partner: how it is worked out' }));
  const definition = await screen.findByRole('dialog');
  expect(definition.textContent).toContain('would have no partner left');
  expect(definition.textContent).toContain('3 facts: 2 not confirmed, 1 past the day');
  expect(definition.textContent).toContain('Coverage, version 2, as at 30 November 2026.');
  expect(within(definition).getByRole('link', { name: 'Coverage' })).toBeTruthy();
  expect(screen.getByText(/two or more council teams ask of at once, by a live agreement, a running initiative/)).toBeTruthy();
});

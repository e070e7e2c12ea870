import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { AssessmentsPage } from './AssessmentsPage.tsx';

const dimension = (id: string, name: string) => ({
  __typename: 'MaturityDimension',
  id,
  name,
  lowEnd: `${name} low.`,
  highEnd: `${name} high.`,
});
const scale = {
  __typename: 'MaturityScale',
  id: 's1',
  revision: 6,
  visibility: 'PUBLIC',
  owner: null,
  name: 'Community power',
  summary: 'Two ends.',
  lowest: 1,
  highest: 5,
  ownedBy: null,
  dimensions: [dimension('d1', 'People'), dimension('d2', 'Culture')],
  evidence: [],
};
const assessment = (id: string, body: object, on: string, scores: Readonly<Record<string, number>>) => ({
  __typename: 'MaturityAssessment',
  id,
  revision: 1,
  on,
  assessedBy: 'Peers',
  note: null,
  visibility: 'PUBLIC',
  isIllustrative: false,
  owner: null,
  organisation: body,
  scores: Object.entries(scores).map(([to, score]) => ({
    __typename: 'MaturityScore',
    score,
    note: null,
    dimension: scale.dimensions.find(({ id: one }) => one === to),
  })),
});
const [county, town] = [organisation('c', 'County'), organisation('t', 'Town')];
const nodes = [
  assessment('a3', county, '2025-03-01', { d1: 3, d2: 2 }),
  assessment('a2', town, '2025-02-01', { d1: 4 }),
  assessment('a1', county, '2024-03-01', { d1: 1, d2: 3 }),
];
const answers = {
  MaturityScales: () => ({ data: { latest: { nodes: [] }, maturityScales: [scale] } }),
  Assessments: () => ({ data: { assessments: { __typename: 'MaturityAssessmentConnection', totalCount: 3, nodes } } }),
  Can: () => ({
    data: {
      me: {
        __typename: 'Viewer',
        id: 'broker',
        permissions: ['programme:edit'],
        councils: [{ __typename: 'Organisation', id: 'council', name: 'Fenshire' }],
        speaksFor: [],
      },
    },
  }),
};

/** Forms of many fields take their time to draw. */
const patient = { timeout: 20_000 };

beforeEach(() => sessionStorage.clear());

it('lays two dates and several bodies side by side, and says who moved which way', { timeout: 60_000 }, async () => {
  const { container } = renderAt('/assessments', <AssessmentsPage />, { answers });
  await screen.findByText(
    '2 bodies have been assessed on “Community power”, 3 times in all. Of those shown, County moved up on 1 and down on 1 of 2 dimensions.',
    {},
    patient,
  );
  const table = screen.getByRole('table', { name: 'Scores by dimension' });
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Dimension', 'County, 1 March 2024', 'County, 1 March 2025', 'Town, 1 February 2025', 'County, change']);
  const culture = within(table).getByRole('row', { name: /^Culture/ });
  expect(
    within(culture)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['3', '2', 'Not scored', 'down 1']);
  await screen.findByRole('button', { name: 'Assess a body' }, patient);
  expect(await violationsIn(container)).toEqual([]);
});

it('changes a score, and sends all of them', { timeout: 60_000 }, async () => {
  const changed = { __typename: 'MaturityAssessmentPayload', maturityAssessment: nodes[1], changeId: 'x', userErrors: [] };
  const { asked } = renderAt('/assessments', <AssessmentsPage />, {
    answers: { ...answers, UpdateAssessment: () => ({ data: { updateAssessment: changed } }) },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Change the assessment of Town on 1 February 2025' }, patient));
  const dialog = await screen.findByRole('dialog', { name: 'Change the assessment of Town' }, patient);
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.click(within(within(dialog).getByRole('radiogroup', { name: 'Culture' })).getByRole('radio', { name: '2' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await expect
    .poll(() => asked.find(({ name }) => name === 'UpdateAssessment')?.variables.input, patient)
    .toMatchObject({
      id: 'a2',
      revision: 1,
      scores: [
        { dimension: 'd1', score: 4 },
        { dimension: 'd2', score: 2 },
      ],
    });
});

it('changes the words of a scale, each dimension staying the one it is', { timeout: 60_000 }, async () => {
  const changed = { __typename: 'MaturityScalePayload', maturityScale: scale, changeId: 'x', userErrors: [] };
  const { asked } = renderAt('/assessments', <AssessmentsPage />, {
    answers: { ...answers, UpdateMaturityScale: () => ({ data: { updateMaturityScale: changed } }) },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Change the scale' }, patient));
  const dialog = await screen.findByRole('dialog', { name: 'Change “Community power”' }, patient);
  expect(await violationsIn(dialog)).toEqual([]);
  const lines = within(dialog).getByRole('textbox', { name: /^Dimensions/ });
  expect(lines).toHaveProperty('value', 'People | People low. | People high.\nCulture | Culture low. | Culture high.');
  await userEvent.type(lines, ' Always.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await expect
    .poll(() => asked.find(({ name }) => name === 'UpdateMaturityScale')?.variables.input, patient)
    .toMatchObject({
      id: 's1',
      revision: 6,
      dimensions: [
        { dimension: 'd1', name: 'People', lowEnd: 'People low.', highEnd: 'People high.' },
        { dimension: 'd2', name: 'Culture', lowEnd: 'Culture low.', highEnd: 'Culture high. Always.' },
      ],
    });
});

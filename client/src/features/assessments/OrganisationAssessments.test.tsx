import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { OrganisationAssessments_OrganisationFragment } from '../../gql/graphql.ts';
import { violationsIn } from '../../testing/axe.ts';
import { organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { OrganisationAssessments } from './OrganisationAssessments.tsx';

const assessment = {
  id: 'a1',
  on: '2025-03-01',
  assessedBy: 'Peers',
  note: null,
  scale: { id: 's1', name: 'Community power' },
  scores: [
    { score: 3, dimension: { id: 'd1', name: 'People' } },
    { score: 2, dimension: { id: 'd2', name: 'Culture' } },
  ],
};
const assessed = (nodes: object[], totalCount = nodes.length) =>
  ({ ...organisation('c', 'County'), assessments: { totalCount, nodes } }) as unknown as OrganisationAssessments_OrganisationFragment;

it('says how they stood, by whose judgement, and leads to the scale', async () => {
  const { container } = renderAt('/', <OrganisationAssessments organisation={assessed([assessment], 30)} />);
  const row = screen.getByRole('row', { name: /^Community power/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['1 March 2025', 'Peers', 'People 3; Culture 2', '']);
  expect(screen.getByRole('link', { name: 'Community power' }).getAttribute('href')).toBe('/assessments?scale=s1');
  expect(screen.getByText('The latest 1 of 30 assessments.')).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
});

it('takes no room where nobody assessed them', () => {
  renderAt('/', <OrganisationAssessments organisation={assessed([])} />);
  expect(screen.queryByRole('heading')).toBeNull();
});

import { CLOSE_FIELDS, OPENNESS_RULES } from '@atlas/shared/permissions';
import { VISIBILITY_LABELS } from '@atlas/shared/vocabulary';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { renderAt } from '../../testing/render.tsx';
import { WhoSeesWhatPage } from './WhoSeesWhatPage.tsx';

it('tells the rules the server follows, and breaks none of accessibility', async () => {
  const { container } = renderAt('/who-sees-what', <WhoSeesWhatPage />);
  for (const label of Object.values(VISIBILITY_LABELS)) expect(screen.getByRole('rowheader', { name: label })).toBeTruthy();
  for (const rule of OPENNESS_RULES) expect(screen.getByText(rule)).toBeTruthy();
  for (const { why } of Object.values(CLOSE_FIELDS)) expect(screen.getByText(why)).toBeTruthy();
  expect(screen.getByRole('row', { name: /Share your council’s records/ }).textContent).toContain('Steward, Administrator');
  expect(await violationsIn(container)).toEqual([]);
});

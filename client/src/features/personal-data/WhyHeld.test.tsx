import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { renderAt } from '../../testing/render.tsx';
import { WhyHeld } from './WhyHeld.tsx';

it('says beside the field what it is for, on what basis and for how long, by keyboard too', async () => {
  const { container } = renderAt('/', <WhyHeld records={['PersonalContact']} />);
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('Why do we hold this?');
  const told = within(screen.getByRole('group'));
  expect(told.getByText(/Article 6\(1\)\(a\).*Kept for 6 months from the day the person’s last post ended\./)).toBeTruthy();
  expect(told.getByRole('link').getAttribute('href')).toBe('/what-is-held');
  expect(await violationsIn(container)).toEqual([]);
});

it('keeps to the fields that stand there, and is not there where nothing personal is', () => {
  const { container } = renderAt('/', <WhyHeld records={['Person']} properties={['email']} />);
  expect(screen.getAllByRole('term')).toHaveLength(1);
  expect(container.textContent).toContain('How to reach somebody at work');
  const none = renderAt('/', <WhyHeld records={['Asset']} />);
  expect(none.container.querySelector('details')).toBeNull();
});

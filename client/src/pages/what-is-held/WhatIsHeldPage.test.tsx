import { lawfulBases, PERSONAL_FIELDS } from '@atlas/shared/personal-data';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { renderAt } from '../../testing/render.tsx';
import { WhatIsHeldPage } from './WhatIsHeldPage.tsx';

const purposes = PERSONAL_FIELDS.map((field) => ({
  __typename: 'PersonalDataPurpose',
  ...field,
  basisText: lawfulBases.labels[field.basis],
}));

it('lists every kind of personal data with its purpose, basis and time, to anybody, and breaks no rule', async () => {
  const { container } = renderAt('/what-is-held', <WhatIsHeldPage />, {
    answers: { WhatIsHeld: () => ({ data: { personalDataPurposes: purposes } }) },
  });
  const inPrivate = await screen.findByRole('table', { name: 'Held about people in private' });
  expect(within(inPrivate).getByText('6 months from the day the person’s last post ended')).toBeTruthy();
  expect(screen.getAllByRole('rowheader')).toHaveLength(purposes.length);
  expect(await violationsIn(container)).toEqual([]);
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer } from '../../testing/editors.ts';
import { organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { PersonPage } from './PersonPage.tsx';

const role = {
  __typename: 'Role',
  id: 'r1',
  revision: 1,
  title: 'Town clerk',
  kind: 'CLERK',
  validFrom: '2024-05-01',
  validTo: null,
  visibility: 'OWNER',
  owner: { __typename: 'Organisation', id: 'council' },
  person: { __typename: 'Person', id: 'ann', name: 'Ann Clerk' },
  organisation: organisation('hub', 'Wisbech Town Council'),
  areas: [],
};
const personal = {
  __typename: 'PersonalContact',
  id: 'pc',
  revision: 1,
  email: 'ann@home.example',
  phone: null,
  address: null,
  note: null,
};
const person = {
  __typename: 'Person',
  id: 'ann',
  revision: 2,
  name: 'Ann Clerk',
  email: 'ann@town.example',
  phone: '01945 600 000',
  address: null,
  preferredContact: 'PHONE',
  contactNote: 'Not on Fridays',
  visibility: 'NETWORK',
  isNamed: true,
  isIllustrative: false,
  owner: { __typename: 'Organisation', id: 'council' },
  roles: [role],
  allRoles: [role],
  personalContact: personal,
  evidence: [],
};
const open = (address: string, ...permissions: Parameters<typeof canAnswer>) =>
  renderAt(address, <PersonPage />, {
    path: '/people/:id',
    answers: {
      Person: () => ({ data: { person, engagements: { __typename: 'EngagementConnection', nodes: [] } } }),
      Can: canAnswer(...permissions),
      History: () => 'never',
    },
  });

beforeEach(() => sessionStorage.clear());

it('says which posts they hold and how they are reached, at work and in private, and breaks no rule', async () => {
  const { container } = open('/people/ann', 'person:edit');
  expect((await screen.findByRole('link', { name: '01945 600 000' })).getAttribute('href')).toBe('tel:01945600000');
  expect(await screen.findByText('ann@home.example')).toBeTruthy();
  expect(within(screen.getByRole('table', { name: 'Posts' })).getByText('Town clerk')).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
  const [change] = screen.getAllByRole('button', { name: 'Change' });
  await userEvent.click(change as HTMLElement);
  expect(await screen.findByRole('dialog', { name: 'Change Ann Clerk' })).toBeTruthy();
});

it('keeps what is private from those who keep no people', async () => {
  open('/people/ann', 'record:read');
  await screen.findByRole('link', { name: 'ann@town.example' });
  expect(screen.queryByText('ann@home.example')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
});

it('still shows what is private on another day, with nothing to press', async () => {
  open('/people/ann?asAt=2025-01-01', 'person:edit');
  expect(await screen.findByText('ann@home.example')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Record a post' })).toBeNull();
});

it('says where nobody of that id is held', async () => {
  renderAt('/people/zoe', <PersonPage />, {
    path: '/people/:id',
    answers: {
      Person: () => ({ data: { person: null, engagements: { __typename: 'EngagementConnection', nodes: [] } } }),
      Can: canAnswer('record:read'),
    },
  });
  expect((await screen.findByRole('link', { name: /the people/ })).getAttribute('href')).toBe('/people');
});

import { addDays, formatDay, todayInLondon } from '@atlas/shared/time';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, payloadOf } from '../../testing/editors.ts';
import { renderAt } from '../../testing/render.tsx';
import { MyWorkPage } from './MyWorkPage.tsx';
import { sentenceAbout } from './sentence.ts';

const today = todayInLondon();
const late = addDays(today, -2);
const owner = { __typename: 'Organisation', id: 'council' };
const item = (kind: string, sentence: string, dueOn: string | null, about: object) => ({
  __typename: 'WorkItem',
  kind,
  dueOn,
  sentence,
  about: { revision: 3, isIllustrative: false, owner, ...about },
});
const work = [
  item('FOLLOW_UP', 'Hub: Ring them (you) was due.', late, {
    __typename: 'FollowUp',
    id: 'f',
    organisation: { __typename: 'Organisation', id: 'hub' },
  }),
  item('VERIFICATION', 'That A works with B is to be verified.', today, {
    __typename: 'Tie',
    id: 't',
    from: { __typename: 'Organisation', id: 'a' },
  }),
  item('DISPUTE', 'That C works with D is disputed.', null, { __typename: 'Tie', id: 'u', from: { __typename: 'Organisation', id: 'c' } }),
  item('STUCK', '“Hall lease” has been stuck.', late, { __typename: 'Agreement', id: 'g' }),
];
const MyWork = () => ({ data: { workList: work } });

it('says what waits, by kind, with what can be done about it at once, and breaks no rule', async () => {
  const done = { followUp: { __typename: 'FollowUp', id: 'f', revision: 4, doneOn: today } };
  const verified = { fact: null };
  const { asked, container } = renderAt('/my-work', <MyWorkPage />, {
    answers: {
      Can: canAnswer('engagement:edit', 'fact:verify'),
      MyWork,
      CompleteFollowUp: payloadOf('completeFollowUp', 'FollowUpPayload', done),
      VerifyTie: payloadOf('done', 'TiePayload', verified),
    },
  });
  expect(await screen.findByText('4 things wait for you or your council, 2 of them overdue.')).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Follow-ups (1)',
    'To be verified (1)',
    'Agreements that are stuck (1)',
    'Disputed (1)',
  ]);
  expect(screen.getAllByText(formatDay(late))).toHaveLength(2);
  expect(screen.getByRole('link', { name: 'Open: That C works with D is disputed.' }).getAttribute('href')).toBe(
    '/organisations/c?selected=u',
  );
  expect(screen.getByRole('link', { name: 'Open: “Hall lease” has been stuck.' }).getAttribute('href')).toBe('/agreements/g');
  expect(await violationsIn(container)).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: 'Done: Hub: Ring them (you) was due.' }));
  await userEvent.click(screen.getByRole('button', { name: 'Verified today: That A works with B is to be verified.' }));
  await waitFor(() => expect(asked.some(({ name }) => name === 'VerifyTie')).toBe(true));
  expect(asked.find(({ name }) => name === 'CompleteFollowUp')?.variables.input).toMatchObject({ id: 'f', revision: 3 });
});

it('keeps to what is mine alone, and keeps that in the address', async () => {
  const { asked, search, container } = renderAt('/my-work', <MyWorkPage />, {
    answers: {
      Can: canAnswer('engagement:edit'),
      MyWork: ({ onlyMine }) => ({ data: { workList: onlyMine ? work.slice(0, 1) : work } }),
    },
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Only mine' }));
  expect(await screen.findByText('1 thing waits for you yourself, 1 of them overdue.')).toBeTruthy();
  expect(screen.queryByText('That C works with D is disputed.')).toBeNull();
  expect(search().has('mine')).toBe(true);
  expect(asked.filter(({ name }) => name === 'MyWork').map(({ variables }) => variables.onlyMine)).toEqual([false, true]);
  expect(await violationsIn(container)).toEqual([]);
});

it('lists a few of a kind at first, and all of them when asked', async () => {
  const many = Array.from({ length: 12 }, (_, at) =>
    item('STUCK', `“Lease ${at}” has been stuck.`, late, { __typename: 'Agreement', id: `g${at}` }),
  );
  renderAt('/my-work', <MyWorkPage />, { answers: { Can: canAnswer('record:read'), MyWork: () => ({ data: { workList: many } }) } });
  await screen.findByText('“Lease 9” has been stuck.');
  expect(screen.queryByText('“Lease 11” has been stuck.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Show all 12/ }));
  expect(screen.getByText('“Lease 11” has been stuck.')).toBeTruthy();
});

it('offers nothing to those who may only read', async () => {
  renderAt('/my-work', <MyWorkPage />, { answers: { Can: canAnswer('record:read'), MyWork } });
  await screen.findByText('That C works with D is disputed.');
  expect(screen.queryByRole('button')).toBeNull();
});

it('says it where nothing waits, or more than is shown', () => {
  expect(sentenceAbout([], today, { most: 200 })).toBe('Nothing waits for you or your council.');
  expect(sentenceAbout([{ dueOn: null }], today, { most: 200 })).toBe('1 thing waits for you or your council, none of them overdue.');
  expect(sentenceAbout([{ dueOn: late }, {}], today, { most: 2 })).toBe(
    '2 things that wait for you or your council are shown, the soonest of each kind, 1 of them overdue.',
  );
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, optionsOf, payloadOf } from '../../testing/editors.ts';
import { connection } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { DisclosuresPage } from './DisclosuresPage.tsx';
import { ErasuresPage } from './ErasuresPage.tsx';
import { RetentionPage } from './RetentionPage.tsx';
import { SubjectAccessPage } from './SubjectAccessPage.tsx';

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => sessionStorage.clear());
const steward = canAnswer('disclosure:run', 'erasure:run', 'read-log:read');

it('begins a disclosure, lists the requests and tells what went out, and breaks no rule', async () => {
  const request = {
    __typename: 'InformationRequest',
    id: 'q',
    reference: 'FOI 1',
    isIllustrative: false,
    receivedOn: '2026-01-05',
    dueOn: '2026-02-02',
    asked: 'All',
    state: 'DRAFT',
    preparedBy: 'Stella',
    reviewedBy: null,
  };
  const released = {
    __typename: 'Disclosure',
    id: 'x',
    at: '2026-11-20T10:00:00.000Z',
    by: 'Stella',
    kind: 'FREEDOM_OF_INFORMATION',
    recordId: 'q',
    reference: 'FOI 0',
    count: 4,
    entries: JSON.stringify([
      { decision: 'WITHHOLD', exemption: 'FOIA_40' },
      { decision: 'RELEASE', exemption: null },
    ]),
  };
  const { container } = renderAt('/stewardship/disclosures', <DisclosuresPage />, {
    answers: {
      Can: steward,
      Disclosures: () => ({ data: { informationRequests: connection([request]), disclosures: { nodes: [released] } } }),
    },
  });
  expect((await screen.findByRole('link', { name: 'FOI 1' })).getAttribute('href')).toBe('/stewardship/disclosures/q');
  expect(screen.getByText('2 February 2026, overdue')).toBeTruthy();
  expect(screen.getByText('4 fields released and 1 withheld by s.40(2) Personal information')).toBeTruthy();
  expect(screen.getByText(/needs no request/)).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: /record a request/ }));
  const dialog = await screen.findByRole('dialog', { name: 'A request for information' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Gather what is held' }));
  expect(await within(dialog).findByText('The reference is missing.')).toBeTruthy();
  expect(await violationsIn(dialog)).toEqual([]);
});

it('shows what a subject access extract would hold, and makes it of one’s own people alone', async () => {
  const person = (owner: string) => ({
    __typename: 'Person',
    id: 'ann',
    name: 'Ann Fensom',
    owner: { __typename: 'Organisation', id: owner, name: 'Fenshire' },
    allRoles: [{ __typename: 'Role', id: 'r' }],
    hasPrivate: null,
    changes: { totalCount: 3 },
  });
  const answer = (owner: string) => ({
    Can: steward,
    Subject: () => ({ data: { person: person(owner), engagements: { totalCount: 2 }, personalReads: { totalCount: 5 } } }),
  });
  const { container, unmount } = renderAt('/stewardship/disclosures/subject?person=ann', <SubjectAccessPage />, {
    answers: answer('council'),
  });
  expect((await screen.findByRole('link', { name: /HTML/ })).getAttribute('href')).toBe('/export/subject/ann.html');
  expect(screen.getByText('5 reads')).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
  unmount();
  renderAt('/stewardship/disclosures/subject?person=ann', <SubjectAccessPage />, { answers: answer('elsewhere') });
  expect(await screen.findByText(/Fenshire keeps this person/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: /HTML/ })).toBeNull();
});

it('erases what is past its time once somebody looked and said so, or says what stood in the way', async () => {
  const proposal = {
    __typename: 'RetentionProposal',
    id: 'p',
    record: 'PersonalContact',
    name: 'Ann Fensom',
    ended: '2025-01-02',
    due: '2025-07-02',
  };
  const refused = {
    erased: 0,
    userErrors: [{ __typename: 'UserError', field: ['ids', '0'], code: 'CONFLICT', message: 'Something still rests with Ann.' }],
  };
  const { asked, container } = renderAt('/stewardship/retention', <RetentionPage />, {
    answers: {
      Can: steward,
      Retention: () => ({ data: { retentionProposals: [proposal] } }),
      ApproveRetention: () => ({ data: { approveRetention: { __typename: 'ApproveRetentionPayload', ...refused } } }),
    },
  });
  expect(await screen.findByText(/Their last post ended on 1 January 2025; kept for 6 months from then/)).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: /^Erase Ann Fensom/ }));
  const button = screen.getByRole('button', { name: 'Erase 1 record' });
  expect(button.hasAttribute('disabled')).toBe(true);
  expect(await violationsIn(container)).toEqual([]);
  await userEvent.click(screen.getByRole('checkbox', { name: /I have looked/ }));
  await userEvent.click(button);
  expect((await screen.findByRole('alert')).textContent).toContain('Something still rests with Ann.');
  expect(asked.find(({ name }) => name === 'ApproveRetention')?.variables.input).toEqual({ ids: ['p'] });
});

it('erases a person only after a look at what would go and their name typed', async () => {
  const plan = {
    __typename: 'ErasurePlan',
    historyEntries: 3,
    records: [{ __typename: 'ErasedRecord', id: 'ann', record: 'Person', fields: ['name', 'email'], historyEntries: 3 }],
    mentions: [{ __typename: 'NameMention', id: 'm', record: 'Engagement', fields: ['notes'] }],
    holds: [],
  };
  const { asked, container } = renderAt('/stewardship/erasures', <ErasuresPage />, {
    answers: {
      Can: steward,
      Erasures: () => ({ data: { erasures: connection([]) } }),
      RecordOptions: optionsOf({ typename: 'Person', id: 'ann', label: 'Ann Fensom', kind: 'PERSON' }),
      ToErase: () => ({ data: { person: { __typename: 'Person', id: 'ann', name: 'Ann Fensom', revision: 2 } } }),
      EraseSubject: ({ input }) =>
        payloadOf('eraseSubject', 'EraseSubjectPayload', { plan, isDone: !(input as { dryRun: boolean }).dryRun })(),
    },
  });
  expect(await screen.findByText('Nobody has been erased.')).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
  await userEvent.type(screen.getByRole('combobox', { name: 'Who' }), 'ann');
  await userEvent.click(await screen.findByRole('option', { name: 'Ann Fensom' }));
  const dialog = await screen.findByRole('dialog', { name: 'Erase Ann Fensom' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^Why/ }), 'SAR 12');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Show what would go' }));
  expect((await within(dialog).findByRole('link', { name: 'engagement: notes' })).getAttribute('href')).toBe('/engagements/m');
  expect(within(dialog).getByRole('button', { name: 'Erase for good' }).hasAttribute('disabled')).toBe(true);
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.type(within(dialog).getByRole('textbox', { name: /to confirm/ }), 'Ann Fensom');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Erase for good' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(
    asked.filter(({ name }) => name === 'EraseSubject').map(({ variables }) => (variables.input as { dryRun: boolean }).dryRun),
  ).toEqual([true, false]);
});

it.each([
  ['Disclosures', <DisclosuresPage key="d" />],
  ['Retention', <RetentionPage key="r" />],
  ['Erasures', <ErasuresPage key="e" />],
  ['Subject access', <SubjectAccessPage key="s" />],
])('%s is not asked for by those who may not', async (_, page) => {
  const { asked } = renderAt('/', page, { answers: { Can: canAnswer('record:read') } });
  await screen.findByText(/for those who answer for a council’s records/);
  expect(asked.map(({ name }) => name)).toEqual(['Can']);
});

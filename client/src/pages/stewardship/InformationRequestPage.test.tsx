import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { canAnswer, payloadOf } from '../../testing/editors.ts';
import { connection, organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { InformationRequestPage } from './InformationRequestPage.tsx';
import { sentenceAbout } from './request-sentence.ts';

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => sessionStorage.clear());

const field = (id: string, label: string, over: object = {}) => ({
  __typename: 'DisclosedField',
  id,
  label,
  value: `What ${label} says`,
  decision: 'UNDECIDED',
  exemption: null,
  reason: null,
  proposal: 'The council keeps it to itself: read it.',
  verdict: null,
  reviewNote: null,
  ...over,
});
const record = (fields: object[], over: object = {}) => ({
  __typename: 'DisclosedRecord',
  id: 'd1',
  recordId: 'lease',
  recordLabel: 'Agreement',
  recordName: 'Hall lease',
  hasChanged: false,
  fields,
  ...over,
});
const counts = {
  __typename: 'InformationRequestCounts',
  records: 1,
  fields: 2,
  released: 0,
  withheld: 1,
  undecided: 1,
  agreed: 0,
  queried: 0,
  changed: 0,
};
const request = (over: object = {}) => ({
  __typename: 'InformationRequest',
  id: 'q',
  revision: 4,
  isIllustrative: false,
  reference: 'FOI 26/101',
  askerKind: 'JOURNALIST',
  receivedOn: '2026-11-02',
  dueOn: '2026-11-30',
  asked: 'All about the hub',
  topic: null,
  withHistory: false,
  state: 'DRAFT',
  preparedBy: 'Stella Steward',
  reviewedBy: null,
  reviewNote: null,
  releasedAt: null,
  mayReview: false,
  owner: { __typename: 'Organisation', id: 'council', name: 'Fenshire' },
  about: organisation('hub', 'Wisbech Hub'),
  themes: [],
  areas: [],
  counts,
  heldElsewhere: [{ __typename: 'HeldElsewhere', owner: 'Dale', record: 'Tie', count: 3 }],
  records: [record([field('f1', 'Title'), field('f2', 'Value', { decision: 'WITHHOLD', exemption: 'FOIA_43' })])],
  ...over,
});
const answersWith = (over: object = {}, more: object = {}) => ({
  Can: canAnswer('disclosure:run'),
  InformationRequest: () => ({ data: { informationRequest: request(over) } }),
  RecordHistory: () => ({ data: { changes: connection([]) } }),
  ...more,
});
const open = (answers: object) =>
  renderAt('/stewardship/disclosures/q', <InformationRequestPage />, {
    answers: new Proxy(answers as Record<string, () => { data: object }>, {
      get: (held, name: string) => held[name] ?? (() => ({ data: { changes: connection([]) } })),
    }),
    path: '/stewardship/disclosures/:id',
  });

it('shows what is held field by field, what others hold and when it is due, and breaks no rule', async () => {
  const { container } = open(answersWith());
  expect(await screen.findByRole('heading', { level: 1, name: 'FOI 26/101' })).toBeTruthy();
  expect(screen.getByText(/^It covers 2 fields of 1 record: 1 not decided; it is due on 30 November 2026\.$/)).toBeTruthy();
  const table = screen.getByRole('table', { name: 'What it covers, field by field' });
  expect(within(table).getByText('Withhold')).toBeTruthy();
  expect(table.textContent).toContain('s.43(2) Commercial interests');
  expect(screen.getByText(/Held by Dale: 3 records of the kind tie/)).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
});

it('decides on several at once; a qualified exemption needs the balance written down', async () => {
  const { asked } = open(
    answersWith(
      {},
      {
        DecideDisclosure: payloadOf('decideDisclosure', 'InformationRequestPayload', {
          informationRequest: { __typename: 'InformationRequest', id: 'q', revision: 5 },
        }),
      },
    ),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Choose all 2' }));
  await userEvent.click(screen.getByRole('button', { name: 'Decide on 2 fields' }));
  const dialog = await screen.findByRole('dialog', { name: 'Decide on 2 fields' });
  await userEvent.click(within(dialog).getByRole('combobox', { name: /^Exemption/ }));
  await userEvent.click(await screen.findByRole('option', { name: /s\.43\(2\)/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Decide' }));
  expect(await within(dialog).findByText(/This exemption is qualified/)).toBeTruthy();
  expect(await violationsIn(dialog)).toEqual([]);
  await userEvent.type(within(dialog).getByRole('textbox', { name: /public interest/ }), 'Bargaining goes on.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Decide' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.find(({ name }) => name === 'DecideDisclosure')?.variables.input).toMatchObject({
    id: 'q',
    revision: 4,
    fields: ['f1', 'f2'],
    decision: 'WITHHOLD',
    exemption: 'FOIA_43',
    reason: 'Bargaining goes on.',
  });
});

it('lets a reviewer agree or send back, and approve once all was looked at', async () => {
  const reviewed = { informationRequest: { __typename: 'InformationRequest', id: 'q', revision: 5, state: 'IN_REVIEW' } };
  const { asked, container } = open(
    answersWith(
      { state: 'IN_REVIEW', mayReview: true },
      { ReviewDisclosure: payloadOf('reviewDisclosure', 'InformationRequestPayload', reviewed) },
    ),
  );
  expect((await screen.findByRole('button', { name: 'Approve' })).hasAttribute('disabled')).toBe(true);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Title of Hall lease' }));
  expect(screen.queryByRole('button', { name: /^Decide/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Agree with 1 field' }));
  await waitFor(() => expect(asked.some(({ name }) => name === 'ReviewDisclosure')).toBe(true));
  expect(asked.find(({ name }) => name === 'ReviewDisclosure')?.variables.input).toMatchObject({ fields: ['f1'], verdict: 'AGREED' });
  expect(await violationsIn(container)).toEqual([]);
});

it('says to the preparer that somebody else reviews it, and offers no choice', async () => {
  open(answersWith({ state: 'IN_REVIEW' }));
  expect(await screen.findByText(/You helped to prepare this/)).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
});

it('gathers again before anything else where a record changed', async () => {
  open(
    answersWith({ state: 'APPROVED', counts: { ...counts, changed: 1 }, records: [record([field('f1', 'Title')], { hasChanged: true })] }),
  );
  expect(await screen.findByRole('button', { name: 'Gather again what changed' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Release' })).toBeNull();
  expect(screen.getByText(', changed since')).toBeTruthy();
});

it('offers what was released as page, data and table', async () => {
  open(answersWith({ state: 'RELEASED', releasedAt: '2026-11-20T10:00:00.000Z' }));
  const files = (await screen.findAllByRole('link', { name: /^Download/ })).map((link) => link.getAttribute('href'));
  expect(files).toEqual(['html', 'json', 'csv'].map((form) => `/export/information/q.${form}`));
  expect(screen.queryByRole('button', { name: /Cancel/ })).toBeNull();
});

it('says how far it is in one sentence', () => {
  const told = {
    state: 'RETURNED' as const,
    dueOn: '2026-11-30',
    preparedBy: 'Stella',
    mayReview: false,
    counts: { ...counts, undecided: 0 },
  };
  expect(sentenceAbout(told)).toContain('all decided, and ready for review');
  expect(sentenceAbout({ ...told, counts: { ...counts, undecided: 1, queried: 2 } })).toContain('1 not decided and 2 sent back');
  expect(sentenceAbout({ ...told, state: 'CANCELLED' })).toBe('It was cancelled: nothing is released.');
  expect(sentenceAbout({ ...told, state: 'APPROVED', reviewedBy: 'Ada' })).toContain('approved by Ada');
});

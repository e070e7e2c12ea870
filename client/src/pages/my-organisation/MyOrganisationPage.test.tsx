import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { violationsIn } from '../../testing/axe.ts';
import { connection, organisation } from '../../testing/records.ts';
import { renderAt } from '../../testing/render.tsx';
import { keptByOthers } from './kept-by.ts';
import { MyOrganisationPage } from './MyOrganisationPage.tsx';
import { Owed } from './Owed.tsx';
import { sentenceAbout } from './sentence.ts';

const [club, council, hall] = [organisation('club', 'Lunch Club'), organisation('council', 'Fenshire'), organisation('hall', 'Hall Trust')];
const partner =
  (speaksFor: readonly object[], permissions = ['fact:confirm', 'tie:edit', 'proposal:make', 'provision:edit']) =>
  () => ({
    data: { me: { __typename: 'Viewer', id: 'sorrel', permissions, councils: [], speaksFor } },
  });
const tie = {
  __typename: 'Tie',
  id: 't',
  revision: 2,
  kind: 'FUNDS',
  strength: 3,
  status: 'ASSERTED',
  validFrom: null,
  validTo: null,
  note: null,
  visibility: 'PARTIES',
  isStale: false,
  lastVerifiedOn: null,
  verifyBy: null,
  disputeReason: null,
  isIllustrative: false,
  from: council,
  to: club,
  owner: council,
  assertedBy: council,
  confirmedBy: null,
  disputedBy: null,
  evidence: [],
};
const held = {
  ...club,
  revision: 1,
  owner: council,
  visibility: 'PUBLIC',
  description: null,
  website: null,
  alsoKnownAs: [],
  openedOn: null,
  closedOn: null,
  decisionLeadDays: null,
  identifiers: [],
  basedNow: [],
  partOfNow: [],
  partOf: [],
  parts: [],
  basedIn: [],
  governs: [],
  predecessors: [],
  successors: [],
  offers: [],
  needs: [],
  provisions: [],
  ties: connection([tie], { __typename: 'TieConnection' }),
  agreements: connection([], { __typename: 'AgreementConnection' }),
};
const answer = () => ({
  data: {
    organisation: held,
    engagements: connection([], { __typename: 'EngagementConnection' }),
    proposals: connection([], { __typename: 'ProposalConnection' }),
    workList: [],
  },
});

it('shows what is held of one’s organisation and what one can say to it, and breaks no rule', async () => {
  const { container, asked } = renderAt('/my-organisation', <MyOrganisationPage />, {
    answers: { Can: partner([club, hall]), MyOrganisation: answer },
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'Lunch Club' })).toBeTruthy();
  expect(screen.getByText(/^Others say you have 1 tie that you have not confirmed or disputed\. Nothing else waits for you/)).toBeTruthy();
  expect(screen.getByText('Fenshire says so.')).toBeTruthy();
  for (const label of ['Confirm', 'Dispute', 'Propose a change'])
    expect(screen.getByRole('button', { name: `${label}: Fenshire funds Lunch Club` })).toBeTruthy();
  expect(asked.find(({ name }) => name === 'MyOrganisation')?.variables.id).toBe('club');
  expect(screen.getByRole('combobox', { name: 'Organisation' })).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
});

it('says of what is owed by a party one may not see that one may not see it', async () => {
  const owed = {
    __typename: 'Obligation' as const,
    id: 'o',
    text: 'Mow the grass',
    dueOn: null,
    doneOn: null,
    isOverdue: false,
    owedBy: null,
  };
  renderAt('/my-organisation', <Owed agreements={[{ id: 'a', title: 'Upkeep', obligations: [owed] }]} />, {});
  expect(await screen.findByRole('cell', { name: 'A party you may not see' })).toBeTruthy();
});

it('says so where one speaks for nobody', async () => {
  renderAt('/my-organisation', <MyOrganisationPage />, { answers: { Can: partner([]) } });
  expect(await screen.findByText('You speak for no organisation.')).toBeTruthy();
});

it('counts what others keep, council by council', () => {
  const of = (owner: typeof club | null) => ({ owner });
  expect(keptByOthers('club', { ties: [of(council), of(council), of(club), of(null)], offers: [of(hall), of(council)] })).toMatchObject([
    { name: 'Fenshire', counts: { ties: 2, offers: 1 } },
    { name: 'Hall Trust', counts: { offers: 1 } },
  ]);
});

it('sums up what one has not answered, and what waits', () => {
  const said = (status: string, by: string | null, owner: string) => ({
    status,
    assertedBy: by === null ? null : { id: by },
    owner: { id: owner },
  });
  const ties = [said('ASSERTED', 'club', 'council'), said('CONFIRMED', 'council', 'council'), said('ASSERTED', null, 'council')];
  expect(sentenceAbout('club', { ties, waiting: 2, proposed: 1 })).toBe(
    'Others say you have 1 tie that you have not confirmed or disputed. 2 things wait for you, and 1 of your proposals waits for an answer.',
  );
  expect(sentenceAbout('club', { ties: ties.slice(0, 2), waiting: 0, proposed: 0 })).toBe(
    'You have answered every tie that others say you have. Nothing else waits for you, and none of your proposals waits for an answer.',
  );
});

import { useQuery } from '@apollo/client/react';
import { PROPOSAL_STATE_LABELS } from '@atlas/shared/vocabulary';
import { useParams } from 'react-router';
import { History } from '../../features/changes/History.tsx';
import { EvidenceList } from '../../features/evidence/EvidenceList.tsx';
import { OrganisationName } from '../../features/organisations/OrganisationName.tsx';
import { Decide } from '../../features/proposals/Decide.tsx';
import { ProposedFields } from '../../features/proposals/ProposedFields.tsx';
import { titleOfProposal } from '../../features/proposals/words.ts';
import { titleOf } from '../../features/record-panel/record-title.ts';
import { graphql } from '../../gql/index.ts';
import { isNoId } from '../../lib/failure.ts';
import { pageOf } from '../../lib/kinds.ts';
import { momentInWords } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { PageSkeleton } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Failure, Unknown } from '../../ui/States.tsx';
import { sentenceAbout } from './sentence.ts';

const ProposalQuery = graphql(`
  query Proposal($id: ID!) {
    proposal(id: $id) {
      id
      mutation
      state
      why
      by
      recordedAt
      decidedAt
      decidedBy
      answer
      isIllustrative
      ...ProposalSentence_proposal
      ...ProposedFields_proposal
      ...Decide_proposal
      owner {
        ...OrganisationName_organisation
      }
      organisation {
        ...OrganisationName_organisation
      }
      about {
        ...RecordTitle_node
      }
      result {
        ...RecordTitle_node
      }
      evidence {
        ...EvidenceItem_evidence
      }
    }
  }
`);

/** What is proposed, by whom and why, and what became of it? */
export function ProposalPage() {
  const { id = '' } = useParams();
  const { data, loading, error, refetch } = useQuery(ProposalQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const proposal = data?.proposal;
  if (!proposal) {
    if (loading) return <PageSkeleton text="Reading the proposal." rows={6} />;
    if (error && !isNoId(error)) return <Failure isPage what="The proposal" error={error} onRetry={() => refetch()} />;
    return <Unknown what="proposal" list="/proposals" listName="the proposals" />;
  }
  const { about, result, owner, organisation, answer, decidedAt, evidence } = proposal;
  const title = titleOfProposal(proposal.mutation, about ? titleOf(about) : undefined);
  return (
    <Page
      title={title}
      kicker="Proposal"
      actions={<Decide proposal={proposal} title={title} />}
      sentence={sentenceAbout(proposal)}
      onlyIllustrative={proposal.isIllustrative}
    >
      <Facts
        facts={[
          { label: 'Why', value: proposal.why },
          {
            label: 'Proposed by',
            value: (
              <>
                {proposal.by} for <OrganisationName organisation={organisation} />, {momentInWords(proposal.recordedAt)}
              </>
            ),
          },
          { label: 'Who decides', value: owner && <OrganisationName organisation={owner} /> },
          {
            label: 'What became of it',
            value: `${PROPOSAL_STATE_LABELS[proposal.state]}${decidedAt ? `, by ${proposal.decidedBy}, ${momentInWords(decidedAt)}` : ''}`,
          },
          { label: 'Answer', value: answer },
          { label: 'Record', value: about && <AtlasLink to={placeOf(about)}>{titleOf(about)}</AtlasLink> },
          {
            label: 'What it led to',
            value: result && result.id !== about?.id && <AtlasLink to={placeOf(result)}>{titleOf(result)}</AtlasLink>,
          },
        ]}
      />
      <Section title="What would change">
        <ProposedFields proposal={proposal} />
      </Section>
      {evidence.length > 0 && (
        <Section title="Evidence">
          <EvidenceList evidence={evidence} />
        </Section>
      )}
      <Section title="History">
        <History recordId={id} />
      </Section>
    </Page>
  );
}

const placeOf = ({ __typename, id }: { readonly __typename: string; readonly id: string }) => pageOf(__typename, id) ?? '/offers';

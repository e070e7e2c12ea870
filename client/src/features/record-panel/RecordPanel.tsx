import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.ts';
import { useAddress } from '../../lib/address.ts';
import { IllustrativeTag } from '../../ui/Illustrative.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { Failure } from '../../ui/States.tsx';
import { WhoCanSee } from '../access/WhoCanSee.tsx';
import { History } from '../changes/History.tsx';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import { FactActions } from '../facts/FactActions.tsx';
import { FactStates } from '../facts/FactStates.tsx';
import { RecordFacts } from './RecordFacts.tsx';
import { titleOf } from './record-title.ts';

const RecordQuery = graphql(`
  query SelectedRecord($id: ID!, $asAt: Date) {
    node(id: $id, asAt: $asAt) {
      __typename
      id
      ...RecordTitle_node
      ...RecordFacts_node
      ...FactActions_node
      ...FactStates_node
      ... on Record {
        isIllustrative
        evidence {
          ...EvidenceItem_evidence
        }
      }
    }
  }
`);

/** The record the address selects: its facts, its evidence, its history. */
export function RecordPanel() {
  const { params, change } = useAddress();
  const id = params.get('selected');
  return id ? <SelectedRecord key={id} id={id} onClose={() => change({ selected: null }, { replace: true })} /> : null;
}

const isFact = ({ __typename }: { readonly __typename: string }) => __typename === 'Tie' || __typename === 'Provision';

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

function SelectedRecord({ id, onClose }: Props) {
  const { asAt } = useAddress();
  const { data, loading, error, refetch } = useQuery(RecordQuery, { variables: { id, asAt } });
  const node = data?.node;
  if (!node) {
    return (
      <SidePanel title={loading ? 'Reading…' : 'Not found'} onClose={onClose}>
        {error && <Failure what="The record" error={error} onRetry={() => refetch()} />}
        {!error && !loading && <p>Nothing is held under this address, or you may not see it.</p>}
      </SidePanel>
    );
  }
  return (
    <SidePanel title={titleOf(node)} onClose={onClose} selectionKey={id}>
      {'evidence' in node && <IllustrativeTag when={node.isIllustrative} />}
      <RecordFacts node={node} />
      {'evidence' in node && <WhoCanSee id={id} isCompact />}
      <FactActions node={node} title={titleOf(node)} />
      {isFact(node) && (
        <p>
          <AtlasLink to={`/facts/${id}`}>Open its page</AtlasLink>
        </p>
      )}
      <FactStates node={node} />
      {'evidence' in node && (
        <>
          <h3>Evidence</h3>
          <EvidenceList evidence={node.evidence} />
          <h3>History</h3>
          <History recordId={id} />
        </>
      )}
    </SidePanel>
  );
}

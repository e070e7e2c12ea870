import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FactActions_NodeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { ProposeInstead } from '../editing/proposing.tsx';
import { useAction } from '../editing/use-action.ts';
import { EvidenceForm } from '../evidence/EvidenceForm.tsx';
import { ProvisionForm } from '../provisions/ProvisionForm.tsx';
import { TieForm } from '../ties/TieForm.tsx';
import { useCan } from '../viewer/use-can.ts';
import styles from './FactActions.module.css';
import { ConfirmForm, DisputeForm, EndForm } from './FactForms.tsx';
import { useFactMutations } from './fact-mutations.ts';

graphql(`
  fragment FactActions_node on Node {
    __typename
    id
    ... on Tie {
      ...TieForm_tie
      ...FactNow_tie
      owner {
        id
      }
    }
    ... on Provision {
      ...ProvisionForm_provision
      ...FactNow_provision
      owner {
        id
      }
    }
    ... on Record {
      owner {
        id
      }
    }
  }
`);

type Fact = Extract<FactActions_NodeFragment, { __typename: 'Tie' | 'Provision' }>;
type Open = 'CHANGE' | 'CONFIRM' | 'DISPUTE' | 'END' | 'EVIDENCE';

interface Props {
  readonly node: FactActions_NodeFragment;
  /** What the record is called. */
  readonly title: string;
  /** True in a table: each button says of what it is, to those who hear it alone. */
  readonly namesEach?: boolean;
}

/** What may be done to a record where its facts are shown: of a tie or provision, change, verify, confirm, dispute and end it; of any, add evidence. */
export function FactActions({ node, title, namesEach = false }: Props) {
  const { can, wayTo } = useCan();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const record = 'owner' in node ? node : undefined;
  if (record === undefined) return null;
  const fact = node.__typename === 'Tie' || node.__typename === 'Provision' ? node : undefined;
  const mayAdd = can('evidence:add', record);
  const way = fact && wayTo(permissionOf(fact), fact);
  const mayAct = can('fact:confirm') || mayAdd || way !== undefined;
  if (!mayAct) return null;
  const of = namesEach ? title : undefined;
  return (
    <div className={styles.actions} data-print="hidden">
      {fact && <OfFact fact={fact} of={of} onOpen={setOpen} />}
      {mayAdd && <Action label="Add evidence" of={of} onPress={() => setOpen('EVIDENCE')} />}
      {open === 'EVIDENCE' && <EvidenceForm about={{ id: node.id, typename: node.__typename, title }} onClose={close} />}
      {fact && open !== undefined && open !== 'EVIDENCE' && (
        <ProposeInstead when={way === 'PROPOSE' && (open === 'CHANGE' || open === 'END')} onClose={close}>
          <FactForm fact={fact} title={title} open={open} onClose={close} />
        </ProposeInstead>
      )}
    </div>
  );
}

const permissionOf = (fact: Fact) => (fact.__typename === 'Tie' ? ('tie:edit' as const) : ('provision:edit' as const));

function OfFact({ fact, of, onOpen }: { readonly fact: Fact; readonly of: string | undefined; readonly onOpen: (form: Open) => void }) {
  const { can, wayTo, speaksFor } = useCan();
  const { isBusy, act } = useAction();
  const { verify } = useFactMutations(fact.__typename === 'Tie');
  const way = wayTo(permissionOf(fact), fact);
  const keeps = can('fact:verify', fact);
  // The other side confirms it; whoever keeps it may, with what the other side said.
  const mayConfirm = can('fact:confirm') && (keeps || sidesOf(fact).some(({ id }) => speaksFor.some((own) => own.id === id)));
  return (
    <>
      {keeps && (
        <Action
          label="Verified today"
          of={of}
          isBusy={isBusy}
          onPress={() =>
            void act(
              () => verify({ id: fact.id, revision: fact.revision, idempotencyKey: crypto.randomUUID() }),
              'Marked as verified today.',
            )
          }
        />
      )}
      {mayConfirm && fact.status !== 'CONFIRMED' && <Action label="Confirm" of={of} onPress={() => onOpen('CONFIRM')} />}
      {can('fact:confirm') && fact.status !== 'DISPUTED' && <Action label="Dispute" of={of} onPress={() => onOpen('DISPUTE')} />}
      {way && <Action label={way === 'CHANGE' ? 'Change' : 'Propose a change'} of={of} onPress={() => onOpen('CHANGE')} />}
      {way && <Action label={way === 'CHANGE' ? 'End' : 'Propose to end it'} of={of} onPress={() => onOpen('END')} />}
    </>
  );
}

interface ActionProps {
  readonly label: string;
  readonly of: string | undefined;
  readonly onPress: () => void;
  readonly isBusy?: boolean;
}

function Action({ label, of, onPress, isBusy = false }: ActionProps) {
  return (
    <Button size="compact-sm" variant="default" loading={isBusy} aria-label={of && `${label}: ${of}`} onClick={onPress}>
      {label}
    </Button>
  );
}

function FactForm({ fact, title, open, onClose }: { fact: Fact; title: string; open: Open; onClose: () => void }) {
  const isTie = fact.__typename === 'Tie';
  switch (open) {
    case 'CHANGE':
      return isTie ? <TieForm tie={fact} onClose={onClose} /> : <ProvisionForm provision={fact} onClose={onClose} />;
    case 'CONFIRM':
      return <ConfirmForm fact={fact} title={title} sides={sidesOf(fact)} onClose={onClose} />;
    case 'DISPUTE':
      return <DisputeForm fact={fact} title={title} onClose={onClose} />;
    case 'END':
      return <EndForm fact={fact} title={title} onClose={onClose} />;
    default:
      return null;
  }
}

/** Who can confirm it: of a tie, whoever of the two does not say so; of a provision, its organisation. */
function sidesOf(fact: Fact) {
  if (fact.__typename === 'Provision') return [fact.organisation];
  const saidBy = fact.assertedBy?.id ?? fact.owner?.id;
  return [fact.from, fact.to].filter(({ id }) => id !== saidBy);
}

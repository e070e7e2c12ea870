import { acceptProposalSchema, declineProposalSchema } from '@atlas/shared/inputs';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Decide_ProposalFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ProseField } from '../editing/fields.tsx';
import { useAction } from '../editing/use-action.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useProposalMutations } from './proposal-mutations.ts';

graphql(`
  fragment Decide_proposal on Proposal {
    id
    revision
    state
    isStale
    hasClash
    canAccept
    canDecline
    canWithdraw
    about {
      id
      revision
    }
  }
`);

type Proposal = Decide_ProposalFragment;

/** The buttons of whoever decides on a proposal, and of whoever made it. */
export function Decide({ proposal, title }: { readonly proposal: Proposal; readonly title: string }) {
  const [open, setOpen] = useState<'ACCEPT' | 'DECLINE'>();
  const { withdraw } = useProposalMutations();
  const { isBusy, act } = useAction();
  const close = () => setOpen(undefined);
  const { id, revision, canAccept, canDecline, canWithdraw, hasClash } = proposal;
  return (
    <>
      {canAccept && !hasClash && <Button onClick={() => setOpen('ACCEPT')}>Accept</Button>}
      {canDecline && (
        <Button variant="default" onClick={() => setOpen('DECLINE')}>
          Decline
        </Button>
      )}
      {canWithdraw && (
        <Button
          variant="default"
          loading={isBusy}
          onClick={() => void act(() => withdraw({ id, revision, idempotencyKey: crypto.randomUUID() }), 'The proposal is taken back.')}
        >
          Take it back
        </Button>
      )}
      {open === 'ACCEPT' && <AcceptForm proposal={proposal} title={title} onClose={close} />}
      {open === 'DECLINE' && <DeclineForm proposal={proposal} title={title} onClose={close} />}
    </>
  );
}

interface FormProps {
  readonly proposal: Proposal;
  readonly title: string;
  readonly onClose: () => void;
}

function AcceptForm({ proposal: { id, revision, isStale, about }, title, onClose }: FormProps) {
  const { accept } = useProposalMutations();
  const initial = { answer: '' };
  const edit = useEditForm({
    draftKey: `accept ${id}`,
    initial,
    schema: acceptProposalSchema,
    toInput: ({ answer }: typeof initial) => ({ answer }),
    said: 'It is accepted, and the record is changed.',
    send: ({ answer, idempotencyKey }) =>
      accept({ id, revision, idempotencyKey, why: answer.trim() || null, recordRevision: isStale ? about?.revision : null }),
    onSaved: onClose,
  });
  return (
    <EditDialog
      title="Accept the proposal"
      saveLabel="Accept"
      size="md"
      edit={edit}
      onClose={onClose}
      note={`${title}. The record is changed at once.`}
    >
      <ProseField label="What to say to whoever proposed it" bound={edit.form.getInputProps('answer')} autoFocus />
    </EditDialog>
  );
}

function DeclineForm({ proposal: { id, revision }, title, onClose }: FormProps) {
  const { decline } = useProposalMutations();
  const initial = { reason: '' };
  const edit = useEditForm({
    draftKey: `decline ${id}`,
    initial,
    schema: declineProposalSchema,
    toInput: ({ reason }: typeof initial) => ({ reason }),
    said: 'It is declined.',
    send: ({ reason, idempotencyKey }) => decline({ id, revision, reason, idempotencyKey }),
    onSaved: onClose,
  });
  return (
    <EditDialog
      title="Decline the proposal"
      saveLabel="Decline"
      size="md"
      edit={edit}
      onClose={onClose}
      note={`${title}. The record stays as it is.`}
    >
      <ProseField
        label="Why not"
        description="Whoever proposed it reads this."
        bound={edit.form.getInputProps('reason')}
        required
        autoFocus
      />
    </EditDialog>
  );
}

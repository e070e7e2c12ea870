import { EXEMPTIONS, exemptions, fieldDecisions, needsBalance } from '@atlas/shared/disclosure';
import { decideDisclosureSchema, reviewDisclosureSchema } from '@atlas/shared/inputs';
import type { Exemption, FieldDecision } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { countOf } from '../../lib/wording.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, ProseField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';

const DecideDisclosureMutation = graphql(`
  mutation DecideDisclosure($input: DecideDisclosureInput!) {
    decideDisclosure(input: $input) {
      ...RequestStep_payload
    }
  }
`);
const QueryDisclosureMutation = graphql(`
  mutation QueryDisclosure($input: ReviewDisclosureInput!) {
    reviewDisclosure(input: $input) {
      ...RequestStep_payload
    }
  }
`);

interface Props {
  readonly request: { readonly id: string; readonly revision: number };
  readonly fields: readonly string[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Releases or withholds the fields chosen. */
export function DecideForm({ request, fields, onClose, onSaved }: Props) {
  const decide = useSend(
    DecideDisclosureMutation,
    (data) => data.decideDisclosure,
    (payload) => payload.informationRequest,
  );
  const initial = { decision: 'WITHHOLD' as FieldDecision, exemption: null as Exemption | null, reason: '' };
  const edit = useEditForm({
    draftKey: `decide ${request.id}`,
    initial,
    schema: decideDisclosureSchema,
    toInput: ({ decision, exemption, reason }: typeof initial) => ({
      fields: [...fields],
      decision,
      exemption: decision === 'WITHHOLD' ? exemption : null,
      reason: reason || null,
    }),
    said: 'It is decided.',
    send: (input) => decide({ ...input, id: request.id, revision: request.revision }),
    onSaved: () => {
      onSaved();
      onClose();
    },
  });
  const bind = (field: keyof typeof initial) => edit.form.getInputProps(field);
  const { decision, exemption } = edit.form.values;
  return (
    <EditDialog title={`Decide on ${countOf(fields.length, 'field')}`} saveLabel="Decide" edit={edit} onClose={onClose} size="md">
      <ChoiceField label="What becomes of it" bound={bind('decision')} vocabulary={fieldDecisions} required autoFocus />
      {decision === 'WITHHOLD' && (
        <ChoiceField
          label="Exemption"
          bound={bind('exemption')}
          vocabulary={exemptions}
          required
          {...(exemption && {
            description: `${EXEMPTIONS[exemption].says} ${needsBalance(exemption) ? 'Qualified: the public interest has to be weighed.' : 'Absolute: no public interest test.'}`,
          })}
        />
      )}
      <ProseField
        label={decision === 'WITHHOLD' && exemption && needsBalance(exemption) ? 'How the public interest was weighed' : 'Why'}
        description="For the reviewer and for whoever asks later. It does not go out with the answer."
        bound={bind('reason')}
        required={Boolean(decision === 'WITHHOLD' && exemption && needsBalance(exemption))}
      />
    </EditDialog>
  );
}

/** Sends the fields chosen back to whoever prepared them. */
export function SendBackForm({ request, fields, onClose, onSaved }: Props) {
  const send = useSend(
    QueryDisclosureMutation,
    (data) => data.reviewDisclosure,
    (payload) => payload.informationRequest,
  );
  const initial = { note: '' };
  const edit = useEditForm({
    draftKey: `send back ${request.id}`,
    initial,
    schema: reviewDisclosureSchema,
    toInput: ({ note }: typeof initial) => ({ fields: [...fields], verdict: 'QUERIED' as const, note: note || null }),
    said: 'It is marked to be looked at again.',
    send: (input) => send({ ...input, id: request.id, revision: request.revision }),
    onSaved: () => {
      onSaved();
      onClose();
    },
  });
  return (
    <EditDialog title={`Send back ${countOf(fields.length, 'field')}`} saveLabel="Send back" edit={edit} onClose={onClose} size="md">
      <ProseField label="What is to be looked at again" bound={edit.form.getInputProps('note')} required autoFocus />
    </EditDialog>
  );
}

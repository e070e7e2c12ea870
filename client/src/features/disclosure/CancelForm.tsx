import { cancelInformationRequestSchema } from '@atlas/shared/inputs';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ProseField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';

const CancelInformationRequestMutation = graphql(`
  mutation CancelInformationRequest($input: CancelInformationRequestInput!) {
    cancelInformationRequest(input: $input) {
      ...RequestStep_payload
    }
  }
`);

interface Props {
  readonly request: { readonly id: string; readonly revision: number };
  readonly onClose: () => void;
}

/** Goes no further with a request. */
export function CancelForm({ request, onClose }: Props) {
  const cancel = useSend(
    CancelInformationRequestMutation,
    (data) => data.cancelInformationRequest,
    (payload) => payload.informationRequest,
  );
  const edit = useEditForm({
    draftKey: `cancel ${request.id}`,
    initial: { reason: '' },
    schema: cancelInformationRequestSchema,
    toInput: (values: { reason: string }) => values,
    said: 'The request is cancelled.',
    send: (input) => cancel({ ...input, id: request.id, revision: request.revision }),
    onSaved: onClose,
  });
  return (
    <EditDialog
      title="Cancel the request"
      saveLabel="Cancel the request"
      edit={edit}
      onClose={onClose}
      size="md"
      note="Nothing is released, and it cannot be taken up again."
    >
      <ProseField label="Why" bound={edit.form.getInputProps('reason')} required autoFocus />
    </EditDialog>
  );
}

import { evidenceSchema } from '@atlas/shared/inputs';
import { Select } from '@mantine/core';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { LineField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { fieldsOf } from './field-names.ts';
import { noPassage, PassageFields } from './PassageFields.tsx';

const AddEvidenceMutation = graphql(`
  mutation AddEvidence($input: EvidenceInput!) {
    addEvidence(input: $input) {
      evidence {
        id
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

interface Props {
  readonly about: { readonly id: string; readonly typename: string; readonly title: string };
  readonly onClose: () => void;
}

/** Adds a passage of a source to the record it supports, or to one field of it. */
export function EvidenceForm({ about, onClose }: Props) {
  const add = useSend(
    AddEvidenceMutation,
    (data) => data.addEvidence,
    (payload) => payload.evidence,
  );
  const initial = { ...noPassage, field: null as string | null, says: '' };
  const edit = useEditForm({
    draftKey: `evidence ${about.id}`,
    initial,
    schema: evidenceSchema,
    toInput: ({ source, field, says, ...values }: typeof initial) => ({
      ...values,
      about: about.id,
      source: source?.id ?? '',
      saidBy: values.saidBy || null,
      quote: values.quote || null,
      field,
      says: (field && says) || null,
    }),
    said: 'The evidence is added.',
    send: ({ id: _, revision: _r, ...input }) => add(input),
    onSaved: onClose,
  });
  const bind = (field: keyof typeof initial) => edit.form.getInputProps(field);
  const fields = fieldsOf(about.typename);
  return (
    <EditDialog title="Add evidence" edit={edit} onClose={onClose} note={`About: ${about.title}.`}>
      <PassageFields bind={bind} required autoFocus />
      {fields.length > 0 && (
        <Select
          label="What it is about"
          data={fields.map(([value, label]) => ({ value, label }))}
          placeholder="The record as a whole"
          clearable
          clearButtonProps={{ 'aria-label': 'The record as a whole' }}
          wrapperProps={{ 'data-half': true }}
          {...bind('field')}
        />
      )}
      {edit.form.values.field !== null && (
        <LineField label="What the source gives for it" bound={bind('says')} description="Sources that differ are all shown." half />
      )}
    </EditDialog>
  );
}

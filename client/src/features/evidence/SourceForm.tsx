import { useMutation } from '@apollo/client/react';
import { createSourceSchema } from '@atlas/shared/inputs';
import { type SourceKind, sourceKinds, type Visibility } from '@atlas/shared/vocabulary';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, LineField, VisibilityField } from '../editing/fields.tsx';
import { outcomeOf } from '../editing/payload.ts';
import { useEditForm } from '../editing/use-edit-form.ts';

const CreateSourceMutation = graphql(`
  mutation CreateSource($input: CreateSourceInput!) {
    createSource(input: $input) {
      source {
        id
        title
      }
      changeId
      userErrors {
        field
        code
        message
      }
    }
  }
`);

interface Props {
  /** What it is called, as typed where it was not found. */
  readonly title?: string;
  readonly onClose: () => void;
  readonly onSaved?: (source: { id: string; title: string }) => void;
}

/** Records a source that is not held yet. */
export function SourceForm({ title = '', onClose, onSaved }: Props) {
  const [create] = useMutation(CreateSourceMutation);
  const initial = {
    title,
    kind: null as SourceKind | null,
    publishedOn: '',
    publisher: '',
    reference: '',
    licence: '',
    visibility: 'NETWORK' as Visibility,
  };
  const edit = useEditForm({
    draftKey: 'source new',
    initial,
    schema: createSourceSchema,
    // The rules say that the kind has to be chosen.
    toInput: ({ kind, publishedOn, ...values }: typeof initial) => ({
      ...values,
      kind: kind as SourceKind,
      publishedOn: publishedOn.trim() || null,
    }),
    said: 'The source is recorded.',
    send: async ({ id: _, revision: _r, ...input }) => {
      const result = await create({ variables: { input } });
      return outcomeOf(result, result.data?.createSource, (payload) => payload.source);
    },
    onSaved: (saved) => {
      onSaved?.(saved);
      onClose();
    },
  });
  const bind = (field: keyof typeof initial) => edit.form.getInputProps(field);
  return (
    <EditDialog title="Record a source" edit={edit} onClose={onClose}>
      <LineField label="What it is called" bound={bind('title')} required autoFocus />
      <ChoiceField label="Kind of source" bound={bind('kind')} vocabulary={sourceKinds} required half />
      <LineField label="Published" bound={bind('publishedOn')} description="A day, month or year: 2025-09-14, 2025-09 or 2025." half />
      <LineField label="Published by" bound={bind('publisher')} half />
      <LineField label="Licence" bound={bind('licence')} half />
      <LineField label="Where to find it" bound={bind('reference')} description="An address, a file name, a catalogue number." />
      <VisibilityField bound={bind('visibility')} />
    </EditDialog>
  );
}

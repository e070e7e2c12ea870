import { createSourceSchema } from '@atlas/shared/inputs';
import { type SourceKind, sourceKinds, type Visibility } from '@atlas/shared/vocabulary';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, LineField, VisibilityField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';

const CreateSourceMutation = graphql(`
  mutation CreateSource($input: CreateSourceInput!) {
    createSource(input: $input) {
      source {
        id
        title
      }
      changeId
      userErrors {
        ...Outcome_userError
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
  const create = useSend(
    CreateSourceMutation,
    (data) => data.createSource,
    (payload) => payload.source,
  );
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
    send: ({ id: _, revision: _r, ...input }) => create(input),
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

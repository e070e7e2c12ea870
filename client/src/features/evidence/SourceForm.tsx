import { createSourceSchema, updateSourceSchema } from '@atlas/shared/inputs';
import { type SourceKind, sourceKinds, type Visibility } from '@atlas/shared/vocabulary';
import type { SourceForm_SourceFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, LineField, VisibilityField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { createOrUpdate, useSend } from '../editing/use-send.ts';

graphql(`
  fragment SourceForm_source on Source {
    id
    revision
    title
    kind
    publishedOn
    publisher
    reference
    licence
    attribution
  }
`);

const CreateSourceMutation = graphql(`
  mutation CreateSource($input: CreateSourceInput!) {
    createSource(input: $input) {
      source {
        ...SourceForm_source
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdateSourceMutation = graphql(`
  mutation UpdateSource($input: UpdateSourceInput!) {
    updateSource(input: $input) {
      source {
        ...SourceForm_source
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const LABELS = {
  title: 'What it is called',
  kind: 'Kind of source',
  publishedOn: 'Published',
  publisher: 'Published by',
  licence: 'Licence',
  reference: 'Where to find it',
  attribution: 'How it asks to be named',
} as const;

const valuesOf = (source: SourceForm_SourceFragment | undefined, title: string) => ({
  title: source?.title ?? title,
  kind: source?.kind ?? (null as SourceKind | null),
  publishedOn: source?.publishedOn ?? '',
  publisher: source?.publisher ?? '',
  reference: source?.reference ?? '',
  licence: source?.licence ?? '',
  attribution: source?.attribution ?? '',
  visibility: 'NETWORK' as Visibility,
});
type Values = ReturnType<typeof valuesOf>;

interface Props {
  /** The one that is changed; none to record a new one. */
  readonly source?: SourceForm_SourceFragment;
  /** What it is called, as typed where it was not found. */
  readonly title?: string;
  readonly onClose: () => void;
  readonly onSaved?: (source: { id: string; title: string }) => void;
}

/** Records a source that is not held yet, or changes what is held of one. */
export function SourceForm({ source, title = '', onClose, onSaved }: Props) {
  const create = useSend(
    CreateSourceMutation,
    (data) => data.createSource,
    (payload) => payload.source,
  );
  const update = useSend(
    UpdateSourceMutation,
    (data) => data.updateSource,
    (payload) => payload.source,
  );
  const edit = useEditForm({
    draftKey: `source ${source?.id ?? 'new'}`,
    initial: valuesOf(source, title),
    target: source,
    schema: source ? updateSourceSchema : createSourceSchema,
    toInput: ({ visibility, ...values }: Values) => ({
      ...values,
      // The rules say that the kind has to be chosen.
      kind: values.kind as SourceKind,
      publishedOn: values.publishedOn.trim() || null,
      publisher: values.publisher || null,
      reference: values.reference || null,
      licence: values.licence || null,
      attribution: values.attribution || null,
      ...(source ? {} : { visibility }),
    }),
    labels: LABELS,
    said: source ? 'The source is changed.' : 'The source is recorded.',
    read: (theirs: SourceForm_SourceFragment) => ({ values: valuesOf(theirs, ''), revision: theirs.revision }),
    send: createOrUpdate(create, update),
    onSaved: (saved) => {
      onSaved?.(saved);
      onClose();
    },
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  return (
    <EditDialog title={source ? `Change “${source.title}”` : 'Record a source'} edit={edit} onClose={onClose}>
      <LineField label={LABELS.title} bound={bind('title')} required autoFocus />
      <ChoiceField label={LABELS.kind} bound={bind('kind')} vocabulary={sourceKinds} required half />
      <LineField
        label={LABELS.publishedOn}
        bound={bind('publishedOn')}
        description="A day, month or year: 2025-09-14, 2025-09 or 2025."
        half
      />
      <LineField label={LABELS.publisher} bound={bind('publisher')} half />
      <LineField label={LABELS.licence} bound={bind('licence')} half />
      <LineField label={LABELS.reference} bound={bind('reference')} description="An address, a file name, a catalogue number." />
      <LineField
        label={LABELS.attribution}
        bound={bind('attribution')}
        description="The words its licence wants beside what is taken from it."
      />
      {!source && <VisibilityField bound={bind('visibility')} />}
    </EditDialog>
  );
}

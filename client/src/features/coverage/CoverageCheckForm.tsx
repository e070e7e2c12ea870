import { recordCoverageCheckSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { graphql } from '../../gql/index.ts';
import { listOf } from '../../lib/wording.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { DayField, LineField, ProseField, VisibilityField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';

const RecordCoverageCheckMutation = graphql(`
  mutation RecordCoverageCheck($input: RecordCoverageCheckInput!) {
    recordCoverageCheck(input: $input) {
      coverageCheck {
        id
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly area: Named;
  readonly theme: Named;
  /** Whose partners were looked for. */
  readonly councils: readonly Named[];
  readonly onClose: () => void;
}

const valuesAtFirst = () => ({ on: todayInLondon() as string, by: '', note: '', visibility: 'NETWORK' as const });
type Values = ReturnType<typeof valuesAtFirst>;

/** Records that somebody looked for partners on a theme in an area and found none. */
export function CoverageCheckForm({ area, theme, councils, onClose }: Props) {
  const record = useSend(
    RecordCoverageCheckMutation,
    (data) => data.recordCoverageCheck,
    (payload) => payload.coverageCheck,
  );
  const edit = useEditForm({
    draftKey: `coverage check ${area.id} ${theme.id}`,
    initial: valuesAtFirst(),
    schema: recordCoverageCheckSchema,
    toInput: ({ on, by, note, visibility }: Values) => ({
      area: area.id,
      theme: theme.id,
      for: councils.map(({ id }) => id),
      on,
      by: by || null,
      note: note || null,
      visibility,
    }),
    said: 'It is recorded that you looked and found nobody.',
    send: ({ id: _, revision: __, ...input }) => record(input),
    onSaved: onClose,
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  return (
    <EditDialog
      title="We looked: nobody"
      edit={edit}
      onClose={onClose}
      saveLabel="Record it"
      note={`${theme.name} in ${area.name}, for ${listOf(councils.map(({ name }) => name))}. It holds for twelve months, and for the places inside it and the parts of the theme.`}
    >
      <DayField label="Looked on" bound={bind('on')} required half />
      <LineField label="Who looked" bound={bind('by')} description="A post or a body; you, unless given." half />
      <ProseField label="How you looked" bound={bind('note')} description="Whom you asked, which lists you went through." autoFocus />
      <VisibilityField bound={bind('visibility')} />
    </EditDialog>
  );
}

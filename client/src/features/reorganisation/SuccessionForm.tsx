import { recordSuccessionSchema } from '@atlas/shared/inputs';
import { type SearchType, type SuccessionKind, successionKinds } from '@atlas/shared/vocabulary';
import { Checkbox } from '@mantine/core';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, DayField, WhyField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { RecordsField } from '../records/RecordField.tsx';

const RecordSuccessionMutation = graphql(`
  mutation RecordSuccession($input: RecordSuccessionInput!) {
    recordSuccession(input: $input) {
      organisation {
        id
        revision
        closedOn
      }
      area {
        id
        closedOn
        successors {
          id
          name
        }
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const LABELS = {
  predecessors: 'What came before',
  successors: 'What follows',
  on: 'First day of what follows',
  kind: 'How it came about',
} as const;

interface Words {
  readonly types: readonly SearchType[];
  readonly note: string;
  /** What else comes with it, where one follows. */
  readonly also: { readonly field: 'governs' | 'moves'; readonly label: string };
}

/** Councils follow councils, areas follow areas. */
const OF: Readonly<Record<'ORGANISATION' | 'AREA', Words>> = {
  ORGANISATION: {
    types: ['ORGANISATION'],
    note: 'What came before closes on the day, and what follows opens where it has no opening yet. Agreements and ties stay as they are until they are passed on or ended.',
    also: { field: 'governs', label: 'What follows governs from that day the areas that were governed before' },
  },
  AREA: {
    types: ['AREA'],
    note: 'What came before closes on the day, and what follows opens where it has no opening yet. What is done in the old areas counts for the new ones from then. Record the succession of their councils on the page of one of these.',
    also: { field: 'moves', label: 'What lies right in the old areas lies in the new one from that day' },
  },
};

interface Props {
  readonly of: 'ORGANISATION' | 'AREA';
  /** What it is recorded on the page of: one of those that came before. */
  readonly record: Chosen;
  readonly onClose: () => void;
}

/** Records that councils are followed by others, or areas by others. */
export function SuccessionForm({ of, record: first, onClose }: Props) {
  const { types, note, also } = OF[of];
  const record = useSend(
    RecordSuccessionMutation,
    (data) => data.recordSuccession,
    (payload) => payload.organisation ?? payload.area,
  );
  const initial = {
    predecessors: [first] as readonly Chosen[],
    successors: [] as readonly Chosen[],
    on: '',
    kind: null as SuccessionKind | null,
    governs: false,
    moves: false,
    why: '',
  };
  const edit = useEditForm({
    draftKey: `succession ${first.id}`,
    initial,
    schema: recordSuccessionSchema,
    toInput: ({ predecessors, successors, kind, why, ...values }: typeof initial) => ({
      ...values,
      predecessors: predecessors.map(({ id }) => id),
      successors: successors.map(({ id }) => id),
      // The rules say that it has to be chosen.
      kind: kind as SuccessionKind,
      why: why || null,
    }),
    labels: LABELS,
    said: 'The succession is recorded.',
    send: record,
    onSaved: onClose,
  });
  const bind = (field: keyof typeof initial) => edit.form.getInputProps(field);
  return (
    <EditDialog title="Record a succession" edit={edit} onClose={onClose} note={note}>
      <RecordsField label={LABELS.predecessors} types={types} bound={bind('predecessors')} required />
      <RecordsField label={LABELS.successors} types={types} bound={bind('successors')} required />
      <DayField label={LABELS.on} bound={bind('on')} required half />
      <ChoiceField label={LABELS.kind} bound={bind('kind')} vocabulary={successionKinds} required half />
      <Checkbox label={also.label} {...edit.form.getInputProps(also.field, { type: 'checkbox' })} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}

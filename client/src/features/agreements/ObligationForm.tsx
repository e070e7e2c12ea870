import { recordObligationSchema } from '@atlas/shared/inputs';
import { Select } from '@mantine/core';
import { EditDialog } from '../editing/EditDialog.tsx';
import { DayField, half, ProseField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { type AgreementEdited, partyNames, partyOptions } from './agreement-edit.ts';
import { RecordObligationMutation, UpdateObligationMutation } from './mutations.ts';

interface Props {
  readonly agreement: AgreementEdited;
  /** Id of the one that is changed; none to record one. */
  readonly obligation?: string;
  readonly onClose: () => void;
}

/** Records what a party owes under an agreement, or changes it. */
export function ObligationForm({ agreement, obligation, onClose }: Props) {
  const record = useSend(
    RecordObligationMutation,
    (data) => data.recordObligation,
    (payload) => payload.agreement,
  );
  const update = useSend(
    UpdateObligationMutation,
    (data) => data.updateObligation,
    (payload) => payload.agreement,
  );
  const valuesOf = ({ obligations }: AgreementEdited) => {
    const held = obligations.find(({ id }) => id === obligation);
    return { text: held?.text ?? '', owedBy: held?.owedBy?.id ?? null, dueOn: held?.dueOn ?? '', doneOn: held?.doneOn ?? '' };
  };
  const initial = valuesOf(agreement);
  const edit = useEditForm({
    draftKey: `obligation ${obligation ?? `of ${agreement.id}`}`,
    initial,
    target: agreement,
    schema: recordObligationSchema,
    toInput: ({ text, owedBy, dueOn, doneOn }: typeof initial) => ({
      text,
      owedBy: owedBy as string,
      dueOn: dueOn || null,
      ...(obligation ? { doneOn: doneOn || null } : {}),
    }),
    labels: { text: 'What is owed', owedBy: 'Owed by', dueOn: 'Due on', doneOn: 'Done on' },
    names: partyNames(agreement),
    said: obligation ? 'The obligation is changed.' : 'The obligation is recorded.',
    read: (one: AgreementEdited) => ({ values: valuesOf(one), revision: one.revision }),
    send: async ({ id = agreement.id, revision = agreement.revision, ...input }) => {
      if (obligation) {
        return update({ ...input, agreement: id, revision, obligation });
      }
      return record({ ...input, agreement: id, revision });
    },
    onSaved: onClose,
  });
  const bind = (field: string) => edit.form.getInputProps(field);
  return (
    <EditDialog title={obligation ? 'Change what is owed' : 'Record what is owed'} edit={edit} onClose={onClose}>
      <ProseField label="What is owed" bound={bind('text')} required autoFocus />
      <Select label="Owed by" withAsterisk data={partyOptions(agreement)} allowDeselect={false} {...half(true)} {...bind('owedBy')} />
      <DayField label="Due on" bound={bind('dueOn')} half />
      {obligation && <DayField label="Done on" bound={bind('doneOn')} half />}
    </EditDialog>
  );
}

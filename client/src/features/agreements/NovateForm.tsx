import { novateAgreementSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { AGREEMENT_STAGE_LABELS } from '@atlas/shared/vocabulary';
import { EditDialog } from '../editing/EditDialog.tsx';
import { DayField, LineField, ProseField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { RecordField } from '../records/RecordField.tsx';
import { type AgreementEdited, partyOptions } from './agreement-edit.ts';
import { NovateAgreementMutation } from './mutations.ts';

interface Props {
  readonly agreement: AgreementEdited;
  readonly onClose: () => void;
  /** @param successor id of the agreement that takes its place */
  readonly onPassedOn: (successor: string) => void;
}

const LABELS = {
  title: 'Title of the successor',
  endsOn: 'Last day of the successor',
  stageHeld: 'Stage it is at',
  partiesHeld: 'Parties',
} as const;

/** What the successor takes over from the agreement: shown where somebody else changes it meanwhile. */
const heldOf = (agreement: AgreementEdited) => ({
  title: agreement.title,
  endsOn: agreement.endsOn ?? '',
  stageHeld: agreement.stageNow ? AGREEMENT_STAGE_LABELS[agreement.stageNow] : null,
  partiesHeld: partyOptions(agreement).map(({ label }) => label),
});

/** Passes an agreement on to a successor, as when another body takes a party's place. */
export function NovateForm({ agreement, onClose, onPassedOn }: Props) {
  const novate = useSend(
    NovateAgreementMutation,
    (data) => data.novateAgreement,
    (payload) => payload.agreement,
  );
  const parties = partyOptions(agreement);
  const initial = {
    on: todayInLondon(),
    reference: '',
    places: parties.map((): Chosen | null => null),
    note: '',
    ...heldOf(agreement),
  };
  const edit = useEditForm({
    draftKey: `novate ${agreement.id}`,
    initial,
    target: agreement,
    schema: novateAgreementSchema,
    toInput: ({ places, ...values }: typeof initial) => ({
      on: values.on,
      title: values.title || null,
      reference: values.reference || null,
      endsOn: values.endsOn || null,
      note: values.note || null,
      replacing: places.flatMap((by, index) => (by && parties[index] ? [{ party: parties[index].value, by: by.id }] : [])),
    }),
    labels: LABELS,
    said: 'The agreement is passed on; this is its successor.',
    read: (record: AgreementEdited & { successor?: { id: string } | null }) => ({
      values: { ...initial, ...heldOf(record) },
      revision: record.revision,
    }),
    send: ({ id = agreement.id, revision = agreement.revision, ...input }) => novate({ ...input, id, revision }),
    onSaved: ({ successor }) => {
      onClose();
      if (successor) onPassedOn(successor.id);
    },
  });
  const bind = (field: string) => edit.form.getInputProps(field);
  return (
    <EditDialog
      title={`Pass “${agreement.title}” on`}
      edit={edit}
      onClose={onClose}
      saveLabel="Pass on"
      note="This agreement closes on that day and a successor begins, with the same parties but for those whose place another takes. What is still owed and what passed go with it."
    >
      <DayField label="Day it passes on" bound={bind('on')} required half />
      <DayField label="Last day of the successor" bound={bind('endsOn')} half />
      <LineField label="Title of the successor" bound={bind('title')} required half />
      <LineField label="Reference of the successor" bound={bind('reference')} half />
      {parties.map(({ value, label }, index) => (
        <RecordField
          key={value}
          label={`In place of ${label}`}
          types={['ORGANISATION']}
          bound={bind(`places.${index}`)}
          description="Empty where it stays."
        />
      ))}
      <ProseField label="Note" bound={bind('note')} />
    </EditDialog>
  );
}

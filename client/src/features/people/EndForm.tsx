import { endSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { EditDialog } from '../editing/EditDialog.tsx';
import { DayField, WhyField } from '../editing/fields.tsx';
import type { Outcome } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';

interface Input {
  readonly id: string;
  readonly revision: number;
  readonly on: string;
  readonly why: string | null;
  readonly idempotencyKey: string;
}
interface Props {
  /** What ends, as the title says it: "the post “Clerk”". */
  readonly what: string;
  readonly record: { readonly id: string; readonly revision: number };
  readonly said: string;
  readonly send: (input: Input) => Promise<Outcome<unknown>>;
  readonly onClose: () => void;
}

/** From which day something no longer holds; what was before stays as it was. */
export function EndForm({ what, record, said, send, onClose }: Props) {
  const edit = useEditForm({
    draftKey: `end ${record.id}`,
    initial: { on: todayInLondon() as string, why: '' },
    target: record,
    schema: endSchema,
    toInput: (values: { on: string; why: string }) => ({ on: values.on, why: values.why || null }),
    said,
    send: ({ id = record.id, revision = record.revision, ...input }) => send({ ...input, id, revision }),
    onSaved: onClose,
  });
  return (
    <EditDialog title={`End ${what}`} note="Earlier days still show it." saveLabel="End it" edit={edit} onClose={onClose} size="md">
      <DayField label="No longer from" bound={edit.form.getInputProps('on')} required />
      <WhyField bound={edit.form.getInputProps('why')} />
    </EditDialog>
  );
}

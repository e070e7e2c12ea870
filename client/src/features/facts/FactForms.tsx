import { confirmSchema, disputeSchema, endSchema } from '@atlas/shared/inputs';
import { todayInLondon, validToFromLastDay } from '@atlas/shared/time';
import { Select } from '@mantine/core';
import { EditDialog } from '../editing/EditDialog.tsx';
import { DayField, ProseField, WhyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { noPassage, PassageFields, passageInput } from '../evidence/PassageFields.tsx';
import { useCan } from '../viewer/use-can.ts';
import { type FactNow, useFactMutations } from './fact-mutations.ts';
import { HELD_LABELS, heldOf } from './held.ts';

interface Props {
  readonly fact: FactNow;
  /** What the fact is called. */
  readonly title: string;
  readonly onClose: () => void;
}
interface Side {
  readonly id: string;
  readonly name: string;
}

/** The form's own fields stay; what somebody else changed of the fact meanwhile is shown beside them. */
const reread =
  <V,>(values: V) =>
  (fact: FactNow) => ({ values: { ...values, ...heldOf(fact) }, revision: fact.revision });

/** Confirms a fact for the other side. */
export function ConfirmForm({ fact, title, sides, onClose }: Props & { readonly sides: readonly Side[] }) {
  const { confirm } = useFactMutations(fact.__typename === 'Tie');
  const { speaksFor } = useCan();
  const spokenFor = (id: string | null) => speaksFor.some((one) => one.id === id);
  const initial = {
    onBehalfOf: (sides.find(({ id }) => spokenFor(id)) ?? sides[0])?.id ?? null,
    on: todayInLondon() as string,
    evidence: noPassage,
    why: '',
    ...heldOf(fact),
  };
  const edit = useEditForm({
    draftKey: `confirm ${fact.id}`,
    initial,
    target: fact,
    schema: confirmSchema,
    toInput: ({ onBehalfOf, on, evidence, why }: typeof initial) => ({
      onBehalfOf: onBehalfOf ?? '',
      on: on || null,
      evidence: passageInput(fact.id, evidence),
      why: why || null,
    }),
    said: 'It is confirmed.',
    labels: HELD_LABELS,
    read: reread(initial),
    send: (input) => confirm({ id: fact.id, revision: fact.revision, ...input }),
    onSaved: onClose,
  });
  const bind = (field: keyof typeof initial) => edit.form.getInputProps(field);
  const missing = edit.form.errors.evidence;
  const isSpokenFor = spokenFor(edit.form.values.onBehalfOf);
  const needsEvidence = !isSpokenFor || Boolean(missing);
  return (
    <EditDialog title="Confirm" saveLabel="Confirm" edit={edit} onClose={onClose} note={`${title}.`}>
      <Select
        label="Who confirms it"
        data={sides.map(({ id, name }) => ({ value: id, label: name }))}
        allowDeselect={false}
        withAsterisk
        data-autofocus
        {...bind('onBehalfOf')}
      />
      <DayField label="On" bound={bind('on')} half />
      <p>
        {!isSpokenFor
          ? 'You do not speak for them: name the letter, e-mail or meeting in which they said so.'
          : missing
            ? 'Your own side recorded this: name the letter, e-mail or meeting in which the other side said so.'
            : 'If there is a letter, e-mail or meeting in which it was said, name it.'}
      </p>
      <PassageFields
        required={needsEvidence}
        bind={(field) => {
          const bound = edit.form.getInputProps(`evidence.${field}`);
          return field === 'source' && missing ? { ...bound, error: missing } : bound;
        }}
      />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}

/** Says that a fact is not so, and why. */
export function DisputeForm({ fact, title, onClose }: Props) {
  const { dispute } = useFactMutations(fact.__typename === 'Tie');
  const initial = { reason: '', on: todayInLondon() as string, ...heldOf(fact) };
  const edit = useEditForm({
    draftKey: `dispute ${fact.id}`,
    initial,
    target: fact,
    schema: disputeSchema,
    toInput: ({ reason, on }: typeof initial) => ({ reason, on: on || null }),
    said: 'It is marked as disputed.',
    labels: HELD_LABELS,
    read: reread(initial),
    send: (input) => dispute({ id: fact.id, revision: fact.revision, ...input }),
    onSaved: onClose,
  });
  return (
    <EditDialog title="Dispute" saveLabel="Dispute" edit={edit} onClose={onClose} note={`${title}.`}>
      <ProseField
        label="What is not so"
        description="Shown with the fact, and kept in its history."
        bound={edit.form.getInputProps('reason')}
        required
        autoFocus
      />
      <DayField label="On" bound={edit.form.getInputProps('on')} half />
    </EditDialog>
  );
}

/** Ends a fact: its last day, after which it no longer holds. */
export function EndForm({ fact, title, onClose }: Props) {
  const { end } = useFactMutations(fact.__typename === 'Tie');
  const initial = { on: todayInLondon() as string, why: '', ...heldOf(fact) };
  const edit = useEditForm({
    draftKey: `end ${fact.id}`,
    initial,
    target: fact,
    schema: endSchema,
    toInput: ({ on, why }: typeof initial) => ({ on: validToFromLastDay(on || null) ?? '', why: why || null }),
    said: 'It is ended; its past stays.',
    labels: HELD_LABELS,
    read: reread(initial),
    send: (input) => end({ id: fact.id, revision: fact.revision, ...input }),
    onSaved: onClose,
  });
  return (
    <EditDialog title="End" saveLabel="End" edit={edit} onClose={onClose} note={`${title}. It stays in the past it had.`}>
      <DayField label="Last day" bound={edit.form.getInputProps('on')} required />
      <WhyField bound={edit.form.getInputProps('why')} />
    </EditDialog>
  );
}

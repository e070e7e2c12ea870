import { useMutation } from '@apollo/client/react';
import { recordDecisionsSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { AGREEMENT_STAGE_LABELS, type AgreementStage } from '@atlas/shared/vocabulary';
import { Checkbox, Select } from '@mantine/core';
import { EditDialog } from '../../features/editing/EditDialog.tsx';
import { DayField, LineField } from '../../features/editing/fields.tsx';
import { outcomeOf } from '../../features/editing/payload.ts';
import { useEditForm } from '../../features/editing/use-edit-form.ts';
import type { AdvanceDialog_AgreementFragment } from '../../gql/graphql.ts';
import { RecordDecisionsMutation } from './agenda-query.ts';
import styles from './OutcomesForm.module.css';

interface Item {
  readonly isDecided: boolean;
  readonly outcome: string;
  readonly to: AgreementStage | null;
  readonly reference: string;
}

interface Props {
  readonly body: { readonly id: string; readonly name: string };
  /** Meetings to come, soonest first. */
  readonly meetings: readonly string[];
  /** What may be decided on. */
  readonly agreements: readonly AdvanceDialog_AgreementFragment[];
  readonly onClose: () => void;
}

/** Records the outcomes of one meeting for several agreements: all of them, or none. */
export function OutcomesForm({ body, meetings, agreements, onClose }: Props) {
  const [record] = useMutation(RecordDecisionsMutation);
  const today = todayInLondon();
  const initial = {
    meetingOn: meetings.find((day) => day <= today) ?? today,
    items: agreements.map((): Item => ({ isDecided: false, outcome: '', to: null, reference: '' })),
  };
  const edit = useEditForm({
    draftKey: `outcomes ${body.id}`,
    initial,
    schema: recordDecisionsSchema,
    toInput: ({ meetingOn, items }: typeof initial) => ({
      body: body.id,
      meetingOn,
      items: items.flatMap(({ isDecided, outcome, to, reference }, index) => {
        const agreement = agreements[index];
        if (!isDecided || !agreement) return [];
        return [{ agreement: agreement.id, revision: agreement.revision, outcome, to, reference: reference || null }];
      }),
    }),
    said: 'What the meeting decided is recorded.',
    send: async ({ idempotencyKey, body: of, meetingOn, items }) => {
      const result = await record({ variables: { input: { idempotencyKey, body: of, meetingOn, items } } });
      return outcomeOf(result, result.data?.recordDecisions, (payload) => (payload.userErrors.length === 0 ? payload : null));
    },
    onSaved: onClose,
  });
  const { form } = edit;
  return (
    <EditDialog
      title={`What ${body.name} decided`}
      edit={edit}
      onClose={onClose}
      size="xl"
      note="Mark each agreement the meeting took a decision on. All of it is recorded, or nothing."
    >
      <DayField label="Meeting" bound={form.getInputProps('meetingOn')} required half />
      {form.errors.items && <p className={styles.problem}>{form.errors.items}</p>}
      {agreements.map(({ id, title, nextStages }, index) => (
        <fieldset key={id} className={styles.item}>
          <legend>
            <Checkbox label={title} {...form.getInputProps(`items.${index}.isDecided`, { type: 'checkbox' })} />
          </legend>
          {form.values.items[index]?.isDecided && (
            <div className={styles.fields}>
              <LineField label="Outcome" bound={form.getInputProps(`items.${index}.outcome`)} required />
              <Select
                label="Where it goes"
                data={nextStages
                  .filter(({ stage }) => stage !== 'NOVATED')
                  .map(({ stage }) => ({ value: stage, label: AGREEMENT_STAGE_LABELS[stage] }))}
                clearable
                clearButtonProps={{ 'aria-label': 'Clear where it goes' }}
                placeholder="Stays where it is, as when deferred"
                {...form.getInputProps(`items.${index}.to`)}
              />
              <LineField label="Minute reference" bound={form.getInputProps(`items.${index}.reference`)} />
            </div>
          )}
        </fieldset>
      ))}
    </EditDialog>
  );
}

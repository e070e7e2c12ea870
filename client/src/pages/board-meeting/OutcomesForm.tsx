import { useApolloClient, useMutation } from '@apollo/client/react';
import { recordDecisionsSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { AGREEMENT_STAGE_LABELS, type AgreementStage } from '@atlas/shared/vocabulary';
import { Checkbox, Select } from '@mantine/core';
import { EditDialog } from '../../features/editing/EditDialog.tsx';
import { DayField, LineField } from '../../features/editing/fields.tsx';
import { outcomeOf } from '../../features/editing/payload.ts';
import { useEditForm } from '../../features/editing/use-edit-form.ts';
import type { AdvanceDialog_AgreementFragment } from '../../gql/graphql.ts';
import { AgendaQuery, RecordDecisionsMutation } from './agenda-query.ts';
import styles from './OutcomesForm.module.css';

interface Item {
  /** Id of the agreement. */
  readonly agreement: string;
  readonly outcome: string;
  readonly to: AgreementStage | null;
  readonly reference: string;
}
type Agreements = readonly AdvanceDialog_AgreementFragment[];
type Values = { meetingOn: string; items: readonly Item[] } & Record<string, unknown>;

interface Props {
  readonly body: { readonly id: string; readonly name: string };
  /** Meetings to come, soonest first. */
  readonly meetings: readonly string[];
  /** What may be decided on. */
  readonly agreements: Agreements;
  readonly onClose: () => void;
}

const heldKey = (id: string) => `held ${id}`;

/** The stage and version each agreement is at: shown where somebody else changes one meanwhile. */
const heldOf = (agreements: Agreements) =>
  Object.fromEntries(
    agreements.map(({ id, stageNow, revision }) => [
      heldKey(id),
      `${stageNow ? AGREEMENT_STAGE_LABELS[stageNow] : 'No stage'}, version ${revision}`,
    ]),
  );

/** Records the outcomes of one meeting for several agreements: all of them, or none. */
export function OutcomesForm({ body, meetings, agreements, onClose }: Props) {
  const [record] = useMutation(RecordDecisionsMutation);
  const client = useApolloClient();
  const today = todayInLondon();
  const initial: Values = { meetingOn: meetings.find((day) => day <= today) ?? today, items: [], ...heldOf(agreements) };
  const edit = useEditForm({
    draftKey: `outcomes ${body.id}`,
    initial,
    target: undefined,
    schema: recordDecisionsSchema,
    toInput: ({ meetingOn, items }: Values) => ({
      body: body.id,
      meetingOn,
      items: items.flatMap(({ agreement, outcome, to, reference }) => {
        const held = agreements.find(({ id }) => id === agreement);
        return held ? [{ agreement, revision: held.revision, outcome, to, reference: reference || null }] : [];
      }),
    }),
    labels: Object.fromEntries(agreements.map(({ id, title }) => [heldKey(id), title])),
    said: 'What the meeting decided is recorded.',
    read: (now: Agreements) => ({ values: { ...initial, ...heldOf(now) }, revision: 0 }),
    send: async ({ idempotencyKey, body: of, meetingOn, items }) => {
      const result = await record({ variables: { input: { idempotencyKey, body: of, meetingOn, items } } });
      const outcome = outcomeOf(result, result.data?.recordDecisions, (payload) =>
        payload.userErrors.length === 0 ? payload.agreements : null,
      );
      if (!outcome.userErrors.some(({ code }) => code === 'STALE')) return outcome;
      // The agenda is read again, and the page with it: what is sent next names the versions that are there now.
      const { data } = await client.query({ query: AgendaQuery, variables: { body: body.id }, fetchPolicy: 'network-only' });
      const agenda = data?.boardAgenda;
      return { ...outcome, record: agenda ? [...agenda.items, ...agenda.unassigned].map(({ agreement }) => agreement) : null };
    },
    onSaved: onClose,
  });
  const { form } = edit;
  const { items } = form.values;
  const mark = (id: string, isDecided: boolean) =>
    form.setFieldValue(
      'items',
      isDecided ? [...items, { agreement: id, outcome: '', to: null, reference: '' }] : items.filter(({ agreement }) => agreement !== id),
    );
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
      {agreements.map(({ id, title, nextStages }) => {
        const index = items.findIndex(({ agreement }) => agreement === id);
        return (
          <fieldset key={id} className={styles.item}>
            <legend>
              <Checkbox label={title} checked={index >= 0} onChange={({ currentTarget }) => mark(id, currentTarget.checked)} />
            </legend>
            {index >= 0 && (
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
        );
      })}
    </EditDialog>
  );
}

import { recordRiskSchema, updateRiskSchema } from '@atlas/shared/inputs';
import type { RiskRow_RiskFragment as Risk } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { DayField, ProseField, WhyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { RecordField } from '../records/RecordField.tsx';
import { chosen } from './chosen.ts';
import { IMPACTS, LIKELIHOODS, ScoreField } from './ScoreField.tsx';
import { refOf, type WithRisks } from './work.ts';

const RecordRiskMutation = graphql(`
  mutation RecordRisk($input: RecordRiskInput!) {
    recordRisk(input: $input) {
      initiative {
        ...Risks_initiative
      }
      programme {
        ...Risks_programme
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdateRiskMutation = graphql(`
  mutation UpdateRisk($input: UpdateRiskInput!) {
    updateRisk(input: $input) {
      initiative {
        ...Risks_initiative
      }
      programme {
        ...Risks_programme
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const LABELS = {
  description: 'What might go wrong',
  likelihood: 'How likely it is',
  impact: 'How much it would matter',
  mitigation: 'What is done about it',
  responsible: 'Who watches it',
  raisedOn: 'Raised on',
  closedOn: 'Closed on',
} as const;

const valuesOf = (risk: Risk | undefined) => ({
  description: risk?.description ?? '',
  likelihood: risk?.likelihood ?? (null as number | null),
  impact: risk?.impact ?? (null as number | null),
  mitigation: risk?.mitigation ?? '',
  responsible: chosen(risk?.responsible),
  raisedOn: risk?.raisedOn ?? '',
  closedOn: risk?.closedOn ?? '',
  why: '',
});
type Values = ReturnType<typeof valuesOf>;

interface Props {
  /** The initiative or programme it is of. */
  readonly work: WithRisks;
  /** The one that is weighed afresh; none to record a new one. */
  readonly risk: Risk | undefined;
  readonly onClose: () => void;
}

/** Records a risk, weighs one afresh, or closes it. */
export function RiskForm({ work, risk, onClose }: Props) {
  const record = useSend(
    RecordRiskMutation,
    (data) => data.recordRisk,
    (payload): WithRisks | null | undefined => payload.initiative ?? payload.programme,
  );
  const update = useSend(
    UpdateRiskMutation,
    (data) => data.updateRisk,
    (payload): WithRisks | null | undefined => payload.initiative ?? payload.programme,
  );
  const edit = useEditForm({
    draftKey: `risk ${work.id} ${risk?.id ?? 'new'}`,
    initial: valuesOf(risk),
    target: risk && work,
    schema: risk ? updateRiskSchema : recordRiskSchema,
    toInput: ({ closedOn, ...values }: Values) => ({
      ...refOf(work),
      ...(risk ? { risk: risk.id, closedOn: closedOn || null } : {}),
      ...values,
      // The rules say that both have to be chosen.
      likelihood: values.likelihood as number,
      impact: values.impact as number,
      mitigation: values.mitigation || null,
      responsible: values.responsible?.id ?? null,
      raisedOn: values.raisedOn || null,
      why: values.why || null,
    }),
    labels: LABELS,
    said: risk ? 'The risk is changed.' : 'The risk is recorded.',
    read: (theirs: WithRisks) => ({
      values: valuesOf(theirs.risks.find(({ id }) => id === risk?.id)),
      revision: theirs.revision,
    }),
    send: async ({ id: _, ...input }) => {
      if (risk) {
        return update({ ...input, risk: risk.id });
      }
      return record(input);
    },
    onSaved: onClose,
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  return (
    <EditDialog title={risk ? 'Change the risk' : 'Add a risk'} edit={edit} onClose={onClose}>
      <ProseField label={LABELS.description} bound={bind('description')} required autoFocus />
      <ScoreField label={LABELS.likelihood} bound={bind('likelihood')} words={LIKELIHOODS} />
      <ScoreField label={LABELS.impact} bound={bind('impact')} words={IMPACTS} />
      <ProseField label={LABELS.mitigation} bound={bind('mitigation')} />
      <RecordField label={LABELS.responsible} types={['ORGANISATION']} bound={bind('responsible')} half />
      <DayField label={LABELS.raisedOn} bound={bind('raisedOn')} half />
      {risk && <DayField label={LABELS.closedOn} bound={bind('closedOn')} half />}
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}

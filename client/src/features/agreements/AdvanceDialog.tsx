import { awaitsDecision, DECIDING_KINDS, stepsFrom } from '@atlas/shared/agreements';
import { advanceAgreementSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { AGREEMENT_STAGE_LABELS, type AgreementKind, type AgreementStage } from '@atlas/shared/vocabulary';
import { Checkbox } from '@mantine/core';
import type { AdvanceDialog_AgreementFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { DecisionFields, decisionInput, newDecision } from '../decisions/DecisionFields.tsx';
import { EditDialog } from '../editing/EditDialog.tsx';
import { DayField, ProseField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { RecordField } from '../records/RecordField.tsx';
import { chosen } from './agreement-edit.ts';
import { AdvanceAgreementMutation } from './mutations.ts';

graphql(`
  fragment AdvanceDialog_agreement on Agreement {
    id
    revision
    title
    kind
    stageNow: stage
    meetingOn
    owner {
      id
    }
    decidingBody {
      id
      name
    }
    nextStages {
      stage
      allowed
      missing
    }
  }
`);

interface Props {
  readonly agreement: AdvanceDialog_AgreementFragment;
  readonly to: AgreementStage;
  readonly onClose: () => void;
}

/** Whether a step is taken on a decision: it must be, it may be, or there is none to speak of. */
function decisionFor(
  kind: AgreementKind,
  from: AgreementStage | null | undefined,
  to: AgreementStage,
  isMissing: boolean,
): 'MUST' | 'MAY' | 'NONE' {
  const step = from ? stepsFrom(kind, from).find((one) => one.to === to) : undefined;
  if (step?.needs.includes('DECISION') && isMissing) return 'MUST';
  return from && awaitsDecision(kind, from) && to !== 'WITHDRAWN' && to !== 'BUSINESS_CASE' ? 'MAY' : 'NONE';
}

const LABELS = { stageHeld: 'Stage it is at', bodyHeld: 'Deciding body', meetingHeld: 'Meeting' } as const;

/** What the step starts from: shown where somebody else changes it meanwhile. */
const heldOf = ({ stageNow, decidingBody, meetingOn }: AdvanceDialog_AgreementFragment) => ({
  stageHeld: stageNow ? AGREEMENT_STAGE_LABELS[stageNow] : null,
  bodyHeld: chosen(decidingBody),
  meetingHeld: meetingOn ?? null,
});

/** One step in an agreement's life: when, on what decision, and what to note. */
export function AdvanceDialog({ agreement, to, onClose }: Props) {
  const { kind, stageNow, decidingBody, meetingOn } = agreement;
  const advance = useSend(
    AdvanceAgreementMutation,
    (data) => data.advanceAgreement,
    (payload) => payload.agreement,
  );
  const missing = agreement.nextStages.find(({ stage }) => stage === to)?.missing ?? [];
  const decision = decisionFor(kind, stageNow, to, missing.length > 0);
  const asksBody = awaitsDecision(kind, to) && to !== 'DECISION';
  const today = todayInLondon();
  const isPast = meetingOn != null && meetingOn <= today;
  const initial = {
    on: isPast && decision === 'MUST' ? meetingOn : today,
    note: '',
    decidingBody: chosen(decidingBody),
    meetingOn: '',
    hasDecision: decision === 'MUST',
    decision: newDecision(chosen(decidingBody), isPast ? meetingOn : today),
    ...heldOf(agreement),
  };
  type Values = typeof initial;
  const edit = useEditForm({
    draftKey: `step ${agreement.id} ${to}`,
    initial,
    target: agreement,
    schema: advanceAgreementSchema,
    toInput: (values: Values) => ({
      to,
      on: values.on,
      note: values.note || null,
      ...(values.hasDecision ? { decision: decisionInput(values.decision) } : {}),
      ...(asksBody ? { decidingBody: values.decidingBody?.id ?? null, meetingOn: values.meetingOn || null } : {}),
    }),
    said: `“${agreement.title}” is now at ${AGREEMENT_STAGE_LABELS[to].toLowerCase()}.`,
    labels: LABELS,
    read: (record: AdvanceDialog_AgreementFragment) => ({ values: { ...initial, ...heldOf(record) }, revision: record.revision }),
    send: ({ id = agreement.id, revision = agreement.revision, ...input }) => advance({ ...input, id, revision }),
    onSaved: onClose,
  });
  const bind = (field: string) => edit.form.getInputProps(field);
  const stage = AGREEMENT_STAGE_LABELS[to].toLowerCase();
  return (
    <EditDialog
      title={`Move “${agreement.title}” to ${stage}`}
      edit={edit}
      onClose={onClose}
      saveLabel={`Move to ${stage}`}
      note={`It is at ${stageNow ? AGREEMENT_STAGE_LABELS[stageNow].toLowerCase() : 'no stage'} now. A step may be dated back; one recorded wrongly can be corrected later.`}
    >
      <DayField label="Day it came there" bound={bind('on')} required half />
      {asksBody && (
        <>
          <RecordField label="Body that is to decide" types={['ORGANISATION']} kinds={DECIDING_KINDS} bound={bind('decidingBody')} half />
          <DayField label="Meeting that is to decide" bound={bind('meetingOn')} half />
        </>
      )}
      {decision === 'MAY' && <Checkbox label="A body decided on it" {...edit.form.getInputProps('hasDecision', { type: 'checkbox' })} />}
      {edit.form.values.hasDecision && <DecisionFields bind={(field) => bind(`decision.${field}`)} />}
      <ProseField label="Note" bound={bind('note')} />
    </EditDialog>
  );
}

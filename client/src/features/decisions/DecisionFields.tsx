import { DECIDING_KINDS } from '@atlas/shared/agreements';
import { Checkbox } from '@mantine/core';
import type { DecisionItem_DecisionFragment } from '../../gql/graphql.ts';
import { type Bound, DayField, LineField, ProseField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { RecordField, RecordsField } from '../records/RecordField.tsx';

/** A decision as its fields hold it. */
export interface DecisionTyped {
  readonly body: Chosen | null;
  readonly meetingOn: string;
  readonly outcome: string;
  readonly isKeyDecision: boolean;
  readonly reference: string;
  readonly forwardPlanReference: string;
  readonly recommendation: string;
  readonly implications: string;
  readonly url: string;
  readonly divisions: readonly Chosen[];
}

export const newDecision = (body: Chosen | null, meetingOn: string): DecisionTyped => ({
  body,
  meetingOn,
  outcome: '',
  isKeyDecision: false,
  reference: '',
  forwardPlanReference: '',
  recommendation: '',
  implications: '',
  url: '',
  divisions: [],
});

export const decisionInput = ({
  body,
  divisions,
  meetingOn,
  outcome,
  isKeyDecision,
  reference,
  forwardPlanReference,
  recommendation,
  implications,
  url,
}: DecisionTyped) => ({
  body: body?.id as string,
  meetingOn,
  outcome,
  isKeyDecision,
  reference: reference || null,
  forwardPlanReference: forwardPlanReference || null,
  recommendation: recommendation || null,
  implications: implications || null,
  url: url || null,
  divisions: divisions.map(({ id }) => id),
});

/** What is held of a decision, as its fields hold it. */
export const decisionValues = ({ body, divisions, ...held }: DecisionItem_DecisionFragment): DecisionTyped => ({
  body: { id: body.id, label: body.name },
  meetingOn: held.meetingOn,
  outcome: held.outcome ?? '',
  isKeyDecision: held.isKeyDecision,
  reference: held.reference ?? '',
  forwardPlanReference: held.forwardPlanReference ?? '',
  recommendation: held.recommendation ?? '',
  implications: held.implications ?? '',
  url: held.url ?? '',
  divisions: divisions.map(({ id, name }) => ({ id, label: name })),
});

/** What each field is called. */
export const DECISION_LABELS = {
  body: 'Body that decided',
  meetingOn: 'Meeting',
  outcome: 'Outcome',
  isKeyDecision: 'It was a key decision',
  reference: 'Minute reference',
  forwardPlanReference: 'Forward Plan reference',
  recommendation: 'What officers recommended',
  implications: 'Implications noted',
  divisions: 'Electoral divisions',
  url: 'Report, as a web address',
} as const;
const LABELS = DECISION_LABELS;

interface Props {
  /** Gives the props of a field of the decision by its name. */
  readonly bind: (field: keyof DecisionTyped) => Bound;
  /** True where who decided and when stays as it is. */
  readonly isSettled?: boolean;
  /** True where its outcome need not be known yet. */
  readonly mayBeOpen?: boolean;
}

/** A decision as council papers have it. */
export function DecisionFields({ bind, isSettled = false, mayBeOpen = false }: Props) {
  const { value: isKey, ...key } = bind('isKeyDecision');
  return (
    <>
      {!isSettled && (
        <>
          <RecordField label={LABELS.body} types={['ORGANISATION']} kinds={DECIDING_KINDS} bound={bind('body')} required half />
          <DayField label={LABELS.meetingOn} bound={bind('meetingOn')} required half />
        </>
      )}
      <LineField
        label={LABELS.outcome}
        bound={bind('outcome')}
        required={!mayBeOpen}
        description={`In the words of the minutes: agreed, agreed with conditions, refused.${mayBeOpen ? ' Leave it empty until it is known.' : ''}`}
      />
      <LineField label={LABELS.reference} bound={bind('reference')} half />
      <LineField label={LABELS.forwardPlanReference} bound={bind('forwardPlanReference')} half />
      <Checkbox label={LABELS.isKeyDecision} {...key} checked={Boolean(isKey)} />
      <ProseField label={LABELS.recommendation} bound={bind('recommendation')} />
      <ProseField label={LABELS.implications} bound={bind('implications')} description="Legal, money, equality, environment." />
      <RecordsField label={LABELS.divisions} types={['AREA']} bound={bind('divisions')} half />
      <LineField label={LABELS.url} bound={bind('url')} half />
    </>
  );
}

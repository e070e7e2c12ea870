import { Checkbox } from '@mantine/core';
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

export const decisionInput = ({ body, divisions, ...values }: DecisionTyped) => ({
  ...values,
  body: body?.id as string,
  divisions: divisions.map(({ id }) => id),
  reference: values.reference || null,
  forwardPlanReference: values.forwardPlanReference || null,
  recommendation: values.recommendation || null,
  implications: values.implications || null,
  url: values.url || null,
});

/** A decision as council papers have it. @param bind gives the props of a field of the decision by its name */
export function DecisionFields({ bind }: { readonly bind: (field: keyof DecisionTyped) => Bound }) {
  const { value: isKey, ...key } = bind('isKeyDecision');
  return (
    <>
      <RecordField label="Body that decided" types={['ORGANISATION']} bound={bind('body')} required half />
      <DayField label="Meeting" bound={bind('meetingOn')} required half />
      <LineField
        label="Outcome"
        bound={bind('outcome')}
        required
        description="In the words of the minutes: agreed, agreed with conditions, refused."
      />
      <LineField label="Minute reference" bound={bind('reference')} half />
      <LineField label="Forward Plan reference" bound={bind('forwardPlanReference')} half />
      <Checkbox label="It was a key decision" {...key} checked={Boolean(isKey)} />
      <ProseField label="What officers recommended" bound={bind('recommendation')} />
      <ProseField label="Implications noted" bound={bind('implications')} description="Legal, money, equality, environment." />
      <RecordsField label="Electoral divisions" types={['AREA']} bound={bind('divisions')} half />
      <LineField label="Report, as a web address" bound={bind('url')} half />
    </>
  );
}

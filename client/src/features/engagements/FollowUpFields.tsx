import { type Bound, DayField, LineField } from '../editing/fields.tsx';
import { RecordField } from '../records/RecordField.tsx';

/** What is to be done after a meeting, in the form that records the meeting; empty where nothing is. */
export function FollowUpFields({ bind }: { readonly bind: (field: string) => Bound }) {
  return (
    <>
      <LineField label="To be done after it" bound={bind('followUps.0.text')} description="Leave it empty where nothing is." />
      <DayField label="By" bound={bind('followUps.0.dueOn')} half />
      <RecordField
        label="By whom"
        types={['PERSON']}
        bound={bind('followUps.0.assignee')}
        half
        description="You, unless you choose somebody."
      />
    </>
  );
}

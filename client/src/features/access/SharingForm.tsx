import { shareRecordSchema } from '@atlas/shared/inputs';
import { canBeSharedWith, namesItsReaders, openToInWords } from '@atlas/shared/permissions';
import { visibilities } from '@atlas/shared/vocabulary';
import type { WhoCanSee_RecordFragment } from '../../gql/graphql.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, WhyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { RecordsField } from '../records/RecordField.tsx';
import { PeopleField } from './PeopleField.tsx';
import { type SharingValues, sharingInputOf, sharingValuesOf } from './sharing-values.ts';
import { useSendSharing } from './use-send-sharing.ts';

const LABELS = {
  visibility: 'Who may see it',
  sharedWith: 'Shared with',
  restrictedTo: 'Named people and groups',
  deniedOrganisations: 'Not for these organisations',
  deniedPeople: 'Not for these people',
} as const;

interface Props {
  readonly record: WhoCanSee_RecordFragment;
  readonly onClose: () => void;
}

/** Settles who may see a record. */
export function SharingForm({ record, onClose }: Props) {
  const send = useSendSharing();
  const edit = useEditForm({
    draftKey: `sharing ${record.id}`,
    initial: sharingValuesOf(record),
    target: record,
    schema: shareRecordSchema,
    toInput: sharingInputOf,
    labels: LABELS,
    said: 'Who can see it is changed.',
    read: (theirs: WhoCanSee_RecordFragment) => ({ values: sharingValuesOf(theirs), revision: theirs.revision }),
    send: (input) => send({ ...input, id: record.id, revision: input.revision ?? record.revision }),
    onSaved: onClose,
  });
  const bind = (field: keyof SharingValues & string) => edit.form.getInputProps(field);
  const { visibility, sharedWith } = edit.form.values;
  const stewards = sharingValuesOf({ ...record, access: null }).restrictedTo;
  return (
    <EditDialog
      title="Change who can see it"
      edit={edit}
      onClose={onClose}
      note={openToInWords({ visibility, owner: record.owner?.name, sharedWith: sharedWith.map(({ label }) => label) })}
    >
      <ChoiceField label={LABELS.visibility} bound={bind('visibility')} vocabulary={visibilities} required />
      {canBeSharedWith(visibility) && (
        <RecordsField
          label={LABELS.sharedWith}
          bound={bind('sharedWith')}
          types={['ORGANISATION']}
          description="Councils and other organisations whose people see it too. What hangs on it goes with it; fields that are closer stay closer."
        />
      )}
      {namesItsReaders(visibility) && (
        <PeopleField
          label={LABELS.restrictedTo}
          bound={bind('restrictedTo')}
          groups={stewards}
          description="Nobody else sees it. Keep the stewards among them: without them nobody could share it again."
          required
        />
      )}
      <RecordsField
        label={LABELS.deniedOrganisations}
        bound={bind('deniedOrganisations')}
        types={['ORGANISATION']}
        description="Their people do not see it, whatever else lets them."
      />
      <PeopleField label={LABELS.deniedPeople} bound={bind('deniedPeople')} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}

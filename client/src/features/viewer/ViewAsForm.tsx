import { viewAsSchema } from '@atlas/shared/inputs';
import { type Viewable, viewables } from '@atlas/shared/permissions';
import { Select } from '@mantine/core';
import { useReadAgain } from '../../apollo/read-again.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField } from '../editing/fields.tsx';
import type { Chosen, Outcome } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { RecordField } from '../records/RecordField.tsx';
import { viewAs } from './session.ts';
import { useViewer } from './use-viewer.ts';

type Values = { as: Viewable | null; organisation: Chosen | null; council: string | null };

/** Chooses whom to see the Atlas as. */
export function ViewAsForm({ onClose }: { readonly onClose: () => void }) {
  const readAgain = useReadAgain();
  const councils = useViewer()?.councils ?? [];
  const edit = useEditForm({
    draftKey: 'view as',
    initial: { as: null, organisation: null, council: councils[0]?.id ?? null } as Values,
    schema: viewAsSchema.refine(({ as }) => as !== null, { path: ['as'], error: 'Choose whom to view the Atlas as.' }),
    toInput: ({ as, organisation, council }: Values) => ({ as, organisation: as === 'PARTNER' ? (organisation?.id ?? null) : council }),
    said: 'You view the Atlas as another. Nothing can be changed until you stop.',
    send: async ({ as, organisation }): Promise<Outcome<object>> => {
      try {
        await viewAs(as, as === 'ANYBODY' ? null : organisation);
        return { record: {}, userErrors: [] };
      } catch (error) {
        return { record: null, userErrors: [{ code: 'FORBIDDEN', message: (error as Error).message }] };
      }
    },
    onSaved: () => {
      onClose();
      readAgain();
    },
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  const { as } = edit.form.values;
  return (
    <EditDialog
      title="View the Atlas as another"
      note="You see what they would see, and nothing that you may not see yourself. Nothing can be changed until you stop."
      saveLabel="View"
      size="md"
      edit={edit}
      onClose={onClose}
    >
      <ChoiceField label="View as" bound={bind('as')} vocabulary={viewables} required autoFocus />
      {as === 'PARTNER' && <RecordField label="Who speaks for" types={['ORGANISATION']} bound={bind('organisation')} required />}
      {as !== null && as !== 'PARTNER' && as !== 'ANYBODY' && councils.length > 1 && (
        <Select
          label="Of"
          withAsterisk
          data={councils.map(({ id, name }) => ({ value: id, label: name }))}
          allowDeselect={false}
          {...bind('council')}
        />
      )}
    </EditDialog>
  );
}

import { setResourcesSchema } from '@atlas/shared/inputs';
import { type ResourceKind, type ResourceSide, resourceKinds, resourceSides } from '@atlas/shared/vocabulary';
import { Select } from '@mantine/core';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, LineField, MoneyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { type AgreementEdited, partyNames, partyOptions } from './agreement-edit.ts';
import { SetResourcesMutation } from './mutations.ts';
import { Rows } from './Rows.tsx';

interface ResourceTyped {
  readonly side: ResourceSide;
  readonly kind: ResourceKind | null;
  readonly party: string | null;
  readonly amountPence: number | null;
  readonly note: string;
}
const NO_RESOURCE: ResourceTyped = { side: 'PASSED', kind: null, party: null, amountPence: null, note: '' };

const valuesOf = ({ resources }: AgreementEdited) => ({
  resources:
    resources.length === 0
      ? [NO_RESOURCE]
      : resources.map(
          ({ side, kind, party, amountPence, note }): ResourceTyped => ({
            side,
            kind,
            party: party?.id ?? null,
            amountPence: amountPence ?? null,
            note: note ?? '',
          }),
        ),
});
type Values = ReturnType<typeof valuesOf>;

const isEmpty = ({ kind, party, amountPence, note }: ResourceTyped) =>
  kind === null && party === null && amountPence === null && note === '';
/** A single row left empty says that there is nothing. */
const toInput = ({ resources }: Values) => ({
  resources: (resources.every(isEmpty) ? [] : resources).map(({ kind, note, ...resource }) => ({
    ...resource,
    kind: kind as ResourceKind,
    note: note || null,
  })),
});

/** Says what passed with the responsibility, and what was asked of the partner for it. */
export function ResourcesForm({ agreement, onClose }: { readonly agreement: AgreementEdited; readonly onClose: () => void }) {
  const set = useSend(
    SetResourcesMutation,
    (data) => data.setResources,
    (payload) => payload.agreement,
  );
  const edit = useEditForm({
    draftKey: `resources ${agreement.id}`,
    initial: valuesOf(agreement),
    target: agreement,
    schema: setResourcesSchema,
    toInput,
    labels: { resources: 'What passed and what was asked' },
    names: partyNames(agreement),
    said: 'What passed with the responsibility is recorded.',
    read: (record: AgreementEdited) => ({ values: valuesOf(record), revision: record.revision }),
    send: ({ id = agreement.id, revision = agreement.revision, ...input }) => set({ ...input, agreement: id, revision }),
    onSaved: onClose,
  });
  const { form } = edit;
  const bind = (index: number, field: string) => form.getInputProps(`resources.${index}.${field}`);
  return (
    <EditDialog title="What passed, and what was asked" edit={edit} onClose={onClose} size="xl">
      <Rows
        legend="Resources"
        one="resource"
        count={form.values.resources.length}
        problem={form.errors.resources}
        onAdd={() => form.insertListItem('resources', NO_RESOURCE)}
        onRemove={(index) => form.removeListItem('resources', index)}
      >
        {(index) => (
          <>
            <ChoiceField label={`Way of resource ${index + 1}`} bound={bind(index, 'side')} vocabulary={resourceSides} required />
            <ChoiceField label="What it is" bound={bind(index, 'kind')} vocabulary={resourceKinds} required />
            <Select
              label="Party"
              data={partyOptions(agreement)}
              clearable
              clearButtonProps={{ 'aria-label': 'Clear party' }}
              {...bind(index, 'party')}
            />
            <MoneyField label="Amount" bound={bind(index, 'amountPence')} />
            <LineField label="Note" bound={bind(index, 'note')} />
          </>
        )}
      </Rows>
    </EditDialog>
  );
}

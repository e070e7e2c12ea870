import { endSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import type { EndGrantForm_GrantFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { DayField, WhyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';

graphql(`
  fragment EndGrantForm_grant on Grant {
    id
    revision
    validFrom
    validTo
  }
`);

const EndGrantMutation = graphql(`
  mutation EndGrant($input: EndInput!) {
    endGrant(input: $input) {
      grant {
        ...EndGrantForm_grant
      }
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const valuesOf = ({ validFrom, validTo }: EndGrantForm_GrantFragment) => ({
  on: validFrom > todayInLondon() ? validFrom : (todayInLondon() as string),
  why: '',
  validFrom,
  validTo: validTo ?? '',
});

interface Props {
  readonly grant: EndGrantForm_GrantFragment;
  /** What ends: "Bram Tolliver as broker for Merrowshire". */
  readonly what: string;
  readonly onClose: () => void;
}

/** From which day somebody no longer holds a role. */
export function EndGrantForm({ grant, what, onClose }: Props) {
  const end = useSend(
    EndGrantMutation,
    (data) => data.endGrant,
    (payload) => payload.grant,
  );
  const edit = useEditForm({
    draftKey: `end grant ${grant.id}`,
    initial: valuesOf(grant),
    target: grant,
    schema: endSchema,
    toInput: ({ on, why }: ReturnType<typeof valuesOf>) => ({ on, why: why || null }),
    labels: { validFrom: 'Since', validTo: 'No longer from' },
    said: 'The role is ended.',
    read: (theirs: EndGrantForm_GrantFragment) => ({ values: valuesOf(theirs), revision: theirs.revision }),
    send: ({ id = grant.id, revision = grant.revision, ...input }) => end({ ...input, id, revision }),
    onSaved: onClose,
  });
  return (
    <EditDialog
      title={`End ${what}`}
      note="It stays in the history. To give it back, give the role again."
      saveLabel="End it"
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <DayField label="No longer from" bound={edit.form.getInputProps('on')} required />
      <WhyField bound={edit.form.getInputProps('why')} />
    </EditDialog>
  );
}

import { giveGrantSchema } from '@atlas/shared/inputs';
import { type Role, roles as vocabulary } from '@atlas/shared/permissions';
import { todayInLondon } from '@atlas/shared/time';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, DayField, LineField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { RecordField, RecordsField } from '../records/RecordField.tsx';
import type { Giver } from './giver.ts';
import { PrincipalField } from './PrincipalField.tsx';

const GiveGrantMutation = graphql(`
  mutation GiveGrant($input: GiveGrantInput!) {
    giveGrant(input: $input) {
      grant {
        id
      }
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

type Values = {
  principal: Chosen | null;
  role: Role | null;
  organisation: Chosen | null;
  areas: Chosen[];
  validFrom: string;
  validTo: string;
  note: string;
};

interface Props {
  readonly giver: Giver;
  /** Who it is given to, where that is settled. */
  readonly to?: Chosen | undefined;
  readonly onClose: () => void;
}

/** Gives somebody a role: for whose records, in which areas, from when to when. */
export function GiveGrantForm({ giver, to, onClose }: Props) {
  const own = giver.council ? { id: giver.council.id, label: giver.council.name } : null;
  const give = useSend(
    GiveGrantMutation,
    (data) => data.giveGrant,
    ({ grant }) => grant,
  );
  const edit = useEditForm({
    draftKey: `grant new ${to?.id ?? ''}`,
    initial: {
      principal: to ?? null,
      role: null,
      organisation: own,
      areas: [],
      validFrom: todayInLondon(),
      validTo: '',
      note: '',
    } as Values,
    schema: giveGrantSchema,
    toInput: ({ principal, role, organisation, areas, validFrom, validTo, note }: Values) => ({
      principal: principal?.id ?? '',
      role: role as Role,
      organisation: organisation?.id ?? '',
      areas: areas.map(({ id }) => id),
      validFrom: validFrom || null,
      validTo: validTo || null,
      note: note || null,
    }),
    said: 'The role is given. It holds at once, wherever they are signed in.',
    send: ({ id: _, revision: __, ...input }) => give(input),
    onSaved: onClose,
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  const isPartner = edit.form.values.role === 'PARTNER';
  const chooseRole = (role: Role | null) => {
    // Whom a partner speaks for is never the council that gives the role.
    if ((role === 'PARTNER') !== isPartner) edit.form.setFieldValue('organisation', role === 'PARTNER' ? null : own);
    edit.form.setFieldValue('role', role);
  };
  return (
    <EditDialog title="Give somebody a role" saveLabel="Give it" edit={edit} onClose={onClose}>
      <PrincipalField
        label="To whom"
        description="Anybody who has signed in here, by name or address."
        bound={bind('principal')}
        required
        half
        autoFocus
      />
      <ChoiceField
        label="Role"
        bound={{ ...bind('role'), onChange: chooseRole }}
        vocabulary={vocabulary}
        only={giver.roles}
        required
        half
      />
      <RecordField
        label={isPartner ? 'Speaking for' : 'For the records of'}
        description={isPartner ? 'An organisation that your council looks after.' : 'A council.'}
        types={['ORGANISATION']}
        bound={bind('organisation')}
        required
        half
      />
      <RecordsField
        label="Only in these places"
        description="They edit nothing outside; no limit where empty."
        types={['AREA']}
        bound={bind('areas')}
        half
      />
      <DayField label="From" bound={bind('validFrom')} half />
      <DayField label="No longer from" bound={bind('validTo')} description="Open where empty." half />
      <LineField label="What to know about it" bound={bind('note')} description="Such as who asked for it." />
    </EditDialog>
  );
}

import { createAccessTokenSchema, TOKEN_DAYS } from '@atlas/shared/inputs';
import { type Role, roles as vocabulary } from '@atlas/shared/permissions';
import { addDays, todayInLondon } from '@atlas/shared/time';
import { Checkbox } from '@mantine/core';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, DayField, LineField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';

const CreateAccessTokenMutation = graphql(`
  mutation CreateAccessToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      accessToken {
        ...MyTokens_accessToken
      }
      secret
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

interface Props {
  /** Those one may choose, the lowest first. */
  readonly roles: readonly Role[];
  readonly onClose: () => void;
  readonly onMade: (made: { name: string; secret: string }) => void;
}

/** Makes an access token; its secret is told by whoever opened the form, once. */
export function TokenForm({ roles, onClose, onMade }: Props) {
  const create = useSend(
    CreateAccessTokenMutation,
    (data) => data.createAccessToken,
    ({ accessToken, secret }) => (accessToken && secret ? { name: accessToken.name, secret } : null),
  );
  const edit = useEditForm({
    draftKey: 'access token new',
    initial: {
      name: '',
      role: (roles[0] ?? null) as Role | null,
      isReadOnly: true,
      expiresOn: addDays(todayInLondon(), TOKEN_DAYS.usual) as string,
    },
    schema: createAccessTokenSchema,
    toInput: ({ name, role, isReadOnly, expiresOn }) => ({ name, role: role as Role, isReadOnly, expiresOn: expiresOn || null }),
    said: 'The token is made. Copy it now: it is shown this once.',
    send: ({ idempotencyKey: _, id: __, revision: ___, ...input }) => create(input),
    onSaved: (made: { name: string; secret: string }) => {
      onClose();
      onMade(made);
    },
  });
  const bind = (field: string, type?: 'checkbox') => edit.form.getInputProps(field, type ? { type } : {});
  return (
    <EditDialog title="Make an access token" saveLabel="Make it" size="md" edit={edit} onClose={onClose}>
      <LineField label="Name" description="The program or report it is for." bound={bind('name')} required autoFocus />
      <ChoiceField
        label="Acts as"
        description="None higher than your own role."
        bound={bind('role')}
        vocabulary={vocabulary}
        only={roles}
        required
        half
      />
      <DayField label="No longer works from" description="A year from today at most." bound={bind('expiresOn')} half />
      <Checkbox
        label="Only reads"
        description="Take this off for a program that records or changes something."
        {...bind('isReadOnly', 'checkbox')}
      />
    </EditDialog>
  );
}

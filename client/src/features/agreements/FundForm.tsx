import { updateFundSchema } from '@atlas/shared/inputs';
import type { FundName_FundFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { LineField, ProseField, WhyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { RecordField } from '../records/RecordField.tsx';
import { chosen } from './agreement-edit.ts';

const UpdateFundMutation = graphql(`
  mutation UpdateFund($input: UpdateFundInput!) {
    updateFund(input: $input) {
      fund {
        ...FundName_fund
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const LABELS = { name: 'What it is called', summary: 'What it is for', owner: 'Whose money it is' } as const;

const valuesOf = ({ name, summary, owner }: FundName_FundFragment) => ({ name, summary: summary ?? '', owner: chosen(owner), why: '' });
type Values = ReturnType<typeof valuesOf>;

interface Props {
  readonly fund: FundName_FundFragment;
  readonly onClose: () => void;
}

/** Changes what is held of a fund. */
export function FundForm({ fund, onClose }: Props) {
  const update = useSend(
    UpdateFundMutation,
    (data) => data.updateFund,
    (payload) => payload.fund,
  );
  const edit = useEditForm({
    draftKey: `fund ${fund.id}`,
    initial: valuesOf(fund),
    target: fund,
    schema: updateFundSchema,
    toInput: (values: Values) => ({
      name: values.name,
      summary: values.summary || null,
      owner: values.owner?.id ?? null,
      why: values.why || null,
    }),
    labels: LABELS,
    said: 'The fund is changed.',
    read: (theirs: FundName_FundFragment) => ({ values: valuesOf(theirs), revision: theirs.revision }),
    send: ({ id = fund.id, revision = fund.revision, ...input }) => update({ ...input, id, revision }),
    onSaved: onClose,
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  return (
    <EditDialog title={`Change the fund “${fund.name}”`} edit={edit} onClose={onClose} note="It changes wherever the fund is named.">
      <LineField label={LABELS.name} bound={bind('name')} required autoFocus />
      <ProseField label={LABELS.summary} bound={bind('summary')} />
      <RecordField label={LABELS.owner} types={['ORGANISATION']} bound={bind('owner')} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}

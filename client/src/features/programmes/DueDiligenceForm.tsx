import { recordDueDiligenceSchema, updateDueDiligenceSchema } from '@atlas/shared/inputs';
import { type DueDiligenceResult, dueDiligenceResults, type Visibility } from '@atlas/shared/vocabulary';
import type { DueDiligenceRow_DueDiligenceFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, DayField, LineField, ProseField, VisibilityField, WhyField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { RecordField } from '../records/RecordField.tsx';
import { chosen } from './chosen.ts';

const RecordDueDiligenceMutation = graphql(`
  mutation RecordDueDiligence($input: RecordDueDiligenceInput!) {
    recordDueDiligence(input: $input) {
      dueDiligence {
        ...DueDiligenceRow_dueDiligence
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdateDueDiligenceMutation = graphql(`
  mutation UpdateDueDiligence($input: UpdateDueDiligenceInput!) {
    updateDueDiligence(input: $input) {
      dueDiligence {
        ...DueDiligenceRow_dueDiligence
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

type Check = DueDiligenceRow_DueDiligenceFragment;

const LABELS = {
  partner: 'Partner',
  checked: 'What was looked at',
  checkedBy: 'Who looked',
  on: 'When',
  result: 'How it came out',
  findings: 'What was found',
  renewBy: 'To be looked at again by',
  visibility: 'Who may see it',
} as const;

const valuesOf = (check: Check | undefined, partner: Chosen | null) => ({
  partner: check ? chosen(check.partner) : partner,
  checked: check?.checked ?? '',
  checkedBy: check?.checkedBy ?? '',
  on: check?.on ?? '',
  result: check?.result ?? (null as DueDiligenceResult | null),
  findings: check?.findings ?? '',
  renewBy: check?.renewBy ?? '',
  visibility: check?.visibility ?? ('OWNER' as Visibility),
  why: '',
});
type Values = ReturnType<typeof valuesOf>;

interface Props {
  /** The initiative a new one is made for, where it is made for one. */
  readonly initiativeId?: string;
  readonly check: Check | undefined;
  readonly partner?: Chosen | undefined;
  readonly onClose: () => void;
}

/** Records a check on a partner, or changes one. */
export function DueDiligenceForm({ initiativeId, check, partner, onClose }: Props) {
  const record = useSend(
    RecordDueDiligenceMutation,
    (data) => data.recordDueDiligence,
    (payload) => payload.dueDiligence,
  );
  const update = useSend(
    UpdateDueDiligenceMutation,
    (data) => data.updateDueDiligence,
    (payload) => payload.dueDiligence,
  );
  const edit = useEditForm({
    draftKey: `due diligence ${check?.id ?? `new ${initiativeId ?? partner?.id}`}`,
    initial: valuesOf(check, partner ?? null),
    target: check,
    schema: check ? updateDueDiligenceSchema : recordDueDiligenceSchema,
    toInput: ({ partner: about, ...values }: Values) => ({
      ...(check ? {} : { partner: about?.id ?? '', initiative: initiativeId ?? null }),
      ...values,
      checkedBy: values.checkedBy || null,
      // The rules say that it has to be chosen.
      result: values.result as DueDiligenceResult,
      findings: values.findings || null,
      renewBy: values.renewBy || null,
      why: values.why || null,
    }),
    labels: LABELS,
    said: check ? 'The check is changed.' : 'The check is recorded.',
    read: (theirs: Check) => ({ values: valuesOf(theirs, null), revision: theirs.revision }),
    send: ({ id, revision, ...input }) =>
      id !== undefined && revision !== undefined ? update({ ...input, id, revision }) : record({ ...input, partner: input.partner ?? '' }),
    onSaved: onClose,
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  return (
    <EditDialog title={check ? `Change the check on ${check.partner.name}` : 'Record a check on a partner'} edit={edit} onClose={onClose}>
      {!check && <RecordField label={LABELS.partner} types={['ORGANISATION']} bound={bind('partner')} required autoFocus />}
      <LineField
        label={LABELS.checked}
        bound={bind('checked')}
        description="Accounts, insurance, safeguarding, governing document …"
        required
      />
      <DayField label={LABELS.on} bound={bind('on')} required half />
      <LineField label={LABELS.checkedBy} bound={bind('checkedBy')} description="A post or a body; you, unless you say otherwise." half />
      <ChoiceField label={LABELS.result} bound={bind('result')} vocabulary={dueDiligenceResults} required half />
      <DayField label={LABELS.renewBy} bound={bind('renewBy')} half />
      <ProseField label={LABELS.findings} bound={bind('findings')} />
      <VisibilityField bound={bind('visibility')} record={check} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}

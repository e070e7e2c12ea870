import { recordTieSchema, updateTieSchema } from '@atlas/shared/inputs';
import { lastDayFromValidTo, validToFromLastDay } from '@atlas/shared/time';
import { TIE_STRENGTH_LABELS, TIE_STRENGTHS, TIE_WORDING, type TieKind, tieKinds, type Visibility } from '@atlas/shared/vocabulary';
import { Select } from '@mantine/core';
import type { ChangeReason, TieForm_TieFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { type Bound, ChoiceField, DayField, half, ProseField, VisibilityField, WhyField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { createOrUpdate, useSend } from '../editing/use-send.ts';
import { ChangeReasonFields } from '../facts/ChangeReasonFields.tsx';
import { OrganisationField } from '../organisations/OrganisationField.tsx';

graphql(`
  fragment TieForm_tie on Tie {
    id
    revision
    kind
    strength
    validFrom
    validTo
    note
    visibility
    from {
      id
      name
    }
    to {
      id
      name
    }
    assertedBy {
      id
      name
    }
  }
`);

const RecordTieMutation = graphql(`
  mutation RecordTie($input: RecordTieInput!) {
    recordTie(input: $input) {
      tie {
        ...TieForm_tie
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdateTieMutation = graphql(`
  mutation UpdateTie($input: UpdateTieInput!) {
    updateTie(input: $input) {
      tie {
        ...TieForm_tie
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const LABELS = {
  kind: 'What the first does with the second',
  from: 'First organisation',
  to: 'Second organisation',
  strength: 'Strength',
  validFrom: 'First day',
  validTo: 'Last day',
  assertedBy: 'Who says so',
  note: 'Note',
  visibility: 'Who may see it',
} as const;

const chosen = (one: { id: string; name: string } | null | undefined): Chosen | null => (one ? { id: one.id, label: one.name } : null);

/** Days as people say them: the last one, where the API has the first on which it no longer holds. */
function valuesOf(tie: TieForm_TieFragment | undefined, from: Chosen | undefined) {
  return {
    kind: tie?.kind ?? (null as TieKind | null),
    from: chosen(tie?.from) ?? from ?? null,
    to: chosen(tie?.to),
    strength: tie ? String(tie.strength) : (null as string | null),
    validFrom: tie?.validFrom ?? '',
    validTo: lastDayFromValidTo(tie?.validTo ?? null) ?? '',
    assertedBy: chosen(tie?.assertedBy),
    note: tie?.note ?? '',
    visibility: tie?.visibility ?? ('PARTIES' as Visibility),
    changeReason: 'WORLD' as ChangeReason,
    changedOn: '',
    why: '',
  };
}
type Values = ReturnType<typeof valuesOf>;

// The rules say what has to be chosen.
const toInput = ({ kind, from, to, strength, changeReason: _, changedOn: _on, ...values }: Values) => ({
  ...values,
  kind: kind as TieKind,
  from: from?.id ?? '',
  to: to?.id ?? '',
  strength: strength === null ? (null as unknown as number) : Number(strength),
  validFrom: values.validFrom || null,
  validTo: validToFromLastDay(values.validTo || null),
  assertedBy: values.assertedBy?.id ?? null,
  note: values.note || null,
  why: values.why || null,
});
const toChange = (values: Values) => ({
  ...toInput(values),
  changeReason: values.changeReason,
  changedOn: (values.changeReason === 'WORLD' && values.changedOn) || null,
});

interface Props {
  /** The one that is changed; none to record a new one. */
  readonly tie?: TieForm_TieFragment;
  /** One end of a new one. */
  readonly from?: Chosen;
  readonly onClose: () => void;
}

/** Records a tie between two organisations, or changes what is held of one. */
export function TieForm({ tie, from, onClose }: Props) {
  const record = useSend(
    RecordTieMutation,
    (data) => data.recordTie,
    (payload) => payload.tie,
  );
  const update = useSend(
    UpdateTieMutation,
    (data) => data.updateTie,
    (payload) => payload.tie,
  );
  const edit = useEditForm({
    draftKey: `tie ${tie?.id ?? `new ${from?.id ?? ''}`}`,
    initial: valuesOf(tie, from),
    target: tie,
    schema: tie ? updateTieSchema : recordTieSchema,
    toInput: tie ? toChange : toInput,
    labels: LABELS,
    said: tie ? 'The tie is changed.' : 'The tie is recorded.',
    read: (saved: TieForm_TieFragment) => ({ values: valuesOf(saved, undefined), revision: saved.revision }),
    send: createOrUpdate(record, update),
    onSaved: onClose,
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  const { kind, from: first, to: second } = edit.form.values;
  return (
    <EditDialog title={tie ? 'Change a tie' : 'Record a tie'} edit={edit} onClose={onClose} note={kind && inWords(kind, first, second)}>
      {tie && <ChangeReasonFields reason={bind('changeReason')} changedOn={bind('changedOn')} />}
      <OrganisationField label={LABELS.from} bound={bind('from')} required autoFocus={!tie && !from} />
      <ChoiceField label={LABELS.kind} bound={bind('kind')} vocabulary={tieKinds} required half autoFocus={!tie && from !== undefined} />
      <StrengthField bound={bind('strength')} />
      <OrganisationField label={LABELS.to} bound={bind('to')} required />
      <DayField label={LABELS.validFrom} bound={bind('validFrom')} description="Empty where it is not known." half />
      <DayField label={LABELS.validTo} bound={bind('validTo')} description="Empty where it goes on." half />
      <OrganisationField
        label={LABELS.assertedBy}
        bound={bind('assertedBy')}
        description="The one of the two that you speak for, unless given. The other side can confirm it."
      />
      <ProseField label={LABELS.note} bound={bind('note')} />
      <VisibilityField bound={bind('visibility')} record={tie} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}

function StrengthField({ bound }: { readonly bound: Bound }) {
  return (
    <Select
      label={LABELS.strength}
      withAsterisk
      data={TIE_STRENGTHS.map((value) => ({ value: String(value), label: `${value}, ${TIE_STRENGTH_LABELS[value].toLowerCase()}` }))}
      allowDeselect={false}
      {...half(true)}
      {...bound}
    />
  );
}

/** The tie as it reads so far. */
const inWords = (kind: TieKind, from: Chosen | null, to: Chosen | null) =>
  `${from?.label ?? 'The first'} ${TIE_WORDING[kind].forward} ${to?.label ?? 'the second'}.`;

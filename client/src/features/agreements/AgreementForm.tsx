import { DECIDING_KINDS } from '@atlas/shared/agreements';
import { createAgreementSchema, RECORDABLE_STAGES, updateAgreementSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import {
  type AgreementKind,
  type AgreementStage,
  agreementKinds,
  agreementStages,
  type PartyRole,
  partyRoles,
  type Visibility,
} from '@atlas/shared/vocabulary';
import { useState } from 'react';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, CountField, DayField, LineField, MoneyField, ProseField, VisibilityField, WhyField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { createOrUpdate, useSend } from '../editing/use-send.ts';
import { OrganisationForm } from '../organisations/OrganisationForm.tsx';
import { RecordField, RecordsField } from '../records/RecordField.tsx';
import { type AgreementEdited, chosen, chosenAll } from './agreement-edit.ts';
import { FundField } from './FundField.tsx';
import { CreateAgreementMutation, UpdateAgreementMutation } from './mutations.ts';
import { Rows } from './Rows.tsx';

const LABELS = {
  title: 'Title',
  kind: 'Kind of agreement',
  parties: 'Parties',
  summary: 'What it is about',
  reference: 'Reference',
  startsOn: 'First day',
  endsOn: 'Last day',
  reviewOn: 'Review on',
  noticeDays: 'Notice, in days',
  valuePence: 'Value over its whole life',
  fund: 'Paid from',
  decidingBody: 'Body that decides',
  meetingOn: 'Meeting that is to decide',
  themes: 'Themes',
  areas: 'Places',
  assets: 'Buildings and land it concerns',
  initiative: 'Initiative it was made under',
  stage: 'Stage it has come to',
  stageOn: 'Day it came there',
  visibility: 'Who may see it',
} as const;

interface PartyTyped {
  readonly organisation: Chosen | null;
  readonly role: PartyRole | null;
}
const NO_PARTY: PartyTyped = { organisation: null, role: null };

function valuesOf(agreement: AgreementEdited | undefined) {
  return {
    title: agreement?.title ?? '',
    kind: agreement?.kind ?? (null as AgreementKind | null),
    parties: agreement?.parties.map(({ organisation, role }): PartyTyped => ({ organisation: chosen(organisation), role })) ?? [
      NO_PARTY,
      NO_PARTY,
    ],
    summary: agreement?.summary ?? '',
    reference: agreement?.reference ?? '',
    startsOn: agreement?.startsOn ?? '',
    endsOn: agreement?.endsOn ?? '',
    reviewOn: agreement?.reviewOn ?? '',
    noticeDays: agreement?.noticeDays ?? (null as number | null),
    valuePence: agreement?.valuePence ?? (null as number | null),
    fund: chosen(agreement?.fund),
    decidingBody: chosen(agreement?.decidingBody),
    meetingOn: agreement?.meetingOn ?? '',
    themes: chosenAll(agreement?.themes),
    areas: chosenAll(agreement?.areas),
    assets: chosenAll(agreement?.assets),
    initiative: chosen(agreement?.initiative),
    visibility: agreement?.visibility ?? ('OWNER' as Visibility),
    ...(agreement ? {} : { stage: 'EXPRESSION_OF_INTEREST' as AgreementStage, stageOn: todayInLondon() }),
    why: '',
  };
}
type Values = ReturnType<typeof valuesOf>;

const idsOf = (all: readonly Chosen[]) => all.map(({ id }) => id);
const toInput = ({ kind, parties, ...values }: Values) => ({
  ...values,
  // The rules say what has to be chosen.
  kind: kind as AgreementKind,
  parties: parties.map(({ organisation, role }) => ({ organisation: organisation?.id as string, role: role as PartyRole })),
  summary: values.summary || null,
  reference: values.reference || null,
  startsOn: values.startsOn || null,
  endsOn: values.endsOn || null,
  reviewOn: values.reviewOn || null,
  meetingOn: values.meetingOn || null,
  fund: values.fund?.id ?? null,
  decidingBody: values.decidingBody?.id ?? null,
  themes: idsOf(values.themes),
  areas: idsOf(values.areas),
  assets: idsOf(values.assets),
  initiative: values.initiative?.id ?? null,
  why: values.why || null,
});

interface Props {
  /** The one that is changed; none to record a new one. */
  readonly agreement?: AgreementEdited;
  readonly onClose: () => void;
  readonly onSaved?: (agreement: AgreementEdited) => void;
}

/** Records an agreement, or changes what is held of one; its stages have dialogs of their own. */
export function AgreementForm({ agreement, onClose, onSaved }: Props) {
  const create = useSend(
    CreateAgreementMutation,
    (data) => data.createAgreement,
    (payload) => payload.agreement,
  );
  const update = useSend(
    UpdateAgreementMutation,
    (data) => data.updateAgreement,
    (payload) => payload.agreement,
  );
  const [newParty, setNewParty] = useState<{ index: number; name: string }>();
  const edit = useEditForm({
    draftKey: `agreement ${agreement?.id ?? 'new'}`,
    initial: valuesOf(agreement),
    target: agreement,
    schema: agreement ? updateAgreementSchema : createAgreementSchema,
    toInput,
    labels: LABELS,
    said: agreement ? 'The agreement is changed.' : 'The agreement is recorded.',
    read: (record: AgreementEdited) => ({ values: valuesOf(record), revision: record.revision }),
    send: createOrUpdate(create, update),
    onSaved: (saved) => {
      onSaved?.(saved);
      onClose();
    },
  });
  const { form } = edit;
  const bind = (field: string) => form.getInputProps(field);
  return (
    <>
      <EditDialog title={agreement ? `Change ${agreement.title}` : 'Record an agreement'} edit={edit} onClose={onClose} size="xl">
        <LineField label={LABELS.title} bound={bind('title')} required autoFocus />
        <ChoiceField label={LABELS.kind} bound={bind('kind')} vocabulary={agreementKinds} required half />
        <LineField label={LABELS.reference} bound={bind('reference')} half />
        {!agreement && (
          <>
            <ChoiceField label={LABELS.stage} bound={bind('stage')} vocabulary={agreementStages} only={RECORDABLE_STAGES} required half />
            <DayField label={LABELS.stageOn} bound={bind('stageOn')} half />
          </>
        )}
        <Rows
          legend={LABELS.parties}
          one="party"
          count={form.values.parties.length}
          problem={form.errors.parties}
          onAdd={() => form.insertListItem('parties', NO_PARTY)}
          onRemove={(index) => form.removeListItem('parties', index)}
        >
          {(index) => (
            <>
              <RecordField
                label={`Party ${index + 1}`}
                types={['ORGANISATION']}
                bound={bind(`parties.${index}.organisation`)}
                onCreate={(name) => setNewParty({ index, name })}
              />
              <ChoiceField label={`Role of party ${index + 1}`} bound={bind(`parties.${index}.role`)} vocabulary={partyRoles} required />
            </>
          )}
        </Rows>
        <ProseField label={LABELS.summary} bound={bind('summary')} />
        <DayField label={LABELS.startsOn} bound={bind('startsOn')} half />
        <DayField label={LABELS.endsOn} bound={bind('endsOn')} half />
        <CountField label={LABELS.noticeDays} bound={bind('noticeDays')} half />
        <DayField label={LABELS.reviewOn} bound={bind('reviewOn')} half />
        <MoneyField label={LABELS.valuePence} bound={bind('valuePence')} half />
        <FundField bound={bind('fund')} />
        <RecordField label={LABELS.decidingBody} types={['ORGANISATION']} kinds={DECIDING_KINDS} bound={bind('decidingBody')} half />
        <DayField label={LABELS.meetingOn} bound={bind('meetingOn')} half />
        <RecordsField label={LABELS.areas} types={['AREA']} bound={bind('areas')} />
        <RecordsField label={LABELS.themes} types={['THEME']} bound={bind('themes')} />
        <RecordsField label={LABELS.assets} types={['ASSET']} bound={bind('assets')} />
        <RecordField label={LABELS.initiative} types={['INITIATIVE']} bound={bind('initiative')} half />
        <VisibilityField bound={bind('visibility')} record={agreement} />
        <WhyField bound={bind('why')} />
      </EditDialog>
      {newParty && (
        <OrganisationForm
          name={newParty.name}
          onClose={() => setNewParty(undefined)}
          onSaved={(made) => form.setFieldValue(`parties.${newParty.index}.organisation`, chosen(made) as never)}
        />
      )}
    </>
  );
}

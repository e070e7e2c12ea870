import { askerKinds } from '@atlas/shared/disclosure';
import { createInformationRequestSchema } from '@atlas/shared/inputs';
import { todayInLondon } from '@atlas/shared/time';
import { Checkbox, Radio } from '@mantine/core';
import type { AskerKind } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, DayField, LineField, ProseField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { RecordField, RecordsField } from '../records/RecordField.tsx';

const CreateInformationRequestMutation = graphql(`
  mutation CreateInformationRequest($input: CreateInformationRequestInput!) {
    createInformationRequest(input: $input) {
      informationRequest {
        id
      }
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const initial = {
  reference: '',
  askerKind: 'RESIDENT' as AskerKind,
  receivedOn: todayInLondon() as string,
  asked: '',
  covers: 'RECORD',
  about: null as Chosen | null,
  topic: '',
  themes: [] as Chosen[],
  area: null as Chosen | null,
  withHistory: false,
};

interface Props {
  readonly onClose: () => void;
  readonly onSaved: (request: { readonly id: string }) => void;
}

/** Records a request for information; what it covers is gathered at once. */
export function RequestForm({ onClose, onSaved }: Props) {
  const create = useSend(
    CreateInformationRequestMutation,
    (data) => data.createInformationRequest,
    (payload) => payload.informationRequest,
  );
  const edit = useEditForm({
    draftKey: 'information request new',
    initial,
    schema: createInformationRequestSchema,
    toInput: ({ covers, about, topic, themes, area, ...values }: typeof initial) => ({
      ...values,
      ...(covers === 'RECORD'
        ? { about: about?.id ?? null, topic: null, themes: [], area: null }
        : { about: null, topic: topic || null, themes: themes.map(({ id }) => id), area: area?.id ?? null }),
    }),
    said: 'The request is recorded, and what it covers is gathered.',
    send: create,
    onSaved: (request: { readonly id: string }) => {
      onClose();
      onSaved(request);
    },
  });
  const bind = (field: keyof typeof initial) => edit.form.getInputProps(field);
  return (
    <EditDialog
      title="A request for information"
      note="Under the Freedom of Information Act 2000 or the Environmental Information Regulations 2004. Do not write down who asked."
      saveLabel="Gather what is held"
      edit={edit}
      onClose={onClose}
    >
      <LineField label="Reference" bound={bind('reference')} required half autoFocus />
      <ChoiceField label="Who asks, as a kind" bound={bind('askerKind')} vocabulary={askerKinds} required half />
      <DayField label="Received on" bound={bind('receivedOn')} required half />
      <ProseField label="What was asked" bound={bind('asked')} required description="In their words, without names." />
      <Radio.Group label="What it is about" {...bind('covers')}>
        <Radio value="RECORD" label="One organisation or agreement" mt="xs" />
        <Radio value="TOPIC" label="A topic: a text, themes or a place" mt="xs" />
      </Radio.Group>
      {edit.form.values.covers === 'RECORD' ? (
        <RecordField label="Organisation or agreement" types={['ORGANISATION', 'AGREEMENT']} bound={bind('about')} required />
      ) : (
        <>
          <LineField label="Text to look for" bound={bind('topic')} half />
          <RecordsField label="Themes" types={['THEME']} bound={bind('themes')} half />
          <RecordField label="Place" types={['AREA']} bound={bind('area')} half />
          {edit.form.errors.about && <p role="alert">{edit.form.errors.about}</p>}
        </>
      )}
      <Checkbox
        label="The history is asked for too: what the records said before, and why they were changed"
        {...edit.form.getInputProps('withHistory', { type: 'checkbox' })}
      />
    </EditDialog>
  );
}

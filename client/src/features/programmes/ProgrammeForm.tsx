import { createProgrammeSchema, updateProgrammeSchema } from '@atlas/shared/inputs';
import type { Visibility } from '@atlas/shared/vocabulary';
import type { ProgrammeForm_ProgrammeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { LineField, ProseField, VisibilityField, WhyField } from '../editing/fields.tsx';
import { useEditForm } from '../editing/use-edit-form.ts';
import { createOrUpdate, useSend } from '../editing/use-send.ts';
import { GroupsField } from '../participants/GroupsField.tsx';
import { groupInput, groupValues } from '../participants/group-values.ts';
import { RecordsField } from '../records/RecordField.tsx';
import { allChosen, EDTF_HINT, idsOf } from './chosen.ts';

graphql(`
  fragment ProgrammeForm_programme on Programme {
    id
    revision
    name
    summary
    startsOn
    endsOn
    visibility
    participantGroups {
      ...Groups_participantGroup
    }
    lead {
      id
      name
    }
    partners {
      id
      name
    }
    backers {
      id
      name
    }
    overseers {
      id
      name
    }
    ledTo {
      id
      name
    }
    areas {
      id
      name
    }
    themes {
      id
      name
    }
  }
`);

const CreateProgrammeMutation = graphql(`
  mutation CreateProgramme($input: CreateProgrammeInput!) {
    createProgramme(input: $input) {
      programme {
        ...ProgrammeForm_programme
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdateProgrammeMutation = graphql(`
  mutation UpdateProgramme($input: UpdateProgrammeInput!) {
    updateProgramme(input: $input) {
      programme {
        ...ProgrammeForm_programme
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const LABELS = {
  name: 'Name',
  summary: 'What it is about',
  startsOn: 'Begins',
  endsOn: 'Ends',
  lead: 'Led by',
  partners: 'Partners',
  backers: 'Backed by',
  overseers: 'Overseen by',
  ledTo: 'What it led to',
  areas: 'Places',
  themes: 'Themes',
  participantGroups: 'Named only together',
  visibility: 'Who may see it',
} as const;

function valuesOf(programme: ProgrammeForm_ProgrammeFragment | undefined) {
  return {
    name: programme?.name ?? '',
    summary: programme?.summary ?? '',
    startsOn: programme?.startsOn ?? '',
    endsOn: programme?.endsOn ?? '',
    lead: allChosen(programme?.lead),
    partners: allChosen(programme?.partners),
    backers: allChosen(programme?.backers),
    overseers: allChosen(programme?.overseers),
    ledTo: allChosen(programme?.ledTo),
    areas: allChosen(programme?.areas),
    themes: allChosen(programme?.themes),
    participantGroups: groupValues(programme?.participantGroups),
    visibility: programme?.visibility ?? ('OWNER' as Visibility),
    why: '',
  };
}
type Values = ReturnType<typeof valuesOf>;

const toInput = (values: Values) => ({
  ...values,
  summary: values.summary || null,
  startsOn: values.startsOn.trim() || null,
  endsOn: values.endsOn.trim() || null,
  lead: idsOf(values.lead),
  partners: idsOf(values.partners),
  backers: idsOf(values.backers),
  overseers: idsOf(values.overseers),
  ledTo: idsOf(values.ledTo),
  areas: idsOf(values.areas),
  themes: idsOf(values.themes),
  participantGroups: groupInput(values.participantGroups),
  why: values.why || null,
});

interface Props {
  /** The one that is changed; none to record a new one. */
  readonly programme?: ProgrammeForm_ProgrammeFragment;
  readonly onClose: () => void;
  readonly onSaved?: (programme: { id: string }) => void;
}

/** Records a programme of work, or changes what is held of one. */
export function ProgrammeForm({ programme, onClose, onSaved }: Props) {
  const create = useSend(
    CreateProgrammeMutation,
    (data) => data.createProgramme,
    (payload) => payload.programme,
  );
  const update = useSend(
    UpdateProgrammeMutation,
    (data) => data.updateProgramme,
    (payload) => payload.programme,
  );
  const edit = useEditForm({
    draftKey: `programme ${programme?.id ?? 'new'}`,
    initial: valuesOf(programme),
    target: programme,
    schema: programme ? updateProgrammeSchema : createProgrammeSchema,
    toInput,
    labels: LABELS,
    said: programme ? 'The programme is changed.' : 'The programme is recorded.',
    read: (record: ProgrammeForm_ProgrammeFragment) => ({ values: valuesOf(record), revision: record.revision }),
    send: createOrUpdate(create, update),
    onSaved: (saved) => {
      onSaved?.(saved);
      onClose();
    },
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  return (
    <EditDialog title={programme ? `Change ${programme.name}` : 'Record a programme'} edit={edit} onClose={onClose}>
      <LineField label={LABELS.name} bound={bind('name')} required autoFocus />
      <ProseField label={LABELS.summary} bound={bind('summary')} />
      <LineField label={LABELS.startsOn} bound={bind('startsOn')} description={EDTF_HINT} half />
      <LineField label={LABELS.endsOn} bound={bind('endsOn')} description={EDTF_HINT} half />
      <RecordsField label={LABELS.lead} types={['ORGANISATION']} bound={bind('lead')} />
      <RecordsField label={LABELS.partners} types={['ORGANISATION']} bound={bind('partners')} />
      <RecordsField
        label={LABELS.backers}
        types={['ORGANISATION']}
        bound={bind('backers')}
        description="With money, people or their name."
        half
      />
      <RecordsField
        label={LABELS.overseers}
        types={['ORGANISATION']}
        bound={bind('overseers')}
        description="Boards and bodies it answers to."
        half
      />
      <RecordsField label={LABELS.areas} types={['AREA']} bound={bind('areas')} half />
      <RecordsField label={LABELS.themes} types={['THEME']} bound={bind('themes')} half />
      <RecordsField label={LABELS.ledTo} types={['PROGRAMME']} bound={bind('ledTo')} />
      <GroupsField label={LABELS.participantGroups} bind={(field) => edit.form.getInputProps(field)} />
      <VisibilityField bound={bind('visibility')} record={programme} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}

import { createOrganisationSchema, updateOrganisationSchema } from '@atlas/shared/inputs';
import { type OrganisationKind, organisationKinds, type Sector, sectors, type Visibility } from '@atlas/shared/vocabulary';
import type { OrganisationForm_OrganisationFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, CountField, DayField, LineField, ProseField, VisibilityField, WhyField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { createOrUpdate, useSend } from '../editing/use-send.ts';
import { RecordField } from '../records/RecordField.tsx';
import { Duplicates } from './Duplicates.tsx';

graphql(`
  fragment OrganisationForm_organisation on Organisation {
    id
    revision
    name
    kind
    sector
    alsoKnownAs
    description
    website
    openedOn
    decisionLeadDays
    visibility
    identifiers {
      scheme
      value
    }
    basedNow: basedIn {
      id
      name
    }
    partOfNow: partOf {
      id
      name
    }
  }
`);

const CreateOrganisationMutation = graphql(`
  mutation CreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      organisation {
        ...OrganisationForm_organisation
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdateOrganisationMutation = graphql(`
  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
    updateOrganisation(input: $input) {
      organisation {
        ...OrganisationForm_organisation
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
  kind: 'Kind of body',
  sector: 'Sector',
  alsoKnownAs: 'Other names',
  description: 'What it is',
  website: 'Website',
  openedOn: 'Opened on',
  decisionLeadDays: 'Days a paper is needed before a meeting',
  identifiers: 'Register numbers',
  basedIn: 'Based in',
  partOf: 'Part of',
  visibility: 'Who may see it',
} as const;

/** One register number a line: "GB-CHC 1061169". */
const identifierLine = ({ scheme, value }: { scheme: string; value: string }) => `${scheme} ${value}`;
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const identifiersOf = (text: string) =>
  linesOf(text).map((line) => {
    const [scheme = '', ...value] = line.split(/\s+/);
    return { scheme, value: value.join(' ') };
  });

function valuesOf(organisation: OrganisationForm_OrganisationFragment | undefined, name: string) {
  const [base] = organisation?.basedNow ?? [];
  const [whole] = organisation?.partOfNow ?? [];
  const chosen = (one: { id: string; name: string } | undefined): Chosen | null => (one ? { id: one.id, label: one.name } : null);
  return {
    name: organisation?.name ?? name,
    kind: organisation?.kind ?? (null as OrganisationKind | null),
    sector: organisation?.sector ?? (null as Sector | null),
    alsoKnownAs: (organisation?.alsoKnownAs ?? []).join('\n'),
    description: organisation?.description ?? '',
    website: organisation?.website ?? '',
    openedOn: organisation?.openedOn ?? '',
    decisionLeadDays: organisation?.decisionLeadDays ?? (null as number | null),
    identifiers: (organisation?.identifiers ?? []).map(identifierLine).join('\n'),
    basedIn: chosen(base),
    partOf: chosen(whole),
    visibility: organisation?.visibility ?? ('OWNER' as Visibility),
    why: '',
  };
}
type Values = ReturnType<typeof valuesOf>;

const toInput = ({ kind, ...values }: Values) => ({
  ...values,
  // The rules say that it has to be chosen.
  kind: kind as OrganisationKind,
  alsoKnownAs: linesOf(values.alsoKnownAs),
  identifiers: identifiersOf(values.identifiers),
  description: values.description || null,
  website: values.website || null,
  openedOn: values.openedOn || null,
  basedIn: values.basedIn?.id ?? null,
  partOf: values.partOf?.id ?? null,
  why: values.why || null,
});

interface Props {
  /** The one that is changed; none to record a new one. */
  readonly organisation?: OrganisationForm_OrganisationFragment;
  /** What a new one is called, as typed where it was not found. */
  readonly name?: string;
  readonly onClose: () => void;
  readonly onSaved?: (organisation: { id: string; name: string }) => void;
}

/** Records a body, or changes what is held of one. */
export function OrganisationForm({ organisation, name = '', onClose, onSaved }: Props) {
  const onTake =
    organisation === undefined && onSaved !== undefined
      ? (held: { id: string; name: string }) => {
          edit.startAfresh();
          onSaved(held);
          onClose();
        }
      : undefined;
  const create = useSend(
    CreateOrganisationMutation,
    (data) => data.createOrganisation,
    (payload) => payload.organisation,
  );
  const update = useSend(
    UpdateOrganisationMutation,
    (data) => data.updateOrganisation,
    (payload) => payload.organisation,
  );
  const edit = useEditForm({
    draftKey: `organisation ${organisation?.id ?? 'new'}`,
    initial: valuesOf(organisation, name),
    target: organisation,
    schema: organisation ? updateOrganisationSchema : createOrganisationSchema,
    toInput,
    labels: LABELS,
    said: organisation ? 'The organisation is changed.' : 'The organisation is recorded.',
    read: (record: OrganisationForm_OrganisationFragment) => ({ values: valuesOf(record, ''), revision: record.revision }),
    send: createOrUpdate(create, update),
    onSaved: (saved) => {
      onSaved?.(saved);
      onClose();
    },
  });
  const bind = (field: keyof Values) => edit.form.getInputProps(field);
  return (
    <EditDialog title={organisation ? `Change ${organisation.name}` : 'Record an organisation'} edit={edit} onClose={onClose}>
      <LineField label={LABELS.name} bound={bind('name')} required autoFocus />
      <Duplicates
        name={edit.form.values.name === organisation?.name ? '' : edit.form.values.name}
        identifiers={identifiersOf(edit.form.values.identifiers)}
        except={organisation?.id}
        onTake={onTake}
      />
      <ChoiceField label={LABELS.kind} bound={bind('kind')} vocabulary={organisationKinds} required half />
      <ChoiceField label={LABELS.sector} bound={bind('sector')} vocabulary={sectors} half />
      <RecordField label={LABELS.basedIn} types={['AREA']} bound={bind('basedIn')} half />
      <RecordField label={LABELS.partOf} types={['ORGANISATION']} bound={bind('partOf')} half />
      <ProseField label={LABELS.description} bound={bind('description')} />
      <LineField label={LABELS.website} bound={bind('website')} />
      <ProseField
        label={LABELS.identifiers}
        bound={bind('identifiers')}
        description="One a line: the register, then the number, such as GB-CHC 1061169."
      />
      <ProseField label={LABELS.alsoKnownAs} bound={bind('alsoKnownAs')} description="One a line." />
      <DayField label={LABELS.openedOn} bound={bind('openedOn')} half />
      <CountField label={LABELS.decisionLeadDays} bound={bind('decisionLeadDays')} half />
      <VisibilityField bound={bind('visibility')} record={organisation} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}

import { recordEngagementSchema, updateEngagementSchema } from '@atlas/shared/inputs';
import { engagementKinds } from '@atlas/shared/vocabulary';
import type { EngagementForm_EngagementFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { ChoiceField, CountField, DayField, LineField, ProseField, VisibilityField, WhyField } from '../editing/fields.tsx';
import type { Chosen } from '../editing/types.ts';
import { useEditForm } from '../editing/use-edit-form.ts';
import { useSend } from '../editing/use-send.ts';
import { GroupsField } from '../participants/GroupsField.tsx';
import { RecordField, RecordsField } from '../records/RecordField.tsx';
import { isNoDay, toInput, valuesOf } from './engagement-values.ts';
import { FollowUpFields } from './FollowUpFields.tsx';
import { PeopleField } from './PeopleField.tsx';

graphql(`
  fragment EngagementForm_engagement on Engagement {
    id
    revision
    title
    kind
    on
    place
    attendance
    summary
    notes
    decisions
    visibility
    participantGroups {
      ...Groups_participantGroup
    }
    host {
      id
      name
    }
    attendees {
      id
      name
    }
    people {
      person {
        id
        name
      }
      onBehalfOf {
        id
        name
      }
    }
    areas {
      id
      name
    }
    themes {
      id
      name
    }
    initiatives {
      id
      name
    }
    agreements {
      id
      title
    }
    programme {
      id
      name
    }
  }
`);

const RecordEngagementMutation = graphql(`
  mutation RecordEngagement($input: RecordEngagementInput!) {
    recordEngagement(input: $input) {
      engagement {
        ...EngagementForm_engagement
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const UpdateEngagementMutation = graphql(`
  mutation UpdateEngagement($input: UpdateEngagementInput!) {
    updateEngagement(input: $input) {
      engagement {
        ...EngagementForm_engagement
      }
      changeId
      userErrors {
        ...Outcome_userError
      }
    }
  }
`);

const LABELS = {
  title: 'What it was about, in one line',
  kind: 'Kind',
  on: 'When',
  place: 'Where',
  hosts: 'Held by',
  attendees: 'Organisations that took part',
  people: 'People who took part',
  participantGroups: 'Named only together',
  attendance: 'How many people in all',
  areas: 'Places it was in or for',
  themes: 'Themes',
  initiatives: 'Initiatives it was about',
  agreements: 'Agreements it was about',
  programme: 'Programme',
  summary: 'What came of it',
  notes: 'Notes',
  decisions: 'Decided or agreed',
  visibility: 'Who may see it',
} as const;

interface Props {
  /** The one that is changed; none to record a new one. */
  readonly engagement?: EngagementForm_EngagementFragment;
  /** Who took part in a new one, as known from where the form was opened. */
  readonly attendees?: readonly Chosen[];
  readonly onClose: () => void;
  readonly onSaved?: (engagement: { id: string }) => void;
}

/** Records a meeting, workshop, interview, conference, survey or visit, or changes what is held of one. */
export function EngagementForm({ engagement, attendees = [], onClose, onSaved }: Props) {
  const record = useSend(
    RecordEngagementMutation,
    (data) => data.recordEngagement,
    (payload) => payload.engagement,
  );
  const update = useSend(
    UpdateEngagementMutation,
    (data) => data.updateEngagement,
    (payload) => payload.engagement,
  );
  const initial = valuesOf(engagement);
  const edit = useEditForm({
    draftKey: `engagement ${engagement?.id ?? 'new'}`,
    initial: engagement ? initial : { ...initial, attendees },
    target: engagement,
    schema: engagement ? updateEngagementSchema : recordEngagementSchema,
    toInput,
    labels: LABELS,
    said: engagement ? 'The meeting is changed.' : 'The meeting is recorded.',
    read: (kept: EngagementForm_EngagementFragment) => ({ values: valuesOf(kept), revision: kept.revision }),
    send: ({ id, revision, followUps, ...input }) =>
      id !== undefined && revision !== undefined
        ? update({ ...input, hosts: input.hosts ?? [], id, revision })
        : record({ ...input, followUps }),
    onSaved: (saved) => {
      onSaved?.(saved);
      onClose();
    },
  });
  const bind = (field: string) => edit.form.getInputProps(field);
  return (
    <EditDialog title={engagement ? `Change “${engagement.title}”` : 'Record a meeting'} edit={edit} onClose={onClose} size="xl">
      <LineField label={LABELS.title} bound={bind('title')} required autoFocus />
      <ChoiceField label={LABELS.kind} bound={bind('kind')} vocabulary={engagementKinds} required half />
      {isNoDay(initial.on) ? (
        <LineField
          label={LABELS.on}
          bound={bind('on')}
          required
          half
          description="As the source gives it: 2013-09, or 2023-23 for autumn 2023."
        />
      ) : (
        <DayField label={LABELS.on} bound={bind('on')} required half />
      )}
      <RecordsField label={LABELS.attendees} types={['ORGANISATION']} bound={bind('attendees')} />
      <RecordsField
        label={LABELS.hosts}
        types={['ORGANISATION']}
        bound={bind('hosts')}
        description={engagement ? undefined : 'Your own council unless you say otherwise.'}
        half
      />
      <LineField label={LABELS.place} bound={bind('place')} half />
      <PeopleField bound={bind('people')} />
      <GroupsField label={LABELS.participantGroups} bind={bind} />
      <CountField label={LABELS.attendance} bound={bind('attendance')} half />
      <RecordsField label={LABELS.areas} types={['AREA']} bound={bind('areas')} half />
      <RecordsField label={LABELS.themes} types={['THEME']} bound={bind('themes')} half />
      <RecordsField label={LABELS.initiatives} types={['INITIATIVE']} bound={bind('initiatives')} half />
      <RecordsField label={LABELS.agreements} types={['AGREEMENT']} bound={bind('agreements')} half />
      <RecordField label={LABELS.programme} types={['PROGRAMME']} bound={bind('programme')} half />
      <ProseField label={LABELS.summary} bound={bind('summary')} />
      <ProseField label={LABELS.decisions} bound={bind('decisions')} />
      <ProseField label={LABELS.notes} bound={bind('notes')} />
      {!engagement && <FollowUpFields bind={bind} />}
      <VisibilityField bound={bind('visibility')} record={engagement} />
      <WhyField bound={bind('why')} />
    </EditDialog>
  );
}

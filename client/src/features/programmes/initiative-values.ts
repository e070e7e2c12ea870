import type { InitiativeKind, InitiativeScale, InitiativeStage, Visibility } from '@atlas/shared/vocabulary';
import type { InitiativeForm_InitiativeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import type { Chosen } from '../editing/types.ts';
import { groupInput, groupValues } from '../participants/group-values.ts';
import { allChosen, chosen, idsOf } from './chosen.ts';

graphql(`
  fragment InitiativeForm_initiative on Initiative {
    id
    revision
    name
    summary
    kind
    scale
    startsOn
    endsOn
    visibility
    participantGroups {
      ...Groups_participantGroup
    }
    stageNow: stage
    programme {
      id
      name
    }
    lead {
      id
      name
    }
    partners {
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
    assets {
      id
      name
    }
    ledTo {
      id
      name
    }
    members {
      id
      name
    }
    fund {
      id
      name
    }
  }
`);

/** What each field is called. */
export const INITIATIVE_LABELS = {
  name: 'Name',
  kind: 'Kind',
  scale: 'Tactical or strategic',
  programme: 'Programme',
  summary: 'What it is about',
  stage: 'Stage',
  stageOn: 'At this stage since',
  startsOn: 'Begins',
  endsOn: 'Ends',
  lead: 'Led by',
  partners: 'Partners',
  areas: 'Places',
  themes: 'Themes',
  assets: 'Hub, buildings and land it uses',
  fund: 'Paid from',
  members: 'Local members involved',
  ledTo: 'What it led to',
  participantGroups: 'Named only together',
  visibility: 'Who may see it',
} as const;

/** What the fields hold for an initiative, or for a new one. */
export function initiativeValues(initiative: InitiativeForm_InitiativeFragment | undefined, programme: Chosen | null = null) {
  return {
    name: initiative?.name ?? '',
    kind: initiative?.kind ?? (null as InitiativeKind | null),
    scale: initiative?.scale ?? (null as InitiativeScale | null),
    programme: initiative ? chosen(initiative.programme) : programme,
    summary: initiative?.summary ?? '',
    stage: initiative?.stageNow ?? (null as InitiativeStage | null),
    stageOn: '',
    startsOn: initiative?.startsOn ?? '',
    endsOn: initiative?.endsOn ?? '',
    lead: allChosen(initiative?.lead),
    partners: allChosen(initiative?.partners),
    areas: allChosen(initiative?.areas),
    themes: allChosen(initiative?.themes),
    assets: allChosen(initiative?.assets),
    fund: chosen(initiative?.fund),
    members: allChosen(initiative?.members),
    ledTo: allChosen(initiative?.ledTo),
    participantGroups: groupValues(initiative?.participantGroups),
    visibility: initiative?.visibility ?? ('OWNER' as Visibility),
    why: '',
  };
}
export type InitiativeValues = ReturnType<typeof initiativeValues>;

/** The mutation's input; a stage is sent only where it is another than the one held. */
export const initiativeInput = (held: InitiativeStage | null | undefined) => (values: InitiativeValues) => {
  const { stage, stageOn, kind, ...rest } = values;
  return {
    ...rest,
    // The rules say that it has to be chosen.
    kind: kind as InitiativeKind,
    ...(stage !== null && stage !== (held ?? null) ? { stage, stageOn: stageOn || null } : {}),
    programme: values.programme?.id ?? null,
    summary: values.summary || null,
    startsOn: values.startsOn.trim() || null,
    endsOn: values.endsOn.trim() || null,
    lead: idsOf(values.lead),
    partners: idsOf(values.partners),
    areas: idsOf(values.areas),
    themes: idsOf(values.themes),
    assets: idsOf(values.assets),
    fund: values.fund?.id ?? null,
    members: idsOf(values.members),
    ledTo: idsOf(values.ledTo),
    participantGroups: groupInput(values.participantGroups),
    why: values.why || null,
  };
};

import { todayInLondon } from '@atlas/shared/time';
import { INITIATIVE_STAGE_LABELS } from '@atlas/shared/vocabulary';
import { isLate } from '../../features/programmes/milestone-state.ts';
import type { InitiativeSentence_InitiativeFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { INITIATIVE_KIND_LABELS } from '../../lib/labels.ts';
import { countOf, fewOf } from '../../lib/wording.ts';

graphql(`
  fragment InitiativeSentence_initiative on Initiative {
    id
    name
    kind
    stageThen: stage(asAt: $asAt)
    lead {
      id
      name
    }
    areas {
      id
      name
    }
    milestones {
      id
      due
      doneOn
    }
  }
`);

const A_KIND = { OTHER: 'piece of work' } as const;

/** What it is, who leads it where, how far it has come and what is late: one or two sentences from what is held. */
export function sentenceAbout(
  { name, kind, stageThen, lead, areas, milestones }: InitiativeSentence_InitiativeFragment,
  asAt: string | undefined,
): string {
  const today = asAt ?? todayInLondon();
  const what = kind === 'OTHER' ? A_KIND.OTHER : INITIATIVE_KIND_LABELS[kind].toLowerCase();
  const by =
    lead.length > 0
      ? ` led by ${fewOf(
          lead.map((one) => one.name),
          2,
        )}`
      : '';
  const where =
    areas.length > 0
      ? ` in ${fewOf(
          areas.map((area) => area.name),
          3,
        )}`
      : '';
  const stage = stageThen ? `; its stage is “${INITIATIVE_STAGE_LABELS[stageThen].toLowerCase()}”` : '';
  const done = milestones.filter(({ doneOn }) => doneOn).length;
  const late = milestones.filter((milestone) => isLate(milestone, today)).length;
  const progress =
    milestones.length === 0
      ? ''
      : ` ${done} of ${countOf(milestones.length, 'milestone')} ${done === 1 ? 'is' : 'are'} done${late > 0 ? ` and ${late} ${late === 1 ? 'is' : 'are'} late` : ''}.`;
  return `${name} is a ${what}${by}${where}${stage}.${progress}`;
}

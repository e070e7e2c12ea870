import { defineVocabulary } from './define.ts';

export const initiativeKinds = defineVocabulary({
  PILOT: 'Pilot',
  PATHFINDER: 'Pathfinder',
  PROJECT: 'Project',
  SCHEME: 'Scheme',
  GROUP: 'Group',
  NETWORK: 'Network',
  OTHER: 'Other',
});
export const INITIATIVE_KINDS = initiativeKinds.values;
export const INITIATIVE_KIND_LABELS = initiativeKinds.labels;
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];

export const initiativeScales = defineVocabulary({ TACTICAL: 'Tactical', STRATEGIC: 'Strategic' });
export const INITIATIVE_SCALES = initiativeScales.values;
export const INITIATIVE_SCALE_LABELS = initiativeScales.labels;
export type InitiativeScale = (typeof INITIATIVE_SCALES)[number];

export const initiativeStages = defineVocabulary({
  IDEA: 'Idea',
  PLANNED: 'Planned',
  RUNNING: 'Running',
  EVALUATING: 'Being evaluated',
  ADOPTED: 'Adopted as usual work',
  COMPLETED: 'Completed',
  STOPPED: 'Stopped',
});
export const INITIATIVE_STAGES = initiativeStages.values;
export const INITIATIVE_STAGE_LABELS = initiativeStages.labels;
export type InitiativeStage = (typeof INITIATIVE_STAGES)[number];

export const milestoneKinds = defineVocabulary({ MILESTONE: 'Milestone', DELIVERABLE: 'Deliverable' });
export const MILESTONE_KINDS = milestoneKinds.values;
export const MILESTONE_KIND_LABELS = milestoneKinds.labels;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

export const dueDiligenceResults = defineVocabulary({
  PASSED: 'Passed',
  CONDITIONS: 'Passed with conditions',
  FAILED: 'Failed',
  PENDING: 'Under way',
});
export const DUE_DILIGENCE_RESULTS = dueDiligenceResults.values;
export const DUE_DILIGENCE_RESULT_LABELS = dueDiligenceResults.labels;
export type DueDiligenceResult = (typeof DUE_DILIGENCE_RESULTS)[number];

/** How those a source names only together had to do with a piece of work or a meeting. */
export const participantCapacities = defineVocabulary({
  TOOK_PART: 'Took part',
  DELIVERS: 'Delivers it',
  BENEFITS: 'Benefits from it',
});
export const PARTICIPANT_CAPACITIES = participantCapacities.values;
export const PARTICIPANT_CAPACITY_LABELS = participantCapacities.labels;
export type ParticipantCapacity = (typeof PARTICIPANT_CAPACITIES)[number];

export const engagementKinds = defineVocabulary({
  MEETING: 'Meeting',
  WORKSHOP: 'Workshop',
  INTERVIEW: 'Interview',
  CONFERENCE: 'Conference',
  SURVEY: 'Survey',
  VISIT: 'Visit',
  EVENT: 'Event',
});
export const ENGAGEMENT_KINDS = engagementKinds.values;
export const ENGAGEMENT_KIND_LABELS = engagementKinds.labels;
export type EngagementKind = (typeof ENGAGEMENT_KINDS)[number];

import { dueDiligenceResults, initiativeStages, milestoneKinds } from '@atlas/shared/vocabulary';
import { enumOf } from '../../graphql/enums.ts';

export const InitiativeStageEnum = enumOf('InitiativeStage', 'How far an initiative has come.', initiativeStages);
export const MilestoneKindEnum = enumOf('MilestoneKind', 'Whether something is reached or handed over.', milestoneKinds);
export const DueDiligenceResultEnum = enumOf('DueDiligenceResult', 'How a check on a partner came out.', dueDiligenceResults);

import { costKinds, novationStates, resourceKinds, resourceSides } from '@atlas/shared/vocabulary';
import { enumOf } from '../../graphql/enums.ts';

export const CostKindEnum = enumOf('CostKind', 'What kind of cost a line is.', costKinds);
export const ResourceKindEnum = enumOf('ResourceKind', 'What passes with a responsibility, or is asked for it.', resourceKinds);
export const ResourceSideEnum = enumOf('ResourceSide', 'Which way a resource goes.', resourceSides);
export const NovationStateEnum = enumOf('NovationState', 'How far an agreement of a body that others follow is.', novationStates);

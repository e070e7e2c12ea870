import { coverageBoundaries, coverageLinks, coverageReasons, coverageStates } from '@atlas/shared/vocabulary';
import { enumOf } from '../../graphql/enums.ts';

export const CoverageStateEnum = enumOf('CoverageState', 'How an area stands on a theme.', coverageStates);
export const CoverageReasonEnum = enumOf('CoverageReason', 'Why a cell is fragile, or partly covered.', coverageReasons);
export const CoverageLinkEnum = enumOf('CoverageLink', 'By what an organisation is a partner of a council.', coverageLinks);
export const CoverageBoundariesEnum = enumOf('CoverageBoundaries', 'By which boundaries areas are divided.', coverageBoundaries);

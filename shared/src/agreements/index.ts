export { decideBy } from './decide-by.ts';
export { canDecide, DECIDING_KINDS } from './deciders.ts';
export {
  awaitsDecision,
  CLOSED_STAGES,
  LIVES,
  mayFollow,
  OPEN_STAGES,
  STUCK_AFTER_DAYS,
  type Step,
  stageInWords,
  stepsFrom,
} from './life.ts';
export { dueOutside } from './obligation-days.ts';
export { needInWords, ROLES_OF_KIND, rolesMissing } from './party-roles.ts';
export { addUp, type CostLine, type CostSum, type WholeLife, yearsOfLine } from './whole-life-cost.ts';

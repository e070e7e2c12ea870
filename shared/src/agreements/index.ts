export { decideBy } from './decide-by.ts';
export { awaitsDecision, CLOSED_STAGES, LIVES, mayFollow, OPEN_STAGES, STUCK_AFTER_DAYS, type Step, stepsFrom } from './life.ts';
export { addUp, type CostLine, type CostSum, type WholeLife, yearsOfLine } from './whole-life-cost.ts';

import { AGREEMENT_STAGE_LABELS, type AgreementKind, type AgreementStage, type StageNeed } from '../vocabulary/index.ts';

/** A step an agreement may take from where it is. */
export interface Step {
  readonly to: AgreementStage;
  /** What has to be there for it. */
  readonly needs: readonly StageNeed[];
}
type Life = Readonly<Record<AgreementStage, readonly Step[]>>;

const step = (to: AgreementStage, ...needs: StageNeed[]): Step => ({ to, needs });
const closed = { ENDED: [], LAPSED: [], REJECTED: [], WITHDRAWN: [], NOVATED: [] } as const;
const live = {
  LIVE: [step('UNDER_REVIEW'), step('ENDED'), step('NOVATED', 'SUCCESSOR')],
  UNDER_REVIEW: [step('LIVE'), step('ENDED'), step('NOVATED', 'SUCCESSOR')],
} as const;

/**
 * The two stages of an expression of interest and a business case on whole-life cost, then decision, lawyers, life. A stage is entered with
 * what it needs: a business case with its cost, a decision with the body, its meeting and the outcome, a deed with all who sign it. Until then
 * it waits in the stage before.
 */
const WHOLE: Life = {
  EXPRESSION_OF_INTEREST: [step('BUSINESS_CASE', 'WHOLE_LIFE_COST'), step('REJECTED'), step('WITHDRAWN')],
  BUSINESS_CASE: [step('DECISION', 'WHOLE_LIFE_COST', 'DECISION'), step('REJECTED'), step('WITHDRAWN')],
  DECISION: [step('LEGAL', 'DECISION', 'PARTIES'), step('BUSINESS_CASE'), step('REJECTED', 'DECISION'), step('WITHDRAWN')],
  LEGAL: [step('LIVE', 'PARTIES'), step('WITHDRAWN')],
  ...live,
  ...closed,
};
/** A grant is asked for, decided and paid. */
const GRANT: Life = {
  ...WHOLE,
  EXPRESSION_OF_INTEREST: [step('DECISION', 'DECISION'), step('REJECTED'), step('WITHDRAWN')],
  BUSINESS_CASE: [step('DECISION', 'DECISION'), step('REJECTED'), step('WITHDRAWN')],
  DECISION: [step('LIVE', 'DECISION', 'PARTIES'), step('REJECTED', 'DECISION'), step('WITHDRAWN')],
};
/** What costs nothing to sign may be signed at once; a body may be asked, and lawyers may look at it. */
const SIGNED: Life = {
  ...WHOLE,
  EXPRESSION_OF_INTEREST: [step('LIVE'), step('LEGAL'), step('DECISION', 'DECISION'), step('REJECTED'), step('WITHDRAWN')],
  BUSINESS_CASE: [step('DECISION', 'DECISION'), step('REJECTED'), step('WITHDRAWN')],
  DECISION: [step('LIVE', 'DECISION'), step('LEGAL', 'DECISION'), step('REJECTED', 'DECISION'), step('WITHDRAWN')],
};

/** The life of each kind: which stage may follow which, and what each step needs. LAPSED follows from the date and stands in none. */
export const LIVES: Readonly<Record<AgreementKind, Life>> = {
  AGENCY: WHOLE,
  ASSET_TRANSFER: WHOLE,
  SERVICE_LEVEL: WHOLE,
  CONTRACT: WHOLE,
  DEVOLVED_BUDGET: WHOLE,
  LEASE: WHOLE,
  JOINT_COMMITTEE: WHOLE,
  OTHER: WHOLE,
  GRANT,
  MEMORANDUM: SIGNED,
  DATA_SHARING: SIGNED,
};

/** The steps an agreement of a kind may take from a stage, the usual way on first. */
export function stepsFrom(kind: AgreementKind, stage: AgreementStage): readonly Step[] {
  return LIVES[kind][stage];
}

/** True where a stage may follow another in the life of a kind, whatever it needs. */
export function mayFollow(kind: AgreementKind, from: AgreementStage, to: AgreementStage): boolean {
  return stepsFrom(kind, from).some((one) => one.to === to);
}

/** Stages from which nothing goes on. */
export const CLOSED_STAGES: readonly AgreementStage[] = ['ENDED', 'LAPSED', 'REJECTED', 'WITHDRAWN', 'NOVATED'];
/** Stages that lead to a live agreement, in their order, and those of its life: the columns of the pipeline. */
export const OPEN_STAGES: readonly AgreementStage[] = [
  'EXPRESSION_OF_INTEREST',
  'BUSINESS_CASE',
  'DECISION',
  'LEGAL',
  'LIVE',
  'UNDER_REVIEW',
];

/** Stages in which an agreement of a kind waits for a body to decide on it: those that a decision leads on from. */
export function awaitsDecision(kind: AgreementKind, stage: AgreementStage): boolean {
  return stage === 'DECISION' || mayFollow(kind, stage, 'DECISION');
}

/** After how many days in a stage an agreement counts as stuck; a live one never does. */
export const STUCK_AFTER_DAYS: Readonly<Partial<Record<AgreementStage, number>>> = {
  EXPRESSION_OF_INTEREST: 90,
  BUSINESS_CASE: 120,
  DECISION: 60,
  LEGAL: 120,
  UNDER_REVIEW: 180,
};

/** A stage within a sentence: "under review". */
export const stageInWords = (stage: AgreementStage): string => AGREEMENT_STAGE_LABELS[stage].toLowerCase();

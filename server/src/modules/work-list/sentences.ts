import { formatDay } from '@atlas/shared/time';
import { AGREEMENT_STAGE_LABELS, type AgreementStage, TIE_WORDING, type TieKind } from '@atlas/shared/vocabulary';
import type { WorkRow } from './work-list.cypher.ts';

/** What is to be done and why, as one sentence. */
export function sentenceOf(row: WorkRow, today: string): string {
  const { kind, name, detail, who, whom, dueOn } = row;
  const day = dueOn === null ? '' : formatDay(dueOn);
  const isLate = dueOn !== null && dueOn < today;
  switch (kind) {
    case 'FOLLOW_UP':
      return `${who}: ${name} ${detail === null ? '' : `(${detail}) `}${isLate ? 'was' : 'is'} due on ${day}.`;
    case 'VERIFICATION':
      return `${subjectOf(row)} ${isLate ? 'was' : 'is'} to be verified by ${day}.`;
    case 'DISPUTE':
      return `${subjectOf(row)} is disputed.`;
    case 'OBLIGATION':
      return `${name}: ${isLate ? 'was' : 'is'} due ${who === null ? '' : `from ${who} `}on ${day} under “${whom}”.`;
    case 'DECIDE_BY':
      return isLate
        ? `“${whom}” was to be decided on by ${day}: after that, notice and papers no longer fit before its last day.`
        : `${who === null ? 'Decide' : `${who} has to decide`} on “${whom}” by ${day}, or it lapses.`;
    case 'PROPOSAL':
      return `${detail} of ${who} proposed on ${day}: ${lowerFirst(name ?? '')}.`;
    case 'STUCK':
      return `“${whom}” has been at the stage “${AGREEMENT_STAGE_LABELS[detail as AgreementStage].toLowerCase()}” for longer than is usual, since ${day}.`;
  }
}

function subjectOf({ name, detail, who, whom }: WorkRow): string {
  if (whom === null) return `That ${who} provides “${name}”`;
  return `That ${who} ${TIE_WORDING[detail as TieKind].forward} ${whom}`;
}

const lowerFirst = (text: string) => text.replace(/^./, (letter) => letter.toLowerCase());

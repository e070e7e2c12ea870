import type { AgreementStage } from '@atlas/shared/vocabulary';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AgreementStageEnum } from '../../graphql/enums.ts';
import { MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { withDecisionFields } from './decision-fields.input.ts';

/** What is decided about one agreement, wherever it is told. */
@InputType()
abstract class OutcomeInput extends withDecisionFields(Object) {
  @Field(() => String, { description: 'What was decided: 2,000 characters at most.' })
  outcome!: string;
}

@InputType({ description: 'A decision by a body at a meeting.' })
export class DecisionInput extends OutcomeInput {
  @Field(() => ID, { description: 'The body that decided: a board, Cabinet, a committee.' })
  body!: string;

  @Field(() => DateScalar, { description: 'The day of the meeting.' })
  meetingOn!: string;
}

@InputType({ description: 'A step in an agreement’s life; `nextStages` says which there are and what they lack.' })
export class AdvanceAgreementInput extends UpdateInput {
  @Field(() => AgreementStageEnum, { description: 'The stage it goes to. LAPSED follows from the date and is never set.' })
  to!: AgreementStage;

  @Field(() => DateScalar, { description: 'The day it did: today or earlier, but no earlier than the step before.' })
  on!: string;

  @Field(() => DecisionInput, { nullable: true, description: 'The decision behind it; needed to enter DECISION.' })
  decision?: DecisionInput | null;

  @Field(() => ID, { nullable: true, description: 'The body that is to decide next.' })
  decidingBody?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The meeting that is to decide next.' })
  meetingOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be noted about it.' })
  note?: string | null;
}

@InputType({ description: 'A step that was recorded wrongly, put right; the history keeps what stood there as a correction.' })
export class CorrectStageInput extends UpdateInput {
  @Field(() => ID, { description: 'The step: the id of a StageEvent of the agreement.' })
  event!: string;

  @Field(() => AgreementStageEnum, { nullable: true, description: 'The stage it was in truth; as held unless given.' })
  stage?: AgreementStage | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was in truth; as held unless given.' })
  on?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be noted about it; null clears.' })
  note?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True where the step was never taken.' })
  remove?: boolean | null;
}

@InputType({ description: 'Who takes a party’s place.' })
export class PartyReplacementInput {
  @Field(() => ID, { description: 'The party that leaves.' })
  party!: string;

  @Field(() => ID, { description: 'The organisation that takes its place, in its roles.' })
  by!: string;
}

@InputType({ description: 'A live agreement passed on to a successor, to which its parties are carried over.' })
export class NovateAgreementInput extends UpdateInput {
  @Field(() => DateScalar, { description: 'The day: the last of this one, the first of its successor.' })
  on!: string;

  @Field(() => [PartyReplacementInput], { nullable: true, description: 'Parties whose place others take; all others stay.' })
  replacing?: PartyReplacementInput[] | null;

  @Field(() => String, { nullable: true, description: 'What the successor is called; the same unless given.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'The successor’s reference.' })
  reference?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The successor’s last day; the same unless given.' })
  endsOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be noted about it.' })
  note?: string | null;
}

@InputType({ description: 'An agreement that is passed on with others.' })
export class NovationItemInput {
  @Field(() => ID, { description: 'The agreement: it is live, and a body that is no more is a party to it.' })
  agreement!: string;

  @Field(() => Int, { description: 'The revision it was read at: STALE where it moved on since.' })
  revision!: number;
}

@InputType({ description: 'Live agreements of bodies that are no more, passed on to the body that followed them: all, or none.' })
export class NovateAgreementsInput extends MutationInput {
  @Field(() => [NovationItemInput], { description: 'The agreements: 200 at most.' })
  items!: NovationItemInput[];

  @Field(() => ID, { description: 'The body that followed parties to them and takes their place, in their roles.' })
  to!: string;

  @Field(() => DateScalar, { description: 'The day: the last of these, the first of their successors.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What is to be noted about it with each.' })
  note?: string | null;
}

@InputType({ description: 'What a meeting decided about one agreement.' })
export class MeetingItemInput extends OutcomeInput {
  @Field(() => ID, { description: 'The agreement: it waits for a decision.' })
  agreement!: string;

  @Field(() => Int, { description: 'The revision it was read at: STALE where it moved on since.' })
  revision!: number;

  @Field(() => AgreementStageEnum, { nullable: true, description: 'Where it goes; it stays where it is unless given, as when deferred.' })
  to?: AgreementStage | null;

  @Field(() => String, { nullable: true, description: 'What is to be noted about the step.' })
  note?: string | null;
}

@InputType({ description: 'What one meeting decided: all of it is recorded, or nothing.' })
export class RecordDecisionsInput extends MutationInput {
  @Field(() => ID, { description: 'The body that met.' })
  body!: string;

  @Field(() => DateScalar, { description: 'The day of the meeting.' })
  meetingOn!: string;

  @Field(() => [MeetingItemInput], { description: 'The agreements with their outcomes, 100 at most.' })
  items!: MeetingItemInput[];
}

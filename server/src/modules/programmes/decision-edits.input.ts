import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { withDecisionFields } from '../agreements/decision-fields.input.ts';

@InputType({
  description: 'A decision by a body about a programme or an initiative; agreements have theirs by advanceAgreement and recordDecisions.',
})
export class RecordDecisionInput extends withDecisionFields(MutationInput) {
  @Field(() => ID, { description: 'The programme or initiative it is about.' })
  about!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision that was read at: STALE where it moved on since. Left out, the decision is added to it as it is.',
  })
  revision?: number | null;

  @Field(() => ID, { description: 'The body that decided: a board, Cabinet, a committee.' })
  body!: string;

  @Field(() => DateScalar, { description: 'The day of the meeting.' })
  meetingOn!: string;

  @Field(() => String, { nullable: true, description: 'What was decided: 2,000 characters at most; left out where it is not known yet.' })
  outcome?: string | null;
}

@InputType({ description: 'What of a decision is to change. Fields left out stay as they are; null clears one.' })
export class UpdateDecisionInput extends withDecisionFields(UpdateInput) {
  @Field(() => ID, { nullable: true, description: 'The body that decided; of a decision about an agreement it stays.' })
  body?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the meeting; of a decision about an agreement it stays.' })
  meetingOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What was decided: 2,000 characters at most.' })
  outcome?: string | null;
}

import type { Visibility } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { VisibilityEnum } from '../../graphql/enums.ts';
import { MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@InputType({ description: 'Something that has to be done about an organisation.' })
export class RecordFollowUpInput extends MutationInput {
  @Field(() => ID, { description: 'The organisation it is about.' })
  organisation!: string;

  @Field(() => String, { description: 'What is to be done.' })
  text!: string;

  @Field(() => DateScalar, { description: 'The day by which.' })
  dueOn!: string;

  @Field(() => ID, { nullable: true, description: 'The person who is to do it; whoever records it unless given.' })
  assignee?: string | null;

  @Field(() => ID, { nullable: true, description: 'The meeting it comes from.' })
  engagement?: string | null;

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; OWNER unless given.' })
  visibility?: Visibility | null;
}

@InputType({ description: 'What of a follow-up is to change. Fields left out stay as they are.' })
export class UpdateFollowUpInput extends UpdateInput {
  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  text?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which.' })
  dueOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person who is to do it; null for whoever changes it.' })
  assignee?: string | null;
}

@InputType({ description: 'That a follow-up was done, and what came of it.' })
export class CompleteFollowUpInput extends UpdateInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day; today unless given.' })
  on?: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  outcome?: string | null;
}

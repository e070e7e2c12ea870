import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MutationInput } from '../../graphql/mutation-input.ts';
import { UserError } from '../../graphql/payload.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import type { UserErrorDetail } from '../../user-errors.ts';
import type { ApproveInput } from './retention.service.ts';

@ObjectType({ description: 'Something about a person that has been kept for as long as it may be.', simpleResolvers: true })
export class RetentionProposal {
  @Field(() => ID, { description: 'The record, for approveRetention.' })
  id!: string;

  @Field(() => String, { description: 'Its kind: Person, or PersonalContact, which goes sooner.' })
  record!: string;

  @Field(() => String, { nullable: true, description: 'Whom it tells of; null where you may not see them.' })
  name!: string | null;

  @Field(() => DateScalar, { description: 'The first day after their last post.' })
  ended!: string;

  @Field(() => DateScalar, { description: 'Since when it is past its time.' })
  due!: string;
}

@InputType({ description: 'What is to be erased of what is past its time.' })
export class ApproveRetentionInput extends MutationInput implements ApproveInput {
  @Field(() => [ID], { description: 'The proposals, 50 at most: all of them are erased, or none.' })
  ids!: string[];
}

@ObjectType({ description: 'What became of an approval.', simpleResolvers: true })
export class ApproveRetentionPayload {
  @Field(() => [UserError], { description: 'What stood in the way; empty where it was done.' })
  userErrors!: readonly UserErrorDetail[];

  @Field(() => Int, { description: 'How many were erased.' })
  erased!: number;
}

import { Field, ObjectType } from 'type-graphql';
import { payloadType } from '../../graphql/payload.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'Something that has to be done about an organisation: by whom, by when.',
  simpleResolvers: true,
})
export class FollowUp extends RecordInterface {
  @Field(() => String, { description: 'What is to be done.' })
  text!: string;

  @Field(() => DateScalar, { description: 'The day by which.' })
  dueOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done; null while it is not.' })
  doneOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  outcome!: string | null;
}

export const FollowUpPayload = payloadType('FollowUp', () => FollowUp);

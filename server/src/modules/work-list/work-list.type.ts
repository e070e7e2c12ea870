import { Field, ObjectType } from 'type-graphql';
import { WorkKindEnum } from '../../graphql/enums.ts';
import { RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@ObjectType({ description: 'Something that waits for somebody of your councils or organisations.', simpleResolvers: true })
export class WorkItem {
  @Field(() => WorkKindEnum, { description: 'Why.' })
  kind!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day by which; of an agreement that is stuck and of a proposal, since which; null for a dispute, which waits.',
  })
  dueOn!: string | null;

  @Field(() => RecordInterface, { nullable: true, description: 'The record to open: for an obligation its agreement.' })
  about!: RecordInterface | null;

  @Field(() => String, { description: 'What is to be done and why, as one sentence.' })
  sentence!: string;
}

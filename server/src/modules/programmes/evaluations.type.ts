import { Field, ObjectType } from 'type-graphql';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar, EdtfScalar } from '../../graphql/scalars.ts';
import { DueDiligenceResultEnum } from './enums.ts';

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'What worked, what did not and what was learned of a programme or initiative.',
  simpleResolvers: true,
})
export class Evaluation extends RecordInterface {
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => EdtfScalar, { nullable: true, description: 'When it was written, as the source gives it.' })
  on!: string | null;

  @Field(() => String, { nullable: true, description: 'What worked.' })
  worked!: string | null;

  @Field(() => String, { nullable: true, description: 'What did not work.' })
  didNotWork!: string | null;

  @Field(() => String, { nullable: true, description: 'What was learned.' })
  learned!: string | null;
}

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'A check on a partner: what was looked at, by whom, when, and how it came out.',
})
export class DueDiligence extends RecordInterface {
  @Field(() => String, { description: 'What was looked at.' })
  checked!: string;

  @Field(() => String, { nullable: true, description: 'Who looked: a post or a body.' })
  checkedBy!: string | null;

  @Field(() => DateScalar, { name: 'on', description: 'The day it was looked at.' })
  checkedOn!: string;

  @Field(() => DueDiligenceResultEnum, { description: 'How it came out.' })
  result!: string;

  @Field(() => String, { nullable: true, description: 'What was found.' })
  findings!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is to be looked at again.' })
  renewBy!: string | null;
}

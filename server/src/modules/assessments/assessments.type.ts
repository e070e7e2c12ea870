import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'A scale by which to say how far bodies have come.',
  simpleResolvers: true,
})
export class MaturityScale extends RecordInterface {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  summary!: string | null;

  @Field(() => Int, { description: 'The score at the low ends.' })
  lowest!: number;

  @Field(() => Int, { description: 'The score at the high ends.' })
  highest!: number;
}

@ObjectType({ description: 'One dimension of a scale, with what is found at its two ends.', simpleResolvers: true })
export class MaturityDimension {
  @Field(() => ID, { description: 'Stable for its life; scores name it.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'What is found at the low end.' })
  lowEnd!: string;

  @Field(() => String, { description: 'What is found at the high end.' })
  highEnd!: string;
}

@ObjectType({ description: 'How a body stands on one dimension.', simpleResolvers: true })
export class MaturityScore {
  @Field(() => MaturityDimension, { description: 'The dimension.' })
  dimension!: MaturityDimension;

  @Field(() => Int, { description: 'The score, from the scale’s lowest to its highest.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'Why.' })
  note!: string | null;
}

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'How a body stood on a scale on a day, in somebody’s judgement.',
})
export class MaturityAssessment extends RecordInterface {
  @Field(() => DateScalar, { name: 'on', description: 'The day of the judgement.' })
  assessedOn!: string;

  @Field(() => String, { nullable: true, description: 'Whose judgement: a post or a group.' })
  assessedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'What is noted about it.' })
  note!: string | null;
}

export const MaturityAssessmentConnection = connectionType('MaturityAssessment', () => MaturityAssessment);

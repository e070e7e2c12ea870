import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { EngagementKindEnum } from '../../graphql/enums.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar, EdtfScalar } from '../../graphql/scalars.ts';

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'A dated meeting, workshop, interview, conference, survey, visit or event: who took part, about what.',
  simpleResolvers: true,
})
export class Engagement extends RecordInterface {
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => EngagementKindEnum, { description: 'How people were brought together.' })
  kind!: string;

  @Field(() => EdtfScalar, { nullable: true, description: 'When, as the source gives it.' })
  on!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day, where it is known.' })
  heldOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What it was about and what came of it.' })
  summary!: string | null;
}

export const EngagementConnection = connectionType('Engagement', () => Engagement);

import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { EngagementKindEnum } from '../../graphql/enums.ts';
import { payloadType } from '../../graphql/payload.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar, EdtfScalar } from '../../graphql/scalars.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { Person } from '../people/people.type.ts';

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

  @Field(() => String, { nullable: true, description: 'Where it was held, in words.' })
  place!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many people took part in all.' })
  attendance!: number | null;

  @Field(() => String, { nullable: true, description: 'What it was about and what came of it.' })
  summary!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  notes!: string | null;

  @Field(() => String, { nullable: true, description: 'What was decided or agreed.' })
  decisions!: string | null;
}

@ObjectType({ description: 'A person who took part in an engagement, and for whom.', simpleResolvers: true })
export class Attendance {
  @Field(() => Person, { description: 'Who.' })
  person!: Person;

  @Field(() => Organisation, { nullable: true, description: 'The organisation they came for; null where none is said.' })
  onBehalfOf!: Organisation | null;
}

export const EngagementConnection = connectionType('Engagement', () => Engagement);
export const EngagementPayload = payloadType('Engagement', () => Engagement);

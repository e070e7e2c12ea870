import { participantCapacities } from '@atlas/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf, FigureQualifierEnum } from '../../graphql/enums.ts';

export const ParticipantCapacityEnum = enumOf(
  'ParticipantCapacity',
  'How those named only together had to do with a piece of work or a meeting.',
  participantCapacities,
);

@ObjectType({
  description:
    'Those a source names only together, such as “local groups”: who they are one by one is not known, so they are no organisations.',
  simpleResolvers: true,
})
export class ParticipantGroup {
  @Field(() => ID, { description: 'Stable as long as its words are.' })
  id!: string;

  @Field(() => String, { description: 'Who, as the source says it.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: 'How many of them, where it is said.' })
  number!: number | null;

  @Field(() => FigureQualifierEnum, { nullable: true, description: 'How exactly that is stated; null where no number is.' })
  qualifier!: string | null;

  @Field(() => ParticipantCapacityEnum, { description: 'Whether they took part, deliver it or benefit from it.' })
  capacity!: string;
}

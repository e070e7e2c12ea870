import type { FigureQualifier, ParticipantCapacity } from '@atlas/shared/vocabulary';
import { Field, InputType, Int } from 'type-graphql';
import { FigureQualifierEnum } from '../../graphql/enums.ts';
import { ParticipantCapacityEnum } from './participants.type.ts';

@InputType({ description: 'Those a source names only together, such as “twelve primary schools” or “local groups”.' })
export class ParticipantGroupInput {
  @Field(() => String, { description: 'Who, as the source says it: 300 characters at most.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: 'How many of them, where it is said.' })
  number?: number | null;

  @Field(() => FigureQualifierEnum, { nullable: true, description: 'How exactly that is stated; EXACTLY unless given.' })
  qualifier?: FigureQualifier | null;

  @Field(() => ParticipantCapacityEnum, {
    nullable: true,
    description: 'Whether they took part, deliver it or benefit from it; TOOK_PART unless given.',
  })
  capacity?: ParticipantCapacity | null;
}

import { Field, Float, ObjectType } from 'type-graphql';
import { NetworkTie } from '../network/network.type.ts';
import { Organisation } from '../organisations/organisations.type.ts';

@ObjectType({ description: 'A way from one organisation to another, by way of those who know both sides.', simpleResolvers: true })
export class IntroductionPath {
  @Field(() => [Organisation], { description: 'From who asks to who is sought, both included; each of them named.' })
  organisations!: unknown[];

  @Field(() => [NetworkTie], { description: 'The line of each step, in order; of parallel ones the most useful.' })
  ties!: NetworkTie[];

  @Field(() => Float, {
    description:
      'Above 0, at most 1: how likely the introduction is to carry. Strength, confirmation, age and number of ties count, and hubs cost.',
  })
  score!: number;

  @Field(() => [String], { description: 'Why, in sentences that can be checked.' })
  reasons!: string[];
}

@ObjectType({ description: 'Who could introduce one organisation to another.', simpleResolvers: true })
export class Introductions {
  @Field(() => [IntroductionPath], { description: 'The best ways, best first.' })
  paths!: IntroductionPath[];

  @Field(() => String, { description: 'What was found, in words.' })
  summary!: string;
}

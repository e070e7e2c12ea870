import { Field, Float, ObjectType } from 'type-graphql';
import { TracedFact } from '../ask-load/ask-load.type.ts';
import { Organisation } from '../organisations/organisations.type.ts';

@ObjectType({ description: 'An organisation that could do it, and why.', simpleResolvers: true })
export class PartnerMatch {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: unknown;

  @Field(() => Float, { description: 'The sum of what its facts add; `metricDefinitions` has the weights, under `partnerScore`.' })
  score!: number;

  @Field(() => [String], { description: 'Why, in sentences that can be checked.' })
  reasons!: readonly string[];

  @Field(() => [TracedFact], { description: 'The same, each with the record it is from.' })
  facts!: readonly TracedFact[];
}

@ObjectType({ description: 'Who could do a theme in an area and does not yet, best first.', simpleResolvers: true })
export class PartnerFinder {
  @Field(() => [PartnerMatch], { description: 'The organisations, by score and then by name.' })
  matches!: readonly PartnerMatch[];

  @Field(() => String, { description: 'What was found, in words.' })
  summary!: string;
}

import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A fact in words, and the record it is from.', simpleResolvers: true })
export class TracedFact {
  @Field(() => String, { description: 'The fact.' })
  sentence!: string;
}

@ObjectType({ description: 'An organisation that several teams of councils lean on at once.', simpleResolvers: true })
export class AskLoad {
  @Field(() => [TracedFact], { description: 'By what: live agreements, running initiatives it is a partner in, open follow-ups.' })
  asks!: readonly TracedFact[];
}

import { comparisonKinds } from '@atlas/shared/vocabulary';
import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { ChangeReasonEnum, enumOf } from '../../graphql/enums.ts';
import { NodeInterface } from '../../graphql/record.type.ts';
import { DateScalar } from '../../graphql/scalars.ts';

export const ComparisonKindEnum = enumOf('ComparisonKind', 'How something differs between two days.', comparisonKinds);

@ObjectType({ description: 'One thing that differs between two days, or between what we held of them.', simpleResolvers: true })
export class ComparisonEntry {
  @Field(() => ComparisonKindEnum, { description: 'Whether it is new, gone or changed.' })
  kind!: string;

  @Field(() => ChangeReasonEnum, {
    description: 'Whether the world changed, we learnt of it between the two days, or put right what we had wrong.',
  })
  cause!: string;

  @Field(() => DateScalar, { description: 'The day it changed in the world; else the day we recorded it.' })
  day!: string;

  @Field(() => NodeInterface, { nullable: true, description: 'The organisation, tie, provision or agreement, as at the later day.' })
  record!: unknown;

  @Field(() => String, { description: 'What kind of record it is, as its GraphQL type is called.' })
  recordLabel!: string;

  @Field(() => String, { description: 'What changed, in words.' })
  sentence!: string;
}

@ObjectType({ description: 'How many entries there are of one kind and cause.', simpleResolvers: true })
export class ComparisonCount {
  @Field(() => ComparisonKindEnum, { description: 'Whether they are new, gone or changed.' })
  kind!: string;

  @Field(() => ChangeReasonEnum, { description: 'Why.' })
  cause!: string;

  @Field(() => Int, { description: 'How many.' })
  entries!: number;
}

export const ComparisonEntryConnection = connectionType('ComparisonEntry', () => ComparisonEntry);

@ObjectType({ description: 'What changed between two days.', simpleResolvers: true })
export class Comparison {
  @Field(() => DateScalar, { description: 'The earlier day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The later day.' })
  to!: string;

  @Field(() => String, { description: 'All of it in a sentence.' })
  summary!: string;

  @Field(() => [ComparisonCount], {
    description: 'How many entries there are of each kind and cause; those there are none of are left out.',
  })
  counts!: ComparisonCount[];

  @Field(() => ComparisonEntryConnection, {
    description: 'What changed in the world, then what was newly recorded, then what was put right; each the latest first.',
  })
  entries!: unknown;
}

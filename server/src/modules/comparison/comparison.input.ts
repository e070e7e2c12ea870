import type { ChangeCause, ComparisonKind } from '@atlas/shared/vocabulary';
import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../../graphql/arguments.ts';
import { ChangeReasonEnum } from '../../graphql/enums.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { ComparisonKindEnum } from './comparison.type.ts';

@ArgsType()
export class ComparisonArgs extends PageArgs {
  @Field(() => DateScalar, { description: 'The earlier day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The later day.' })
  to!: string;

  @Field(() => ID, { nullable: true, description: 'Only what concerns this area, or one inside it.' })
  within?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only what concerns these organisations, at most 500.' })
  around?: string[] | null;

  @Field(() => [ComparisonKindEnum], { nullable: true, description: 'Only entries of one of these kinds.' })
  kinds?: ComparisonKind[] | null;

  @Field(() => [ChangeReasonEnum], { nullable: true, description: 'Only entries with one of these causes.' })
  causes?: ChangeCause[] | null;
}

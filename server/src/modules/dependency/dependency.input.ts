import type { AreaLevel } from '@atlas/shared/vocabulary';
import { ArgsType, Field, ID } from 'type-graphql';
import { AreaLevelEnum } from '../../graphql/enums.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@ArgsType()
export class DependencyArgs {
  @Field(() => [ID], { description: 'The organisations, agreements and funds that go, 1 to 20. A fund takes the agreements paid from it.' })
  on!: string[];

  @Field(() => ID, { description: 'The place whose coverage is asked about.' })
  within!: string;

  @Field(() => AreaLevelEnum, { description: 'The level of its areas.' })
  level!: AreaLevel;

  @Field(() => ID, { description: 'The framework whose themes are asked about.' })
  framework!: string;

  @Field(() => [ID], { nullable: true, description: 'The councils whose partners count; those that govern `within` unless given.' })
  for?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day to answer for; today unless given.' })
  asAt?: string | null;
}

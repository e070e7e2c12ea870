import type { AreaLevel, CoverageBoundaries, CoverageState, Sector, Visibility } from '@atlas/shared/vocabulary';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { AreaLevelEnum, SectorEnum, VisibilityEnum } from '../../graphql/enums.ts';
import { MutationInput } from '../../graphql/mutation-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { CoverageBoundariesEnum, CoverageStateEnum } from './enums.ts';

@InputType({ description: 'Whose coverage of what, where and when.' })
export class CoverageInput {
  @Field(() => ID, { description: 'The place: the areas asked about lie in it, or are it.' })
  within!: string;

  @Field(() => AreaLevelEnum, { description: 'The level of the areas asked about.' })
  level!: AreaLevel;

  @Field(() => ID, { description: 'The framework whose themes are asked about: its top level.' })
  framework!: string;

  @Field(() => ID, { nullable: true, description: 'A theme of the framework, to ask about its parts in place of the top level.' })
  partsOf?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only these of the themes that would be asked about; all of them unless given.' })
  themes?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The councils whose partners count; those that govern `within` on that day, or what followed it, unless given. It has to be given where nobody does. What closed councils that they follow were tied to counts too.',
  })
  for?: string[] | null;

  @Field(() => [SectorEnum], { nullable: true, description: 'Count only partners in one of these sectors.' })
  sectors?: Sector[] | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Count only confirmed provisions by confirmed links.' })
  confirmedOnly?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day to answer for; today unless given.' })
  asAt?: string | null;

  @Field(() => CoverageBoundariesEnum, {
    nullable: true,
    defaultValue: 'NEW',
    description:
      'NEW: the areas there are on that day. OLD: where some of these followed others, those others, which are no more; councils and partners stay those of the day.',
  })
  boundaries?: CoverageBoundaries | null;
}

@ArgsType()
export class CoverageCellsArgs {
  @Field(() => [ID], { nullable: true, description: 'Only cells of these areas.' })
  areas?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only cells of these themes.' })
  themes?: string[] | null;

  @Field(() => [CoverageStateEnum], { nullable: true, description: 'Only cells in one of these states.' })
  states?: CoverageState[] | null;
}

@ArgsType()
export class FirstArgs {
  @Field(() => Int, { nullable: true, defaultValue: 10, description: 'How many to give: 10 unless told, 200 at most.' })
  first?: number | null;
}

@InputType({ description: 'Somebody looked, on a day, for partners of councils on a theme in an area, and found none.' })
export class RecordCoverageCheckInput extends MutationInput {
  @Field(() => ID, { description: 'The area. The check holds for the areas inside it too.' })
  area!: string;

  @Field(() => ID, { description: 'The theme. The check holds for its parts too.' })
  theme!: string;

  @Field(() => [ID], { description: 'The councils whose partners were looked for. The check holds for the same councils, no others.' })
  for!: string[];

  @Field(() => DateScalar, { description: 'The day somebody looked.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'Who looked: a post or a body; you, unless given.' })
  by?: string | null;

  @Field(() => String, { nullable: true, description: 'How they looked, and what they noted.' })
  note?: string | null;

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; OWNER unless given.' })
  visibility?: Visibility | null;
}

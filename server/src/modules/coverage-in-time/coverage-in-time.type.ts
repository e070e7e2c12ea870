import { Field, Int, ObjectType } from 'type-graphql';
import { ChangeReasonEnum } from '../../graphql/enums.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { Area } from '../areas/areas.type.ts';
import { ComparisonEntry } from '../comparison/comparison.type.ts';
import { CoverageCell, CoverageCount } from '../coverage/coverage.type.ts';
import { Theme } from '../themes/themes.type.ts';

@ObjectType({ description: 'One cell that stands otherwise than on the earlier day.', simpleResolvers: true })
export class CoverageCellChange {
  @Field(() => Area, { description: 'The area.' })
  area!: unknown;

  @Field(() => Theme, { description: 'The theme.' })
  theme!: unknown;

  @Field(() => CoverageCell, {
    nullable: true,
    description:
      'How it stood on the earlier day by what was recorded then; null where there was no such area, or nobody governed the place.',
  })
  before!: unknown;

  @Field(() => CoverageCell, { nullable: true, description: 'How it stands on the later day; null where there is no such area any more.' })
  after!: unknown;

  @Field(() => Boolean, { description: 'True where its state is worse than it was; false where its area came or went.' })
  isWorse!: boolean;

  @Field(() => [ChangeReasonEnum], {
    description: 'Why: the world changed, something that held already was newly recorded, or something was put right.',
  })
  causes!: readonly string[];

  @Field(() => [ComparisonEntry], { description: 'What happened to the provisions, ties and agreements that decide it, the latest first.' })
  events!: readonly unknown[];
}

@ObjectType({ description: 'Coverage on two days, cell by cell.', simpleResolvers: true })
export class CoverageChanges {
  @Field(() => DateScalar, { description: 'The earlier day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The later day.' })
  to!: string;

  @Field(() => [CoverageCount], { description: 'How many cells were in each state on the earlier day, by what was recorded then.' })
  countsBefore!: CoverageCount[];

  @Field(() => [CoverageCount], { description: 'How many cells are in each state on the later day.' })
  countsAfter!: CoverageCount[];

  @Field(() => Int, { description: 'How many cells stand otherwise, those that came or went with their areas among them.' })
  changed!: number;

  @Field(() => Int, { description: 'How many of them are worse.' })
  worse!: number;

  @Field(() => Int, { description: 'How many of them are better.' })
  better!: number;

  @Field(() => String, { description: 'All of it in a sentence.' })
  summary!: string;
}

@ObjectType({ description: 'How many cells are in each state on a day.', simpleResolvers: true })
export class CoverageOnDay {
  @Field(() => DateScalar, { description: 'The day.' })
  asAt!: string;

  @Field(() => [CoverageCount], {
    description:
      'How many cells are in each state; all six. None is in any where the place was not there on the day, or nobody governed it.',
  })
  counts!: CoverageCount[];
}

import { Field, Int, ObjectType } from 'type-graphql';
import { AreaLevelEnum } from '../../graphql/enums.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { Area } from '../areas/areas.type.ts';
import { Source } from '../evidence/evidence.type.ts';
import { MetricDefinition } from '../network/network.type.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { Framework, Theme } from '../themes/themes.type.ts';
import { CoverageBoundariesEnum, CoverageLinkEnum, CoverageReasonEnum, CoverageStateEnum } from './enums.ts';

@ObjectType({ description: 'How many cells are in a state.', simpleResolvers: true })
export class CoverageCount {
  @Field(() => CoverageStateEnum, { description: 'The state.' })
  state!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'What figures of coverage rest on: provisions, ties and agreements, each counted once.', simpleResolvers: true })
export class CoverageBasis {
  @Field(() => Int, { description: 'How many facts decide any cell.' })
  facts!: number;

  @Field(() => Int, { description: 'How many of them are not confirmed. An agreement that is live is.' })
  unconfirmed!: number;

  @Field(() => Int, { description: 'How many of them are past the day by which they were to be verified.' })
  pastVerifyBy!: number;

  @Field(() => [CoverageCount], { description: 'The counts as they would be by confirmed facts in date alone.' })
  countsWithoutThem!: CoverageCount[];
}

@ObjectType({ description: 'One area on one theme.', simpleResolvers: true })
export class CoverageCell {
  @Field(() => Area, { description: 'The area.' })
  area!: unknown;

  @Field(() => Theme, { description: 'The theme.' })
  theme!: unknown;

  @Field(() => CoverageStateEnum, { description: 'How it stands.' })
  state!: string;

  @Field(() => [CoverageReasonEnum], { description: 'Why it is fragile or partly covered; empty otherwise.' })
  reasons!: readonly string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which a partner spans it, as things are recorded; null where that is open, or nobody does.',
  })
  endsOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day, in the twelve months before, on which somebody looked for the same councils and found nobody.',
  })
  checkedOn!: string | null;

  @Field(() => Int, { description: 'How many partners hold it or any of it.' })
  partnerCount!: number;

  @Field(() => Int, { description: 'How many of its places are spanned: the districts of a county, the parishes of a district.' })
  placesHeld!: number;

  @Field(() => Int, { description: 'How many places it has.' })
  placesTotal!: number;

  @Field(() => Int, { description: 'How many parts of the theme are spanned.' })
  partsHeld!: number;

  @Field(() => Int, { description: 'How many parts the theme has.' })
  partsTotal!: number;
}

@ObjectType({ description: 'By what a partner holds a cell, or some of it: one provision by one link.', simpleResolvers: true })
export class CoverageEvidence {
  @Field(() => CoverageLinkEnum, { description: 'What makes it a partner.' })
  link!: string;

  @Field(() => Boolean, { description: 'True where the provision is confirmed, and the tie or, if it is one, the agreement live.' })
  isConfirmed!: boolean;

  @Field(() => Boolean, { description: 'True where the provision or the tie is past the day by which it was to be verified.' })
  isStale!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which both hold; null where that is open.' })
  endsOn!: string | null;

  @Field(() => Boolean, { description: 'True where it spans the whole area and theme, not only a place or a part.' })
  isWhole!: boolean;
}

@ObjectType({ description: 'An organisation without which some cells would have no partner at all.', simpleResolvers: true })
export class SinglePoint {
  @Field(() => Organisation, { description: 'The organisation: a partner, or the body that partners are part of.' })
  organisation!: unknown;

  @Field(() => Int, { description: 'How many cells would have no partner if it, and what is part of it, went.' })
  cellsLost!: number;

  @Field(() => [CoverageCell], { description: 'These cells as they stand with it.' })
  cells!: readonly unknown[];
}

@ObjectType({ description: 'What coverage rests on.', simpleResolvers: true })
export class CoverageSource {
  @Field(() => Source, { description: 'The source.' })
  source!: unknown;

  @Field(() => Int, { description: 'How many of the provisions, ties and agreements that decide a cell rest on it.' })
  records!: number;
}

@ObjectType({
  description: 'A provision or tie past the day by which it was to be verified, and what hangs on it.',
  simpleResolvers: true,
})
export class CoverageDueFact {
  @Field(() => Int, { description: 'How many cells it holds, or any of them.' })
  cellsHeld!: number;
}

@ObjectType({
  description: 'Where councils are covered by partners, where not, and what is fragile, by area and theme as at a day.',
  simpleResolvers: true,
})
export class Coverage {
  @Field(() => DateScalar, { description: 'The day it is answered for.' })
  asAt!: string;

  @Field(() => Area, { description: 'The place.' })
  within!: unknown;

  @Field(() => AreaLevelEnum, { description: 'The level of the areas.' })
  level!: string;

  @Field(() => CoverageBoundariesEnum, { description: 'By which boundaries the areas are divided.' })
  boundaries!: string;

  @Field(() => Framework, { description: 'The framework of the themes.' })
  framework!: unknown;

  @Field(() => [Organisation], { description: 'The councils whose partners count.' })
  for!: unknown[];

  @Field(() => [Area], { description: 'The areas, by name.', complexity: 50 })
  areas!: unknown[];

  @Field(() => [Theme], { description: 'The themes, in the framework’s order.', complexity: 20 })
  themes!: unknown[];

  @Field(() => [CoverageCount], { description: 'How many cells are in each state, in the order of the states; all six.' })
  counts!: CoverageCount[];

  @Field(() => String, { description: 'The sentence that says what it shows.' })
  summary!: string;

  @Field(() => CoverageBasis, { description: 'What it rests on, and how sure that is.' })
  basis!: CoverageBasis;

  @Field(() => MetricDefinition, { description: 'The rule it follows.' })
  rule!: unknown;
}

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'Somebody looked, on a day, for partners of named councils on a theme in an area, and found none.',
})
export class CoverageCheck extends RecordInterface {
  @Field(() => DateScalar, { name: 'on', description: 'The day somebody looked.' })
  checkedOn!: string;

  @Field(() => String, { name: 'by', nullable: true, description: 'Who looked: a post or a body.' })
  checkedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'How they looked, and what they noted.' })
  note!: string | null;
}

import { Field, Int, ObjectType } from 'type-graphql';
import { Agreement } from '../agreements/agreements.type.ts';
import { Asset } from '../assets/assets.type.ts';
import { Coverage, CoverageCell } from '../coverage/coverage.type.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { Initiative } from '../programmes/programmes.type.ts';

@ObjectType({ description: 'A cell that would stand worse.', simpleResolvers: true })
export class DependencyChange {
  @Field(() => CoverageCell, { description: 'The cell as it stands.' })
  before!: unknown;

  @Field(() => CoverageCell, { description: 'The same cell without what goes.' })
  after!: unknown;
}

@ObjectType({ description: 'What falls by confirmed facts in date alone.', simpleResolvers: true })
export class DependencyWithoutDoubt {
  @Field(() => Int, { description: 'How many cells would have no partner left.' })
  cellsLost!: number;

  @Field(() => Int, { description: 'How many would be in a worse state and are not lost.' })
  cellsWorse!: number;
}

@ObjectType({ description: 'What falls if organisations, agreements or funds go.', simpleResolvers: true })
export class Dependency {
  @Field(() => [CoverageCell], { description: 'Cells, as they stand, that have a partner and would have none left.' })
  cellsLost!: readonly unknown[];

  @Field(() => [CoverageCell], { description: 'Cells, as they stand, that would be in a worse state and are not lost.' })
  cellsWorse!: readonly unknown[];

  @Field(() => [DependencyChange], { description: 'Both of these, with how they would stand.' })
  changes!: readonly DependencyChange[];

  @Field(() => DependencyWithoutDoubt, {
    description: 'How many cells are lost and worse if neither what is unconfirmed nor what is past its day of verification counts.',
  })
  withoutDoubt!: DependencyWithoutDoubt;

  @Field(() => Coverage, { description: 'The coverage they are cells of, as it stands.' })
  coverage!: unknown;

  @Field(() => [Agreement], { description: 'Live agreements that end, or lose a party.' })
  agreementsAffected!: readonly unknown[];

  @Field(() => [Organisation], {
    description: 'Organisations that sit or work in the place and would be cut off from the rest of its network.',
  })
  organisationsCutOff!: readonly unknown[];

  @Field(() => [Initiative], { description: 'Running initiatives that nobody else leads.' })
  initiativesWithoutOwner!: readonly unknown[];

  @Field(() => [Asset], { description: 'Assets that nobody else owns.' })
  assetsWithoutOwner!: readonly unknown[];

  @Field(() => String, { description: 'The sentence that says what falls.' })
  summary!: string;
}

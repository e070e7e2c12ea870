import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ChangedCellsArgs, CoverageChangesArgs, CoverageOverTimeArgs } from './coverage-in-time.input.ts';
import { CoverageInTimeService, type CoverageTwice } from './coverage-in-time.service.ts';
import { CoverageCellChange, CoverageChanges, CoverageOnDay } from './coverage-in-time.type.ts';

@Resolver(() => CoverageChanges)
export class CoverageInTimeResolver {
  @Query(() => CoverageChanges, {
    description:
      'Coverage on two days, cell by cell, with what caused each difference: in the world, by something newly recorded, or by a correction.',
    complexity: () => 6_000,
  })
  coverageChanges(@Ctx() context: Context, @Args(() => CoverageChangesArgs) args: CoverageChangesArgs) {
    return context.use(CoverageInTimeService).compare(args);
  }

  @FieldResolver(() => [CoverageCellChange], {
    description: 'The cells that stand otherwise: those that are worse first, those whose area came or went last; each by area and theme.',
    complexity: 100,
  })
  cells(@Root() changes: CoverageTwice, @Ctx() context: Context, @Args(() => ChangedCellsArgs) { first }: ChangedCellsArgs) {
    return context.use(CoverageInTimeService).cellsOf(changes, first);
  }

  @Query(() => [CoverageOnDay], {
    description: 'How coverage went from day to day, by what is recorded now.',
    complexity: () => 8_000,
  })
  coverageOverTime(@Ctx() context: Context, @Args(() => CoverageOverTimeArgs) args: CoverageOverTimeArgs) {
    return context.use(CoverageInTimeService).overTime(args);
  }
}

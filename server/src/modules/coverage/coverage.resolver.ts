import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg } from '../../graphql/arguments.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { payloadType } from '../../graphql/payload.ts';
import { AgreementStore } from '../agreements/agreements.store.ts';
import { Agreement } from '../agreements/agreements.type.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { EvidenceStore } from '../evidence/evidence.store.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { ProvisionStore } from '../provisions/provisions.store.ts';
import { Provision } from '../provisions/provisions.type.ts';
import { ThemeStore } from '../themes/themes.store.ts';
import { Theme } from '../themes/themes.type.ts';
import { TieStore } from '../ties/ties.store.ts';
import { Tie } from '../ties/ties.type.ts';
import type { CheckRow } from './checks.cypher.ts';
import { CoverageCellsArgs, CoverageInput, FirstArgs, RecordCoverageCheckInput } from './coverage.input.ts';
import { CoverageService } from './coverage.service.ts';
import { CoverageStore } from './coverage.store.ts';
import { Coverage, CoverageCell, CoverageCheck, CoverageDueFact, CoverageEvidence, CoverageSource, SinglePoint } from './coverage.type.ts';
import type { CoverageCellView, CoverageView, EvidenceView } from './coverage.view.ts';
import { CoverageEdits } from './coverage-edits.service.ts';
import type { HangingFact } from './hanging.ts';

const CoverageCheckPayload = payloadType('CoverageCheck', () => CoverageCheck);
/** What cells cost to look at: they come with the facts, whose statement is one. */
const CELLS_COST = 100;

@Resolver(() => Coverage)
export class CoverageResolver {
  @Query(() => Coverage, {
    description:
      'Where councils are covered by partners, where not, and what is fragile: the areas of a level by the themes of a framework.',
    complexity: () => 2_000,
  })
  coverage(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CoverageInput, { description: 'Whose, of what, where and when.' }) input: CoverageInput,
  ) {
    if (input.asAt) context.asAt.set(info, input.asAt);
    return context.use(CoverageService).cover(input, context.asAt.of(info));
  }

  @FieldResolver(() => [CoverageCell], { description: 'Its cells, area by area; those alone that are asked for.', complexity: CELLS_COST })
  cells(@Root() coverage: CoverageView, @Ctx() context: Context, @Args(() => CoverageCellsArgs) args: CoverageCellsArgs) {
    return context.use(CoverageService).cellsOf(coverage, args);
  }

  @FieldResolver(() => CoverageCell, { nullable: true, description: 'The cell of one of its areas and themes, or null.' })
  cell(
    @Root() coverage: CoverageView,
    @Ctx() context: Context,
    @IdArg('area', 'The area.') area: string,
    @IdArg('theme', 'The theme.') theme: string,
  ) {
    return context.use(CoverageService).cellOf(coverage, area, theme);
  }

  @FieldResolver(() => [SinglePoint], {
    description: 'Single points of failure: who leaves cells without any partner by going, those with the most such cells first.',
    complexity: CELLS_COST,
  })
  singlePoints(@Root() coverage: CoverageView, @Ctx() context: Context, @Args(() => FirstArgs) { first }: FirstArgs) {
    return context.use(CoverageService).singlePointsOf(coverage, first);
  }

  @FieldResolver(() => [CoverageSource], { description: 'The sources of what decides its cells, the most used first.' })
  sources(@Root() coverage: CoverageView, @Ctx() context: Context) {
    return context.use(EvidenceStore).sourcesOf(coverage.factIds);
  }

  @FieldResolver(() => [CoverageDueFact], {
    description: 'The facts that decide cells and are past the day by which they were to be verified, those with most cells first.',
  })
  pastVerifyBy(@Root() coverage: CoverageView, @Ctx() context: Context, @Args(() => FirstArgs) { first }: FirstArgs) {
    return context.use(CoverageService).pastVerifyByOf(coverage, first);
  }
}

@Resolver(() => CoverageDueFact)
export class CoverageDueFactResolver {
  @FieldResolver(() => Provision, { nullable: true, description: 'The provision; null where it is a tie.' })
  provision(@Root() { id, kind }: HangingFact, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return kind === 'PROVISION' ? context.use(ProvisionStore).byId(asAt).load(id) : null;
  }

  @FieldResolver(() => Tie, { nullable: true, description: 'The tie; null where it is a provision.' })
  tie(@Root() { id, kind }: HangingFact, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return kind === 'TIE' ? context.use(TieStore).byId(asAt).load(id) : null;
  }
}

@Resolver(() => CoverageCell)
export class CoverageCellResolver {
  @FieldResolver(() => String, { description: 'The sentence that says what the cell shows.' })
  sentence(@Root() cell: CoverageCellView, @Ctx() context: Context) {
    return context.use(CoverageService).sentenceOf(cell);
  }

  @FieldResolver(() => [Organisation], { description: 'The partners that hold it or any of it, those that span it first.' })
  partners(@Root() cell: CoverageCellView, @Ctx() context: Context, @Args(() => FirstArgs) { first }: FirstArgs) {
    return context.use(CoverageService).partnersIn(cell, first);
  }

  @FieldResolver(() => [Organisation], { description: 'Who is active there and neither a partner for it nor one of the councils.' })
  othersActive(@Root() cell: CoverageCellView, @Ctx() context: Context, @Args(() => FirstArgs) { first }: FirstArgs) {
    return context.use(CoverageService).othersIn(cell, first);
  }

  @FieldResolver(() => [CoverageEvidence], { description: 'By what the partners hold it, what spans the whole first.' })
  evidence(@Root() cell: CoverageCellView, @Ctx() context: Context, @Args(() => FirstArgs) { first }: FirstArgs) {
    return context.use(CoverageService).evidenceOf(cell, first);
  }

  @FieldResolver(() => [Provision], { description: 'What the councils themselves do of it.' })
  councilProvisions(@Root() cell: CoverageCellView, @Ctx() context: Context, @Args(() => FirstArgs) { first }: FirstArgs) {
    return context.use(CoverageService).ownOf(cell, first);
  }

  @FieldResolver(() => CoverageCheck, { nullable: true, description: 'The check that `checkedOn` tells of; null where there is none.' })
  check(@Root() cell: CoverageCellView, @Ctx() context: Context) {
    return cell.checkId === null ? null : context.use(CoverageStore).checkById.load(cell.checkId);
  }
}

@Resolver(() => CoverageEvidence)
export class CoverageEvidenceResolver {
  @FieldResolver(() => Organisation, { description: 'The partner.' })
  organisation(@Root() { organisationId }: EvidenceView, @Ctx() context: Context) {
    return context.use(OrganisationStore).byId.load(organisationId);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description:
      'The closed body it is tied to, or has the agreement with, which one of the councils follows; null where that is the council itself.',
  })
  through(@Root() { throughId }: EvidenceView, @Ctx() context: Context) {
    return throughId === null ? null : context.use(OrganisationStore).byId.load(throughId);
  }

  @FieldResolver(() => Provision, { description: 'What it does.' })
  provision(@Root() { provisionId }: EvidenceView, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(ProvisionStore).byId(asAt).load(provisionId);
  }

  @FieldResolver(() => Tie, { nullable: true, description: 'The tie that makes it a partner; null where an agreement does.' })
  tie(@Root() { link, linkId }: EvidenceView, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return link === 'AGREEMENT' ? null : context.use(TieStore).byId(asAt).load(linkId);
  }

  @FieldResolver(() => Agreement, { nullable: true, description: 'The agreement that makes it a partner; null where a tie does.' })
  agreement(@Root() { link, linkId }: EvidenceView, @Ctx() context: Context) {
    return link === 'AGREEMENT' ? context.use(AgreementStore).byId.load(linkId) : null;
  }
}

@Resolver(() => CoverageCheck)
export class CoverageCheckResolver {
  @FieldResolver(() => Area, { description: 'Where somebody looked.' })
  async area(@Root() { id }: CheckRow, @Ctx() context: Context) {
    return (await context.use(AreaStore).ofRecord.load(id))[0];
  }

  @FieldResolver(() => Theme, { description: 'For what.' })
  async theme(@Root() { id }: CheckRow, @Ctx() context: Context) {
    return (await context.use(ThemeStore).ofRecord.load(id))[0];
  }

  @FieldResolver(() => [Organisation], { description: 'Whose partners were looked for.' })
  for(@Root() { id }: CheckRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(OrganisationStore).linked('FOR', id, asAt);
  }

  @Mutation(() => CoverageCheckPayload, { description: 'Records that somebody looked, on a day, and found nobody.' })
  recordCoverageCheck(
    @Ctx() context: Context,
    @Arg('input', () => RecordCoverageCheckInput, { description: 'Where, for what, for whom and when.' }) input: RecordCoverageCheckInput,
  ) {
    return context.use(CoverageEdits).recordCheck(input);
  }
}

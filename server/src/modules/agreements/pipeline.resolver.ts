import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, parseBounded, parseFilterText, parseId, parseIds } from '../../graphql/arguments.ts';
import { AsAt } from '../../graphql/as-at.ts';
import { AgreementFilter } from './agreements.input.ts';
import { Fund } from './agreements.type.ts';
import { PipelineService } from './pipeline.service.ts';
import { AgreementPipeline, BoardAgenda, DecidingBody, ResponsibilityLedger } from './pipeline.type.ts';

const MOST = 200;
/** Of one agenda. */
const MOST_WAITING = 1_000;

@Resolver()
export class PipelineResolver {
  @Query(() => AgreementPipeline, { description: 'Agreements by stage on a day: how many, how long there, and which are stuck.' })
  agreementPipeline(
    @Ctx() context: Context,
    @Arg('filter', () => AgreementFilter, { nullable: true, description: 'Which ones; all unless given.' }) filter: AgreementFilter | null,
    @AsAt() asAt: string,
    @Arg('first', () => Int, { defaultValue: 25, description: `How many of each stage to give: ${MOST} at most.` }) first: number,
  ) {
    const which = parseIds(filter ?? {}, 'filter', ['party', 'within', 'themes']);
    return context.use(PipelineService).pipeline(which, asAt, parseBounded(first, 'first', 1, MOST));
  }

  @Query(() => BoardAgenda, {
    nullable: true,
    description: 'What waits for a body to decide; null where there is no such body you may see.',
  })
  boardAgenda(
    @Ctx() context: Context,
    @IdArg('body', 'The body: a board, Cabinet, a committee.') body: string,
    @AsAt() asAt: string,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many past decisions to give: ${MOST} at most.` }) first: number,
    @Arg('most', () => Int, { defaultValue: MOST, description: `How many of what waits to list: ${MOST_WAITING} at most.` }) most: number,
  ) {
    const limits = { first: parseBounded(first, 'first', 1, MOST), most: parseBounded(most, 'most', 1, MOST_WAITING) };
    return context.use(PipelineService).agenda(body, asAt, limits);
  }

  @Query(() => [DecidingBody], { description: 'Bodies that decide on agreements, those for which most wait first: 200 at most.' })
  decidingBodies(@Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(PipelineService).decidingBodies(asAt);
  }

  @Query(() => [Fund], { description: 'Money behind agreements, by name.' })
  funds(
    @Ctx() context: Context,
    @Arg('text', () => String, { nullable: true, description: 'Part of the name; capitals do not matter.' }) text: string | null,
    @Arg('first', () => Int, { defaultValue: 50, description: `How many: ${MOST} at most.` }) first: number,
  ) {
    return context.use(PipelineService).funds(parseFilterText(text), parseBounded(first, 'first', 1, MOST));
  }

  @Query(() => ResponsibilityLedger, { description: 'Places with the responsibilities passed to them, and those without the means.' })
  responsibilityLedger(
    @Ctx() context: Context,
    @Arg('within', () => ID, { nullable: true, description: 'The place; everywhere unless given.' }) within: string | null,
    @Arg('onlyWithout', () => Boolean, { defaultValue: false, description: 'Only places where one has no resources recorded.' })
    onlyWithout: boolean,
    @AsAt() asAt: string,
    @Arg('first', () => Int, { defaultValue: 50, description: `How many places: ${MOST} at most.` }) first: number,
  ) {
    return context
      .use(PipelineService)
      .ledger(within ? parseId(within, 'within') : null, asAt, onlyWithout, parseBounded(first, 'first', 1, MOST));
  }
}

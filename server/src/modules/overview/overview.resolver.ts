import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { parseId } from '../../graphql/arguments.ts';
import { AsAt } from '../../graphql/as-at.ts';
import { OverviewService } from './overview.service.ts';
import { Overview } from './overview.type.ts';

@Resolver()
export class OverviewResolver {
  @Query(() => Overview, { description: 'What is held, for a place or for everywhere.' })
  overview(
    @Ctx() context: Context,
    @Arg('within', () => ID, { nullable: true, description: 'The place; everywhere unless given.' }) within: string | null,
    @AsAt() asAt: string,
  ) {
    return context.use(OverviewService).describe(within ? parseId(within, 'within') : null, asAt);
  }
}

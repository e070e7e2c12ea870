import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { MAX_PAGE_SIZE, parseBounded } from '../../graphql/arguments.ts';
import { WorkListService } from './work-list.service.ts';
import { WorkItem } from './work-list.type.ts';

@Resolver()
export class WorkListResolver {
  @Query(() => [WorkItem], {
    description:
      'What waits for your councils and organisations: follow-ups, facts to verify, obligations, decisions due within 180 days, agreements stuck, disputes, what partners proposed. The soonest first; where more waits than is asked for, the soonest of each kind in turn. Empty where nobody is signed in.',
  })
  workList(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 50, nullable: true, description: `How many to give: ${MAX_PAGE_SIZE} at most.` })
    first: number | null,
    @Arg('onlyMine', () => Boolean, {
      defaultValue: false,
      nullable: true,
      description:
        'True for what is the reader’s own alone: follow-ups they are to do, and what is about organisations that the person held under their name looks after for their council.',
    })
    onlyMine: boolean | null,
  ) {
    return context.use(WorkListService).list(parseBounded(first ?? 50, 'first', 1, MAX_PAGE_SIZE), onlyMine ?? false);
  }
}

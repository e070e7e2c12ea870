import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg } from '../../graphql/arguments.ts';
import { AsAt } from '../../graphql/as-at.ts';
import { IntroductionService, MAX_HOPS, MAX_PATHS } from './introductions.service.ts';
import { Introductions } from './introductions.type.ts';

@Resolver()
export class IntroductionResolver {
  @Query(() => Introductions, {
    description: 'The best ways to be introduced by one organisation to another, not just the shortest.',
    // Each step looks at organisations in their hundreds, and each further way goes over them again.
    complexity: ({ args }) => (args.maxHops ?? 4) * (250 + 25 * (args.first ?? 5)),
  })
  introductions(
    @Ctx() context: Context,
    @IdArg('from', 'The organisation that asks.') from: string,
    @IdArg('to', 'The organisation it would like to know.') to: string,
    @Arg('maxHops', () => Int, { nullable: true, defaultValue: 4, description: `How many steps a way may have, 1 to ${MAX_HOPS}.` })
    maxHops: number | null,
    @AsAt() asAt: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 5, description: `How many ways to give, 1 to ${MAX_PATHS}.` })
    first: number | null,
  ) {
    return context.use(IntroductionService).find({ from, to, maxHops: maxHops ?? 4, first: first ?? 5, asAt });
  }
}

import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { NodeInterface } from '../../graphql/record.type.ts';
import { NodeService } from '../records/node.service.ts';
import { ComparisonArgs } from './comparison.input.ts';
import { ComparisonService } from './comparison.service.ts';
import { Comparison, ComparisonEntry } from './comparison.type.ts';
import type { ComparedEntry } from './describing.ts';

@Resolver(() => ComparisonEntry)
export class ComparisonResolver {
  @Query(() => Comparison, {
    description:
      'What changed between two days, over organisations, ties, provisions and agreements: in the world, in what we had recorded, and by correction.',
  })
  changesBetween(@Ctx() context: Context, @Args(() => ComparisonArgs) args: ComparisonArgs) {
    return context.use(ComparisonService).compare(args);
  }

  @FieldResolver(() => NodeInterface, { nullable: true })
  record(@Root() { id, to }: ComparedEntry, @Ctx() context: Context) {
    return context.use(NodeService).find(id, to);
  }

  @FieldResolver(() => String)
  sentence(@Root() entry: ComparedEntry, @Ctx() context: Context) {
    return context.use(ComparisonService).sentenceOf(entry);
  }
}

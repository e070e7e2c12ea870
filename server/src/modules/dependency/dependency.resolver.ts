import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { NodeInterface } from '../../graphql/record.type.ts';
import { NodeService } from '../records/node.service.ts';
import { DependencyArgs } from './dependency.input.ts';
import { DependencyService } from './dependency.service.ts';
import { Dependency } from './dependency.type.ts';

@Resolver(() => Dependency)
export class DependencyResolver {
  @Query(() => Dependency, {
    description: 'What falls if organisations, agreements or funds go, one or several at once.',
    // The facts of coverage, the network of the place, and what hangs on them.
    complexity: () => 3_000,
  })
  dependency(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Args(() => DependencyArgs) args: DependencyArgs) {
    if (args.asAt) context.asAt.set(info, args.asAt);
    return context.use(DependencyService).find(args, context.asAt.of(info));
  }

  @FieldResolver(() => [NodeInterface], { description: 'What goes.' })
  async on(@Root() { goneIds }: { readonly goneIds: readonly string[] }, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    const found = await Promise.all(goneIds.map((id) => context.use(NodeService).find(id, asAt)));
    return found.filter((one) => one !== null);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { IntroductionPath } from '../introductions/introductions.type.ts';
import { PartnerFinderInput } from './partner-finder.input.ts';
import { PartnerFinderService } from './partner-finder.service.ts';
import { PartnerFinder, PartnerMatch } from './partner-finder.type.ts';

interface Match {
  readonly organisation: { readonly id: string };
  readonly councils: readonly string[];
}

@Resolver(() => PartnerMatch)
export class PartnerFinderResolver {
  @Query(() => PartnerFinder, {
    description: 'Who could do a theme in an area and does not yet, ranked, with the reasons.',
    // A way to each match is a search of its own.
    complexity: ({ args }) => 1_000 + 100 * (args.input.first ?? 10),
  })
  partnerFinder(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => PartnerFinderInput, { description: 'Where, for what, for whom and when.' }) input: PartnerFinderInput,
  ) {
    if (input.asAt) context.asAt.set(info, input.asAt);
    return context.use(PartnerFinderService).find(input, context.asAt.of(info));
  }

  @FieldResolver(() => IntroductionPath, {
    nullable: true,
    description: 'The best way to it from one of the councils, by way of somebody they know; null where none of three steps is known.',
  })
  nearestKnown(@Root() { organisation, councils }: Match, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(PartnerFinderService).nearestKnown(organisation.id, councils, asAt);
  }
}

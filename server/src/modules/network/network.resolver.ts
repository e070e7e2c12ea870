import { COVERAGE_DEFINITION } from '@atlas/shared/coverage';
import { METRIC_DEFINITIONS } from '@atlas/shared/network';
import { PARTNER_FINDER_DEFINITION } from '@atlas/shared/partner-finder';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { NetworkInput } from './network.input.ts';
import { NetworkService } from './network.service.ts';
import { MetricDefinition, Network } from './network.type.ts';

/** Each step may look at as many organisations as are shown, and the figures go over them all again. */
const costOf = ({ limit, hops }: NetworkInput) => 2 * (limit ?? 500) * ((hops ?? 1) + 1);

@Resolver()
export class NetworkResolver {
  @Query(() => Network, {
    description: 'Who works with whom: the organisations around a start, and the lines between them.',
    complexity: ({ args }) => costOf(args.input),
  })
  network(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => NetworkInput, { description: 'Where to start, how far to go and what to draw.' }) input: NetworkInput,
  ) {
    if (input.asAt) context.asAt.set(info, input.asAt);
    return context.use(NetworkService).draw(input, context.asAt.of(info));
  }

  @Query(() => [MetricDefinition], { description: 'Every figure the Atlas works out, of networks and of coverage, and what it means.' })
  metricDefinitions() {
    return [...METRIC_DEFINITIONS, COVERAGE_DEFINITION, PARTNER_FINDER_DEFINITION];
  }
}

import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg } from '../../graphql/arguments.ts';
import { AsAt, InheritedAsAt } from '../../graphql/as-at.ts';
import { NodeInterface } from '../../graphql/record.type.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { NodeService } from '../records/node.service.ts';
import { AskLoadService } from './ask-load.service.ts';
import { AskLoad, TracedFact } from './ask-load.type.ts';

type Load = Awaited<ReturnType<AskLoadService['find']>>[number];

@Resolver(() => AskLoad)
export class AskLoadResolver {
  @Query(() => [AskLoad], {
    description: 'Partners that several teams of councils lean on at once, those with the most teams first.',
    complexity: () => 500,
  })
  askLoad(
    @Ctx() context: Context,
    @IdArg('within', 'The place: the teams are those of the councils that govern it.') within: string,
    @Arg('for', () => [ID], { nullable: true, description: 'Councils whose teams are asked about, in place of those.' })
    councils: string[] | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many to give, 1 to 200.' }) first: number | null,
    @AsAt() asAt: string,
  ) {
    return context.use(AskLoadService).find({ within, for: councils, first: first ?? 20 }, asAt);
  }

  @FieldResolver(() => Organisation, { description: 'The partner.' })
  organisation(@Root() { organisationId }: Load, @Ctx() context: Context) {
    return context.use(OrganisationStore).byId.load(organisationId);
  }

  @FieldResolver(() => [Organisation], { description: 'The teams: councils, and services and other bodies that are part of them.' })
  async teams(@Root() { teamIds }: Load, @Ctx() context: Context) {
    const found = await Promise.all(teamIds.map((id) => context.use(OrganisationStore).byId.load(id)));
    return found.filter((team) => team !== null);
  }
}

@Resolver(() => TracedFact)
export class TracedFactResolver {
  @FieldResolver(() => NodeInterface, { nullable: true, description: 'The record it is from.' })
  record(@Root() { recordId }: { readonly recordId: string }, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(NodeService).find(recordId, asAt);
  }
}

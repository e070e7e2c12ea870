import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs } from '../../graphql/arguments.ts';
import { AsAt } from '../../graphql/as-at.ts';
import { FactStore } from '../facts/facts.store.ts';
import { FactState } from '../facts/facts.type.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import type { TieRow } from './ties.cypher.ts';
import { TieFilter } from './ties.input.ts';
import { TieService } from './ties.service.ts';
import { Tie, TieConnection } from './ties.type.ts';

@Resolver(() => Tie)
export class TieResolver {
  @Query(() => Tie, { nullable: true, description: 'The tie with this id, as it is on a day; null where there is none you may see.' })
  tie(@Ctx() context: Context, @IdArg('id', 'Its id.') id: string, @AsAt() asAt: string) {
    return context.use(TieService).find(id, asAt);
  }

  @Query(() => TieConnection, { description: 'Ties that hold on a day.' })
  ties(
    @Ctx() context: Context,
    @Arg('filter', () => TieFilter, { nullable: true, description: 'Which ones; all unless given.' }) filter: TieFilter | null,
    @AsAt() asAt: string,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(TieService).list(filter, asAt, page);
  }

  @FieldResolver(() => Organisation, { description: 'The organisation that does it.' })
  from(@Root() { fromId }: TieRow, @Ctx() context: Context) {
    return context.use(OrganisationStore).byId.load(fromId);
  }

  @FieldResolver(() => Organisation, { description: 'The organisation it is done with.' })
  to(@Root() { toId }: TieRow, @Ctx() context: Context) {
    return context.use(OrganisationStore).byId.load(toId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Who says so.' })
  assertedBy(@Root() { id }: TieRow, @Ctx() context: Context) {
    return witness(context, id, 'ASSERTED_BY');
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Who, of the other side, confirmed it.' })
  confirmedBy(@Root() { id }: TieRow, @Ctx() context: Context) {
    return witness(context, id, 'CONFIRMED_BY');
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Who disputes it.' })
  disputedBy(@Root() { id }: TieRow, @Ctx() context: Context) {
    return witness(context, id, 'DISPUTED_BY');
  }

  @FieldResolver(() => [FactState], { description: 'What it said over time, the earliest first.' })
  states(@Root() { id }: TieRow, @Ctx() context: Context) {
    return context.use(FactStore).statesOf.load(id);
  }
}

@Resolver(() => Organisation)
export class OrganisationTiesResolver {
  @FieldResolver(() => TieConnection, { description: 'Its ties that hold on a day.' })
  ties(
    @Root() { id }: OrganisationRow,
    @Ctx() context: Context,
    @Arg('filter', () => TieFilter, { nullable: true, description: 'Which ones; all unless given.' }) filter: TieFilter | null,
    @AsAt() asAt: string,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(TieService).list(filter, asAt, page, id);
  }
}

async function witness(context: Context, tieId: string, role: Parameters<FactStore['findWitness']>[1]): Promise<OrganisationRow | null> {
  const id = await context.use(FactStore).findWitness(tieId, role);
  return id === undefined ? null : context.use(OrganisationStore).byId.load(id);
}

import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs } from '../../graphql/arguments.ts';
import { AsAt } from '../../graphql/as-at.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { FactStore } from '../facts/facts.store.ts';
import { FactState } from '../facts/facts.type.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { ThemeStore } from '../themes/themes.store.ts';
import { Theme } from '../themes/themes.type.ts';
import type { ProvisionRow } from './provisions.cypher.ts';
import { ProvisionFilter } from './provisions.input.ts';
import { ProvisionService } from './provisions.service.ts';
import { ProvisionStore } from './provisions.store.ts';
import { Provision, ProvisionConnection } from './provisions.type.ts';

@Resolver(() => Provision)
export class ProvisionResolver {
  @Query(() => ProvisionConnection, { description: 'Who does what where on a day.' })
  provisions(
    @Ctx() context: Context,
    @Arg('filter', () => ProvisionFilter, { nullable: true, description: 'Which ones; all unless given.' }) filter: ProvisionFilter | null,
    @AsAt() asAt: string,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(ProvisionService).list(filter, asAt, page);
  }

  @Query(() => Provision, {
    nullable: true,
    description: 'The provision with this id, as it is on a day; null where there is none you may see.',
  })
  provision(@Ctx() context: Context, @IdArg('id', 'Its id.') id: string, @AsAt() asAt: string) {
    return context.use(ProvisionStore).byId(asAt).load(id);
  }

  @FieldResolver(() => Organisation, { description: 'Who does it.' })
  organisation(@Root() { organisationId }: ProvisionRow, @Ctx() context: Context) {
    return context.use(OrganisationStore).byId.load(organisationId);
  }

  @FieldResolver(() => [Theme], { description: 'What it is about.' })
  themes(@Root() { id }: ProvisionRow, @Ctx() context: Context) {
    return context.use(ThemeStore).ofRecord.load(id);
  }

  @FieldResolver(() => [Area], { description: 'Where it is done.' })
  areas(@Root() { id }: ProvisionRow, @Ctx() context: Context) {
    return context.use(AreaStore).ofRecord.load(id);
  }
  @FieldResolver(() => Organisation, { nullable: true, description: 'Its organisation, where it has confirmed it.' })
  async confirmedBy(@Root() { id }: ProvisionRow, @Ctx() context: Context) {
    const found = await context.use(FactStore).findWitness(id, 'CONFIRMED_BY');
    return found === undefined ? null : context.use(OrganisationStore).byId.load(found);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Who disputes it.' })
  async disputedBy(@Root() { id }: ProvisionRow, @Ctx() context: Context) {
    const found = await context.use(FactStore).findWitness(id, 'DISPUTED_BY');
    return found === undefined ? null : context.use(OrganisationStore).byId.load(found);
  }

  @FieldResolver(() => [FactState], { description: 'What it said over time, the earliest first.' })
  states(@Root() { id }: ProvisionRow, @Ctx() context: Context) {
    return context.use(FactStore).statesOf.load(id);
  }
}

import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PageArgs } from '../../graphql/arguments.ts';
import { AsAt } from '../../graphql/as-at.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { ThemeStore } from '../themes/themes.store.ts';
import { Theme } from '../themes/themes.type.ts';
import type { CapacityRow } from './offers.cypher.ts';
import { NeedFilter, OfferFilter } from './offers.input.ts';
import { OfferService } from './offers.service.ts';
import { OfferStore } from './offers.store.ts';
import { Need, NeedConnection, Offer, OfferConnection } from './offers.type.ts';

@Resolver(() => Offer)
export class OfferResolver {
  @Query(() => OfferConnection, { description: 'What organisations can give on a day, by title.' })
  offers(
    @Ctx() context: Context,
    @Arg('filter', () => OfferFilter, { nullable: true, description: 'Which ones; all unless given.' }) filter: OfferFilter | null,
    @AsAt() asAt: string,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(OfferService).list('Offer', filter, asAt, page);
  }

  @FieldResolver(() => Organisation, { description: 'Who offers it.' })
  organisation(@Root() { organisation }: CapacityRow, @Ctx() context: Context) {
    return context.use(OrganisationStore).byId.load(organisation);
  }

  @FieldResolver(() => [Theme], { description: 'For what kinds of work.' })
  themes(@Root() { id }: CapacityRow, @Ctx() context: Context) {
    return context.use(ThemeStore).ofRecord.load(id);
  }

  @FieldResolver(() => [Area], { description: 'Where.' })
  areas(@Root() { id }: CapacityRow, @Ctx() context: Context) {
    return context.use(AreaStore).ofRecord.load(id);
  }
}

@Resolver(() => Need)
export class NeedResolver {
  @Query(() => NeedConnection, { description: 'What organisations are looking for on a day, by title.' })
  needs(
    @Ctx() context: Context,
    @Arg('filter', () => NeedFilter, { nullable: true, description: 'Which ones; all unless given.' }) filter: NeedFilter | null,
    @AsAt() asAt: string,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(OfferService).list('Need', filter, asAt, page);
  }

  @FieldResolver(() => Organisation, { description: 'Who is looking for it.' })
  organisation(@Root() { organisation }: CapacityRow, @Ctx() context: Context) {
    return context.use(OrganisationStore).byId.load(organisation);
  }

  @FieldResolver(() => [Theme], { description: 'For what kinds of work.' })
  themes(@Root() { id }: CapacityRow, @Ctx() context: Context) {
    return context.use(ThemeStore).ofRecord.load(id);
  }

  @FieldResolver(() => [Area], { description: 'Where.' })
  areas(@Root() { id }: CapacityRow, @Ctx() context: Context) {
    return context.use(AreaStore).ofRecord.load(id);
  }
}

@Resolver(() => Organisation)
export class OrganisationOffersResolver {
  @FieldResolver(() => [Offer], { description: 'What it can give on a day.' })
  offers(@Root() { id }: OrganisationRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(OfferStore).ofOrganisation('Offer', id, asAt);
  }

  @FieldResolver(() => [Need], { description: 'What it is looking for on a day.' })
  needs(@Root() { id }: OrganisationRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(OfferStore).ofOrganisation('Need', id, asAt);
  }
}

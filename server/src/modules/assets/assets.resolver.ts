import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs, parseIds } from '../../graphql/arguments.ts';
import { AsAt, InheritedAsAt } from '../../graphql/as-at.ts';
import { Agreement } from '../agreements/agreements.type.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { ProgrammeStore } from '../programmes/programmes.store.ts';
import { Initiative } from '../programmes/programmes.type.ts';
import type { AssetRow } from './assets.cypher.ts';
import { AssetFilter } from './assets.input.ts';
import { AssetStore } from './assets.store.ts';
import { Asset, AssetConnection, AssetHolding, ConditionSurvey } from './assets.type.ts';

@Resolver(() => Asset)
export class AssetResolver {
  @Query(() => Asset, { nullable: true, description: 'The asset with this id; null where there is none you may see.' })
  asset(@Ctx() context: Context, @IdArg('id', 'Its id.') id: string, @AsAt() _asAt: string) {
    return context.use(AssetStore).byId.load(id);
  }

  @Query(() => AssetConnection, { description: 'Assets, by name; their places are those of a day.' })
  assets(
    @Ctx() context: Context,
    @Arg('filter', () => AssetFilter, { nullable: true, description: 'Which ones; all unless given.' }) filter: AssetFilter | null,
    @AsAt() asAt: string,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(AssetStore).list(parseIds(filter ?? {}, 'filter', ['within', 'ownedBy', 'managedBy']), asAt, page);
  }

  @FieldResolver(() => [Organisation], { description: 'Who owns it.' })
  ownedBy(@Root() { id }: AssetRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(OrganisationStore).linked('OWNED_BY', id, asAt);
  }

  @FieldResolver(() => [Organisation], { description: 'Who looks after it.' })
  managedBy(@Root() { id }: AssetRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(OrganisationStore).linked('MANAGED_BY', id, asAt);
  }

  @FieldResolver(() => [Area], { description: 'Where it is.' })
  areas(@Root() { id }: AssetRow, @Ctx() context: Context) {
    return context.use(AreaStore).ofRecord.load(id);
  }

  @FieldResolver(() => [AssetHolding], { description: 'Who ever owned and managed it, the latest first.' })
  holdings(@Root() { id }: AssetRow, @Ctx() context: Context) {
    return context.use(AssetStore).holdersOf.load(id);
  }

  @FieldResolver(() => ConditionSurvey, { nullable: true, description: 'In what condition it was last found by the day asked for.' })
  async condition(@Root() { id }: AssetRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(AssetStore).surveysOf(asAt).load(id))[0] ?? null;
  }

  @FieldResolver(() => [ConditionSurvey], { description: 'In what condition it was found by the day asked for, the latest first.' })
  conditions(@Root() { id }: AssetRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(AssetStore).surveysOf(asAt).load(id);
  }

  @FieldResolver(() => [Agreement], { description: 'Agreements that concern it, begun by the day asked for.' })
  agreements(@Root() { id }: AssetRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(AssetStore).agreementsOn(asAt).load(id);
  }

  @FieldResolver(() => [Initiative], { description: 'Initiatives that use it.' })
  initiatives(@Root() { id }: AssetRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(ProgrammeStore).initiativesBy('asset', id, asAt);
  }
}

@Resolver(() => AssetHolding)
export class AssetHoldingResolver {
  @FieldResolver(() => Organisation, { description: 'The organisation.' })
  organisation(@Root() { organisationId }: { organisationId: string }, @Ctx() context: Context) {
    return context.use(OrganisationStore).byId.load(organisationId);
  }
}

@Resolver(() => Organisation)
export class OrganisationAssetsResolver {
  @FieldResolver(() => [Asset], { description: 'What it owns or manages on the day asked for, by name.' })
  assets(@Root() { id }: OrganisationRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(AssetStore).ofOrganisation(asAt).load(id);
  }
}

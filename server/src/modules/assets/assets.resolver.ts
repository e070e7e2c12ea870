import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PageArgs, parseIds } from '../../graphql/arguments.ts';
import { AsAt, InheritedAsAt } from '../../graphql/as-at.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import type { AssetRow } from './assets.cypher.ts';
import { AssetFilter } from './assets.input.ts';
import { AssetStore } from './assets.store.ts';
import { Asset, AssetConnection } from './assets.type.ts';

@Resolver(() => Asset)
export class AssetResolver {
  @Query(() => AssetConnection, { description: 'Assets, by name; their places are those of a day.' })
  assets(
    @Ctx() context: Context,
    @Arg('filter', () => AssetFilter, { nullable: true, description: 'Which ones; all unless given.' }) filter: AssetFilter | null,
    @AsAt() asAt: string,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(AssetStore).list(parseIds(filter ?? {}, 'filter', ['within']), asAt, page);
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
}

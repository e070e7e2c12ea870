import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PageArgs } from '../../graphql/arguments.ts';
import { AsAt } from '../../graphql/as-at.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { ThemeStore } from '../themes/themes.store.ts';
import { Theme } from '../themes/themes.type.ts';
import type { ProvisionRow } from './provisions.cypher.ts';
import { ProvisionFilter } from './provisions.input.ts';
import { ProvisionService } from './provisions.service.ts';
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
}

import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { parseId } from '../../graphql/arguments.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { ThemeStore } from '../themes/themes.store.ts';
import { Theme } from '../themes/themes.type.ts';
import type { PrincipalRow } from './grants.cypher.ts';
import { GrantService } from './grants.service.ts';
import { Principal } from './grants.type.ts';

@Resolver(() => Principal)
export class PrincipalResolver {
  @Query(() => Principal, { nullable: true, description: 'One of them; null where there is nobody you may see by this id.' })
  principal(@Ctx() context: Context, @Arg('id', () => ID, { description: 'Who.' }) id: string) {
    return context.use(GrantService).person(parseId(id, 'id'));
  }

  @FieldResolver(() => [Area], { description: 'The places their work is about.' })
  async areas(@Root() { worksOn }: PrincipalRow, @Ctx() context: Context) {
    return seen(await Promise.all(worksOn.areaIds.map((id) => context.use(AreaStore).byId.load(id))));
  }

  @FieldResolver(() => [Theme], { description: 'The themes their work is about.' })
  async themes(@Root() { worksOn }: PrincipalRow, @Ctx() context: Context) {
    return seen(await Promise.all(worksOn.themeIds.map((id) => context.use(ThemeStore).byId.load(id))));
  }
}

const seen = <T>(found: readonly (T | null)[]): T[] => found.filter((each) => each !== null);

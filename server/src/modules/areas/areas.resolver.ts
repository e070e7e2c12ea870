import { AREA_LEVELS, type AreaLevel } from '@atlas/shared/vocabulary';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs } from '../../graphql/arguments.ts';
import { AsAt } from '../../graphql/as-at.ts';
import { AreaLevelEnum } from '../../graphql/enums.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import type { AreaRow } from './areas.cypher.ts';
import { AreaFilter } from './areas.input.ts';
import { AreaService } from './areas.service.ts';
import { AreaStore } from './areas.store.ts';
import { Area, AreaConnection } from './areas.type.ts';

@Resolver(() => Area)
export class AreaResolver {
  @Query(() => Area, { nullable: true, description: 'The area with this id, or null.' })
  area(@Ctx() context: Context, @IdArg('id', 'Its id.') id: string) {
    return context.use(AreaService).find(id);
  }

  @Query(() => Area, { nullable: true, description: 'The area with this Office for National Statistics code, or null.' })
  areaByGssCode(@Ctx() context: Context, @Arg('gssCode', () => String, { description: 'The code, such as E10000003.' }) gssCode: string) {
    return context.use(AreaService).findByGssCode(gssCode);
  }

  @Query(() => AreaConnection, { description: 'Areas there are on a day, by name.' })
  areas(
    @Ctx() context: Context,
    @Arg('filter', () => AreaFilter, { nullable: true, description: 'Which ones; all unless given.' }) filter: AreaFilter | null,
    @AsAt() asAt: string,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(AreaService).list(filter, asAt, page);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description:
      'The council that keeps what is held of it, and alone changes it; null where nobody does, as with what came from a register.',
  })
  owner(@Root() { ownerId }: AreaRow, @Ctx() context: Context) {
    return ownerId === null ? null : context.use(OrganisationStore).byId.load(ownerId);
  }

  @FieldResolver(() => [Area], { description: 'The areas right above it, in each hierarchy it sits in.' })
  within(@Root() { id }: AreaRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(AreaStore).widerThan(asAt).load(id);
  }

  @FieldResolver(() => [Area], { description: 'The areas right inside it; with a level, those of that level at any depth.' })
  contains(
    @Root() { id }: AreaRow,
    @Ctx() context: Context,
    @Arg('level', () => AreaLevelEnum, { nullable: true, description: 'Only areas of this level, however deep.' }) level: AreaLevel | null,
    @AsAt() asAt: string,
  ) {
    return context.use(AreaStore).inside(id, level, asAt);
  }

  @FieldResolver(() => [AreaLevelEnum], {
    description:
      'The levels of the areas inside it, at any depth, in the order of the levels; of one that is no more, of those that lie where it was.',
  })
  async levelsInside(@Root() { id }: AreaRow, @Ctx() context: Context, @AsAt() asAt: string) {
    const levels: readonly string[] = await context.use(AreaStore).levelsInside(asAt).load(id);
    return AREA_LEVELS.filter((level) => levels.includes(level));
  }

  @FieldResolver(() => [Organisation], { description: 'The councils that govern it.' })
  governedBy(@Root() { id }: AreaRow, @Ctx() context: Context, @AsAt() asAt: string) {
    return context.use(OrganisationStore).governing(asAt).load(id);
  }

  @FieldResolver(() => [Area], { description: 'The areas it followed.' })
  predecessors(@Root() { id }: AreaRow, @Ctx() context: Context) {
    return context.use(AreaStore).predecessorsOf.load(id);
  }

  @FieldResolver(() => [Area], { description: 'The areas that followed it.' })
  successors(@Root() { id }: AreaRow, @Ctx() context: Context) {
    return context.use(AreaStore).successorsOf.load(id);
  }
}

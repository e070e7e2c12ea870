import { AREA_MEASURES } from '@atlas/shared/vocabulary';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../context.ts';
import { AsAt } from '../../../graphql/as-at.ts';
import type { AreaRow } from '../areas.cypher.ts';
import { AreaStore } from '../areas.store.ts';
import { Area } from '../areas.type.ts';
import type { AreaFigureRow } from './area-figures.cypher.ts';
import { AreaFigureStore } from './area-figures.store.ts';
import { AreaFigure } from './area-figures.type.ts';

@Resolver(() => AreaFigure)
export class AreaFigureResolver {
  @FieldResolver(() => Area, { description: 'The area it is a figure of.' })
  area(@Root() { areaId }: AreaFigureRow, @Ctx() context: Context) {
    return context.use(AreaStore).byId.load(areaId);
  }
}

@Resolver(() => Area)
export class AreaFiguresResolver {
  @FieldResolver(() => [AreaFigure], {
    description: 'How many live in it and how deprived it is: of each measure the latest that is of the day or before.',
  })
  async figures(@Root() { id }: AreaRow, @Ctx() context: Context, @AsAt() asAt: string) {
    const found = await context.use(AreaFigureStore).latestOf(asAt).load(id);
    return AREA_MEASURES.flatMap((measure) => found.filter((figure) => figure.measure === measure));
  }
}

import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PageArgs } from '../../graphql/arguments.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { EvidenceStore } from '../evidence/evidence.store.ts';
import { StatedFigure } from '../evidence/evidence.type.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { ProgrammeStore } from '../programmes/programmes.store.ts';
import { Programme } from '../programmes/programmes.type.ts';
import type { EngagementRow } from './engagements.cypher.ts';
import { EngagementFilter } from './engagements.input.ts';
import { EngagementService } from './engagements.service.ts';
import { Engagement, EngagementConnection } from './engagements.type.ts';

@Resolver(() => Engagement)
export class EngagementResolver {
  @Query(() => EngagementConnection, { description: 'Meetings, workshops and the like, latest first.' })
  engagements(
    @Ctx() context: Context,
    @Arg('filter', () => EngagementFilter, { nullable: true, description: 'Which ones; all unless given.' })
    filter: EngagementFilter | null,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(EngagementService).list(filter, page);
  }

  @FieldResolver(() => [Organisation], { description: 'Who called it.' })
  host(@Root() { id }: EngagementRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(OrganisationStore).linked('HOSTED_BY', id, asAt);
  }

  @FieldResolver(() => [Organisation], { description: 'Who took part, the host aside.' })
  attendees(@Root() { id }: EngagementRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(OrganisationStore).linked('ATTENDED_BY', id, asAt);
  }

  @FieldResolver(() => [Area], { description: 'Where it was, or for which place.' })
  areas(@Root() { id }: EngagementRow, @Ctx() context: Context) {
    return context.use(AreaStore).ofRecord.load(id);
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme it belongs to.' })
  async programme(@Root() { id }: EngagementRow, @Ctx() context: Context) {
    return (await context.use(ProgrammeStore).ofRecord.load(id))[0] ?? null;
  }

  @FieldResolver(() => [StatedFigure], { description: 'Totals a source states of it.' })
  statedFigures(@Root() { id }: EngagementRow, @Ctx() context: Context) {
    return context.use(EvidenceStore).figuresOf.load(id);
  }
}

@Resolver(() => Programme)
export class ProgrammeEngagementsResolver {
  @FieldResolver(() => EngagementConnection, { description: 'Its meetings, workshops and the like, latest first.' })
  engagements(@Root() { id }: { id: string }, @Ctx() context: Context, @Args(() => PageArgs) page: PageArgs) {
    return context.use(EngagementService).list({ programme: id }, page);
  }
}

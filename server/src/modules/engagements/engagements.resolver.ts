import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs } from '../../graphql/arguments.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { AgreementStore } from '../agreements/agreements.store.ts';
import { Agreement } from '../agreements/agreements.type.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { EvidenceStore } from '../evidence/evidence.store.ts';
import { StatedFigure } from '../evidence/evidence.type.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { PersonStore } from '../people/people.store.ts';
import { ProgrammeStore } from '../programmes/programmes.store.ts';
import { Initiative, Programme } from '../programmes/programmes.type.ts';
import { ThemeStore } from '../themes/themes.store.ts';
import { Theme } from '../themes/themes.type.ts';
import type { EngagementRow } from './engagements.cypher.ts';
import { EngagementFilter } from './engagements.input.ts';
import { EngagementService } from './engagements.service.ts';
import { EngagementStore } from './engagements.store.ts';
import { Attendance, Engagement, EngagementConnection } from './engagements.type.ts';
import { FollowUpStore } from './follow-ups.store.ts';
import { FollowUp } from './follow-ups.type.ts';

@Resolver(() => Engagement)
export class EngagementResolver {
  @Query(() => Engagement, { nullable: true, description: 'The engagement with this id; null where there is none you may see.' })
  engagement(@Ctx() context: Context, @IdArg('id', 'Its id.') id: string) {
    return context.use(EngagementStore).byId.load(id);
  }

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

  @FieldResolver(() => [Attendance], { description: 'The people who took part and may be seen, and for whom.' })
  async people(@Root() { id }: EngagementRow, @Ctx() context: Context) {
    const rows = await context.use(EngagementStore).attendancesOf.load(id);
    const found = await Promise.all(
      rows.map(async ({ person, organisation }) => ({
        person: await context.use(PersonStore).byId.load(person),
        onBehalfOf: organisation === null ? null : await context.use(OrganisationStore).byId.load(organisation),
      })),
    );
    return found.filter(({ person }) => person !== null);
  }

  @FieldResolver(() => [Theme], { description: 'What it was about.' })
  themes(@Root() { id }: EngagementRow, @Ctx() context: Context) {
    return context.use(ThemeStore).ofRecord.load(id);
  }

  @FieldResolver(() => [Initiative], { description: 'The initiatives it was about.' })
  async initiatives(@Root() { id }: EngagementRow, @Ctx() context: Context) {
    const ids = await context.use(EngagementStore).initiativesOf.load(id);
    return (await Promise.all(ids.map((one) => context.use(ProgrammeStore).initiativeById.load(one)))).filter((one) => one !== null);
  }

  @FieldResolver(() => [Agreement], { description: 'The agreements it was about.' })
  async agreements(@Root() { id }: EngagementRow, @Ctx() context: Context) {
    const ids = await context.use(EngagementStore).agreementsOf.load(id);
    return (await Promise.all(ids.map((one) => context.use(AgreementStore).byId.load(one)))).filter((one) => one !== null);
  }

  @FieldResolver(() => [FollowUp], { description: 'What was to be done after it, the earliest due first.' })
  followUps(@Root() { id }: EngagementRow, @Ctx() context: Context) {
    return context.use(FollowUpStore).ofEngagement.load(id);
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

@Resolver(() => Organisation)
export class OrganisationContactResolver {
  @FieldResolver(() => Engagement, {
    nullable: true,
    description: 'The last time your council met it by the day; null where it never did.',
  })
  async lastContact(@Root() { id }: OrganisationRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(EngagementStore).lastContactOf(asAt).load(id))[0] ?? null;
  }
}

@Resolver(() => Programme)
export class ProgrammeEngagementsResolver {
  @FieldResolver(() => EngagementConnection, { description: 'Its meetings, workshops and the like, latest first.' })
  engagements(@Root() { id }: { id: string }, @Ctx() context: Context, @Args(() => PageArgs) page: PageArgs) {
    return context.use(EngagementService).list({ programme: id }, page);
  }
}

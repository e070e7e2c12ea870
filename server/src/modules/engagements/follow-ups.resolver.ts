import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { PersonStore } from '../people/people.store.ts';
import { Person } from '../people/people.type.ts';
import { EngagementStore } from './engagements.store.ts';
import { Engagement } from './engagements.type.ts';
import type { FollowUpRow } from './follow-ups.cypher.ts';
import { FollowUpStore } from './follow-ups.store.ts';
import { FollowUp } from './follow-ups.type.ts';

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @FieldResolver(() => Organisation, { description: 'What it is about.' })
  organisation(@Root() { organisation }: FollowUpRow, @Ctx() context: Context) {
    return context.use(OrganisationStore).byId.load(organisation);
  }

  @FieldResolver(() => Engagement, { nullable: true, description: 'The meeting it comes from; null where it comes from none.' })
  engagement(@Root() { engagement }: FollowUpRow, @Ctx() context: Context) {
    return engagement === null ? null : context.use(EngagementStore).byId.load(engagement);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who is to do it, where that is one of the people held.' })
  assignee(@Root() { person }: FollowUpRow, @Ctx() context: Context) {
    return person === null ? null : context.use(PersonStore).byId.load(person);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What whoever is to do it is called; null where you may not know.' })
  async assigneeName(@Root() { person, assigneeName }: FollowUpRow, @Ctx() context: Context) {
    return person === null ? assigneeName : ((await context.use(PersonStore).byId.load(person))?.name ?? null);
  }

  @FieldResolver(() => Boolean, { description: 'True where whoever reads this is to do it.' })
  isMine(@Root() { assigneeId }: FollowUpRow, @Ctx() { principal }: Context) {
    return principal !== undefined && assigneeId === principal.id;
  }
}

@Resolver(() => Organisation)
export class OrganisationFollowUpsResolver {
  @FieldResolver(() => [FollowUp], {
    description: 'What your council has to do or has done about it: what is still to be done first, the earliest due first.',
  })
  followUps(@Root() { id }: OrganisationRow, @Ctx() context: Context) {
    return context.use(FollowUpStore).ofOrganisation.load(id);
  }

  @FieldResolver(() => FollowUp, {
    nullable: true,
    description: 'What your council has to do about it next; null where nothing is to be done.',
  })
  async nextAction(@Root() { id }: OrganisationRow, @Ctx() context: Context) {
    const [next] = await context.use(FollowUpStore).ofOrganisation.load(id);
    return next === undefined || next.doneOn !== null ? null : next;
  }
}

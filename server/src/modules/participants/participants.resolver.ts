import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Engagement } from '../engagements/engagements.type.ts';
import { EvidenceStore } from '../evidence/evidence.store.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { Initiative, Programme } from '../programmes/programmes.type.ts';
import type { GroupRow } from './participants.cypher.ts';
import { ParticipantStore } from './participants.store.ts';
import { ParticipantGroup } from './participants.type.ts';

const groupsOf = (context: Context, id: string) => context.use(ParticipantStore).groupsOf.load(id);

@Resolver(() => ParticipantGroup)
export class ParticipantGroupResolver {
  @FieldResolver(() => [Evidence], { description: 'The passages that name them.' })
  async evidence(@Root() { id, recordId }: GroupRow, @Ctx() context: Context) {
    return (await context.use(EvidenceStore).ofRecord.load(recordId)).filter(({ field }) => field === id);
  }
}

@Resolver(() => Programme)
export class ProgrammeParticipantsResolver {
  @FieldResolver(() => [ParticipantGroup], { description: 'Those who deliver it, take part or benefit and are named only together.' })
  participantGroups(@Root() { id }: { id: string }, @Ctx() context: Context) {
    return groupsOf(context, id);
  }
}

@Resolver(() => Initiative)
export class InitiativeParticipantsResolver {
  @FieldResolver(() => [ParticipantGroup], { description: 'Those who deliver it, take part or benefit and are named only together.' })
  participantGroups(@Root() { id }: { id: string }, @Ctx() context: Context) {
    return groupsOf(context, id);
  }
}

@Resolver(() => Engagement)
export class EngagementParticipantsResolver {
  @FieldResolver(() => [ParticipantGroup], { description: 'Those who took part and are named only together.' })
  participantGroups(@Root() { id }: { id: string }, @Ctx() context: Context) {
    return groupsOf(context, id);
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import type { ObligationRow } from './agreement-parts.cypher.ts';
import { AgreementPartsStore } from './agreement-parts.store.ts';
import { NextStage, Obligation, Resource, WholeLifeCost } from './agreement-parts.type.ts';
import type { AgreementRow, DecisionRow } from './agreements.cypher.ts';
import { Agreement, Decision } from './agreements.type.ts';

@Resolver(() => Agreement)
export class AgreementPartsResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The body that is to decide on it; else the one that last did.' })
  decidingBody(@Root() { id }: AgreementRow, @Ctx() context: Context) {
    return context.use(AgreementPartsStore).deciderOf(id);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'The last day on which it can be decided on before it runs out: its last day, less notice, less the deciding body’s lead time.',
  })
  decideBy(@Root() agreement: AgreementRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(AgreementPartsStore).decideByOf(agreement, asAt);
  }

  @FieldResolver(() => [NextStage], { description: 'Where it may go now, and what it lacks for each.' })
  nextStages(@Root() agreement: AgreementRow, @Ctx() context: Context) {
    return context.use(AgreementPartsStore).nextStagesOf(agreement);
  }

  @FieldResolver(() => [WholeLifeCost], { description: 'The options weighed, each costed over its whole life.' })
  wholeLifeCosts(@Root() { id }: AgreementRow, @Ctx() context: Context) {
    return context.use(AgreementPartsStore).wholeLifeCostsOf(id);
  }

  @FieldResolver(() => [Resource], { description: 'What passed with the responsibility, and what was asked for it.' })
  resources(@Root() { id }: AgreementRow, @Ctx() context: Context) {
    return context.use(AgreementPartsStore).resourcesOf.load(id);
  }

  @FieldResolver(() => [Obligation], { description: 'What is owed under it: what is not done first, by the day it is due.' })
  obligations(@Root() { id }: AgreementRow, @Ctx() context: Context) {
    return context.use(AgreementPartsStore).obligationsOf.load(id);
  }

  @FieldResolver(() => [Decision], { description: 'Every decision about it, those that put it off too, oldest first.' })
  decisions(@Root() { id }: AgreementRow, @Ctx() context: Context) {
    return context.use(AgreementPartsStore).decisionsOf.load(id);
  }

  @FieldResolver(() => Agreement, { nullable: true, description: 'The agreement it was passed on to.' })
  async successor(@Root() { id }: AgreementRow, @Ctx() context: Context) {
    return (await context.use(AgreementPartsStore).successorOf.load(id))[0] ?? null;
  }

  @FieldResolver(() => Agreement, { nullable: true, description: 'The agreement it was passed on from.' })
  async predecessor(@Root() { id }: AgreementRow, @Ctx() context: Context) {
    return (await context.use(AgreementPartsStore).predecessorOf.load(id))[0] ?? null;
  }
}

@Resolver(() => Obligation)
export class ObligationResolver {
  @FieldResolver(() => Boolean, { description: 'True where the day it was due has passed and it is not done.' })
  isOverdue(@Root() { dueOn, doneOn }: ObligationRow, @InheritedAsAt() asAt: string) {
    return dueOn !== null && doneOn === null && dueOn < asAt;
  }
}

@Resolver(() => Decision)
export class DecisionAgreementsResolver {
  @FieldResolver(() => [Agreement], { description: 'The agreements it is about.' })
  agreements(@Root() { id }: DecisionRow, @Ctx() context: Context) {
    return context.use(AgreementPartsStore).ofDecision.load(id);
  }
}

import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { payloadType } from '../../graphql/payload.ts';
import { AgreementPartsStore } from '../agreements/agreement-parts.store.ts';
import { Decision } from '../agreements/agreements.type.ts';
import { RecordDecisionInput, UpdateDecisionInput } from './decision-edits.input.ts';
import { DecisionEdits } from './decision-edits.service.ts';
import { ProgrammeStore } from './programmes.store.ts';
import { Initiative, Programme } from './programmes.type.ts';

const DecisionPayload = payloadType('Decision', () => Decision);
interface Row {
  readonly id: string;
}

@Resolver(() => Decision)
export class DecisionWorkResolver {
  @FieldResolver(() => [Programme], { description: 'The programmes it is about.' })
  programmes(@Root() { id }: Row, @Ctx() context: Context) {
    return context.use(ProgrammeStore).ofDecision.load(id);
  }

  @FieldResolver(() => [Initiative], { description: 'The initiatives it is about.' })
  initiatives(@Root() { id }: Row, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(ProgrammeStore).initiativesBy('decision', id, asAt);
  }

  @Mutation(() => DecisionPayload, { description: 'Records a decision about a programme or an initiative.' })
  recordDecision(
    @Ctx() context: Context,
    @Arg('input', () => RecordDecisionInput, { description: 'The decision.' }) input: RecordDecisionInput,
  ) {
    return context.use(DecisionEdits).record(input);
  }

  @Mutation(() => DecisionPayload, { description: 'Changes what is held of a decision, such as an outcome that was not known before.' })
  updateDecision(
    @Ctx() context: Context,
    @Arg('input', () => UpdateDecisionInput, { description: 'What changes.' }) input: UpdateDecisionInput,
  ) {
    return context.use(DecisionEdits).update(input);
  }
}

@Resolver(() => Programme)
export class ProgrammeDecisionsResolver {
  @FieldResolver(() => [Decision], { description: 'Every decision about it, oldest first.' })
  decisions(@Root() { id }: Row, @Ctx() context: Context) {
    return context.use(AgreementPartsStore).decisionsOf.load(id);
  }
}

@Resolver(() => Initiative)
export class InitiativeDecisionsResolver {
  @FieldResolver(() => [Decision], { description: 'Every decision about it, oldest first.' })
  decisions(@Root() { id }: Row, @Ctx() context: Context) {
    return context.use(AgreementPartsStore).decisionsOf.load(id);
  }
}

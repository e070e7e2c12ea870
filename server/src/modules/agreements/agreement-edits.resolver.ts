import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { payloadType } from '../../graphql/payload.ts';
import { CreateAgreementInput, CreateFundInput, UpdateAgreementInput, UpdateFundInput } from './agreement-edits.input.ts';
import { AgreementEdits } from './agreement-edits.service.ts';
import { AdvanceAgreementInput, CorrectStageInput, NovateAgreementInput, RecordDecisionsInput } from './agreement-life.input.ts';
import { AgreementLifeEdits } from './agreement-life.service.ts';
import { AgreementNovation } from './agreement-novation.service.ts';
import {
  CompleteObligationInput,
  RecordObligationInput,
  RemoveWholeLifeCostInput,
  SetResourcesInput,
  UpdateObligationInput,
  WholeLifeCostInput,
} from './agreement-parts.input.ts';
import { AgreementParts } from './agreement-parts.service.ts';
import { AgreementStore } from './agreements.store.ts';
import { Agreement, Fund } from './agreements.type.ts';
import { RecordDecisionsPayload } from './record-decisions.type.ts';

const AgreementPayload = payloadType('Agreement', () => Agreement);
const FundPayload = payloadType('Fund', () => Fund);

@Resolver()
export class AgreementEditsResolver {
  @Mutation(() => AgreementPayload, { description: 'Records an agreement that is not held yet, at the stage it has come to.' })
  createAgreement(
    @Ctx() context: Context,
    @Arg('input', () => CreateAgreementInput, { description: 'The agreement.' }) input: CreateAgreementInput,
  ) {
    return context.use(AgreementEdits).create(input);
  }

  @Mutation(() => AgreementPayload, { description: 'Changes what is held of an agreement; its stages have mutations of their own.' })
  updateAgreement(
    @Ctx() context: Context,
    @Arg('input', () => UpdateAgreementInput, { description: 'What changes.' }) input: UpdateAgreementInput,
  ) {
    return context.use(AgreementEdits).update(input);
  }

  @Mutation(() => AgreementPayload, { description: 'Moves an agreement to a stage that may follow, once it has what that needs.' })
  advanceAgreement(
    @Ctx() context: Context,
    @Arg('input', () => AdvanceAgreementInput, { description: 'The step.' }) input: AdvanceAgreementInput,
  ) {
    return context.use(AgreementLifeEdits).advance(input);
  }

  @Mutation(() => AgreementPayload, { description: 'Puts right a step that was recorded wrongly, as a correction in the history.' })
  correctStage(
    @Ctx() context: Context,
    @Arg('input', () => CorrectStageInput, { description: 'The step and what it was in truth.' }) input: CorrectStageInput,
  ) {
    return context.use(AgreementLifeEdits).correct(input);
  }

  @Mutation(() => AgreementPayload, {
    description: 'Passes a live agreement on: closes it and makes its successor, which `successor` gives.',
  })
  novateAgreement(
    @Ctx() context: Context,
    @Arg('input', () => NovateAgreementInput, { description: 'The agreement and who takes whose place.' }) input: NovateAgreementInput,
  ) {
    return context.use(AgreementNovation).novate(input);
  }

  @Mutation(() => RecordDecisionsPayload, {
    description: 'Records what one meeting decided about several agreements: all of it, or nothing.',
  })
  async recordDecisions(
    @Ctx() context: Context,
    @Arg('input', () => RecordDecisionsInput, { description: 'The meeting and its outcomes.' }) input: RecordDecisionsInput,
  ): Promise<RecordDecisionsPayload> {
    const { userErrors, changeId } = await context.use(AgreementLifeEdits).recordDecisions(input);
    const ids = userErrors.length > 0 ? [] : input.items.map(({ agreement }) => agreement);
    const found = await Promise.all(ids.map((id) => context.use(AgreementStore).byId.load(id)));
    return { userErrors: [...userErrors], changeId, agreements: found.filter((one) => one !== null) };
  }

  @Mutation(() => AgreementPayload, { description: 'Sets one option of an agreement’s whole-life cost; others stay as they are.' })
  setWholeLifeCost(
    @Ctx() context: Context,
    @Arg('input', () => WholeLifeCostInput, { description: 'The option and its costs.' }) input: WholeLifeCostInput,
  ) {
    return context.use(AgreementParts).setWholeLifeCost(input);
  }

  @Mutation(() => AgreementPayload, { description: 'Takes out an option that is no longer weighed; the history keeps it.' })
  removeWholeLifeCost(
    @Ctx() context: Context,
    @Arg('input', () => RemoveWholeLifeCostInput, { description: 'The option.' }) input: RemoveWholeLifeCostInput,
  ) {
    return context.use(AgreementParts).removeWholeLifeCost(input);
  }

  @Mutation(() => AgreementPayload, { description: 'Says what passed with the responsibility, and what was asked for it.' })
  setResources(@Ctx() context: Context, @Arg('input', () => SetResourcesInput, { description: 'All of it.' }) input: SetResourcesInput) {
    return context.use(AgreementParts).setResources(input);
  }

  @Mutation(() => AgreementPayload, { description: 'Records something a party owes under an agreement.' })
  recordObligation(
    @Ctx() context: Context,
    @Arg('input', () => RecordObligationInput, { description: 'What is owed.' }) input: RecordObligationInput,
  ) {
    return context.use(AgreementParts).recordObligation(input);
  }

  @Mutation(() => AgreementPayload, { description: 'Changes an obligation, or says that it is not done after all.' })
  updateObligation(
    @Ctx() context: Context,
    @Arg('input', () => UpdateObligationInput, { description: 'What changes.' }) input: UpdateObligationInput,
  ) {
    return context.use(AgreementParts).updateObligation(input);
  }

  @Mutation(() => AgreementPayload, { description: 'Says that an obligation was met.' })
  completeObligation(
    @Ctx() context: Context,
    @Arg('input', () => CompleteObligationInput, { description: 'Which, and when.' }) input: CompleteObligationInput,
  ) {
    return context.use(AgreementParts).completeObligation(input);
  }

  @Mutation(() => FundPayload, { description: 'Records money behind agreements that is not held yet.' })
  createFund(@Ctx() context: Context, @Arg('input', () => CreateFundInput, { description: 'The fund.' }) input: CreateFundInput) {
    return context.use(AgreementEdits).createFund(input);
  }

  @Mutation(() => FundPayload, { description: 'Changes what is held of the money behind agreements.' })
  updateFund(@Ctx() context: Context, @Arg('input', () => UpdateFundInput, { description: 'What changes.' }) input: UpdateFundInput) {
    return context.use(AgreementEdits).updateFund(input);
  }
}

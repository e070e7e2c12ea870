import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { RecordEngagementInput, UpdateEngagementInput } from './engagement-edits.input.ts';
import { EngagementEdits } from './engagement-edits.service.ts';
import { EngagementPayload } from './engagements.type.ts';
import { CompleteFollowUpInput, RecordFollowUpInput, UpdateFollowUpInput } from './follow-up-edits.input.ts';
import { FollowUpEdits } from './follow-up-edits.service.ts';
import { FollowUpPayload } from './follow-ups.type.ts';

@Resolver()
export class EngagementEditsResolver {
  @Mutation(() => EngagementPayload, { description: 'Records a meeting, workshop or the like, with what is to be done after it.' })
  recordEngagement(
    @Ctx() context: Context,
    @Arg('input', () => RecordEngagementInput, { description: 'The meeting.' }) input: RecordEngagementInput,
  ) {
    return context.use(EngagementEdits).record(input);
  }

  @Mutation(() => EngagementPayload, { description: 'Changes what is held of a meeting.' })
  updateEngagement(
    @Ctx() context: Context,
    @Arg('input', () => UpdateEngagementInput, { description: 'What changes.' }) input: UpdateEngagementInput,
  ) {
    return context.use(EngagementEdits).update(input);
  }

  @Mutation(() => FollowUpPayload, { description: 'Records something that has to be done about an organisation.' })
  recordFollowUp(
    @Ctx() context: Context,
    @Arg('input', () => RecordFollowUpInput, { description: 'What, by whom, by when.' }) input: RecordFollowUpInput,
  ) {
    return context.use(FollowUpEdits).record(input);
  }

  @Mutation(() => FollowUpPayload, { description: 'Changes what has to be done, by whom or by when.' })
  updateFollowUp(
    @Ctx() context: Context,
    @Arg('input', () => UpdateFollowUpInput, { description: 'What changes.' }) input: UpdateFollowUpInput,
  ) {
    return context.use(FollowUpEdits).update(input);
  }

  @Mutation(() => FollowUpPayload, { description: 'Says that a follow-up was done, and what came of it.' })
  completeFollowUp(
    @Ctx() context: Context,
    @Arg('input', () => CompleteFollowUpInput, { description: 'When, and what came of it.' }) input: CompleteFollowUpInput,
  ) {
    return context.use(FollowUpEdits).complete(input);
  }
}

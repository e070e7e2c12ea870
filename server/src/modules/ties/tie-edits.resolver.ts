import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { EndInput } from '../../graphql/mutation-input.ts';
import { payloadType } from '../../graphql/payload.ts';
import { ConfirmInput, DisputeInput, VerifyInput } from '../facts/fact-edits.input.ts';
import { FactEdits } from '../facts/fact-edits.ts';
import { RecordTieInput, UpdateTieInput } from './tie-edits.input.ts';
import { TieEdits, tieAsFact } from './tie-edits.service.ts';
import { Tie } from './ties.type.ts';

const TiePayload = payloadType('Tie', () => Tie);

@Resolver()
export class TieEditsResolver {
  @Mutation(() => TiePayload, { description: 'Records a tie. One that overlaps another of its kind between the same two is a CONFLICT.' })
  recordTie(@Ctx() context: Context, @Arg('input', () => RecordTieInput, { description: 'The tie.' }) input: RecordTieInput) {
    return context.use(TieEdits).record(input);
  }

  @Mutation(() => TiePayload, {
    description: 'Changes what is held of a tie. Where the world made it another, the payload gives the tie that follows it.',
  })
  updateTie(@Ctx() context: Context, @Arg('input', () => UpdateTieInput, { description: 'What changes.' }) input: UpdateTieInput) {
    return context.use(TieEdits).update(input);
  }

  @Mutation(() => TiePayload, { description: 'Says that somebody made sure of a tie; when it is due again follows from its kind.' })
  verifyTie(@Ctx() context: Context, @Arg('input', () => VerifyInput, { description: 'Which, and when.' }) input: VerifyInput) {
    return context.use(FactEdits).verify(tieAsFact, input);
  }

  @Mutation(() => TiePayload, { description: 'Says that a tie no longer holds from a day on; its past stays.' })
  endTie(@Ctx() context: Context, @Arg('input', () => EndInput, { description: 'Which, and when.' }) input: EndInput) {
    return context.use(FactEdits).end(tieAsFact, input);
  }

  @Mutation(() => TiePayload, { description: 'Confirms a tie for the side that did not assert it.' })
  confirmTie(@Ctx() context: Context, @Arg('input', () => ConfirmInput, { description: 'Which, and for whom.' }) input: ConfirmInput) {
    return context.use(FactEdits).confirm(tieAsFact, input);
  }

  @Mutation(() => TiePayload, { description: 'Says that a tie is not so, and why.' })
  disputeTie(@Ctx() context: Context, @Arg('input', () => DisputeInput, { description: 'Which, and why.' }) input: DisputeInput) {
    return context.use(FactEdits).dispute(tieAsFact, input);
  }
}

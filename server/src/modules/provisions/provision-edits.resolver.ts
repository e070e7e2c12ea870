import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { EndInput } from '../../graphql/mutation-input.ts';
import { payloadType } from '../../graphql/payload.ts';
import { ConfirmInput, DisputeInput, VerifyInput } from '../facts/fact-edits.input.ts';
import { FactEdits } from '../facts/fact-edits.ts';
import { RecordProvisionInput, UpdateProvisionInput } from './provision-edits.input.ts';
import { ProvisionEdits, provisionAsFact } from './provision-edits.service.ts';
import { Provision } from './provisions.type.ts';

const ProvisionPayload = payloadType('Provision', () => Provision);

@Resolver()
export class ProvisionEditsResolver {
  @Mutation(() => ProvisionPayload, { description: 'Records who does what where.' })
  recordProvision(
    @Ctx() context: Context,
    @Arg('input', () => RecordProvisionInput, { description: 'The provision.' }) input: RecordProvisionInput,
  ) {
    return context.use(ProvisionEdits).record(input);
  }

  @Mutation(() => ProvisionPayload, {
    description: 'Changes what is held of a provision. Where the world made it another, the payload gives the one that follows it.',
  })
  updateProvision(
    @Ctx() context: Context,
    @Arg('input', () => UpdateProvisionInput, { description: 'What changes.' }) input: UpdateProvisionInput,
  ) {
    return context.use(ProvisionEdits).update(input);
  }

  @Mutation(() => ProvisionPayload, { description: 'Says that somebody made sure of a provision; it is due again in a year.' })
  verifyProvision(@Ctx() context: Context, @Arg('input', () => VerifyInput, { description: 'Which, and when.' }) input: VerifyInput) {
    return context.use(FactEdits).verify(provisionAsFact, input);
  }

  @Mutation(() => ProvisionPayload, { description: 'Confirms a provision for its organisation.' })
  confirmProvision(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmInput, { description: 'Which, and for whom.' }) input: ConfirmInput,
  ) {
    return context.use(FactEdits).confirm(provisionAsFact, input);
  }

  @Mutation(() => ProvisionPayload, { description: 'Says that a provision is not so, and why.' })
  disputeProvision(@Ctx() context: Context, @Arg('input', () => DisputeInput, { description: 'Which, and why.' }) input: DisputeInput) {
    return context.use(FactEdits).dispute(provisionAsFact, input);
  }

  @Mutation(() => ProvisionPayload, { description: 'Says that a provision no longer holds from a day on; its past stays.' })
  endProvision(@Ctx() context: Context, @Arg('input', () => EndInput, { description: 'Which, and when.' }) input: EndInput) {
    return context.use(FactEdits).end(provisionAsFact, input);
  }
}

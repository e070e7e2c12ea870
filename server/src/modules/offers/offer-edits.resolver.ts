import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { EndInput } from '../../graphql/mutation-input.ts';
import { RecordNeedInput, RecordOfferInput, UpdateNeedInput, UpdateOfferInput } from './offer-edits.input.ts';
import { OfferEdits } from './offer-edits.service.ts';
import { NeedPayload, OfferPayload } from './offers.type.ts';

@Resolver()
export class OfferEditsResolver {
  @Mutation(() => OfferPayload, { description: 'Records what an organisation can give.' })
  recordOffer(@Ctx() context: Context, @Arg('input', () => RecordOfferInput, { description: 'The offer.' }) input: RecordOfferInput) {
    return context.use(OfferEdits).record('Offer', input);
  }

  @Mutation(() => OfferPayload, { description: 'Changes what is held of an offer.' })
  updateOffer(@Ctx() context: Context, @Arg('input', () => UpdateOfferInput, { description: 'What changes.' }) input: UpdateOfferInput) {
    return context.use(OfferEdits).update('Offer', input);
  }

  @Mutation(() => OfferPayload, { description: 'Says from which day an offer no longer holds.' })
  endOffer(@Ctx() context: Context, @Arg('input', () => EndInput, { description: 'The offer and the day.' }) input: EndInput) {
    return context.use(OfferEdits).end('Offer', input);
  }

  @Mutation(() => NeedPayload, { description: 'Records what an organisation is looking for.' })
  recordNeed(@Ctx() context: Context, @Arg('input', () => RecordNeedInput, { description: 'The need.' }) input: RecordNeedInput) {
    return context.use(OfferEdits).record('Need', input);
  }

  @Mutation(() => NeedPayload, { description: 'Changes what is held of a need.' })
  updateNeed(@Ctx() context: Context, @Arg('input', () => UpdateNeedInput, { description: 'What changes.' }) input: UpdateNeedInput) {
    return context.use(OfferEdits).update('Need', input);
  }

  @Mutation(() => NeedPayload, { description: 'Says from which day a need no longer holds: it was met, or given up.' })
  endNeed(@Ctx() context: Context, @Arg('input', () => EndInput, { description: 'The need and the day.' }) input: EndInput) {
    return context.use(OfferEdits).end('Need', input);
  }
}

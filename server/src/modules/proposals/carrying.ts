import type { ProposableMutation } from '@atlas/shared/vocabulary';
import type { Edited } from '../../audit/editing.ts';
import type { Context } from '../../context.ts';
import { AgreementEdits } from '../agreements/agreement-edits.service.ts';
import { FactEdits } from '../facts/fact-edits.ts';
import { OfferEdits } from '../offers/offer-edits.service.ts';
import { OrganisationEdits } from '../organisations/organisation-edits.service.ts';
import { ProvisionEdits, provisionAsFact } from '../provisions/provision-edits.service.ts';
import { TieEdits, tieAsFact } from '../ties/tie-edits.service.ts';

/** The input of a mutation as the API takes it, whichever it is: its own service checks it by its own schema. */
// biome-ignore lint/suspicious/noExplicitAny: one of fourteen inputs, told apart by the mutation's name beside it
type AnyInput = any;

/** How each mutation that may be proposed is carried out: by the very service that the API calls. */
export const carrying: Readonly<Record<ProposableMutation, (context: Context, input: AnyInput) => Promise<Edited>>> = {
  updateOrganisation: (context, input) => context.use(OrganisationEdits).update(input),
  recordTie: (context, input) => context.use(TieEdits).record(input),
  updateTie: (context, input) => context.use(TieEdits).update(input),
  endTie: (context, input) => context.use(FactEdits).end(tieAsFact, input),
  recordProvision: (context, input) => context.use(ProvisionEdits).record(input),
  updateProvision: (context, input) => context.use(ProvisionEdits).update(input),
  endProvision: (context, input) => context.use(FactEdits).end(provisionAsFact, input),
  updateAgreement: (context, input) => context.use(AgreementEdits).update(input),
  recordOffer: (context, input) => context.use(OfferEdits).record('Offer', input),
  updateOffer: (context, input) => context.use(OfferEdits).update('Offer', input),
  endOffer: (context, input) => context.use(OfferEdits).end('Offer', input),
  recordNeed: (context, input) => context.use(OfferEdits).record('Need', input),
  updateNeed: (context, input) => context.use(OfferEdits).update('Need', input),
  endNeed: (context, input) => context.use(OfferEdits).end('Need', input),
};

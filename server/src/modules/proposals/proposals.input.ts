import type { ProposalState } from '@atlas/shared/vocabulary';
import { Field, ID, InputType, Int } from 'type-graphql';
import { EndInput, MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { UpdateAgreementInput } from '../agreements/agreement-edits.input.ts';
import { EvidenceInput } from '../evidence/evidence-edits.input.ts';
import { RecordNeedInput, RecordOfferInput, UpdateNeedInput, UpdateOfferInput } from '../offers/offer-edits.input.ts';
import { UpdateOrganisationInput } from '../organisations/organisation-edits.input.ts';
import { RecordProvisionInput, UpdateProvisionInput } from '../provisions/provision-edits.input.ts';
import { RecordTieInput, UpdateTieInput } from '../ties/tie-edits.input.ts';
import { ProposalStateEnum } from './proposals.type.ts';

@InputType({
  description:
    'A change that is asked for: give one of the mutations with its input, and why. What the input says of visibility, of a key or of a reason of its own is not taken: a new record is for the council and the organisations in it.',
})
export class ProposeChangeInput extends MutationInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The organisation you speak for in this; the one that the record is about unless given, else the first you speak for.',
  })
  organisation?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The council that is to decide, where the record is new or nobody keeps it; whoever let you speak for your organisation unless given.',
  })
  council?: string | null;

  @Field(() => EvidenceInput, { nullable: true, description: 'What the change rests on; `about` is the record, or your organisation.' })
  evidence?: EvidenceInput | null;

  @Field(() => UpdateOrganisationInput, { nullable: true, description: 'As the mutation of the same name takes it.' })
  updateOrganisation?: UpdateOrganisationInput | null;

  @Field(() => RecordTieInput, { nullable: true, description: 'As the mutation of the same name takes it.' })
  recordTie?: RecordTieInput | null;

  @Field(() => UpdateTieInput, { nullable: true, description: 'As the mutation of the same name takes it.' })
  updateTie?: UpdateTieInput | null;

  @Field(() => EndInput, { nullable: true, description: 'As the mutation of the same name takes it.' })
  endTie?: EndInput | null;

  @Field(() => RecordProvisionInput, { nullable: true, description: 'As the mutation of the same name takes it.' })
  recordProvision?: RecordProvisionInput | null;

  @Field(() => UpdateProvisionInput, { nullable: true, description: 'As the mutation of the same name takes it.' })
  updateProvision?: UpdateProvisionInput | null;

  @Field(() => EndInput, { nullable: true, description: 'As the mutation of the same name takes it.' })
  endProvision?: EndInput | null;

  @Field(() => UpdateAgreementInput, { nullable: true, description: 'As the mutation of the same name takes it.' })
  updateAgreement?: UpdateAgreementInput | null;

  @Field(() => RecordOfferInput, { nullable: true, description: 'As the mutation of the same name takes it.' })
  recordOffer?: RecordOfferInput | null;

  @Field(() => UpdateOfferInput, { nullable: true, description: 'As the mutation of the same name takes it.' })
  updateOffer?: UpdateOfferInput | null;

  @Field(() => EndInput, { nullable: true, description: 'As the mutation of the same name takes it.' })
  endOffer?: EndInput | null;

  @Field(() => RecordNeedInput, { nullable: true, description: 'As the mutation of the same name takes it.' })
  recordNeed?: RecordNeedInput | null;

  @Field(() => UpdateNeedInput, { nullable: true, description: 'As the mutation of the same name takes it.' })
  updateNeed?: UpdateNeedInput | null;

  @Field(() => EndInput, { nullable: true, description: 'As the mutation of the same name takes it.' })
  endNeed?: EndInput | null;
}

@InputType({ description: 'That a proposal is accepted: `why` is what you say to whoever made it.' })
export class AcceptProposalInput extends UpdateInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The revision of the record you looked at: needed where it moved on since it was proposed. Fields that both changed cannot be accepted.',
  })
  recordRevision?: number | null;
}

@InputType({ description: 'That a proposal is declined.' })
export class DeclineProposalInput extends UpdateInput {
  @Field(() => String, { description: 'Why, for whoever made it: 2,000 characters at most.' })
  reason!: string;
}

@InputType({ description: 'That a proposal of one’s own is taken back.' })
export class WithdrawProposalInput extends UpdateInput {}

@InputType({ description: 'Which proposals; all conditions hold.' })
export class ProposalFilter {
  @Field(() => [ProposalStateEnum], { nullable: true, description: 'Those in one of these states.' })
  states?: ProposalState[] | null;

  @Field(() => ID, { nullable: true, description: 'Those made for this organisation.' })
  organisation?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those that this council decides on.' })
  council?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those about this record, or that made it.' })
  record?: string | null;
}

import {
  type AskerKind,
  askerKinds,
  type ExemptionKey,
  exemptions,
  type FieldDecision,
  type FieldVerdict,
  fieldDecisions,
  fieldVerdicts,
  requestStates,
} from '@atlas/shared/disclosure';
import { Field, ID, InputType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';

export const AskerKindEnum = enumOf('AskerKind', 'Who asks for information, as a kind: never a name.', askerKinds);
export const RequestStateEnum = enumOf('InformationRequestState', 'How far a request for information has come.', requestStates);
export const FieldDecisionEnum = enumOf('FieldDecision', 'What is to become of a field of a request for information.', fieldDecisions);
export const FieldVerdictEnum = enumOf('FieldVerdict', 'What the reviewer says of what was decided.', fieldVerdicts);
export const ExemptionEnum = enumOf(
  'Exemption',
  'A ground for withholding information: of the Freedom of Information Act 2000 or the Environmental Information Regulations 2004.',
  exemptions,
);

@InputType({ description: 'A request for information that came in, about one record or a topic. What it covers is gathered at once.' })
export class CreateInformationRequestInput extends MutationInput {
  @Field(() => String, { description: 'The council’s own reference.' })
  reference!: string;

  @Field(() => AskerKindEnum, { description: 'Who asks, as a kind.' })
  askerKind!: AskerKind;

  @Field(() => DateScalar, { description: 'The day it came; it is due twenty working days after.' })
  receivedOn!: string;

  @Field(() => String, { description: 'What was asked, in words: name nobody here.' })
  asked!: string;

  @Field(() => ID, { nullable: true, description: 'The organisation or agreement it is about; else a topic.' })
  about?: string | null;

  @Field(() => String, { nullable: true, description: 'A text to look for in the records.' })
  topic?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Themes the records are on, or parts of them.' })
  themes?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The place the records are for.' })
  area?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True where the history of the records is asked for too.' })
  withHistory?: boolean | null;
}

@InputType({ description: 'What is put right about a request. What it covers stays: make another for that.' })
export class UpdateInformationRequestInput extends UpdateInput {
  @Field(() => String, { nullable: true, description: 'The council’s own reference.' })
  reference?: string | null;

  @Field(() => AskerKindEnum, { nullable: true, description: 'Who asks, as a kind.' })
  askerKind?: AskerKind | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it came.' })
  receivedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What was asked, in words.' })
  asked?: string | null;
}

@InputType({ description: 'A request for information, at the revision it was read at.' })
export class InformationRequestStepInput extends UpdateInput {}

@InputType({ description: 'What is to become of some fields of a request.' })
export class DecideDisclosureInput extends UpdateInput {
  @Field(() => [ID], { description: 'The fields, 5,000 at most.' })
  fields!: string[];

  @Field(() => FieldDecisionEnum, { description: 'Release, withhold, or leave open.' })
  decision!: FieldDecision;

  @Field(() => ExemptionEnum, { nullable: true, description: 'Of what is withheld, by which exemption.' })
  exemption?: ExemptionKey | null;

  @Field(() => String, { nullable: true, description: 'Why. Where the exemption is qualified, how the public interest was weighed.' })
  reason?: string | null;
}

@InputType({ description: 'What the reviewer says of some fields.' })
export class ReviewDisclosureInput extends UpdateInput {
  @Field(() => [ID], { description: 'The fields, 5,000 at most.' })
  fields!: string[];

  @Field(() => FieldVerdictEnum, { description: 'Agreed, or sent back.' })
  verdict!: FieldVerdict;

  @Field(() => String, { nullable: true, description: 'What is to be looked at again; needed where it is sent back.' })
  note?: string | null;
}

@InputType({ description: 'The end of a review.' })
export class ConcludeReviewInput extends UpdateInput {
  @Field(() => String, { nullable: true, description: 'What to say of the whole.' })
  note?: string | null;
}

@InputType({ description: 'A request that is gone no further with.' })
export class CancelInformationRequestInput extends UpdateInput {
  @Field(() => String, { description: 'Why: kept in the history.' })
  reason!: string;
}

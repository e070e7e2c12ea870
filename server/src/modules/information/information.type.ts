import type { AskerKind, ExemptionKey, FieldDecision, FieldVerdict, RequestState } from '@atlas/shared/disclosure';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { payloadType } from '../../graphql/payload.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts';
import { AskerKindEnum, ExemptionEnum, FieldDecisionEnum, FieldVerdictEnum, RequestStateEnum } from './information.input.ts';

@ObjectType({ description: 'One field of a record that a request covers, as it was then.', simpleResolvers: true })
export class DisclosedField {
  @Field(() => ID, { description: 'Opaque, and stable.' })
  id!: string;

  @Field(() => String, { description: 'The field, as the history names it.' })
  key!: string;

  @Field(() => String, { description: 'The field as people call it.' })
  label!: string;

  @Field(() => String, { description: 'What it says, in words.' })
  value!: string;

  @Field(() => FieldDecisionEnum, { description: 'What is to become of it: proposed by the rules, until somebody decides.' })
  decision!: FieldDecision;

  @Field(() => ExemptionEnum, { nullable: true, description: 'By which exemption it is withheld.' })
  exemption!: ExemptionKey | null;

  @Field(() => String, { nullable: true, description: 'Why, and how the public interest was weighed.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the rules proposed what they did.' })
  proposal!: string | null;

  @Field(() => FieldVerdictEnum, { nullable: true, description: 'What the reviewer says of it; null where it was not looked at.' })
  verdict!: FieldVerdict | null;

  @Field(() => String, { nullable: true, description: 'What is to be looked at again.' })
  reviewNote!: string | null;
}

@ObjectType({ description: 'A record that a request covers, as it was when that was gathered.', simpleResolvers: true })
export class DisclosedRecord {
  @Field(() => ID, { description: 'Opaque, and stable.' })
  id!: string;

  @Field(() => ID, { description: 'The record itself.' })
  recordId!: string;

  @Field(() => String, { description: 'Its kind, such as Agreement.' })
  recordLabel!: string;

  @Field(() => String, { nullable: true, description: 'What it was called; null where it has no name.' })
  recordName!: string | null;

  @Field(() => Boolean, { description: 'True where it changed, or was taken out, since: it has to be looked at again.' })
  hasChanged!: boolean;

  @Field(() => [DisclosedField], { description: 'Its fields.' })
  fields!: DisclosedField[];
}

@ObjectType({ description: 'What others keep about a request: it is theirs to release.', simpleResolvers: true })
export class HeldElsewhere {
  @Field(() => String, { nullable: true, description: 'Whose it is; null for what comes from public registers and is nobody’s.' })
  owner!: string | null;

  @Field(() => String, { description: 'The kind of record.' })
  record!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'How far a request is.', simpleResolvers: true })
export class InformationRequestCounts {
  @Field(() => Int, { description: 'Records it covers.' })
  records!: number;

  @Field(() => Int, { description: 'Their fields.' })
  fields!: number;

  @Field(() => Int, { description: 'Fields to be released.' })
  released!: number;

  @Field(() => Int, { description: 'Fields to be withheld.' })
  withheld!: number;

  @Field(() => Int, { description: 'Fields that are not decided.' })
  undecided!: number;

  @Field(() => Int, { description: 'Fields the reviewer agrees with.' })
  agreed!: number;

  @Field(() => Int, { description: 'Fields the reviewer sent back.' })
  queried!: number;

  @Field(() => Int, { description: 'Records that changed since they were gathered.' })
  changed!: number;
}

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'A request under the Freedom of Information Act. It shows to the stewards of the council it was made to.',
  simpleResolvers: true,
})
export class InformationRequest extends RecordInterface {
  @Field(() => String, { description: 'The council’s own reference.' })
  reference!: string;

  @Field(() => AskerKindEnum, { description: 'Who asks, as a kind.' })
  askerKind!: AskerKind;

  @Field(() => DateScalar, { description: 'The day it came.' })
  receivedOn!: string;

  @Field(() => DateScalar, { description: 'The day by which it is to be answered: the twentieth working day after.' })
  dueOn!: string;

  @Field(() => String, { description: 'What was asked, in words.' })
  asked!: string;

  @Field(() => String, { nullable: true, description: 'A text that is looked for.' })
  topic!: string | null;

  @Field(() => RequestStateEnum, { description: 'How far it has come.' })
  state!: RequestState;

  @Field(() => String, { description: 'Who prepared it last.' })
  preparedBy!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the records were last gathered, or something decided.' })
  preparedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who reviews or reviewed it.' })
  reviewedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'What the reviewer says of the whole.' })
  reviewNote!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was released.' })
  releasedAt!: string | null;
}

@ObjectType({ description: 'That something was disclosed: what, to what, by whom and when.', simpleResolvers: true })
export class Disclosure {
  @Field(() => ID, { description: 'Opaque, and stable.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'By whom.' })
  by!: string;

  @Field(() => String, { description: 'SUBJECT_ACCESS or FREEDOM_OF_INFORMATION.' })
  kind!: string;

  @Field(() => ID, { description: 'The person whose data it was, or the request that was answered.' })
  recordId!: string;

  @Field(() => String, { nullable: true, description: 'The reference of the request.' })
  reference!: string | null;

  @Field(() => Int, { description: 'How many records, or fields of records, went out.' })
  count!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Of a request: which fields of which records were released, and which withheld by which exemption, as JSON.',
  })
  entries!: string | null;
}

export const InformationRequestConnection = connectionType('InformationRequest', () => InformationRequest);
export const InformationRequestPayload = payloadType('InformationRequest', () => InformationRequest);
export const DisclosureConnection = connectionType('Disclosure', () => Disclosure);

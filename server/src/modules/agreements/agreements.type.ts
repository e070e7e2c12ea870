import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { AgreementKindEnum, AgreementStageEnum, PartyRoleEnum } from '../../graphql/enums.ts';
import { NodeInterface, RecordInterface } from '../../graphql/record.type.ts';
import { DateScalar, PenceScalar } from '../../graphql/scalars.ts';
import { Organisation } from '../organisations/organisations.type.ts';

@ObjectType({
  implements: [NodeInterface, RecordInterface],
  description: 'An agreement between parties in roles, with the stages of its life.',
  simpleResolvers: true,
})
export class Agreement extends RecordInterface {
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => AgreementKindEnum, { description: 'What kind of agreement it is.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Its reference with the council or in a register.' })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about, in a sentence or two.' })
  summary!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its first day.' })
  startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day.' })
  endsOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many days’ notice a party gives to end it.' })
  noticeDays!: number | null;

  @Field(() => PenceScalar, { nullable: true, description: 'What it is worth over its whole life.' })
  valuePence!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is to be looked at again.' })
  reviewOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The meeting that is to decide on it.' })
  meetingOn!: string | null;
}

@ObjectType({ description: 'One party of an agreement.', simpleResolvers: true })
export class AgreementParty {
  @Field(() => Organisation, { description: 'Who.' })
  organisation!: Organisation;

  @Field(() => PartyRoleEnum, { description: 'In what role.' })
  role!: string;
}

@ObjectType({ description: 'A stage an agreement entered.', simpleResolvers: true })
export class StageEvent {
  @Field(() => ID, { description: 'Tells it from the others, for correctStage.' })
  id!: string;

  @Field(() => AgreementStageEnum, { description: 'The stage.' })
  stage!: string;

  @Field(() => DateScalar, { description: 'The day it was entered.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What was noted about it.' })
  note!: string | null;
}

@ObjectType({ implements: NodeInterface, description: 'A decision by a body at a meeting.', simpleResolvers: true })
export class Decision extends NodeInterface {
  @Field(() => Int, { description: 'Which version of the record this is; it goes back with an update.' })
  revision!: number;

  @Field(() => DateScalar, { description: 'The day of the meeting.' })
  meetingOn!: string;

  @Field(() => String, { nullable: true, description: 'Its reference in the minutes.' })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'Its reference in the Forward Plan.' })
  forwardPlanReference!: string | null;

  @Field(() => Boolean, { description: 'Whether it was a key decision.' })
  isKeyDecision!: boolean;

  @Field(() => String, { nullable: true, description: 'What officers recommended.' })
  recommendation!: string | null;

  @Field(() => String, { nullable: true, description: 'What was decided.' })
  outcome!: string | null;

  @Field(() => String, { nullable: true, description: 'The implications noted: legal, money, equality, environment.' })
  implications!: string | null;

  @Field(() => String, { nullable: true, description: 'The report.' })
  url!: string | null;
}

@ObjectType({ implements: NodeInterface, description: 'The money behind agreements.', simpleResolvers: true })
export class Fund extends NodeInterface {
  @Field(() => Int, { description: 'Which version of the record this is; it goes back with an update.' })
  revision!: number;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  summary!: string | null;
}

export const AgreementConnection = connectionType('Agreement', () => Agreement);

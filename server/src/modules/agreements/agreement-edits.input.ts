import type { AgreementKind, AgreementStage, PartyRole, Visibility } from '@atlas/shared/vocabulary';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AgreementKindEnum, AgreementStageEnum, PartyRoleEnum, VisibilityEnum } from '../../graphql/enums.ts';
import { type InputClass, MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar, PenceScalar } from '../../graphql/scalars.ts';

@InputType({ description: 'One party of an agreement.' })
export class AgreementPartyInput {
  @Field(() => ID, { description: 'The organisation.' })
  organisation!: string;

  @Field(() => PartyRoleEnum, { description: 'In what role.' })
  role!: PartyRole;
}

/** What recording and changing an agreement share. */
function withAgreementFields<Base extends InputClass>(Base: Base) {
  @InputType()
  abstract class Shared extends Base {
    @Field(() => String, { nullable: true, description: 'What it is about: plain text, 5,000 characters at most.' })
    summary?: string | null;

    @Field(() => String, { nullable: true, description: 'Its reference with the council or in a register.' })
    reference?: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Its first day.' })
    startsOn?: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Its last day.' })
    endsOn?: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'The day it is to be looked at again.' })
    reviewOn?: string | null;

    @Field(() => Int, { nullable: true, description: 'How many days’ notice a party gives to end it.' })
    noticeDays?: number | null;

    @Field(() => PenceScalar, { nullable: true, description: 'What it is worth over its whole life.' })
    valuePence?: number | null;

    @Field(() => ID, { nullable: true, description: 'The money behind it.' })
    fund?: string | null;

    @Field(() => ID, { nullable: true, description: 'The body that is to decide on it, or decides on its renewal.' })
    decidingBody?: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'The meeting that is to decide on it.' })
    meetingOn?: string | null;

    @Field(() => [ID], { nullable: true, description: 'What it is about.' })
    themes?: string[] | null;

    @Field(() => [ID], { nullable: true, description: 'Where it holds.' })
    areas?: string[] | null;

    @Field(() => [ID], { nullable: true, description: 'The assets it concerns.' })
    assets?: string[] | null;

    @Field(() => ID, { nullable: true, description: 'The initiative it is made under.' })
    initiative?: string | null;

    @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; OWNER for a new one unless given.' })
    visibility?: Visibility | null;
  }
  return Shared;
}

@InputType({
  description: 'An agreement that is not held yet. Whoever records it owns it; it is theirs alone unless `visibility` says otherwise.',
})
export class CreateAgreementInput extends withAgreementFields(MutationInput) {
  @Field(() => String, { description: 'What it is called: 300 characters at most.' })
  title!: string;

  @Field(() => AgreementKindEnum, { description: 'What kind of agreement it is.' })
  kind!: AgreementKind;

  @Field(() => [AgreementPartyInput], { description: 'Who is in it: two organisations or more, each in a role.' })
  parties!: AgreementPartyInput[];

  @Field(() => AgreementStageEnum, { nullable: true, description: 'How far it has come; EXPRESSION_OF_INTEREST unless given.' })
  stage?: AgreementStage | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it came there; today unless given.' })
  stageOn?: string | null;
}

@InputType({
  description:
    'What of an agreement is to change. Fields left out stay as they are; null clears one; a list takes the place of the one held.',
})
export class UpdateAgreementInput extends withAgreementFields(UpdateInput) {
  @Field(() => String, { nullable: true, description: 'What it is called.' })
  title?: string | null;

  @Field(() => AgreementKindEnum, { nullable: true, description: 'What kind of agreement it is.' })
  kind?: AgreementKind | null;

  @Field(() => [AgreementPartyInput], { nullable: true, description: 'All its parties: these take the place of those held.' })
  parties?: AgreementPartyInput[] | null;
}

/** What recording and changing a fund share. */
function withFundFields<Base extends InputClass>(Base: Base) {
  @InputType()
  abstract class Shared extends Base {
    @Field(() => String, { nullable: true, description: 'What it is for.' })
    summary?: string | null;

    @Field(() => ID, { nullable: true, description: 'Whose money it is.' })
    owner?: string | null;

    @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; OWNER for a new one unless given.' })
    visibility?: Visibility | null;
  }
  return Shared;
}

@InputType({ description: 'Money behind agreements that is not held yet.' })
export class CreateFundInput extends withFundFields(MutationInput) {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;
}

@InputType({ description: 'What of a fund is to change. Fields left out stay as they are; null clears one.' })
export class UpdateFundInput extends withFundFields(UpdateInput) {
  @Field(() => String, { nullable: true, description: 'What it is called.' })
  name?: string | null;
}

import type { EngagementKind, Visibility } from '@atlas/shared/vocabulary';
import { Field, ID, InputType, Int } from 'type-graphql';
import { EngagementKindEnum, VisibilityEnum } from '../../graphql/enums.ts';
import { type InputClass, MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar, EdtfScalar } from '../../graphql/scalars.ts';
import { ParticipantGroupInput } from '../participants/participants.input.ts';

@InputType({ description: 'A person who took part, and for whom.' })
export class AttendanceInput {
  @Field(() => ID, { description: 'The person.' })
  person!: string;

  @Field(() => ID, { nullable: true, description: 'The organisation they came for; it counts as having taken part.' })
  onBehalfOf?: string | null;
}

@InputType({ description: 'Something to be done after a meeting, given along with it.' })
export class NextStepInput {
  @Field(() => ID, { nullable: true, description: 'The organisation it is about; the first that attended unless given.' })
  organisation?: string | null;

  @Field(() => String, { description: 'What is to be done.' })
  text!: string;

  @Field(() => DateScalar, { description: 'The day by which.' })
  dueOn!: string;

  @Field(() => ID, { nullable: true, description: 'The person who is to do it; whoever records it unless given.' })
  assignee?: string | null;
}

/** What recording and changing a meeting share. */
function withEngagementFields<Base extends InputClass>(Base: Base) {
  @InputType()
  abstract class Shared extends Base {
    @Field(() => String, { nullable: true, description: 'Where it was held, in words.' })
    place?: string | null;

    @Field(() => [ID], { nullable: true, description: 'The organisations that called it; of a new one your own council unless given.' })
    hosts?: string[] | null;

    @Field(() => [ID], { nullable: true, description: 'The organisations that took part, the hosts aside.' })
    attendees?: string[] | null;

    @Field(() => [AttendanceInput], { nullable: true, description: 'The people who took part.' })
    people?: AttendanceInput[] | null;

    @Field(() => [ParticipantGroupInput], {
      nullable: true,
      description: 'Those who took part and are named only together.',
    })
    participantGroups?: ParticipantGroupInput[] | null;

    @Field(() => Int, { nullable: true, description: 'How many people took part in all.' })
    attendance?: number | null;

    @Field(() => [ID], { nullable: true, description: 'The areas it was in or for.' })
    areas?: string[] | null;

    @Field(() => [ID], { nullable: true, description: 'The themes it was about.' })
    themes?: string[] | null;

    @Field(() => [ID], { nullable: true, description: 'The initiatives it was about.' })
    initiatives?: string[] | null;

    @Field(() => [ID], { nullable: true, description: 'The agreements it was about.' })
    agreements?: string[] | null;

    @Field(() => ID, { nullable: true, description: 'The programme it belongs to.' })
    programme?: string | null;

    @Field(() => String, { nullable: true, description: 'What it was about and what came of it, in a sentence or two.' })
    summary?: string | null;

    @Field(() => String, { nullable: true, description: 'What was said: plain text.' })
    notes?: string | null;

    @Field(() => String, { nullable: true, description: 'What was decided or agreed.' })
    decisions?: string | null;

    @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; OWNER for a new one unless given.' })
    visibility?: Visibility | null;
  }
  return Shared;
}

@InputType({ description: 'A meeting, workshop or the like. It is its recorder’s council’s alone unless `visibility` says otherwise.' })
export class RecordEngagementInput extends withEngagementFields(MutationInput) {
  @Field(() => String, { description: 'What it is called, or what it was about in one line.' })
  title!: string;

  @Field(() => EngagementKindEnum, { description: 'How people were brought together.' })
  kind!: EngagementKind;

  @Field(() => EdtfScalar, { description: 'When: a day, or a date as a source gives it; up to two years ahead where it is planned.' })
  on!: string;

  @Field(() => [NextStepInput], { nullable: true, description: 'What is to be done after it.' })
  followUps?: NextStepInput[] | null;
}

@InputType({
  description: 'What of a meeting is to change. Fields left out stay; null clears one; a list takes the place of the one held.',
})
export class UpdateEngagementInput extends withEngagementFields(UpdateInput) {
  @Field(() => String, { nullable: true, description: 'What it is called.' })
  title?: string | null;

  @Field(() => EngagementKindEnum, { nullable: true, description: 'How people were brought together.' })
  kind?: EngagementKind | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'When.' })
  on?: string | null;
}

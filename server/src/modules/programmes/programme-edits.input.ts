import type { InitiativeKind, InitiativeScale, InitiativeStage, Visibility } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { InitiativeKindEnum, InitiativeScaleEnum, VisibilityEnum } from '../../graphql/enums.ts';
import { type InputClass, MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar, EdtfScalar } from '../../graphql/scalars.ts';
import { ParticipantGroupInput } from '../participants/participants.input.ts';
import { InitiativeStageEnum } from './enums.ts';

/** What recording and changing a programme or an initiative share. */
function withProgrammeFields<Base extends InputClass>(Base: Base) {
  @InputType()
  abstract class Shared extends Base {
    @Field(() => String, { nullable: true, description: 'What it is about: plain text, 2,000 characters at most.' })
    summary?: string | null;

    @Field(() => EdtfScalar, { nullable: true, description: 'When it begins.' })
    startsOn?: string | null;

    @Field(() => EdtfScalar, { nullable: true, description: 'When it ends.' })
    endsOn?: string | null;

    @Field(() => [ID], { nullable: true, description: 'The organisations that lead it.' })
    lead?: string[] | null;

    @Field(() => [ID], { nullable: true, description: 'Its partners.' })
    partners?: string[] | null;

    @Field(() => [ID], { nullable: true, description: 'The organisations that back it.' })
    backers?: string[] | null;

    @Field(() => [ID], { nullable: true, description: 'The boards and bodies that oversee it.' })
    overseers?: string[] | null;

    @Field(() => [ID], { nullable: true, description: 'The areas it runs in.' })
    areas?: string[] | null;

    @Field(() => [ID], { nullable: true, description: 'The themes it is about.' })
    themes?: string[] | null;

    @Field(() => [ID], { nullable: true, description: 'What came of it: programmes of a programme, initiatives of an initiative.' })
    ledTo?: string[] | null;

    @Field(() => [ParticipantGroupInput], {
      nullable: true,
      description: 'Those who deliver it, take part or benefit and are named only together.',
    })
    participantGroups?: ParticipantGroupInput[] | null;

    @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; OWNER for a new one unless given.' })
    visibility?: Visibility | null;
  }
  return Shared;
}

@InputType({ description: 'A programme of work that is not held yet.' })
export class CreateProgrammeInput extends withProgrammeFields(MutationInput) {
  @Field(() => String, { description: 'What it is called: 300 characters at most.' })
  name!: string;
}

@InputType({
  description:
    'What of a programme is to change. Fields left out stay as they are; null clears one; a list takes the place of the one held, leads, partners, backers and overseers from today.',
})
export class UpdateProgrammeInput extends withProgrammeFields(UpdateInput) {
  @Field(() => String, { nullable: true, description: 'What it is called.' })
  name?: string | null;
}

/** What recording and changing an initiative share besides. */
function withInitiativeFields<Base extends InputClass>(Base: Base) {
  @InputType()
  abstract class Shared extends Base {
    @Field(() => InitiativeScaleEnum, { nullable: true, description: 'Tactical (quick and small) or strategic.' })
    scale?: InitiativeScale | null;

    @Field(() => ID, { nullable: true, description: 'The programme it belongs to.' })
    programme?: string | null;

    @Field(() => InitiativeStageEnum, { nullable: true, description: 'How far it has come.' })
    stage?: InitiativeStage | null;

    @Field(() => DateScalar, { nullable: true, description: 'The day it came so far; today unless given.' })
    stageOn?: string | null;

    @Field(() => String, { nullable: true, description: 'What is noted about the stage.' })
    stageNote?: string | null;

    @Field(() => [ID], { nullable: true, description: 'The hub, buildings and land it uses.' })
    assets?: string[] | null;

    @Field(() => ID, { nullable: true, description: 'The fund that pays for it.' })
    fund?: string | null;

    @Field(() => [ID], { nullable: true, description: 'The local members involved.' })
    members?: string[] | null;
  }
  return Shared;
}

@InputType({ description: 'A pilot, pathfinder, project or scheme that is not held yet.' })
export class CreateInitiativeInput extends withInitiativeFields(CreateProgrammeInput) {
  @Field(() => InitiativeKindEnum, { description: 'What form it takes.' })
  kind!: InitiativeKind;
}

@InputType({
  description:
    'What of an initiative is to change. Fields left out stay as they are; null clears one; a list takes the place of the one held, leads, partners, backers and overseers from today. A correction of the stage puts the last one right.',
})
export class UpdateInitiativeInput extends withInitiativeFields(UpdateProgrammeInput) {
  @Field(() => InitiativeKindEnum, { nullable: true, description: 'What form it takes.' })
  kind?: InitiativeKind | null;
}

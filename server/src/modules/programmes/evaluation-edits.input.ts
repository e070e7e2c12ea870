import type { DueDiligenceResult, Visibility } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { VisibilityEnum } from '../../graphql/enums.ts';
import { type InputClass, MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar, EdtfScalar } from '../../graphql/scalars.ts';
import { DueDiligenceResultEnum } from './enums.ts';

/** What recording and changing an evaluation share. */
function withEvaluationFields<Base extends InputClass>(Base: Base) {
  @InputType()
  abstract class Shared extends Base {
    @Field(() => EdtfScalar, { nullable: true, description: 'When it was written.' })
    on?: string | null;

    @Field(() => String, { nullable: true, description: 'What worked.' })
    worked?: string | null;

    @Field(() => String, { nullable: true, description: 'What did not work.' })
    didNotWork?: string | null;

    @Field(() => String, { nullable: true, description: 'What was learned.' })
    learned?: string | null;

    @Field(() => ID, { nullable: true, description: 'The organisation that wrote it.' })
    writtenBy?: string | null;

    @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; OWNER for a new one unless given.' })
    visibility?: Visibility | null;
  }
  return Shared;
}

@InputType({ description: 'What was learned of a programme or initiative; one of the three texts has to be there.' })
export class RecordEvaluationInput extends withEvaluationFields(MutationInput) {
  @Field(() => ID, { description: 'The programme or initiative.' })
  about!: string;

  @Field(() => String, { description: 'What the note is called.' })
  title!: string;
}

@InputType({ description: 'What of an evaluation is to change. Fields left out stay as they are; null clears one.' })
export class UpdateEvaluationInput extends withEvaluationFields(UpdateInput) {
  @Field(() => String, { nullable: true, description: 'What the note is called.' })
  title?: string | null;
}

/** What recording and changing a check share. */
function withCheckFields<Base extends InputClass>(Base: Base) {
  @InputType()
  abstract class Shared extends Base {
    @Field(() => ID, { nullable: true, description: 'The initiative it was made for.' })
    initiative?: string | null;

    @Field(() => String, { nullable: true, description: 'Who looked: a post or a body; on a new check you, unless given.' })
    checkedBy?: string | null;

    @Field(() => String, { nullable: true, description: 'What was found.' })
    findings?: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'The day it is to be looked at again.' })
    renewBy?: string | null;

    @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; OWNER for a new one unless given.' })
    visibility?: Visibility | null;
  }
  return Shared;
}

@InputType({ description: 'A check on a partner.' })
export class RecordDueDiligenceInput extends withCheckFields(MutationInput) {
  @Field(() => ID, { description: 'The partner.' })
  partner!: string;

  @Field(() => String, { description: 'What was looked at: accounts, insurance, safeguarding …' })
  checked!: string;

  @Field(() => DateScalar, { description: 'The day it was looked at.' })
  on!: string;

  @Field(() => DueDiligenceResultEnum, { description: 'How it came out.' })
  result!: DueDiligenceResult;
}

@InputType({ description: 'What of a check is to change. Fields left out stay as they are; null clears one.' })
export class UpdateDueDiligenceInput extends withCheckFields(UpdateInput) {
  @Field(() => String, { nullable: true, description: 'What was looked at.' })
  checked?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was looked at.' })
  on?: string | null;

  @Field(() => DueDiligenceResultEnum, { nullable: true, description: 'How it came out.' })
  result?: DueDiligenceResult | null;
}

import type { FigureQualifier, MilestoneKind } from '@atlas/shared/vocabulary';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { FigureQualifierEnum } from '../../graphql/enums.ts';
import { MutationInput } from '../../graphql/mutation-input.ts';
import { DateScalar, EdtfScalar } from '../../graphql/scalars.ts';
import { MilestoneKindEnum } from './enums.ts';

/** What is said of a part of an initiative. */
@InputType()
export abstract class InitiativePartInput extends MutationInput {
  @Field(() => ID, { description: 'The initiative.' })
  initiative!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision the initiative was read at: STALE where it moved on since. Left out, what is given is added to it as it is.',
  })
  revision?: number | null;
}

/** What is said of a part that an initiative or a programme may have. */
@InputType()
export abstract class WorkPartInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'The initiative it is of; else give the programme.' })
  initiative?: string | null;

  @Field(() => ID, { nullable: true, description: 'The programme it is of; else give the initiative.' })
  programme?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The revision that initiative or programme was read at: STALE where it moved on since. Needed to change a part; left out, a new one is added as it is.',
  })
  revision?: number | null;
}

@InputType({ description: 'A milestone or deliverable of an initiative or programme; with `milestone`, changes to one that is held.' })
export class RecordMilestoneInput extends WorkPartInput {
  @Field(() => ID, { nullable: true, description: 'The one to change; fields left out then stay as they are.' })
  milestone?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be reached or handed over.' })
  name?: string | null;

  @Field(() => MilestoneKindEnum, { nullable: true, description: 'A milestone unless given.' })
  kind?: MilestoneKind | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'When it is due, as a source gives it; null or a day given as `dueOn` takes its place.',
  })
  due?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is due, where that is known.' })
  dueOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done.' })
  doneOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What is noted about it.' })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that sees to it.' })
  responsible?: string | null;
}

@InputType({ description: 'A milestone or deliverable that is done.' })
export class CompleteMilestoneInput extends WorkPartInput {
  @Field(() => ID, { description: 'The milestone.' })
  milestone!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done; today unless given.' })
  on?: string | null;
}

@InputType({ description: 'What might go wrong with an initiative or programme.' })
export class RecordRiskInput extends WorkPartInput {
  @Field(() => String, { description: 'What might go wrong.' })
  description!: string;

  @Field(() => Int, { description: 'How likely it is: 1 (rare) to 5 (almost certain).' })
  likelihood!: number;

  @Field(() => Int, { description: 'How much it would matter: 1 (little) to 5 (severe).' })
  impact!: number;

  @Field(() => String, { nullable: true, description: 'What is done about it.' })
  mitigation?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that watches it.' })
  responsible?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was raised; today unless given.' })
  raisedOn?: string | null;
}

@InputType({ description: 'What of a risk is to change. Fields left out stay as they are; null clears one.' })
export class UpdateRiskInput extends WorkPartInput {
  @Field(() => ID, { description: 'The risk.' })
  risk!: string;

  @Field(() => String, { nullable: true, description: 'What might go wrong.' })
  description?: string | null;

  @Field(() => Int, { nullable: true, description: 'How likely it is: 1 to 5.' })
  likelihood?: number | null;

  @Field(() => Int, { nullable: true, description: 'How much it would matter: 1 to 5.' })
  impact?: number | null;

  @Field(() => String, { nullable: true, description: 'What is done about it.' })
  mitigation?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that watches it.' })
  responsible?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was raised.' })
  raisedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer stands.' })
  closedOn?: string | null;
}

@InputType({ description: 'The passage of a source that a value rests on.' })
export class CitationInput {
  @Field(() => ID, { description: 'The source.' })
  source!: string;

  @Field(() => String, { description: 'Where in it: a paragraph, a page, a row.' })
  locator!: string;

  @Field(() => String, { nullable: true, description: 'The words themselves.' })
  quote?: string | null;

  @Field(() => String, { nullable: true, description: 'Who says so within the source: a post or a body, in words.' })
  saidBy?: string | null;
}

@InputType({ description: 'A dated value of a measure.' })
export class MeasureValueInput {
  @Field(() => EdtfScalar, { description: 'When it was so: a day, a month, a year.' })
  on!: string;

  @Field(() => Float, { description: 'How much it was.' })
  value!: number;

  @Field(() => FigureQualifierEnum, { nullable: true, description: 'How exactly it is stated; EXACTLY unless given.' })
  qualifier?: FigureQualifier | null;

  @Field(() => String, { nullable: true, description: 'What is noted about it.' })
  note?: string | null;

  @Field(() => CitationInput, { nullable: true, description: 'Who says so.' })
  evidence?: CitationInput | null;
}

@InputType({ description: 'What an initiative counts, values of it, or both; with `measure`, one that is held is changed or added to.' })
export class RecordMeasureInput extends InitiativePartInput {
  @Field(() => ID, { nullable: true, description: 'The one to change or add to; fields left out then stay as they are.' })
  measure?: string | null;

  @Field(() => String, { nullable: true, description: 'What is counted.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What counts and what does not.' })
  definition?: string | null;

  @Field(() => String, { nullable: true, description: 'In what: hours, people, %.' })
  unit?: string | null;

  @Field(() => Float, { nullable: true, description: 'The value before anything was done.' })
  baseline?: number | null;

  @Field(() => Float, { nullable: true, description: 'The value to reach.' })
  target?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which to reach it.' })
  targetOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True where it may be less than nothing: a change, a balance; false unless given.' })
  mayBeNegative?: boolean | null;

  @Field(() => [MeasureValueInput], { nullable: true, description: 'Values to add.' })
  values?: MeasureValueInput[] | null;
}

@InputType({ description: 'A dated value of a measure that is held; with `measureValue`, a value that is held is put right.' })
export class RecordMeasureValueInput extends InitiativePartInput {
  @Field(() => ID, { description: 'The measure.' })
  measure!: string;

  @Field(() => ID, { nullable: true, description: 'The value to put right.' })
  measureValue?: string | null;

  @Field(() => EdtfScalar, { description: 'When it was so: a day, a month, a year.' })
  on!: string;

  @Field(() => Float, { description: 'How much it was.' })
  value!: number;

  @Field(() => FigureQualifierEnum, { nullable: true, description: 'How exactly it is stated; EXACTLY unless given.' })
  qualifier?: FigureQualifier | null;

  @Field(() => String, { nullable: true, description: 'What is noted about it.' })
  note?: string | null;

  @Field(() => CitationInput, { nullable: true, description: 'Who says so; added to what is held.' })
  evidence?: CitationInput | null;
}

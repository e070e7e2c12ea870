import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { FigureQualifierEnum } from '../../graphql/enums.ts';
import { DateScalar, EdtfScalar } from '../../graphql/scalars.ts';
import { InitiativeStageEnum, MilestoneKindEnum } from './enums.ts';

@ObjectType({ description: 'A stage an initiative entered on a day.', simpleResolvers: true })
export class InitiativeStageEvent {
  @Field(() => InitiativeStageEnum, { description: 'The stage.' })
  stage!: string;

  @Field(() => DateScalar, { description: 'The day it was entered.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'What was noted about it.' })
  note!: string | null;
}

@ObjectType({ description: 'What an initiative is to reach or to hand over.', simpleResolvers: true })
export class Milestone {
  @Field(() => ID, { description: 'Stable for its life; for mutations of the initiative.' })
  id!: string;

  @Field(() => String, { description: 'What it is.' })
  name!: string;

  @Field(() => MilestoneKindEnum, { description: 'Whether it is reached or handed over.' })
  kind!: string;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'When it is due, as it is given: a day, “by autumn 2023”, a month of no known year.',
  })
  due!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is due, where that is one.' })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done, where it was by the day asked for.' })
  doneOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What is noted about it.' })
  note!: string | null;
}

@ObjectType({ description: 'What might go wrong with an initiative.', simpleResolvers: true })
export class Risk {
  @Field(() => ID, { description: 'Stable for its life; for mutations of the initiative.' })
  id!: string;

  @Field(() => String, { description: 'What might go wrong.' })
  description!: string;

  @Field(() => Int, { description: 'How likely it is: 1 (rare) to 5 (almost certain).' })
  likelihood!: number;

  @Field(() => Int, { description: 'How much it would matter: 1 (little) to 5 (severe).' })
  impact!: number;

  @Field(() => String, { nullable: true, description: 'What is done about it.' })
  mitigation!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was raised.' })
  raisedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was closed, where it was by the day asked for.' })
  closedOn!: string | null;
}

@ObjectType({ description: 'What an initiative counts.', simpleResolvers: true })
export class Measure {
  @Field(() => ID, { description: 'Stable for its life; for mutations of the initiative.' })
  id!: string;

  @Field(() => String, { description: 'What is counted.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What counts and what does not.' })
  definition!: string | null;

  @Field(() => String, { description: 'In what: hours, people, %.' })
  unit!: string;

  @Field(() => Float, { nullable: true, description: 'The value before anything was done.' })
  baseline!: number | null;

  @Field(() => Float, { nullable: true, description: 'The value to reach.' })
  target!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which to reach it.' })
  targetOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True where it may be less than nothing: a change, a balance.' })
  mayBeNegative!: boolean | null;
}

@ObjectType({ description: 'A dated value of a measure.', simpleResolvers: true })
export class MeasureValue {
  @Field(() => ID, { description: 'Stable for its life; for mutations of the initiative.' })
  id!: string;

  @Field(() => EdtfScalar, { description: 'When it was so, as the source gives it.' })
  on!: string;

  @Field(() => Float, { description: 'How much it was.' })
  value!: number;

  @Field(() => FigureQualifierEnum, { description: 'How exactly it is stated.' })
  qualifier!: string;

  @Field(() => String, { nullable: true, description: 'What is noted about it.' })
  note!: string | null;
}

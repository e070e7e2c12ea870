import type { Visibility } from '@atlas/shared/vocabulary';
import { Field, ID, InputType, Int } from 'type-graphql';
import { VisibilityEnum } from '../../graphql/enums.ts';
import { MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@InputType({ description: 'Which assessments; all conditions hold together, and one that is empty holds for all.' })
export class MaturityAssessmentFilter {
  @Field(() => [ID], { nullable: true, description: 'Of one of these organisations.' })
  organisations?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'On this scale.' })
  scale?: string | null;
}

@InputType({ description: 'One dimension of a scale, with what is found at its two ends.' })
export class MaturityDimensionInput {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'What is found at the low end.' })
  lowEnd!: string;

  @Field(() => String, { description: 'What is found at the high end.' })
  highEnd!: string;
}

@InputType({ description: 'A scale by which to say how far bodies have come.' })
export class CreateMaturityScaleInput extends MutationInput {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  summary?: string | null;

  @Field(() => Int, { nullable: true, description: 'The score at the low ends; 1 unless given.' })
  lowest?: number;

  @Field(() => Int, { nullable: true, description: 'The score at the high ends; 5 unless given.' })
  highest?: number;

  @Field(() => ID, { nullable: true, description: 'The organisation whose scale it is.' })
  ownedBy?: string | null;

  @Field(() => [MaturityDimensionInput], { description: 'Its dimensions, in order.' })
  dimensions!: MaturityDimensionInput[];

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; OWNER unless given.' })
  visibility?: Visibility | null;
}

@InputType({ description: 'One dimension of a scale as it is to be; with `dimension`, one that is held.' })
export class UpdateMaturityDimensionInput extends MaturityDimensionInput {
  @Field(() => ID, { nullable: true, description: 'The one held that it is; a new one unless given.' })
  dimension?: string | null;
}

@InputType({
  description:
    'What of a scale is to change. Fields left out stay as they are; null clears one. Once a body was assessed on it, its scores and which dimensions it has stay: only its words may be put right.',
})
export class UpdateMaturityScaleInput extends UpdateInput {
  @Field(() => String, { nullable: true, description: 'What it is called.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  summary?: string | null;

  @Field(() => Int, { nullable: true, description: 'The score at the low ends.' })
  lowest?: number | null;

  @Field(() => Int, { nullable: true, description: 'The score at the high ends.' })
  highest?: number | null;

  @Field(() => ID, { nullable: true, description: 'The organisation whose scale it is.' })
  ownedBy?: string | null;

  @Field(() => [UpdateMaturityDimensionInput], { nullable: true, description: 'All dimensions, in order.' })
  dimensions?: UpdateMaturityDimensionInput[] | null;

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}

@InputType({ description: 'How a body stands on one dimension.' })
export class MaturityScoreInput {
  @Field(() => ID, { description: 'The dimension.' })
  dimension!: string;

  @Field(() => Int, { description: 'The score, from the scale’s lowest to its highest.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'Why.' })
  note?: string | null;
}

@InputType({ description: 'How a body stands on a scale on a day, in somebody’s judgement.' })
export class RecordAssessmentInput extends MutationInput {
  @Field(() => ID, { description: 'The body.' })
  organisation!: string;

  @Field(() => ID, { description: 'The scale.' })
  scale!: string;

  @Field(() => DateScalar, { description: 'The day of the judgement.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'Whose judgement: a post or a group; yours unless given.' })
  assessedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'What is noted about it.' })
  note?: string | null;

  @Field(() => [MaturityScoreInput], { description: 'The scores; a dimension may be left out.' })
  scores!: MaturityScoreInput[];

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; OWNER unless given.' })
  visibility?: Visibility | null;
}

@InputType({ description: 'What of an assessment is to change. Fields left out stay as they are; null clears one.' })
export class UpdateAssessmentInput extends UpdateInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day of the judgement.' })
  on?: string | null;

  @Field(() => String, { nullable: true, description: 'Whose judgement.' })
  assessedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'What is noted about it.' })
  note?: string | null;

  @Field(() => [MaturityScoreInput], { nullable: true, description: 'All scores: these take the place of those held.' })
  scores?: MaturityScoreInput[] | null;

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}

import type { AssetCondition, AssetKind, Tenure, Visibility } from '@atlas/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { AssetKindEnum, VisibilityEnum } from '../../graphql/enums.ts';
import { MutationInput, UpdateInput } from '../../graphql/mutation-input.ts';
import { DateScalar, PenceScalar } from '../../graphql/scalars.ts';
import { AssetConditionEnum, TenureEnum } from './enums.ts';

@InputType({ description: 'A building, open space, car park and the like that is not held yet.' })
export class CreateAssetInput extends MutationInput {
  @Field(() => String, { description: 'What it is called: 300 characters at most.' })
  name!: string;

  @Field(() => AssetKindEnum, { description: 'What it is.' })
  kind!: AssetKind;

  @Field(() => Boolean, { nullable: true, description: 'False for one that a source does not name.' })
  isNamed?: boolean | null;

  @Field(() => String, { nullable: true, description: 'More about it: plain text, 2,000 characters at most.' })
  summary?: string | null;

  @Field(() => String, { nullable: true, description: 'Its unique property reference number: up to twelve digits.' })
  uprn?: string | null;

  @Field(() => TenureEnum, { nullable: true, description: 'By what right it is held.' })
  tenure?: Tenure | null;

  @Field(() => PenceScalar, { nullable: true, description: 'What it costs to run a year.' })
  runningCostPence?: number | null;

  @Field(() => [ID], { nullable: true, description: 'The areas it is in.' })
  areas?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that owns it.' })
  ownedBy?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; open unless given.' })
  ownedFrom?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that manages it.' })
  managedBy?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; open unless given.' })
  managedFrom?: string | null;

  @Field(() => AssetConditionEnum, { nullable: true, description: 'In what condition it was found.' })
  condition?: AssetCondition | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day somebody looked; today unless given.' })
  conditionOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What was found.' })
  conditionNote?: string | null;

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it; OWNER unless given.' })
  visibility?: Visibility | null;
}

@InputType({
  description:
    'What of an asset is to change. Fields left out stay as they are; null clears one. A new owner or manager follows the one before on the day given; as a correction, the one before goes as if it had never been.',
})
export class UpdateAssetInput extends UpdateInput {
  @Field(() => String, { nullable: true, description: 'What it is called.' })
  name?: string | null;

  @Field(() => AssetKindEnum, { nullable: true, description: 'What it is.' })
  kind?: AssetKind | null;

  @Field(() => Boolean, { nullable: true, description: 'False for one that a source does not name.' })
  isNamed?: boolean | null;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  summary?: string | null;

  @Field(() => String, { nullable: true, description: 'Its unique property reference number.' })
  uprn?: string | null;

  @Field(() => TenureEnum, { nullable: true, description: 'By what right it is held.' })
  tenure?: Tenure | null;

  @Field(() => PenceScalar, { nullable: true, description: 'What it costs to run a year.' })
  runningCostPence?: number | null;

  @Field(() => [ID], { nullable: true, description: 'The areas it is in: these take the place of those held.' })
  areas?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Who owns it from the day given; null where nobody does from then on.' })
  ownedBy?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the new owner; today unless given.' })
  ownedFrom?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who manages it from the day given; null where nobody does from then on.' })
  managedBy?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the new manager; today unless given.' })
  managedFrom?: string | null;

  @Field(() => AssetConditionEnum, { nullable: true, description: 'In what condition it was found; earlier ones are kept.' })
  condition?: AssetCondition | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day somebody looked; today unless given. A day that is held is put right.',
  })
  conditionOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What was found.' })
  conditionNote?: string | null;

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who may see it.' })
  visibility?: Visibility | null;
}

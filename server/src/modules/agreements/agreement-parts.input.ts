import type { CostKind, ResourceKind, ResourceSide } from '@atlas/shared/vocabulary';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../graphql/mutation-input.ts';
import { DateScalar, PenceScalar } from '../../graphql/scalars.ts';
import { CostKindEnum, ResourceKindEnum, ResourceSideEnum } from './enums.ts';

/** What changes something an agreement holds. */
@InputType()
abstract class PartOfAgreementInput extends MutationInput {
  @Field(() => ID, { description: 'The agreement.' })
  agreement!: string;

  @Field(() => Int, { description: 'The revision it was read at: STALE where it moved on since.' })
  revision!: number;
}

@InputType({ description: 'What a party spends, takes or saves in each year of a run of years.' })
export class CostLineInput {
  @Field(() => ID, { description: 'The party of the agreement.' })
  party!: string;

  @Field(() => CostKindEnum, { description: 'What kind of cost. Income and savings take from the total.' })
  kind!: CostKind;

  @Field(() => PenceScalar, { description: 'How much in each of the years; never below nothing.' })
  amountPence!: number;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: 'The first year, counted from 1.' })
  fromYear!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The last year. Unless given, capital falls in its first year alone and all else runs to the last.',
  })
  toYear?: number | null;
}

@InputType({ description: 'One option costed over its whole life; it takes the place of one of the same name.' })
export class WholeLifeCostInput extends PartOfAgreementInput {
  @Field(() => String, { description: 'What it is called: “Keep”, “Transfer to the town council”.' })
  option!: string;

  @Field(() => Int, { description: 'Over how many years: 125 at most.' })
  years!: number;

  @Field(() => [CostLineInput], { description: 'Its costs.' })
  lines!: CostLineInput[];

  @Field(() => String, { nullable: true, description: 'What it is good for, in words.' })
  benefitsNarrative?: string | null;
}

@InputType({ description: 'An option that is no longer weighed.' })
export class RemoveWholeLifeCostInput extends PartOfAgreementInput {
  @Field(() => String, { description: 'What it is called.' })
  option!: string;
}

@InputType({ description: 'What passed with the responsibility, or was asked for it.' })
export class ResourceInput {
  @Field(() => ResourceSideEnum, { nullable: true, description: 'PASSED unless given.' })
  side?: ResourceSide | null;

  @Field(() => ResourceKindEnum, { description: 'What it is.' })
  kind!: ResourceKind;

  @Field(() => ID, { nullable: true, description: 'The party it passed to, or that was asked.' })
  party?: string | null;

  @Field(() => PenceScalar, { nullable: true, description: 'How much; needed where it is money.' })
  amountPence?: number | null;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  note?: string | null;
}

@InputType({ description: 'All that passed with the responsibility and was asked for it: these take the place of those held.' })
export class SetResourcesInput extends PartOfAgreementInput {
  @Field(() => [ResourceInput], { description: 'All of them.' })
  resources!: ResourceInput[];
}

@InputType({ description: 'Something a party owes under the agreement.' })
export class RecordObligationInput extends PartOfAgreementInput {
  @Field(() => String, { description: 'What is owed: 2,000 characters at most.' })
  text!: string;

  @Field(() => ID, { description: 'The party that owes it.' })
  owedBy!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is due.' })
  dueOn?: string | null;
}

@InputType({ description: 'An obligation that was met.' })
export class CompleteObligationInput extends PartOfAgreementInput {
  @Field(() => ID, { description: 'The obligation.' })
  obligation!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was; today unless given.' })
  doneOn?: string | null;
}

@InputType({ description: 'What of an obligation is to change. Fields left out stay as they are; null clears one.' })
export class UpdateObligationInput extends PartOfAgreementInput {
  @Field(() => ID, { description: 'The obligation.' })
  obligation!: string;

  @Field(() => String, { nullable: true, description: 'What is owed.' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'The party that owes it.' })
  owedBy?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is due.' })
  dueOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done; null where it is not.' })
  doneOn?: string | null;
}

import type { AgreementStage } from '@atlas/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AgreementStageEnum } from '../../graphql/enums.ts';
import { DateScalar, PenceScalar } from '../../graphql/scalars.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { CostKindEnum, ResourceKindEnum, ResourceSideEnum } from './enums.ts';

@ObjectType({ description: 'A stage an agreement may go to from where it is.', simpleResolvers: true })
export class NextStage {
  @Field(() => AgreementStageEnum, { description: 'Where it may go.' })
  stage!: AgreementStage;

  @Field(() => Boolean, { description: 'True where it lacks nothing for it.' })
  allowed!: boolean;

  @Field(() => [String], { description: 'What it lacks, in words.' })
  missing!: string[];
}

/** Sums in whole pence. */
@ObjectType()
abstract class CostSum {
  @Field(() => PenceScalar, { description: 'What is spent once, on building and buying.' })
  capital!: number;

  @Field(() => PenceScalar, { description: 'What running it costs.' })
  running!: number;

  @Field(() => PenceScalar, { description: 'What comes in.' })
  income!: number;

  @Field(() => PenceScalar, { description: 'What is saved elsewhere.' })
  saving!: number;

  @Field(() => PenceScalar, { description: 'Capital and running, less income and saving.' })
  total!: number;
}

@ObjectType({ description: 'What an option costs one party over all its years.', simpleResolvers: true })
export class PartyCost extends CostSum {
  @Field(() => Organisation, { nullable: true, description: 'The party. Those you may not see are left out, of the sums too.' })
  organisation!: OrganisationRow | null;
}

@ObjectType({ description: 'What an option costs one party in one year.', simpleResolvers: true })
export class PartyYearCost {
  @Field(() => Organisation, { nullable: true, description: 'The party. Those you may not see are left out, of the sums too.' })
  organisation!: OrganisationRow | null;

  @Field(() => PenceScalar, { description: 'Capital and running, less income and saving.' })
  total!: number;
}

@ObjectType({ description: 'What an option costs all parties in one year.', simpleResolvers: true })
export class YearCost extends CostSum {
  @Field(() => Int, { description: 'The year, counted from 1.' })
  year!: number;

  @Field(() => [PartyYearCost], { description: 'The same by party.' })
  byParty!: PartyYearCost[];
}

@ObjectType({ description: 'What one party spends, takes or saves in each of some years.', simpleResolvers: true })
export class CostLine {
  @Field(() => Organisation, { nullable: true, description: 'The party. Lines of those you may not see are left out.' })
  party!: OrganisationRow | null;

  @Field(() => CostKindEnum, { description: 'What kind of cost.' })
  kind!: string;

  @Field(() => PenceScalar, { description: 'How much in each of the years.' })
  amountPence!: number;

  @Field(() => Int, { description: 'The first year, counted from 1.' })
  fromYear!: number;

  @Field(() => Int, { nullable: true, description: 'The last year; where null, capital falls in its first alone and all else runs on.' })
  toYear!: number | null;
}

@ObjectType({ description: 'One option, costed for the council and its partners over its whole life.', simpleResolvers: true })
export class WholeLifeCost {
  @Field(() => String, { description: 'What it is called.' })
  option!: string;

  @Field(() => Int, { description: 'Over how many years.' })
  years!: number;

  @Field(() => PenceScalar, { description: 'What it costs all parties over all years.' })
  total!: number;

  @Field(() => [PartyCost], { description: 'What it costs each party.' })
  byParty!: PartyCost[];

  @Field(() => [YearCost], { description: 'What it costs year by year.' })
  yearly!: YearCost[];

  @Field(() => [CostLine], { description: 'What this is added up from.' })
  lines!: CostLine[];

  @Field(() => String, { nullable: true, description: 'What it is good for, in words: benefits are not counted in money.' })
  benefitsNarrative!: string | null;
}

@ObjectType({ description: 'What passed with the responsibility, or was asked for it.', simpleResolvers: true })
export class Resource {
  @Field(() => ResourceSideEnum, { description: 'Whether it passed, or was asked.' })
  side!: string;

  @Field(() => ResourceKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => Organisation, { nullable: true, description: 'The party it passed to, or that was asked.' })
  party!: OrganisationRow | null;

  @Field(() => PenceScalar, { nullable: true, description: 'How much.' })
  amountPence!: number | null;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  note!: string | null;
}

@ObjectType({ description: 'Something a party owes under an agreement.', simpleResolvers: true })
export class Obligation {
  @Field(() => ID, { description: 'Tells it from the others.' })
  id!: string;

  @Field(() => String, { description: 'What is owed.' })
  text!: string;

  @Field(() => Organisation, { nullable: true, description: 'The party that owes it.' })
  owedBy!: OrganisationRow | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it is due.' })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done; null where it is not.' })
  doneOn!: string | null;
}

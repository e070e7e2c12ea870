import { Field, Int, ObjectType } from 'type-graphql';
import { AgreementStageEnum } from '../../graphql/enums.ts';
import { DateScalar, PenceScalar } from '../../graphql/scalars.ts';
import type { AreaRow } from '../areas/areas.cypher.ts';
import { Area } from '../areas/areas.type.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import type { AgreementRow, DecisionRow } from './agreements.cypher.ts';
import { Agreement, Decision } from './agreements.type.ts';
import { ResourceKindEnum } from './enums.ts';

@ObjectType({ description: 'An agreement at a stage, with how long it has been there.', simpleResolvers: true })
export class PipelineCard {
  @Field(() => Agreement, { description: 'The agreement.' })
  agreement!: AgreementRow;

  @Field(() => DateScalar, { description: 'The day it came to the stage.' })
  since!: string;

  @Field(() => Int, { description: 'How many days ago that was.' })
  days!: number;

  @Field(() => Boolean, { description: 'True where that is longer than `stuckAfterDays`.' })
  isStuck!: boolean;
}

@ObjectType({ description: 'A stage with the agreements at it.', simpleResolvers: true })
export class PipelineStage {
  @Field(() => AgreementStageEnum, { description: 'The stage.' })
  stage!: string;

  @Field(() => Int, { description: 'How many are at it.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them are stuck.' })
  stuck!: number;

  @Field(() => Int, { nullable: true, description: 'Days the one longest there has been; null where there is none.' })
  longestDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'The median of their days there; null where there is none.' })
  medianDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'After how many days one counts as stuck; null where none ever does.' })
  stuckAfterDays!: number | null;

  @Field(() => [PipelineCard], { description: 'Those longest at it, longest first: as many as `first` says.' })
  cards!: PipelineCard[];
}

@ObjectType({ description: 'Agreements by the stage they are at.', simpleResolvers: true })
export class AgreementPipeline {
  @Field(() => DateScalar, { description: 'The day it is answered for.' })
  asAt!: string;

  @Field(() => [PipelineStage], { description: 'Every stage, in their order, empty ones too.' })
  stages!: PipelineStage[];

  @Field(() => String, { description: 'The answer as a sentence.' })
  summary!: string;
}

@ObjectType({ description: 'What waits for a body to decide, and what it decided lately.', simpleResolvers: true })
export class BoardAgenda {
  @Field(() => Organisation, { description: 'The body.' })
  body!: OrganisationRow;

  @Field(() => DateScalar, { description: 'The day it is answered for.' })
  asAt!: string;

  @Field(() => [PipelineCard], { description: 'Agreements that wait for its decision, by meeting: as many as `most` says.' })
  items!: PipelineCard[];

  @Field(() => Int, { description: 'How many wait for its decision, listed or not.' })
  total!: number;

  @Field(() => [PipelineCard], { description: 'Agreements that wait for a decision and name no body: as many as `most` says.' })
  unassigned!: PipelineCard[];

  @Field(() => Int, { description: 'How many of those there are, listed or not.' })
  unassignedTotal!: number;

  @Field(() => [Decision], { description: 'What it decided, latest first: as many as `first` says.' })
  decided!: DecisionRow[];

  @Field(() => [DateScalar], { description: 'The meetings to come that the agreements name, soonest first.' })
  meetings!: string[];

  @Field(() => String, { description: 'The answer as a sentence.' })
  summary!: string;
}

@ObjectType({ description: 'A body that decides on agreements.', simpleResolvers: true })
export class DecidingBody {
  @Field(() => Organisation, { description: 'The body.' })
  organisation!: OrganisationRow;

  @Field(() => Int, { description: 'How many agreements wait for it.' })
  awaiting!: number;
}

@ObjectType({ description: 'A place with the responsibilities that rest on it, and what passed with them.', simpleResolvers: true })
export class ResponsibilityRow {
  @Field(() => Area, { description: 'The place.' })
  area!: AreaRow;

  @Field(() => [Agreement], { description: 'Live agreements that pass a responsibility on there.' })
  agreements!: AgreementRow[];

  @Field(() => [Agreement], { description: 'Those of them with which no resource is recorded as passing.' })
  withoutResources!: AgreementRow[];

  @Field(() => [ResourceKindEnum], { description: 'What kinds of resource passed.' })
  passed!: string[];

  @Field(() => PenceScalar, { description: 'How much money passed. An agreement over several places stands in each with all of it.' })
  passedPence!: number;

  @Field(() => PenceScalar, { description: 'What was asked of the partners, as far as it is given in money.' })
  askedPence!: number;
}

@ObjectType({ description: 'Who carries what, and with what means.', simpleResolvers: true })
export class ResponsibilityLedger {
  @Field(() => DateScalar, { description: 'The day it is answered for.' })
  asAt!: string;

  @Field(() => [ResponsibilityRow], { description: 'The places, those with most responsibilities without resources first.' })
  rows!: ResponsibilityRow[];

  @Field(() => Int, { description: 'In how many places there are such agreements.' })
  places!: number;

  @Field(() => Int, { description: 'In how many of them one has no resources recorded.' })
  placesWithout!: number;

  @Field(() => Int, { description: 'How many such agreements there are, each once.' })
  agreements!: number;

  @Field(() => Int, { description: 'How many of them have no resources recorded.' })
  agreementsWithout!: number;

  @Field(() => PenceScalar, { description: 'How much money passed, each agreement counted once.' })
  passedPence!: number;

  @Field(() => String, { description: 'The answer as a sentence.' })
  summary!: string;
}

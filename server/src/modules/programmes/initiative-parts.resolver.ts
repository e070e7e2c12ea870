import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Edited } from '../../audit/editing.ts';
import type { Context } from '../../context.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { EvidenceStore } from '../evidence/evidence.store.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { InitiativePayload } from './initiative-edits.type.ts';
import type { MeasureRow, MilestoneRow, RiskRow, ValueRow } from './initiative-parts.cypher.ts';
import {
  CompleteMilestoneInput,
  RecordMeasureInput,
  RecordMeasureValueInput,
  RecordMilestoneInput,
  RecordRiskInput,
  UpdateRiskInput,
} from './initiative-parts.input.ts';
import { InitiativePartStore } from './initiative-parts.store.ts';
import { Measure, MeasureValue, Milestone, Risk } from './initiative-parts.type.ts';
import { MeasureEdits } from './measure-edits.service.ts';
import { MilestoneEdits } from './milestone-edits.service.ts';
import { ProgrammeStore } from './programmes.store.ts';
import { Programme } from './programmes.type.ts';

@Resolver(() => Milestone)
export class MilestoneResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that sees to it.' })
  async responsible(@Root() { id }: MilestoneRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(OrganisationStore).linked('RESPONSIBILITY_OF', id, asAt))[0] ?? null;
  }

  @Mutation(() => InitiativePayload, { description: 'Records a milestone or deliverable of an initiative or programme, or changes one.' })
  recordMilestone(
    @Ctx() context: Context,
    @Arg('input', () => RecordMilestoneInput, { description: 'The milestone.' }) input: RecordMilestoneInput,
  ) {
    return context.use(MilestoneEdits).record(input);
  }

  @Mutation(() => InitiativePayload, { description: 'Says that a milestone or deliverable is done.' })
  completeMilestone(
    @Ctx() context: Context,
    @Arg('input', () => CompleteMilestoneInput, { description: 'Which, and when.' }) input: CompleteMilestoneInput,
  ) {
    return context.use(MilestoneEdits).complete(input);
  }
}

/** A part that a programme may have too gives it back under its own name. */
@Resolver(() => InitiativePayload)
export class InitiativePayloadResolver {
  @FieldResolver(() => Programme, {
    nullable: true,
    description: 'The programme as it now is, where what was recorded or changed is a part of one; then there is no initiative.',
  })
  programme(@Root() { id }: Edited, @Ctx() context: Context) {
    return id === null ? null : context.use(ProgrammeStore).byId.load(id);
  }
}

@Resolver(() => Risk)
export class RiskResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that watches it.' })
  async responsible(@Root() { id }: RiskRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(OrganisationStore).linked('RESPONSIBILITY_OF', id, asAt))[0] ?? null;
  }

  @Mutation(() => InitiativePayload, { description: 'Records what might go wrong with an initiative or programme.' })
  recordRisk(@Ctx() context: Context, @Arg('input', () => RecordRiskInput, { description: 'The risk.' }) input: RecordRiskInput) {
    return context.use(MilestoneEdits).recordRisk(input);
  }

  @Mutation(() => InitiativePayload, { description: 'Weighs a risk afresh, changes what is said of it, or closes it.' })
  updateRisk(@Ctx() context: Context, @Arg('input', () => UpdateRiskInput, { description: 'What changes.' }) input: UpdateRiskInput) {
    return context.use(MilestoneEdits).updateRisk(input);
  }
}

@Resolver(() => Measure)
export class MeasureResolver {
  @FieldResolver(() => [MeasureValue], { description: 'Its values up to the day asked for, in order; those of an unknown year last.' })
  values(@Root() { id }: MeasureRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(InitiativePartStore).valuesOf(asAt).load(id);
  }

  @Mutation(() => InitiativePayload, { description: 'Says what an initiative counts, and records values of it.' })
  recordMeasure(
    @Ctx() context: Context,
    @Arg('input', () => RecordMeasureInput, { description: 'The measure, its values, or both.' }) input: RecordMeasureInput,
  ) {
    return context.use(MeasureEdits).record(input);
  }

  @Mutation(() => InitiativePayload, { description: 'Records a dated value of a measure, or puts one right.' })
  recordMeasureValue(
    @Ctx() context: Context,
    @Arg('input', () => RecordMeasureValueInput, { description: 'The value.' }) input: RecordMeasureValueInput,
  ) {
    return context.use(MeasureEdits).recordValue(input);
  }
}

@Resolver(() => MeasureValue)
export class MeasureValueResolver {
  @FieldResolver(() => [Evidence], { description: 'The passages that say so.' })
  async evidence(@Root() { id, initiativeId }: ValueRow, @Ctx() context: Context) {
    return (await context.use(EvidenceStore).ofRecord.load(initiativeId)).filter(({ field }) => field === id);
  }
}

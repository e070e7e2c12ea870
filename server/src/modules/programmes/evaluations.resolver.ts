import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { payloadType } from '../../graphql/payload.ts';
import { RecordInterface } from '../../graphql/record.type.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { NodeService } from '../records/node.service.ts';
import {
  RecordDueDiligenceInput,
  RecordEvaluationInput,
  UpdateDueDiligenceInput,
  UpdateEvaluationInput,
} from './evaluation-edits.input.ts';
import { EvaluationEdits } from './evaluation-edits.service.ts';
import type { DueDiligenceRow, EvaluationRow } from './evaluations.cypher.ts';
import { DueDiligence, Evaluation } from './evaluations.type.ts';
import { ProgrammeStore } from './programmes.store.ts';
import { Initiative } from './programmes.type.ts';

const EvaluationPayload = payloadType('Evaluation', () => Evaluation);
const DueDiligencePayload = payloadType('DueDiligence', () => DueDiligence);

@Resolver(() => Evaluation)
export class EvaluationResolver {
  @FieldResolver(() => RecordInterface, { description: 'The programme or initiative it is of.' })
  about(@Root() { aboutId }: EvaluationRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return context.use(NodeService).find(aboutId, asAt);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that wrote it.' })
  async writtenBy(@Root() { id }: EvaluationRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(OrganisationStore).linked('WRITTEN_BY', id, asAt))[0] ?? null;
  }

  @Mutation(() => EvaluationPayload, { description: 'Writes down what worked, what did not and what was learned.' })
  recordEvaluation(
    @Ctx() context: Context,
    @Arg('input', () => RecordEvaluationInput, { description: 'The note.' }) input: RecordEvaluationInput,
  ) {
    return context.use(EvaluationEdits).recordEvaluation(input);
  }

  @Mutation(() => EvaluationPayload, { description: 'Changes an evaluation.' })
  updateEvaluation(
    @Ctx() context: Context,
    @Arg('input', () => UpdateEvaluationInput, { description: 'What changes.' }) input: UpdateEvaluationInput,
  ) {
    return context.use(EvaluationEdits).updateEvaluation(input);
  }
}

@Resolver(() => DueDiligence)
export class DueDiligenceResolver {
  @FieldResolver(() => Organisation, { description: 'The partner.' })
  async partner(@Root() { id }: DueDiligenceRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(OrganisationStore).linked('ABOUT', id, asAt))[0];
  }

  @FieldResolver(() => Initiative, { nullable: true, description: 'The initiative it was made for.' })
  async initiative(@Root() { id }: DueDiligenceRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(ProgrammeStore).initiativesBy('dueDiligence', id, asAt))[0] ?? null;
  }

  @Mutation(() => DueDiligencePayload, { description: 'Records a check on a partner.' })
  recordDueDiligence(
    @Ctx() context: Context,
    @Arg('input', () => RecordDueDiligenceInput, { description: 'The check.' }) input: RecordDueDiligenceInput,
  ) {
    return context.use(EvaluationEdits).recordDueDiligence(input);
  }

  @Mutation(() => DueDiligencePayload, { description: 'Changes what is held of a check on a partner.' })
  updateDueDiligence(
    @Ctx() context: Context,
    @Arg('input', () => UpdateDueDiligenceInput, { description: 'What changes.' }) input: UpdateDueDiligenceInput,
  ) {
    return context.use(EvaluationEdits).updateDueDiligence(input);
  }
}

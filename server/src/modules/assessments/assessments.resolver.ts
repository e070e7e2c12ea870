import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs, parseIds } from '../../graphql/arguments.ts';
import { AsAt, InheritedAsAt } from '../../graphql/as-at.ts';
import { payloadType } from '../../graphql/payload.ts';
import { EvidenceStore } from '../evidence/evidence.store.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import type { OrganisationRow } from '../organisations/organisations.cypher.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { AssessmentEdits } from './assessment-edits.service.ts';
import type { AssessmentRow, DimensionRow, ScaleRow } from './assessments.cypher.ts';
import {
  CreateMaturityScaleInput,
  MaturityAssessmentFilter,
  RecordAssessmentInput,
  UpdateAssessmentInput,
  UpdateMaturityScaleInput,
} from './assessments.input.ts';
import { AssessmentStore } from './assessments.store.ts';
import { MaturityAssessment, MaturityAssessmentConnection, MaturityDimension, MaturityScale, MaturityScore } from './assessments.type.ts';

const MaturityScalePayload = payloadType('MaturityScale', () => MaturityScale);
const MaturityAssessmentPayload = payloadType('MaturityAssessment', () => MaturityAssessment);

@Resolver(() => MaturityScale)
export class MaturityScaleResolver {
  @Query(() => [MaturityScale], { description: 'The scales by which bodies are assessed, by name.' })
  maturityScales(@Ctx() context: Context) {
    return context.use(AssessmentStore).scales();
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation whose scale it is.' })
  async ownedBy(@Root() { id }: ScaleRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(OrganisationStore).linked('OWNED_BY', id, asAt))[0] ?? null;
  }

  @FieldResolver(() => [MaturityDimension], { description: 'Its dimensions, in order.' })
  dimensions(@Root() { id }: ScaleRow, @Ctx() context: Context) {
    return context.use(AssessmentStore).dimensionsOf.load(id);
  }

  @Mutation(() => MaturityScalePayload, { description: 'Records a scale by which to say how far bodies have come.' })
  createMaturityScale(
    @Ctx() context: Context,
    @Arg('input', () => CreateMaturityScaleInput, { description: 'The scale.' }) input: CreateMaturityScaleInput,
  ) {
    return context.use(AssessmentEdits).createScale(input);
  }

  @Mutation(() => MaturityScalePayload, { description: 'Changes a scale; only its words, once a body was assessed on it.' })
  updateMaturityScale(
    @Ctx() context: Context,
    @Arg('input', () => UpdateMaturityScaleInput, { description: 'What changes.' }) input: UpdateMaturityScaleInput,
  ) {
    return context.use(AssessmentEdits).updateScale(input);
  }
}

@Resolver(() => MaturityDimension)
export class MaturityDimensionResolver {
  @FieldResolver(() => [Evidence], { description: 'The passages it is taken from.' })
  async evidence(@Root() { id, scaleId }: DimensionRow, @Ctx() context: Context) {
    return (await context.use(EvidenceStore).ofRecord.load(scaleId)).filter(({ field }) => field === id);
  }
}

@Resolver(() => MaturityAssessment)
export class MaturityAssessmentResolver {
  @Query(() => MaturityAssessment, { nullable: true, description: 'The assessment with this id; null where there is none you may see.' })
  assessment(@Ctx() context: Context, @IdArg('id', 'Its id.') id: string) {
    return context.use(AssessmentStore).byId.load(id);
  }

  @Query(() => MaturityAssessmentConnection, { description: 'Assessments made by a day, the latest first.' })
  assessments(
    @Ctx() context: Context,
    @Arg('filter', () => MaturityAssessmentFilter, { nullable: true, description: 'Which ones; all unless given.' })
    filter: MaturityAssessmentFilter | null,
    @AsAt() asAt: string,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(AssessmentStore).list(parseIds(filter ?? {}, 'filter', ['organisations', 'scale']), asAt, page);
  }

  @FieldResolver(() => Organisation, { description: 'The body assessed.' })
  async organisation(@Root() { id }: AssessmentRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    return (await context.use(OrganisationStore).linked('ABOUT', id, asAt))[0];
  }

  @FieldResolver(() => MaturityScale, { nullable: true, description: 'The scale; null where you may not see it.' })
  async scale(@Root() { id }: AssessmentRow, @Ctx() context: Context) {
    return (await context.use(AssessmentStore).scaleOf.load(id))[0] ?? null;
  }

  @FieldResolver(() => [MaturityScore], { description: 'The scores, in the order of the scale’s dimensions.' })
  scores(@Root() { id }: AssessmentRow, @Ctx() context: Context) {
    return context.use(AssessmentStore).scoresOf(id);
  }

  @Mutation(() => MaturityAssessmentPayload, { description: 'Records how a body stands on a scale on a day.' })
  recordAssessment(
    @Ctx() context: Context,
    @Arg('input', () => RecordAssessmentInput, { description: 'The assessment.' }) input: RecordAssessmentInput,
  ) {
    return context.use(AssessmentEdits).record(input);
  }

  @Mutation(() => MaturityAssessmentPayload, { description: 'Changes an assessment; a later standing is a new one.' })
  updateAssessment(
    @Ctx() context: Context,
    @Arg('input', () => UpdateAssessmentInput, { description: 'What changes.' }) input: UpdateAssessmentInput,
  ) {
    return context.use(AssessmentEdits).update(input);
  }
}

@Resolver(() => Organisation)
export class OrganisationAssessmentsResolver {
  @FieldResolver(() => MaturityAssessmentConnection, { description: 'How it stood on scales by the day asked for, the latest first.' })
  assessments(@Root() { id }: OrganisationRow, @Ctx() context: Context, @AsAt() asAt: string, @Args(() => PageArgs) page: PageArgs) {
    return context.use(AssessmentStore).list({ organisations: [id] }, asAt, page);
  }
}

import type { RequestState } from '@atlas/shared/disclosure';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg, PageArgs } from '../../graphql/arguments.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { NodeInterface } from '../../graphql/record.type.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { NodeService } from '../records/node.service.ts';
import { ThemeStore } from '../themes/themes.store.ts';
import { Theme } from '../themes/themes.type.ts';
import { DisclosureDecisions } from './decisions.service.ts';
import type { RequestRow } from './information.cypher.ts';
import {
  CancelInformationRequestInput,
  ConcludeReviewInput,
  CreateInformationRequestInput,
  DecideDisclosureInput,
  InformationRequestStepInput,
  RequestStateEnum,
  ReviewDisclosureInput,
  UpdateInformationRequestInput,
} from './information.input.ts';
import { InformationService } from './information.service.ts';
import { InformationStore } from './information.store.ts';
import {
  DisclosedRecord,
  Disclosure,
  DisclosureConnection,
  HeldElsewhere,
  InformationRequest,
  InformationRequestConnection,
  InformationRequestCounts,
  InformationRequestPayload,
} from './information.type.ts';
import { InformationEdits } from './information-edits.service.ts';

@Resolver(() => InformationRequest)
export class InformationResolver {
  @Query(() => InformationRequestConnection, {
    description: 'Requests for information made to your councils, the latest first: for stewards.',
  })
  informationRequests(
    @Ctx() context: Context,
    @Arg('states', () => [RequestStateEnum], { nullable: true, description: 'Only those that have come so far.' }) states:
      | RequestState[]
      | null,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return context.use(InformationService).list(states, page);
  }

  @Query(() => InformationRequest, {
    nullable: true,
    description: 'One request; null where there is none you may see. Once released, also at /export/information/<id>.html, .json and .csv.',
  })
  informationRequest(@Ctx() context: Context, @IdArg('id', 'The request.') id: string) {
    return context.use(InformationService).find(id);
  }

  @Query(() => DisclosureConnection, {
    description: 'What was disclosed by your councils, of people and to requests, the latest first: for stewards.',
  })
  disclosures(@Ctx() context: Context, @Args(() => PageArgs) page: PageArgs) {
    return context.use(InformationService).disclosures(page);
  }

  @FieldResolver(() => NodeInterface, { nullable: true, description: 'The organisation or agreement it is about; null for a topic.' })
  async about(@Root() { id }: RequestRow, @Ctx() context: Context, @InheritedAsAt() asAt: string) {
    const found = await context.use(InformationStore).aboutOf.load(id);
    return found && context.use(NodeService).find(found.about, asAt);
  }

  @FieldResolver(() => [Theme], { description: 'The themes it is about.' })
  themes(@Root() { id }: RequestRow, @Ctx() context: Context) {
    return context.use(ThemeStore).ofRecord.load(id);
  }

  @FieldResolver(() => [Area], { description: 'The place it is about.' })
  areas(@Root() { id }: RequestRow, @Ctx() context: Context) {
    return context.use(AreaStore).ofRecord.load(id);
  }

  @FieldResolver(() => Boolean, { description: 'True where the history of the records was asked for too.' })
  withHistory(@Root() { withHistory }: RequestRow) {
    return withHistory === true;
  }

  @FieldResolver(() => [DisclosedRecord], { description: 'What it covers, as it was gathered.' })
  records(@Root() { id }: RequestRow, @Ctx() context: Context) {
    return context.use(InformationStore).recordsOf.load(id);
  }

  @FieldResolver(() => InformationRequestCounts, { description: 'How far it is.' })
  counts(@Root() request: RequestRow, @Ctx() context: Context) {
    return context.use(InformationService).counts(request);
  }

  @FieldResolver(() => [HeldElsewhere], { description: 'What others keep about it.' })
  heldElsewhere(@Root() request: RequestRow, @Ctx() context: Context) {
    return context.use(InformationService).heldElsewhere(request);
  }

  @FieldResolver(() => Boolean, { description: 'True where it waits for a review that you may make: you had no hand in preparing it.' })
  mayReview(@Root() request: RequestRow, @Ctx() context: Context) {
    return context.use(InformationService).mayReview(request);
  }
}

@Resolver(() => Disclosure)
export class InformationEditsResolver {
  @Mutation(() => InformationRequestPayload, {
    description: 'Records a request for information and gathers what your council holds for it.',
  })
  createInformationRequest(
    @Ctx() context: Context,
    @Arg('input', () => CreateInformationRequestInput, { description: 'The request.' }) input: CreateInformationRequestInput,
  ) {
    return context.use(InformationEdits).create(input);
  }

  @Mutation(() => InformationRequestPayload, { description: 'Puts right what is said of a request.' })
  updateInformationRequest(
    @Ctx() context: Context,
    @Arg('input', () => UpdateInformationRequestInput, { description: 'What changes.' }) input: UpdateInformationRequestInput,
  ) {
    return context.use(InformationEdits).update(input);
  }

  @Mutation(() => InformationRequestPayload, {
    description: 'Gathers again what a request covers: needed where records changed. What was decided of fields that say the same stands.',
  })
  prepareInformation(
    @Ctx() context: Context,
    @Arg('input', () => InformationRequestStepInput, { description: 'The request.' }) input: InformationRequestStepInput,
  ) {
    return context.use(InformationEdits).prepare(input);
  }

  @Mutation(() => InformationRequestPayload, { description: 'Releases or withholds fields of a request.' })
  decideDisclosure(
    @Ctx() context: Context,
    @Arg('input', () => DecideDisclosureInput, { description: 'Which, and how.' }) input: DecideDisclosureInput,
  ) {
    return context.use(DisclosureDecisions).decide(input);
  }

  @Mutation(() => InformationRequestPayload, { description: 'Hands a request, decided throughout, to somebody else for review.' })
  submitForReview(
    @Ctx() context: Context,
    @Arg('input', () => InformationRequestStepInput, { description: 'The request.' }) input: InformationRequestStepInput,
  ) {
    return context.use(InformationEdits).submit(input);
  }

  @Mutation(() => InformationRequestPayload, {
    description: 'Agrees with what was decided of fields, or sends them back: never for whoever prepared it.',
  })
  reviewDisclosure(
    @Ctx() context: Context,
    @Arg('input', () => ReviewDisclosureInput, { description: 'Which, and what you say of them.' }) input: ReviewDisclosureInput,
  ) {
    return context.use(DisclosureDecisions).review(input);
  }

  @Mutation(() => InformationRequestPayload, { description: 'Ends a review: approved where all was agreed, else sent back.' })
  concludeReview(
    @Ctx() context: Context,
    @Arg('input', () => ConcludeReviewInput, { description: 'The request.' }) input: ConcludeReviewInput,
  ) {
    return context.use(DisclosureDecisions).conclude(input);
  }

  @Mutation(() => InformationRequestPayload, { description: 'Releases what was approved, and logs which fields that was.' })
  releaseInformation(
    @Ctx() context: Context,
    @Arg('input', () => InformationRequestStepInput, { description: 'The request.' }) input: InformationRequestStepInput,
  ) {
    return context.use(InformationEdits).release(input);
  }

  @Mutation(() => InformationRequestPayload, { description: 'Goes no further with a request.' })
  cancelInformationRequest(
    @Ctx() context: Context,
    @Arg('input', () => CancelInformationRequestInput, { description: 'The request, and why.' }) input: CancelInformationRequestInput,
  ) {
    return context.use(InformationEdits).cancel(input);
  }
}

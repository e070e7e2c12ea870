import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { payloadType } from '../../graphql/payload.ts';
import { Evidence, Source } from './evidence.type.ts';
import { CreateSourceInput, EvidenceInput, UpdateSourceInput } from './evidence-edits.input.ts';
import { EvidenceEdits } from './evidence-edits.service.ts';

const EvidencePayload = payloadType('Evidence', () => Evidence);
const SourcePayload = payloadType('Source', () => Source);

@Resolver()
export class EvidenceEditsResolver {
  @Mutation(() => EvidencePayload, { description: 'Adds a passage of a source to what it supports.' })
  addEvidence(@Ctx() context: Context, @Arg('input', () => EvidenceInput, { description: 'The passage.' }) input: EvidenceInput) {
    return context.use(EvidenceEdits).add(input);
  }

  @Mutation(() => SourcePayload, { description: 'Records a source that is not held yet.' })
  createSource(@Ctx() context: Context, @Arg('input', () => CreateSourceInput, { description: 'The source.' }) input: CreateSourceInput) {
    return context.use(EvidenceEdits).createSource(input);
  }

  @Mutation(() => SourcePayload, { description: 'Changes what is held of a source.' })
  updateSource(@Ctx() context: Context, @Arg('input', () => UpdateSourceInput, { description: 'What changes.' }) input: UpdateSourceInput) {
    return context.use(EvidenceEdits).updateSource(input);
  }
}

import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { payloadType } from '../../graphql/payload.ts';
import { InitiativeEdits } from './initiative-edits.service.ts';
import { InitiativePayload } from './initiative-edits.type.ts';
import { CreateInitiativeInput, CreateProgrammeInput, UpdateInitiativeInput, UpdateProgrammeInput } from './programme-edits.input.ts';
import { ProgrammeEdits } from './programme-edits.service.ts';
import { Programme } from './programmes.type.ts';

const ProgrammePayload = payloadType('Programme', () => Programme);

@Resolver()
export class ProgrammeEditsResolver {
  @Mutation(() => ProgrammePayload, { description: 'Records a programme of work.' })
  createProgramme(
    @Ctx() context: Context,
    @Arg('input', () => CreateProgrammeInput, { description: 'The programme.' }) input: CreateProgrammeInput,
  ) {
    return context.use(ProgrammeEdits).create(input);
  }

  @Mutation(() => ProgrammePayload, { description: 'Changes what is held of a programme.' })
  updateProgramme(
    @Ctx() context: Context,
    @Arg('input', () => UpdateProgrammeInput, { description: 'What changes.' }) input: UpdateProgrammeInput,
  ) {
    return context.use(ProgrammeEdits).update(input);
  }

  @Mutation(() => InitiativePayload, { description: 'Records a pilot, pathfinder, project or scheme.' })
  createInitiative(
    @Ctx() context: Context,
    @Arg('input', () => CreateInitiativeInput, { description: 'The initiative.' }) input: CreateInitiativeInput,
  ) {
    return context.use(InitiativeEdits).create(input);
  }

  @Mutation(() => InitiativePayload, { description: 'Changes what is held of an initiative, its stage among it.' })
  updateInitiative(
    @Ctx() context: Context,
    @Arg('input', () => UpdateInitiativeInput, { description: 'What changes.' }) input: UpdateInitiativeInput,
  ) {
    return context.use(InitiativeEdits).update(input);
  }
}

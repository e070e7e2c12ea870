import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Edited } from '../../audit/editing.ts';
import type { Context } from '../../context.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { OrganisationStore } from '../organisations/organisations.store.ts';
import { Organisation } from '../organisations/organisations.type.ts';
import { RecordSuccessionInput } from './successions.input.ts';
import { SuccessionEdits } from './successions.service.ts';
import { SuccessionPayload } from './successions.type.ts';

@Resolver(() => SuccessionPayload)
export class SuccessionResolver {
  @Mutation(() => SuccessionPayload, {
    description: 'Records that councils or other bodies, or areas, were followed by others on a day, or will be: all of it, or nothing.',
  })
  recordSuccession(
    @Ctx() context: Context,
    @Arg('input', () => RecordSuccessionInput, { description: 'What came before, what follows, and when.' }) input: RecordSuccessionInput,
  ) {
    return context.use(SuccessionEdits).record(input);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The first predecessor as it now is, where it is a body; `successors` gives what follows it.',
  })
  organisation(@Root() { id }: Edited, @Ctx() context: Context) {
    return id === null ? null : context.use(OrganisationStore).byId.load(id);
  }

  @FieldResolver(() => Area, { nullable: true, description: 'The first predecessor as it now is, where it is an area.' })
  area(@Root() { id }: Edited, @Ctx() context: Context) {
    return id === null ? null : context.use(AreaStore).byId.load(id);
  }
}

import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { EndInput } from '../../graphql/mutation-input.ts';
import {
  CreatePersonInput,
  RecordRoleInput,
  SetPersonalContactInput,
  SetRelationshipOwnerInput,
  UpdatePersonInput,
  UpdateRoleInput,
} from './person-edits.input.ts';
import { PersonEdits } from './person-edits.service.ts';
import { PersonalContactPayload, PersonPayload, RolePayload } from './person-edits.type.ts';
import { RoleEdits } from './role-edits.service.ts';
import { StewardshipEdits } from './stewardship-edits.service.ts';
import { StewardshipPayload } from './stewardships.type.ts';

@Resolver()
export class PersonEditsResolver {
  @Mutation(() => PersonPayload, { description: 'Records a person who is not held yet, and the post they hold where one is given.' })
  createPerson(@Ctx() context: Context, @Arg('input', () => CreatePersonInput, { description: 'The person.' }) input: CreatePersonInput) {
    return context.use(PersonEdits).create(input);
  }

  @Mutation(() => PersonPayload, { description: 'Changes what is held of a person.' })
  updatePerson(@Ctx() context: Context, @Arg('input', () => UpdatePersonInput, { description: 'What changes.' }) input: UpdatePersonInput) {
    return context.use(PersonEdits).update(input);
  }

  @Mutation(() => PersonalContactPayload, { description: 'Keeps how your council reaches a person in private, for your council alone.' })
  setPersonalContact(
    @Ctx() context: Context,
    @Arg('input', () => SetPersonalContactInput, { description: 'How.' }) input: SetPersonalContactInput,
  ) {
    return context.use(PersonEdits).setPersonalContact(input);
  }

  @Mutation(() => PersonPayload, { description: 'Records a post that a person holds.' })
  recordRole(@Ctx() context: Context, @Arg('input', () => RecordRoleInput, { description: 'The post.' }) input: RecordRoleInput) {
    return context.use(RoleEdits).record(input);
  }

  @Mutation(() => RolePayload, { description: 'Puts right what is held of a post.' })
  updateRole(@Ctx() context: Context, @Arg('input', () => UpdateRoleInput, { description: 'What changes.' }) input: UpdateRoleInput) {
    return context.use(RoleEdits).update(input);
  }

  @Mutation(() => PersonPayload, { description: 'Says from which day a post is no longer held.' })
  endRole(@Ctx() context: Context, @Arg('input', () => EndInput, { description: 'The post and the day.' }) input: EndInput) {
    return context.use(RoleEdits).end(input);
  }

  @Mutation(() => StewardshipPayload, { description: 'Says who of your council looks after an organisation from a day on.' })
  setRelationshipOwner(
    @Ctx() context: Context,
    @Arg('input', () => SetRelationshipOwnerInput, { description: 'Who, whom, from when.' }) input: SetRelationshipOwnerInput,
  ) {
    return context.use(StewardshipEdits).set(input);
  }
}

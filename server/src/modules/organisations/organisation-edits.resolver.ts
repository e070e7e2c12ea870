import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { payloadType } from '../../graphql/payload.ts';
import { CreateOrganisationInput, UpdateOrganisationInput } from './organisation-edits.input.ts';
import { OrganisationEdits } from './organisation-edits.service.ts';
import { Organisation } from './organisations.type.ts';

const OrganisationPayload = payloadType('Organisation', () => Organisation);

@Resolver()
export class OrganisationEditsResolver {
  @Mutation(() => OrganisationPayload, { description: 'Records a body that is not held yet.' })
  createOrganisation(
    @Ctx() context: Context,
    @Arg('input', () => CreateOrganisationInput, { description: 'The body.' }) input: CreateOrganisationInput,
  ) {
    return context.use(OrganisationEdits).create(input);
  }

  @Mutation(() => OrganisationPayload, { description: 'Changes what is held of a body.' })
  updateOrganisation(
    @Ctx() context: Context,
    @Arg('input', () => UpdateOrganisationInput, { description: 'What changes.' }) input: UpdateOrganisationInput,
  ) {
    return context.use(OrganisationEdits).update(input);
  }
}

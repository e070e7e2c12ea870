import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';

import { AsAt } from '../../graphql/as-at.ts';
import { NovateAgreementsInput } from './agreement-life.input.ts';
import { AgreementNovation } from './agreement-novation.service.ts';
import { AgreementStore } from './agreements.store.ts';
import { NovationService } from './novations.service.ts';
import { NovateAgreementsPayload, Novation } from './novations.type.ts';

@Resolver()
export class NovationResolver {
  @Query(() => [Novation], {
    description: 'The live agreements of bodies that others follow, or are to, and those that were passed on; by title, 500 at most.',
    complexity: 50,
  })
  novations(
    @Ctx() context: Context,
    @Arg('from', () => [ID], { description: 'The bodies that came before: 50 at most.' }) from: string[],
    @AsAt() asAt: string,
  ) {
    return context.use(NovationService).list(from, asAt);
  }

  @Mutation(() => NovateAgreementsPayload, {
    description: 'Passes agreements of bodies that are no more on to the body that followed them: all of them, or none.',
  })
  async novateAgreements(
    @Ctx() context: Context,
    @Arg('input', () => NovateAgreementsInput, { description: 'The agreements, to whom, and when.' }) input: NovateAgreementsInput,
  ): Promise<NovateAgreementsPayload> {
    const { userErrors, changeId } = await context.use(AgreementNovation).novateAll(input);
    const ids = userErrors.length > 0 ? [] : input.items.map(({ agreement }) => agreement);
    const found = await Promise.all(ids.map((id) => context.use(AgreementStore).byId.load(id)));
    return { userErrors: [...userErrors], changeId, agreements: found.filter((one) => one !== null) };
  }
}

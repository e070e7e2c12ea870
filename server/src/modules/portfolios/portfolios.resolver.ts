import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { AreaStore } from '../areas/areas.store.ts';
import { Area } from '../areas/areas.type.ts';
import { GrantStore } from '../grants/grants.store.ts';
import { Principal } from '../grants/grants.type.ts';
import { ThemeStore } from '../themes/themes.store.ts';
import { Theme } from '../themes/themes.type.ts';
import type { PortfolioRow } from './portfolios.cypher.ts';
import { SetMyPortfolioInput, SetPortfolioInput } from './portfolios.input.ts';
import { PortfolioEdits } from './portfolios.service.ts';
import { Portfolio, PortfolioPayload } from './portfolios.type.ts';

@Resolver(() => Portfolio)
export class PortfolioResolver {
  @Mutation(() => PortfolioPayload, { description: 'Says what your own work is about, so that the pages offer that first.' })
  setMyPortfolio(
    @Ctx() context: Context,
    @Arg('input', () => SetMyPortfolioInput, { description: 'Places and themes.' }) input: SetMyPortfolioInput,
  ) {
    return context.use(PortfolioEdits).setOwn(input);
  }

  @Mutation(() => PortfolioPayload, { description: 'Says what the work of a person is about who holds a role of your council.' })
  setPortfolio(
    @Ctx() context: Context,
    @Arg('input', () => SetPortfolioInput, { description: 'Whose, and the places and themes.' }) input: SetPortfolioInput,
  ) {
    return context.use(PortfolioEdits).setOthers(input);
  }

  @FieldResolver(() => Principal, { nullable: true, description: 'Whose it is; null where you may not see who that is.' })
  principal(@Root() { principal }: PortfolioRow, @Ctx() context: Context) {
    return context.use(GrantStore).principalById.load(principal);
  }

  @FieldResolver(() => [Area], { description: 'The places.' })
  areas(@Root() { id }: PortfolioRow, @Ctx() context: Context) {
    return context.use(AreaStore).ofRecord.load(id);
  }

  @FieldResolver(() => [Theme], { description: 'The themes.' })
  themes(@Root() { id }: PortfolioRow, @Ctx() context: Context) {
    return context.use(ThemeStore).ofRecord.load(id);
  }
}

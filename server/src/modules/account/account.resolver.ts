import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { parseId } from '../../graphql/arguments.ts';
import { AccountService } from './account.service.ts';
import { Session, SessionsOfPayload, SessionsPayload } from './account.type.ts';

@Resolver(() => SessionsPayload)
export class AccountResolver {
  @Query(() => [Session], { description: 'Where you are signed in, what was used last first.' })
  mySessions(@Ctx() context: Context) {
    return context.use(AccountService).sessions();
  }

  @Query(() => [Session], { description: 'Where somebody is signed in, for whoever may end that.' })
  sessionsOf(@Ctx() context: Context, @Arg('principal', () => ID, { description: 'Whose.' }) principal: string) {
    return context.use(AccountService).sessionsOf(parseId(principal, 'principal'));
  }

  @Mutation(() => SessionsOfPayload, { description: 'Signs somebody out everywhere, but for the session that asks.' })
  async endSessionsOf(@Ctx() context: Context, @Arg('principal', () => ID, { description: 'Whose.' }) principal: string) {
    return { ended: await context.use(AccountService).endAllOf(parseId(principal, 'principal')), userErrors: [] };
  }

  @Mutation(() => SessionsPayload, { description: 'Ends one of your own sessions. Whoever used it has to sign in again.' })
  async endSession(@Ctx() context: Context, @Arg('id', () => ID, { description: 'The session.' }) id: string) {
    return { userErrors: await context.use(AccountService).end(id) };
  }

  @Mutation(() => SessionsPayload, { description: 'Ends all your sessions but the one that asks.' })
  async endOtherSessions(@Ctx() context: Context) {
    await context.use(AccountService).endOthers();
    return { userErrors: [] };
  }

  @FieldResolver(() => [Session], { description: 'The sessions that are left; empty where the one that asks was ended.' })
  async sessions(@Ctx() context: Context): Promise<Session[]> {
    const left = await context.use(AccountService).sessions();
    return left.some(({ isCurrent }) => isCurrent) ? left : [];
  }
}

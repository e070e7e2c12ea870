import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { parseId } from '../../graphql/arguments.ts';
import { AccessTokenService } from './access-tokens.service.ts';
import { AccessToken, AccessTokenPayload, CreateAccessTokenInput } from './access-tokens.type.ts';

@Resolver()
export class AccessTokenResolver {
  @Query(() => [AccessToken], { description: 'Your access tokens, the latest first, those that no longer work among them.' })
  accessTokens(
    @Ctx() context: Context,
    @Arg('principal', () => ID, { nullable: true, description: 'Somebody else, for whoever may end their tokens.' }) principal:
      | string
      | null,
  ) {
    return context.use(AccessTokenService).list(principal && parseId(principal, 'principal'));
  }

  @Mutation(() => AccessTokenPayload, { description: 'Makes an access token and gives its secret, this once.' })
  createAccessToken(
    @Ctx() context: Context,
    @Arg('input', () => CreateAccessTokenInput, { description: 'The token.' }) input: CreateAccessTokenInput,
  ) {
    return context.use(AccessTokenService).create(input);
  }

  @Mutation(() => AccessTokenPayload, { description: 'Ends an access token for good: yours, or another’s for an administrator.' })
  revokeAccessToken(@Ctx() context: Context, @Arg('id', () => ID, { description: 'The token.' }) id: string) {
    return context.use(AccessTokenService).revoke(id);
  }
}

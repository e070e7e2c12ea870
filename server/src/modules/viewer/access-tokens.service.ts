import { createAccessTokenSchema, TOKEN_DAYS } from '@atlas/shared/inputs';
import { PERMISSION_MEANINGS, type Permission } from '@atlas/shared/permissions';
import { addDays, todayInLondon } from '@atlas/shared/time';
import type { TokenRow } from '../../auth/tokens.cypher.ts';
import { createToken, findTokenOwner, MOST_TOKENS, mayHold, revokeToken, tokensOf } from '../../auth/tokens.ts';
import type { Context, Principal } from '../../context.ts';
import { unauthenticated } from '../../errors.ts';
import { parseInput, UserErrors, userError } from '../../user-errors.ts';
import type { CreateAccessTokenInput } from './access-tokens.type.ts';

/** What became of a token, or what stood in the way. */
export interface TokenEdited {
  readonly accessToken: TokenRow | null;
  readonly secret: string | null;
  readonly userErrors: UserErrors['errors'];
}

/** One's own access tokens; an administrator ends those of others. */
export class AccessTokenService {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Those of the reader, or of somebody else for whoever may end them. @throws UNAUTHENTICATED or FORBIDDEN */
  async list(principalId: string | null | undefined): Promise<TokenRow[]> {
    const own = this.#signedIn('see your access tokens').id;
    if (principalId && principalId !== own) this.#context.require('session:manage');
    return tokensOf(this.#context.executor, principalId ?? own);
  }

  create(input: CreateAccessTokenInput): Promise<TokenEdited> {
    const principal = this.#signedIn('make access tokens');
    return this.#told(async () => {
      this.#refuseWithout('token:make');
      const { name, role, isReadOnly, expiresOn } = parseInput(createAccessTokenSchema, input);
      if (!mayHold(principal.grants, role))
        throw userError('FORBIDDEN', 'role', 'A token acts in no higher role than your own: choose one that you hold, or a lower one.');
      const made = await createToken(this.#context.executor, {
        principalId: principal.id,
        name,
        role,
        isReadOnly: isReadOnly ?? true,
        expiresOn: expiresOn ?? addDays(todayInLondon(), TOKEN_DAYS.usual),
      });
      if (made === undefined)
        throw userError('CONFLICT', '', `You have ${MOST_TOKENS} tokens that work: revoke one that you no longer need.`);
      this.#context.tell('token-made', { subjectId: made.token.id, what: role });
      return { accessToken: made.token, secret: made.secret };
    });
  }

  revoke(id: string): Promise<TokenEdited> {
    const { id: own, via } = this.#signedIn('revoke access tokens');
    return this.#told(async () => {
      if (via === 'TOKEN') throw userError('FORBIDDEN', '', 'A token revokes none: sign in on the pages of the Atlas.');
      const owner = await findTokenOwner(this.#context.executor, id);
      if (owner === undefined || (owner !== own && !this.#context.holds('session:manage')))
        throw userError('NOT_FOUND', 'id', 'You have no such token. Take the id from the list of your tokens.');
      const accessToken = (await revokeToken(this.#context.executor, id)) ?? null;
      this.#context.tell('token-revoked', { subjectId: id });
      return { accessToken, secret: null };
    });
  }

  #signedIn(what: string): Principal {
    const { principal } = this.#context;
    if (principal === undefined) throw unauthenticated(what);
    return principal;
  }

  #refuseWithout(permission: Permission): void {
    if (this.#context.holds(permission)) return;
    this.#context.tell('denied', { what: permission, reason: 'FORBIDDEN' });
    const what = PERMISSION_MEANINGS[permission].replace(/^./, (letter) => letter.toLowerCase());
    throw userError(
      'FORBIDDEN',
      '',
      `Your roles do not let you ${what}, or you came with a token. An administrator can change your roles.`,
    );
  }

  async #told(work: () => Promise<Omit<TokenEdited, 'userErrors'>>): Promise<TokenEdited> {
    try {
      return { ...(await work()), userErrors: [] };
    } catch (error) {
      if (!(error instanceof UserErrors)) throw error;
      return { accessToken: null, secret: null, userErrors: error.errors };
    }
  }
}

import { createAccessTokenSchema, TOKEN_DAYS } from '@atlas/shared/inputs';
import { ROLES, type Role } from '@atlas/shared/permissions';
import { addDays, todayInLondon } from '@atlas/shared/time';
import { Command, Option } from 'commander';
import { findPrincipalById } from '../auth/principals.ts';
import { peopleNamed, type TokenRow } from '../auth/tokens.cypher.ts';
import { createToken, findTokenOwner, MOST_TOKENS, mayHold, revokeToken, tokensOf } from '../auth/tokens.ts';
import type { Executor } from '../neo4j/executor.ts';
import { NamedFailure } from '../neo4j/local/errors.ts';
import type { CommandDeps } from './deps.ts';
import { day } from './options.ts';

/** A token that cannot be made or ended as asked. */
class TokenError extends NamedFailure {
  override readonly name = 'TokenError';
  readonly code = 'TOKEN_REFUSED';
}

interface Created {
  readonly for: string;
  readonly name: string;
  readonly role: Role;
  readonly mayWrite?: true;
  readonly expiresOn: string;
}

/** `atlas token create|list|revoke --for <id or e-mail>`: access tokens, for those who operate the Atlas. */
export function tokenCommand({ openStore }: Pick<CommandDeps, 'openStore'>): Command {
  const within = async (work: (executor: Executor) => Promise<void>) => {
    const store = await openStore();
    try {
      await work(store.executor);
    } finally {
      await store.close();
    }
  };
  const person = () => new Option('--for <person>', 'whose: their id, or the e-mail address they sign in with').makeOptionMandatory();

  const create = new Command('create')
    .description('Makes a token and prints it, this once, as the only line on standard output.')
    .addOption(person())
    .requiredOption('--name <name>', 'what it is for')
    .addOption(new Option('--role <role>', 'the highest role it acts in').choices(ROLES).default('ANALYST'))
    .option('--may-write', 'it may change records; it only reads unless given')
    .option(
      '--expires-on <day>',
      `the first day it no longer works, YYYY-MM-DD; ${TOKEN_DAYS.most} days from today at most`,
      day,
      addDays(todayInLondon(), TOKEN_DAYS.usual),
    )
    .action((options: Created) => within((executor) => createFor(executor, options)));
  const list = new Command('list')
    .description('Lists the tokens of a person, the latest first.')
    .addOption(person())
    .action((options: { for: string }) =>
      within(async (executor) => {
        const tokens = await tokensOf(executor, await idOf(executor, options.for));
        for (const token of tokens) console.log(lineOf(token));
        if (tokens.length === 0) console.error('They have none.');
      }),
    );
  const revoke = new Command('revoke')
    .description('Ends a token of a person for good.')
    .argument('<token>', 'the token’s id, from the list')
    .addOption(person())
    .action((token: string, options: { for: string }) =>
      within(async (executor) => {
        if ((await findTokenOwner(executor, token)) !== (await idOf(executor, options.for)))
          throw new TokenError(`They have no token ${token}.`, 'Take the id from "atlas token list".');
        await revokeToken(executor, token);
        console.error('It no longer works.');
      }),
    );
  return new Command('token')
    .description('Makes, lists and ends the tokens that programs sign in with, in the header "Authorization: Bearer …".')
    .addCommand(create)
    .addCommand(list)
    .addCommand(revoke);
}

async function createFor(executor: Executor, options: Created): Promise<void> {
  const checked = createAccessTokenSchema.safeParse(options);
  if (!checked.success) throw new TokenError(checked.error.issues.map(({ message }) => message).join(' '), 'Nothing was made.');
  const principalId = await idOf(executor, options.for);
  const principal = await findPrincipalById(executor, principalId, 'SESSION');
  if (principal === undefined || !mayHold(principal.grants, options.role))
    throw new TokenError(
      `They hold ${principal?.roles.join(', ') || 'no role'}, and a token acts in no higher role than its owner’s.`,
      'Choose another with --role, or give them the role first.',
    );
  const { role, mayWrite, expiresOn } = options;
  const { name } = checked.data;
  const made = await createToken(executor, { principalId, name, role, isReadOnly: mayWrite !== true, expiresOn });
  if (made === undefined) throw new TokenError(`They have ${MOST_TOKENS} tokens that work.`, 'Revoke one that is no longer needed.');
  console.error(`${lineOf(made.token)}\nKeep it as you keep a password: it is not shown again.`);
  console.log(made.secret);
}

async function idOf(executor: Executor, name: string): Promise<string> {
  const [one, ...more] = await executor.system(peopleNamed, { name });
  if (one === undefined) throw new TokenError(`Nobody who signs in has the id or address ${name}.`, 'They have to have signed in once.');
  if (more.length > 0) throw new TokenError(`Several people sign in as ${name}.`, 'Name one by id.');
  return one.id;
}

/** A token in one line: id, name, role, what it may do, and whether it works. */
function lineOf({ id, name, role, isReadOnly, expiresAt, lastUsedAt, revokedAt }: TokenRow): string {
  const used = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt.slice(0, 10)}`;
  const isOver = Date.parse(expiresAt) <= Date.now();
  const state = revokedAt === null ? `${isOver ? 'ran out' : 'runs out'} ${expiresAt.slice(0, 10)}` : `revoked ${revokedAt.slice(0, 10)}`;
  return [id, name, role, isReadOnly ? 'reads' : 'reads and writes', state, used].join('  ');
}

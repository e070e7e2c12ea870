import { createAccessTokenSchema, TOKEN_DAYS } from '@atlas/shared/inputs';
import { ROLES, type Role } from '@atlas/shared/permissions';
import { addDays, todayInLondon } from '@atlas/shared/time';
import { Command, Option } from 'commander';
import { findPrincipalById } from '../auth/principals.ts';
import type { TokenRow } from '../auth/tokens.cypher.ts';
import { createToken, findTokenOwner, MOST_TOKENS, mayHold, revokeToken, tokensOf } from '../auth/tokens.ts';
import type { Executor } from '../neo4j/executor.ts';
import type { CommandDeps } from './deps.ts';
import { day } from './options.ts';
import { idOfPerson, PersonError, personOption, withStore } from './people.ts';

interface Created {
  readonly for: string;
  readonly name: string;
  readonly role: Role;
  readonly mayWrite?: true;
  readonly expiresOn: string;
}

/** `atlas token create|list|revoke --for <id or e-mail>`: access tokens, for those who operate the Atlas. */
export function tokenCommand(deps: Pick<CommandDeps, 'openStore'>): Command {
  const within = (work: (executor: Executor) => Promise<void>) => withStore(deps, work);
  const create = new Command('create')
    .description('Makes a token and prints it, this once, as the only line on standard output.')
    .addOption(personOption())
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
    .addOption(personOption())
    .action((options: { for: string }) =>
      within(async (executor) => {
        const tokens = await tokensOf(executor, await idOfPerson(executor, options.for));
        for (const token of tokens) console.log(lineOf(token));
        if (tokens.length === 0) console.error('They have none.');
      }),
    );
  const revoke = new Command('revoke')
    .description('Ends a token of a person for good.')
    .argument('<token>', 'the token’s id, from the list')
    .addOption(personOption())
    .action((token: string, options: { for: string }) =>
      within(async (executor) => {
        if ((await findTokenOwner(executor, token)) !== (await idOfPerson(executor, options.for)))
          throw new PersonError(`They have no token ${token}.`, 'Take the id from "atlas token list".');
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
  if (!checked.success) throw new PersonError(checked.error.issues.map(({ message }) => message).join(' '), 'Nothing was made.');
  const principalId = await idOfPerson(executor, options.for);
  const principal = await findPrincipalById(executor, principalId, 'SESSION');
  if (principal === undefined || !mayHold(principal.grants, options.role))
    throw new PersonError(
      `They hold ${principal?.roles.join(', ') || 'no role'}, and a token acts in no higher role than its owner’s.`,
      'Choose another with --role, or give them the role first.',
    );
  const { role, mayWrite, expiresOn } = options;
  const { name } = checked.data;
  const made = await createToken(executor, { principalId, name, role, isReadOnly: mayWrite !== true, expiresOn });
  if (made === undefined) throw new PersonError(`They have ${MOST_TOKENS} tokens that work.`, 'Revoke one that is no longer needed.');
  console.error(`${lineOf(made.token)}\nKeep it as you keep a password: it is not shown again.`);
  console.log(made.secret);
}

/** A token in one line: id, name, role, what it may do, and whether it works. */
function lineOf({ id, name, role, isReadOnly, expiresAt, lastUsedAt, revokedAt }: TokenRow): string {
  const used = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt.slice(0, 10)}`;
  const isOver = Date.parse(expiresAt) <= Date.now();
  const state = revokedAt === null ? `${isOver ? 'ran out' : 'runs out'} ${expiresAt.slice(0, 10)}` : `revoked ${revokedAt.slice(0, 10)}`;
  return [id, name, role, isReadOnly ? 'reads' : 'reads and writes', state, used].join('  ');
}

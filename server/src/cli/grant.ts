import { ROLE_LABELS, ROLES, type Role } from '@atlas/shared/permissions';
import { todayInLondon } from '@atlas/shared/time';
import { Command, Option } from 'commander';
import { DraftError } from '../audit/draft.ts';
import { writeInTransaction } from '../audit/writer.ts';
import { draftGrant } from '../modules/grants/grant-draft.ts';
import { newId } from '../neo4j/ids.ts';
import type { CommandDeps } from './deps.ts';
import { day } from './options.ts';
import { idOfPerson, PersonError, personOption, withStore } from './people.ts';

interface Given {
  readonly for: string;
  readonly role: Role;
  readonly organisation: string;
  readonly until?: string;
}

/** `atlas grant --for <person> --role <role> --organisation <id>`: gives the first administrator their role; after that people do it on the page. */
export function grantCommand(deps: Pick<CommandDeps, 'openStore'>): Command {
  return new Command('grant')
    .description('Gives somebody who has signed in once a role, from today: how the first administrator comes by it. It is in the history.')
    .addOption(personOption())
    .addOption(new Option('--role <role>', 'the role').choices(ROLES).makeOptionMandatory())
    .requiredOption('--organisation <id>', 'the council whose records it is for; of a PARTNER, the organisation they speak for')
    .option('--until <day>', 'the first day on which they no longer hold it, YYYY-MM-DD; open unless given', day)
    .action((given: Given) =>
      withStore(deps, async (executor) => {
        const { role, organisation, until } = given;
        const today = todayInLondon();
        if (until !== undefined && until <= today) throw new PersonError(`${until} is past, or today.`, 'Give a later day.');
        const principal = await idOfPerson(executor, given.for);
        const draft = draftGrant({ id: newId(), principal, role, organisation, owner: organisation, validFrom: today, validTo: until });
        const context = { principalId: 'system', by: 'Command line', reason: 'WORLD' } as const;
        const write = executor.write('cli-grant', async (tx) => {
          const { pending } = await writeInTransaction(tx, [draft], context);
          if (pending.length > 0) throw noOrganisation(organisation);
        });
        await write.catch((error: unknown) => {
          throw error instanceof DraftError ? noOrganisation(organisation) : error;
        });
        console.log(`${ROLE_LABELS[role]} from ${today}.`);
      }),
    );
}

const noOrganisation = (id: string) => new PersonError(`There is no organisation ${id}.`, 'Take the id from the address of its page.');

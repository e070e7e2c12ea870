import { Option } from 'commander';
import { peopleNamed } from '../auth/principals.cypher.ts';
import type { Executor } from '../neo4j/executor.ts';
import { NamedFailure } from '../neo4j/local/errors.ts';
import type { CommandDeps } from './deps.ts';

/** What cannot be done for somebody as it was asked. */
export class PersonError extends NamedFailure {
  override readonly name = 'PersonError';
  readonly code = 'PERSON_REFUSED';
}

/** The option that names somebody who signs in. */
export const personOption = () =>
  new Option('--for <person>', 'whose: their id, or the e-mail address they sign in with').makeOptionMandatory();

/** The id of the person that an option names. @throws {PersonError} where that is nobody, or several */
export async function idOfPerson(executor: Executor, name: string): Promise<string> {
  const [one, ...more] = await executor.system(peopleNamed, { name });
  if (one === undefined) throw new PersonError(`Nobody who signs in has the id or address ${name}.`, 'They have to have signed in once.');
  if (more.length > 0) throw new PersonError(`Several people sign in as ${name}.`, 'Name one by id.');
  return one.id;
}

/** Opens the store for one piece of work. */
export async function withStore({ openStore }: Pick<CommandDeps, 'openStore'>, work: (executor: Executor) => Promise<void>): Promise<void> {
  const store = await openStore();
  try {
    await work(store.executor);
  } finally {
    await store.close();
  }
}

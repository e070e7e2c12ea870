import { portfolioOfSchema, portfolioSchema } from '@atlas/shared/inputs';
import { rolesToGive } from '@atlas/shared/permissions';
import { draft } from '../../audit/draft.ts';
import { type Edit, type Edited, Editing, type Mutation } from '../../audit/editing.ts';
import { linksTo, listsOfLinks, referencesIn } from '../../audit/given.ts';
import { amend } from '../../audit/snapshot.ts';
import { namedFor } from '../../auth/principals.ts';
import { type Context, holderOf } from '../../context.ts';
import { idFor } from '../../neo4j/ids.ts';
import { parseInput, userError } from '../../user-errors.ts';
import type { SetMyPortfolioInput, SetPortfolioInput } from './portfolios.input.ts';
import { PortfolioStore } from './portfolios.store.ts';

const setOwn: Mutation = { name: 'setMyPortfolio', permission: 'portfolio:set', reason: 'WORLD' };
const setOthers: Mutation = { name: 'setPortfolio', permission: 'grant:give', reason: 'WORLD' };

interface Given {
  readonly areas?: readonly string[] | null | undefined;
  readonly themes?: readonly string[] | null | undefined;
}

/** Saying what somebody's work is about: one's own, or that of a person one gives roles to. */
export class PortfolioEdits {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  setOwn(input: SetMyPortfolioInput): Promise<Edited> {
    return this.#context.use(Editing).run(setOwn, input, async (edit) => {
      const given = parseInput(portfolioSchema, input);
      return this.#save(edit, edit.principal.id, given);
    });
  }

  setOthers(input: SetPortfolioInput): Promise<Edited> {
    return this.#context.use(Editing).run(setOthers, input, async (edit) => {
      const { principal, ...given } = parseInput(portfolioOfSchema, input);
      await edit.refer({ field: 'principal', id: principal, label: 'Principal' });
      return this.#save(edit, principal, given);
    });
  }

  async #save(edit: Edit, principal: string, { areas, themes }: Given): Promise<string> {
    await edit.refer(...referencesIn('areas', areas, 'Area'), ...referencesIn('themes', themes, 'Theme'));
    await edit.lock(principal);
    const found = await this.#context.use(PortfolioStore).principalIn(edit.tx, principal);
    if (found === undefined) throw userError('NOT_FOUND', 'principal', 'Nobody who signs in has this id. Choose them by name.');
    const { person, isKept } = found;
    const holder = holderOf(edit.principal);
    const isTheirs = person.grants.some(({ councilId, organisationId }) => rolesToGive(holder, councilId ?? organisationId).length > 0);
    if (principal !== edit.principal.id && !isTheirs)
      throw userError('FORBIDDEN', 'principal', 'They hold no role of your council: say this of people you give roles to.');
    const id = idFor('portfolio', principal);
    const made = isKept
      ? await edit.load('Portfolio', id, { byAnybody: true })
      : draft('Portfolio', {
          id,
          visibility: 'RESTRICTED',
          restrictedTo: namedFor(principal),
          properties: {},
          links: [
            { type: 'PORTFOLIO_OF', to: principal },
            ...linksTo('IN_AREA', areas === undefined ? person.areaIds : areas),
            ...linksTo('ON_THEME', themes === undefined ? person.themeIds : themes),
          ],
        });
    edit.save(isKept ? amend(made, { links: listsOfLinks({ IN_AREA: areas, ON_THEME: themes }) }) : made);
    return id;
  }
}

import { extname } from 'node:path';
import { todayInLondon } from '@atlas/shared/time';
import { idSchema } from '@atlas/shared/validation';
import { AREA_LEVEL_LABELS, AREA_LEVELS, type AreaLevel } from '@atlas/shared/vocabulary';
import { Command, Option } from 'commander';
import { findPrincipalById } from '../auth/principals.ts';
import { Context, type Principal } from '../context.ts';
import { AreaStore } from '../modules/areas/areas.store.ts';
import type { Executor } from '../neo4j/executor.ts';
import { NamedFailure } from '../neo4j/local/errors.ts';
import { drawBriefing } from './briefing-page.ts';
import type { CommandDeps } from './deps.ts';
import { day } from './options.ts';
import { idOfPerson } from './people.ts';
import { openTarget } from './target.ts';

/** Why a briefing cannot be written as it was asked for. */
export class BriefingError extends NamedFailure {
  override readonly name = 'BriefingError';
  readonly code = 'BRIEFING_REFUSED';
}

interface Asked {
  readonly as?: string;
  readonly asAt?: string;
  readonly level?: AreaLevel;
  readonly framework?: string;
  readonly for?: readonly string[];
}

const KINDS = { '.pdf': 'PDF', '.docx': 'WORD' } as const;

/** `atlas export briefing <place> <file>`: the briefing of a place as one reader may see it, as PDF or as a Word document. */
export function briefingCommand(deps: CommandDeps): Command {
  return new Command('briefing')
    .description('Writes the briefing of a place as PDF or as a Word document: what one reader may see, and no more.')
    .argument('<place>', 'the area: its id, its GSS code or its whole name')
    .argument('<file>', 'where to; its name ends in .pdf or .docx')
    .option('--as <person>', 'whose view: their id, or the e-mail address they sign in with; what anybody may see unless given')
    .option('--as-at <day>', 'the day it holds for, YYYY-MM-DD; today unless given', day)
    .addOption(new Option('--level <level>', 'by areas of this level; the next one down unless given').choices(AREA_LEVELS))
    .option('--framework <id>', 'by the themes of this framework; that of the council there unless given')
    .option('--for <council...>', 'whose partners count, by id; those of the councils that govern the place unless given')
    .action(async (place: string, file: string, asked: Asked) => {
      const ending = extname(file).toLowerCase();
      const kind = Object.entries(KINDS).find(([one]) => one === ending)?.[1];
      if (kind === undefined)
        throw new BriefingError(`A briefing is a PDF or a Word document, and ${file} names neither.`, 'End it in .pdf or .docx.');
      const target = await openTarget(file);
      try {
        const store = await deps.openStore();
        try {
          const { executor } = store;
          const principal = asked.as === undefined ? undefined : await findPerson(executor, asked.as);
          const area = await findPlace(new Context({ executor, principal }), place, asked.asAt ?? todayInLondon());
          const { asAt, level, framework } = asked;
          const address = new URLSearchParams(
            Object.entries({ place: area, within: area, asAt, level, framework }).filter(
              (one): one is [string, string] => one[1] !== undefined,
            ),
          );
          for (const council of asked.for ?? []) address.append('for', council);
          // A signal must leave neither the file nor the session behind.
          await deps.whileRunning(target.drop, () =>
            deps.progress.step(`Writing ${file}`, () =>
              drawBriefing({ deps, executor, principalId: principal?.id, address, kind, path: target.path }),
            ),
          );
        } finally {
          await store.close();
        }
        await target.keep();
      } catch (error) {
        await target.drop();
        throw error;
      }
    });
}

async function findPerson(executor: Executor, name: string): Promise<Principal> {
  const principal = await findPrincipalById(executor, await idOfPerson(executor, name), 'SESSION');
  if (principal === undefined) throw new BriefingError(`${name} may no longer sign in.`, 'Name another person.');
  return principal;
}

/** The id of an area that this reader may see. @throws {BriefingError} where that is none, or several */
async function findPlace(context: Context, place: string, asAt: string): Promise<string> {
  const areas = context.use(AreaStore);
  const known = (idSchema.safeParse(place).success ? await areas.byId.load(place) : null) ?? (await areas.findByGssCode(place));
  if (known !== null) return known.id;
  const [one, ...more] = await areas.named(place, asAt);
  if (one === undefined)
    throw new BriefingError(
      `There is no area with the id, the code or the name ${place} that this reader may see.`,
      'Check how it is spelt.',
    );
  if (more.length > 0)
    throw new BriefingError(
      `${more.length + 1} areas are called ${place}.`,
      `Name one by its id: ${[one, ...more].map(({ id, level }) => `${id} (${AREA_LEVEL_LABELS[level as AreaLevel].toLowerCase()})`).join(', ')}.`,
    );
  return one.id;
}

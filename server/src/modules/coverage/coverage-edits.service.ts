import { recordCoverageCheckSchema } from '@atlas/shared/inputs';
import { draft } from '../../audit/draft.ts';
import { type Edited, Editing } from '../../audit/editing.ts';
import { linksTo } from '../../audit/given.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../neo4j/ids.ts';
import { parseInput } from '../../user-errors.ts';
import { dayOf } from '../facts/fact-life.ts';
import type { RecordCoverageCheckInput } from './coverage.input.ts';

/** What people record of where they looked. */
export class CoverageEdits {
  readonly #editing: Editing;

  constructor(context: Context) {
    this.#editing = context.use(Editing);
  }

  recordCheck(input: RecordCoverageCheckInput): Promise<Edited> {
    const mutation = { name: 'recordCoverageCheck', permission: 'coverage:check', reason: 'RECORDED' } as const;
    return this.#editing.run(mutation, input, async (edit) => {
      const { area, theme, for: councils, on, by, note, visibility } = parseInput(recordCoverageCheckSchema, input);
      await edit.refer(
        { field: 'area', id: area, label: 'Area' },
        { field: 'theme', id: theme, label: 'Theme' },
        ...councils.map((id, i) => ({ field: `for.${i}`, id, label: 'Organisation' as const })),
      );
      dayOf(on);
      const id = newId();
      edit.save(
        draft('CoverageCheck', {
          id,
          ...edit.access(visibility),
          properties: { checkedOn: on, checkedBy: by ?? edit.principal.name, note: note ?? undefined },
          links: [{ type: 'IN_AREA', to: area }, { type: 'ON_THEME', to: theme }, ...linksTo('FOR', [...new Set(councils)])],
        }),
      );
      return id;
    });
  }
}

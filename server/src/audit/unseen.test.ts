import { describe, expect, it } from 'vitest';
import type { Reader } from '../auth/reader.ts';
import type { WriteTransaction } from '../neo4j/executor.ts';
import { draft } from './draft.ts';
import { amend, partsOf } from './snapshot.ts';
import { keepUnseen } from './unseen.ts';

const [agreement, option, seen, unseen] = ['agreement', 'option', 'seen', 'unseen'];
const cost = (key: string, party: string, amountPence: number) => ({
  type: 'HAS_COST',
  key,
  properties: { option, position: 0, kind: 'RUNNING', amountPence, fromYear: 1 },
  links: [{ type: 'TO_PARTY', to: party }],
});
const held = draft('Agreement', {
  id: agreement,
  properties: { title: 'Hall', sortName: 'hall', kind: 'AGENCY', searchText: 'Hall' },
  links: [seen, unseen].map((to) => ({ type: 'HAS_PARTY' as const, to, properties: { role: 'MEMBER' } })),
  parts: [
    { type: 'HAS_COST_OPTION', key: option, properties: { name: 'Keep', position: 0, years: 5 } },
    cost('0', unseen, 100),
    cost('1', seen, 200),
  ],
});

/** Keeps what somebody who sees all but one party does not give again. */
async function keep(made: typeof held, before: typeof held | undefined = held) {
  const tx = { runAs: async () => [{ id: seen }] } as unknown as WriteTransaction;
  const [kept = made] = await keepUnseen(tx, { kind: 'ANONYMOUS' } satisfies Reader, [{ draft: made, held: before }]);
  return kept;
}
const partiesOf = (made: typeof held) => made.links.filter(({ type }) => type === 'HAS_PARTY').map(({ to }) => to);
const costsOf = (made: typeof held) =>
  partsOf(made, 'HAS_COST')
    .map(({ properties, links }) => `${properties.amountPence} of ${links?.[0]?.to}`)
    .toSorted();

describe('what an editor may not see', () => {
  it('stays in a list that they give without it, and what they see goes', async () => {
    expect(partiesOf(await keep(amend(held, { links: { HAS_PARTY: [] } })))).toEqual([unseen]);
  });

  it('stays among the costs of an option that they write afresh, under another key', async () => {
    const made = amend(held, {
      parts: { HAS_COST: [{ key: '0', properties: cost('0', seen, 300).properties, links: cost('0', seen, 300).links }] },
    });
    expect(costsOf(await keep(made))).toEqual(['100 of unseen', '300 of seen']);
  });

  it('goes with the option that its costs are of', async () => {
    expect(costsOf(await keep(amend(held, { parts: { HAS_COST: [], HAS_COST_OPTION: [] } })))).toEqual([]);
  });

  it('is not asked of what is new, or put back as it was', async () => {
    const made = amend(held, { links: { HAS_PARTY: [] } });
    const [kept] = await keepUnseen({} as WriteTransaction, { kind: 'ANONYMOUS' }, [{ draft: made, held: undefined }]);
    expect(kept).toBe(made);
  });
});

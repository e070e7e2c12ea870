import { describe, expect, it } from 'vitest';
import { problemsOf } from './check.ts';

const part = { relationship: 'HAS_STAGE', stage: 'LEGAL', on: '2026-01-08', position: 0 };
const links = [
  { type: 'SET_BY', to: 'council' },
  { type: 'DECIDED_BY', to: 'decision' },
];
/** An agreement of one revision whose only stage has these links in the graph. */
function held(found: readonly { type: string; to: string }[]) {
  const after = JSON.stringify({
    properties: { title: 'Grass', kind: 'AGENCY', visibility: 'PUBLIC', isIllustrative: false },
    links: [],
    parts: [{ ...part, links }],
  });
  const { relationship, ...properties } = part;
  return {
    id: 'a',
    labels: ['Entity', 'Agreement'],
    properties: { title: 'Grass', kind: 'AGENCY', visibility: 'PUBLIC', readers: ['+*'], isIllustrative: false, revision: 1 },
    links: [],
    parts: [{ relationship, labels: ['Entity', 'StageEvent'], properties, links: found.map((link) => ({ ...link, properties: {} })) }],
    changes: [{ revision: 1, before: null, after }],
  };
}

describe('the check of a record', () => {
  it('takes the links of a part in any order', () => {
    expect(problemsOf(held(links))).toEqual([]);
    expect(problemsOf(held(links.toReversed()))).toEqual([]);
  });

  it('tells of a part that leads elsewhere, or lacks a link', () => {
    for (const found of [links.slice(1), [{ type: 'SET_BY', to: 'other' }, ...links.slice(1)]])
      expect(problemsOf(held(found)).map(({ what }) => what)).toEqual(['has other parts than its last change says']);
  });

  it('tells of a list of readers that is not what the record says', () => {
    const open = held(links);
    const closed = { ...open, properties: { ...open.properties, readers: ['+owner:council'] } };
    expect(problemsOf(closed).map(({ what }) => what)).toEqual(['is open to others than it says']);
  });
});

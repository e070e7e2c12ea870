import { isObjectType, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildAtlasSchema } from '../schema.ts';
import { MAX_COST } from './limits.ts';
import { costOf } from './query-cost.ts';

const schema = buildAtlasSchema();
const cost = (query: string) => costOf(schema, parse(query).definitions[0] as OperationDefinitionNode, new Map(), {});

describe('the cost of a query', () => {
  it('is that of all a network goes over, not of what is selected', () => {
    const network = (input: string) => cost(`{ network(input: {${input}}) { totalNodes } }`);
    expect(network('limit: 2000, hops: 4')).toBe(20_001);
    expect(network('')).toBe(2_001);
    expect(network('limit: 100, hops: 0')).toBeLessThan(network('limit: 100, hops: 1'));
  });

  it('lets the widest network through once, with all of its organisations, lines and figures', () => {
    const widest = cost(`{ network(input: { limit: 2000, hops: 4 }) { metrics { density }
      nodes { betweenness organisation { id name owner { id } } } ties { from to status } } }`);
    expect(widest).toBeGreaterThan(20_000);
    expect(widest).toBeLessThan(MAX_COST);
  });

  it('is a number whatever is asked, and grows with how many are asked for', () => {
    const declared = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) ? Object.values(type.getFields()).filter(({ extensions }) => typeof extensions.complexity === 'function') : [],
    );
    expect(declared.length).toBeGreaterThan(5);
    for (const { name, extensions } of declared)
      expect((extensions.complexity as (of: object) => number)({ args: { input: {} } }), name).toBeGreaterThan(0);
    const finder = (first: string) =>
      cost(`{ partnerFinder(input: { area: "a", theme: "t"${first} }) { matches { reasons facts { sentence } } } }`);
    expect(finder(', first: 50')).toBeGreaterThan(finder(''));
    const loads = (first: string) => cost(`{ askLoad(within: "a"${first}) { teams { id } } }`);
    expect(loads(', first: 200')).toBeGreaterThan(loads(''));
  });

  it('grows with the length of ways to be introduced and with their number', () => {
    const introductions = (args: string) => cost(`{ introductions(from: "a", to: "b"${args}) { summary } }`);
    expect(introductions(', maxHops: 6')).toBeGreaterThan(introductions(''));
    expect(introductions(', first: 20')).toBeGreaterThan(introductions(''));
    expect(60 * introductions('')).toBeGreaterThan(MAX_COST);
  });
});

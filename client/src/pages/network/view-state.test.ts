import { describe, expect, it } from 'vitest';
import { withChange } from '../../lib/address.ts';
import { cameraParam, isNarrowed, listParam, readView, startParams, toInput, WIDEST } from './view-state.ts';

const read = (search: string, place?: string) => readView({ params: new URLSearchParams(search), asAt: undefined, place });

describe('the address', () => {
  it('holds the whole view', () => {
    const view = read(
      'around=a.b&hops=2&limit=100&layer=FUNDING&sector=NHS.VCSE&status=CONFIRMED&theme=x&theme=y&strength=3&expand=c&hide=d.e&select=a*b&size=betweenness&colour=community&view=table&introduce=a.z&way=2&at=12.-340.85',
    );
    expect(view).toEqual({
      start: { kind: 'organisations', ids: ['a', 'b'] },
      asAt: undefined,
      hops: 2,
      limit: 100,
      layers: ['FUNDING'],
      sectors: ['NHS', 'VCSE'],
      statuses: ['CONFIRMED'],
      themes: ['x', 'y'],
      minStrength: 3,
      expanded: ['c'],
      hidden: ['d', 'e'],
      selection: ['a*b'],
      look: { sizeBy: 'betweenness', colourBy: 'community' },
      view: 'table',
      introduce: ['a', 'z'],
      way: 2,
      camera: { x: 12, y: -340, zoom: 0.85 },
    });
    expect(isNarrowed(view)).toBe(true);
    expect(toInput(view)).toMatchObject({ around: ['a', 'b'], hops: 2, limit: 100, expand: ['c'], minStrength: 3 });
  });

  it('passes over what makes no sense', () => {
    expect(read('hops=9&limit=7&layer=X&strength=8&size=z&colour=z&view=z&introduce=a&way=0&select=..&at=1.2')).toMatchObject({
      ...{
        hops: 0,
        limit: 500,
        layers: [],
        minStrength: 1,
        view: 'picture',
        introduce: undefined,
        way: 1,
        selection: [],
        camera: undefined,
      },
      look: { sizeBy: 'degree', colourBy: 'sector' },
    });
  });

  it('starts from organisations before a programme before a place, and from the header’s place last', () => {
    expect(read('around=a&programme=p&within=w').start).toEqual({ kind: 'organisations', ids: ['a'] });
    expect(read('programme=p&within=w').start).toEqual({ kind: 'programme', id: 'p' });
    expect(read('within=w', 'h').start).toEqual({ kind: 'place', id: 'w' });
    expect(read('', 'h').start).toEqual({ kind: 'place', id: 'h' });
    expect(read('').start).toBeUndefined();
  });
});

it('looks a step round an organisation, and at who is there in a place', () => {
  expect(read('around=a').hops).toBe(1);
  expect(read('within=w').hops).toBe(0);
  expect(read('around=a&hops=0').hops).toBe(0);
});

it('asks the API for nothing it need not', () => {
  expect(toInput(read('within=w'))).toEqual({ within: 'w', hops: 0, limit: 500 });
});

it('forgets what belonged to another start, and every narrowing when asked', () => {
  const before = new URLSearchParams('within=w&hops=2&hide=a&select=b&expand=c&sector=NHS&size=betweenness');
  const next = withChange(before, startParams({ kind: 'organisations', ids: ['x', 'y'] }));
  expect(next.toString()).toBe('sector=NHS&size=betweenness&around=x.y');
  expect(withChange(new URLSearchParams('sector=NHS&hide=a&strength=2&size=betweenness'), WIDEST).toString()).toBe('size=betweenness');
  expect(listParam([])).toBeNull();
});

it('writes where the map is looked at from as short as it can be read again', () => {
  const camera = { x: 12.4, y: -339.7, zoom: 0.8512 };
  expect(cameraParam(camera)).toBe('12.-340.85');
  expect(read(`at=${cameraParam(camera)}`).camera).toEqual({ x: 12, y: -340, zoom: 0.85 });
  expect(cameraParam(undefined)).toBeNull();
});

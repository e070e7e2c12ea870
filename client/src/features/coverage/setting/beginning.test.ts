import { describe, expect, it } from 'vitest';
import { beginningOf, type WholeSetting } from './beginning.ts';
import type { SettingArea } from './setting.ts';
import { readView } from './view.ts';

const council = (id: string) => ({ id, name: id });
const area: SettingArea = {
  id: 'shire',
  name: 'Shire',
  level: 'COUNTY',
  isIllustrative: false,
  openedOn: null,
  closedOn: null,
  levelsInside: ['DISTRICT'],
  governedBy: [council('county')],
  predecessors: [],
  successors: [],
  within: [],
  contains: [],
};
const framework = (id: string, more: object = {}) => ({
  id,
  name: id,
  isIllustrative: false,
  validFrom: null,
  owner: null,
  themes: [{ id: `${id} theme`, name: 'Theme', parts: [{ id: `${id} part`, name: 'Part' }] }],
  ...more,
});
const setting = (more: Partial<WholeSetting> = {}): WholeSetting => ({
  me: { id: 'me', areas: [], themes: [] },
  areas: { nodes: [] },
  frameworks: [],
  area,
  ...more,
});
const view = (search: string) => {
  const params = new URLSearchParams(search);
  return readView({ params, place: params.get('place') ?? undefined, asAt: undefined });
};
const mine = (id: string) => ({ id: 'me', areas: [], themes: [{ id: `${id} part`, framework: { id }, partOf: { id: `${id} theme` } }] });

describe('where coverage begins', () => {
  it('begins at the reader’s own place, else at the demo’s county, else nowhere', () => {
    const demo = { areas: { nodes: [{ id: 'merrowshire' }] } };
    expect(beginningOf(setting({ ...demo, me: { id: 'me', areas: [{ id: 'mine' }], themes: [] } }), view(''))).toEqual({ place: 'mine' });
    expect(beginningOf(setting(demo), view(''))).toEqual({ place: 'merrowshire' });
    expect(beginningOf(setting(), view(''))).toBeUndefined();
  });

  it('takes the newest framework of the councils there, before any other', () => {
    const frameworks = [
      framework('another'),
      framework('old', { owner: { id: 'county' }, validFrom: '2014-04-15' }),
      framework('new', { owner: { id: 'county' }, validFrom: '2023-07-06' }),
    ];
    expect(beginningOf(setting({ frameworks }), view('place=shire'))).toMatchObject({ framework: 'new', within: 'shire', theme: [] });
  });

  it('takes the framework of the reader’s themes, and these, where it is as real as the place', () => {
    const frameworks = [framework('made up', { isIllustrative: true }), framework('other'), framework('real')];
    expect(beginningOf(setting({ frameworks, me: mine('real') }), view('place=shire'))).toMatchObject({
      framework: 'real',
      theme: ['real theme'],
    });
    expect(beginningOf(setting({ frameworks, me: mine('made up') }), view('place=shire'))).toMatchObject({ framework: 'other', theme: [] });
  });

  it('writes for which place a framework was chosen, where a link does not say', () => {
    expect(beginningOf(setting(), view('place=shire&framework=f'))).toEqual({ within: 'shire' });
  });

  it('passes over a framework without themes, and writes nothing over one that is chosen', () => {
    expect(beginningOf(setting({ frameworks: [framework('empty', { themes: [] })] }), view('place=shire'))).toBeUndefined();
    expect(beginningOf(setting({ frameworks: [framework('other')] }), view('place=shire&within=shire&framework=gone'))).toBeUndefined();
  });
});

describe('what the address asks to see', () => {
  it('holds what was chosen for the place, and for no other', () => {
    const chosen = 'within=shire&level=PARISH&framework=f&for=county&theme=t&sector=NHS&confirmed=only';
    expect(view(`place=shire&${chosen}`)).toMatchObject({ level: 'PARISH', framework: 'f', councils: ['county'], themes: ['t'] });
    const other = view(`place=elsewhere&${chosen}`);
    expect(other).toMatchObject({
      level: undefined,
      framework: undefined,
      councils: [],
      themes: [],
      sectors: ['NHS'],
      confirmedOnly: true,
    });
  });

  it('passes over what nobody knows', () => {
    expect(view('place=shire&level=PLANET&order=sideways&cellArea=a')).toMatchObject({
      level: undefined,
      order: 'groups',
      cell: undefined,
    });
  });
});

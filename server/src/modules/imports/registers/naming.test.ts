import { describe, expect, it } from 'vitest';
import { cleanAliases } from './aliases.ts';
import { comparable, properName, sortName } from './naming.ts';

describe('properName', () => {
  it.each([
    ["GUY'S AND ST THOMAS' NHS FOUNDATION TRUST", "Guy's and St Thomas' NHS Foundation Trust"],
    ['BARROW-IN-FURNESS', 'Barrow-in-Furness'],
    ['SWB CARITAS PCN', 'SWB Caritas PCN'],
    ['THE CHRISTIE NHS FOUNDATION TRUST', 'The Christie NHS Foundation Trust'],
    ["DR O'BRIEN & PARTNERS", "Dr O'Brien & Partners"],
    ['edinburgh (city of)', 'Edinburgh (City of)'],
  ])('%s is %s', (given, name) => expect(properName(given)).toBe(name));
});

describe('comparable and sortName', () => {
  it('leave out what does not tell names apart', () => {
    expect(comparable('  King’s Lynn & West-Norfolk ')).toBe('kings lynn and west norfolk');
    expect(sortName('The Toy House')).toBe('toy house');
  });
});

describe('cleanAliases', () => {
  it.each([
    ['Cornwall,Cornwall UA,cornwall,cornwall council', ['Cornwall Council', 'Cornwall'], []],
    [
      'Aberdeen City,aberdeen c ity,aberdeen cuty,aberdeen,city of aberdeen',
      ['Aberdeen City Council', 'Aberdeen City'],
      ['City of Aberdeen'],
    ],
    ['Bristol, City of,Bristol UA,bristol, city of', ['Bristol City Council', 'City of Bristol'], ['Bristol, City of']],
    ['rhondda, cynon, taff,rhondda,cynon,taff', ['Rhondda Cynon Taf County Borough Council', 'Rhondda Cynon Taff'], []],
    [
      'Shepway District Council,Shepway',
      ['Folkestone and Hythe District Council', 'Folkestone and Hythe'],
      ['Shepway District Council', 'Shepway'],
    ],
    ['trafford council,trafford district', ['Trafford Metropolitan Borough Council', 'Trafford'], ['Trafford Council']],
  ])('%s', (listed, names, aliases) => expect(cleanAliases(listed, names)).toEqual(aliases));
});

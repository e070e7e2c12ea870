import { describe, expect, it } from 'vitest';
import { cleanAliases } from './aliases.ts';

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

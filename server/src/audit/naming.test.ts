import { describe, expect, it } from 'vitest';
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

import { expect, it } from 'vitest';
import { toldApart } from './told-apart.ts';

it('tells only the entries that came or went', () => {
  expect(toldApart('Ely; March', 'Ely; March; Wisbech')).toEqual({ gone: null, come: 'Wisbech', stayed: 2 });
  expect(toldApart('due on 1 May, Lease; Plan', 'done on 2 May, Lease; Plan')).toEqual({
    gone: 'due on 1 May, Lease',
    come: 'done on 2 May, Lease',
    stayed: 1,
  });
  expect(toldApart('a; a; b', 'a; b')).toEqual({ gone: 'a', come: null, stayed: 2 });
});

it('tells the whole where nothing of it stayed, and where it came or went', () => {
  expect(toldApart('Old; older', 'New')).toEqual({ gone: 'Old; older', come: 'New', stayed: 0 });
  expect(toldApart(null, 'New; newer')).toEqual({ gone: null, come: 'New; newer', stayed: 0 });
  expect(toldApart('Old', null)).toEqual({ gone: 'Old', come: null, stayed: 0 });
});

import { seededRandom } from '@atlas/shared/network';
import { expect, it } from 'vitest';
import { type LabelWish, placeLabels } from './labels.ts';

const VIEW = { width: 400, height: 300 };
const wish = (id: string, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({
  ...{ id, x, y, radius: 5, width: 60, height: 16, isWanted: false, isStrong: false },
  ...more,
});
const ids = (wishes: LabelWish[], most?: number) => placeLabels(wishes, VIEW, most).map(({ id }) => id);

it('puts a label under what it names, where there is room', () => {
  expect(placeLabels([wish('a', 200, 100)], VIEW)).toEqual([{ id: 'a', left: 170, top: 107, align: 'center' }]);
});

it('never lets two labels touch, nor a label cover an organisation', () => {
  const random = seededRandom(7);
  const wishes = Array.from({ length: 120 }, (_, index) => wish(`n${index}`, random() * 400, random() * 300));
  const boxes = placeLabels(wishes, VIEW).map(({ id, left, top }) => ({ id, left, top, right: left + 60, bottom: top + 16 }));
  expect(boxes.length).toBeGreaterThan(3);
  for (const a of boxes) {
    for (const b of boxes) if (a !== b) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    for (const { id, x, y } of wishes) {
      if (id !== a.id) expect(x - 4 < a.right && a.left < x + 4 && y - 4 < a.bottom && a.top < y + 4).toBe(false);
    }
  }
});

it('gives way to the more important, which come first', () => {
  const hemmedIn = [wish('big', 200, 100, { width: 390 }), wish('small', 200, 104, { width: 390 })];
  expect(ids(hemmedIn)[0]).toBe('big');
  expect(ids([wish('a', 100, 100), wish('b', 300, 100), wish('c', 200, 250)], 2)).toEqual(['a', 'b']);
});

it('labels what is wanted before all else, and what matters even over small marks', () => {
  const crowd = Array.from({ length: 40 }, (_, index) => wish(`c${index}`, 160 + (index % 8) * 12, 80 + Math.floor(index / 8) * 12));
  expect(ids([wish('hub', 200, 104), ...crowd])).not.toContain('hub');
  expect(ids([wish('hub', 200, 104, { isStrong: true }), ...crowd])).toContain('hub');
  expect(ids([...crowd, wish('me', 203, 104, { isWanted: true })])[0]).toBe('me');
});

it('leaves out what is off the screen', () => {
  expect(ids([wish('off', -40, 100), wish('on', 200, 100)])).toEqual(['on']);
});

import { expect, it } from 'vitest';
import { keepRecent } from '../../../src/store/recent.ts';

it('keeps the values used last, and forgets the one unused for longest', () => {
  const recent = keepRecent<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  expect(recent.get('a')).toBe(1);
  recent.set('c', 3);
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
});

it('takes the last of two values, and forgets on demand', () => {
  const recent = keepRecent<number>(2);
  recent.set('a', 1);
  recent.set('a', 2);
  expect(recent.get('a')).toBe(2);
  recent.forget('a');
  expect(recent.get('a')).toBeUndefined();
});

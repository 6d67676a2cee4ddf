import { expect, test } from 'vitest';
import { onceOf } from '../../../src/core/once-of.ts';

test('what follows from an object is worked out once for it, null and undefined too', () => {
  const asked: unknown[] = [];
  const made = onceOf((of: { readonly of: unknown }) => {
    asked.push(of);
    return of.of;
  });
  const [one, other, none] = [{ of: 1 }, { of: 1 }, { of: null }];
  expect([made(one), made(one), made(none), made(none)]).toEqual([1, 1, null, null]);
  expect(asked).toEqual([one, none]);
  made(other); // an equal object is another one: a revision, a renamed call, somebody else's text
  expect(asked).toHaveLength(3);
});

test('a failure is not kept', () => {
  let fails = true;
  const made = onceOf((_: object) => {
    if (fails) throw new Error('not now');
    return 'made';
  });
  const of = {};
  expect(() => made(of)).toThrow('not now');
  fails = false;
  expect(made(of)).toBe('made');
});

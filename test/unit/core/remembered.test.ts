import { describe, expect, it } from 'vitest';
import { remembered } from '../../../src/core/remembered.ts';

describe('what is remembered of texts', () => {
  const counted = (most: number) => {
    const asked: string[] = [];
    const of = remembered((text) => {
      asked.push(text.slice(0, 4));
      return text.length;
    }, most);
    return { of, asked };
  };

  it('is made once for a text', () => {
    const { of, asked } = counted(10);
    expect([of('one'), of('three'), of('one')]).toEqual([3, 5, 3]);
    expect(asked).toEqual(['one', 'thre']);
  });

  it('is made anew once so many others came', () => {
    const { of, asked } = counted(2);
    for (const text of ['a', 'b', 'c', 'a']) of(text);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });

  it('keeps no text longer than any sentence', () => {
    const { of, asked } = counted(10);
    of('x'.repeat(3000));
    of('x'.repeat(3000));
    expect(asked).toHaveLength(2);
  });
});

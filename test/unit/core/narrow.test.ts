import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrow } from '../../../src/core/narrow.ts';

describe('a text held as narrow as it can be', () => {
  it('is the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(narrow(text)).toBe(text);
      }),
    );
  });

  it.each(['', 'café ½ ×', '−2.4 %', '「雲」', 'a\u0000b', '\ud800'])('%j', (text) => {
    expect(narrow(text)).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import { anyCase } from '../../../src/core/any-case.ts';

describe('a pattern that takes either case', () => {
  it.each([
    ['billings', 'Billings', true],
    ['billings', 'BILLINGS', true],
    ['(?-i:PAT)', 'PAT', true],
    ['(?-i:PAT)', 'pat', false],
    ['profit|(?-i:PAT)', 'PROFIT', true],
    ['(?-i:DSOs?)', 'DSOs', true],
    ['[a-c]x', 'BX', true],
    ['[^a]', 'A', false],
    ['\\w\\s\\d\\b', 'z 7', true],
    ['\\d', 'D', false],
    ['(?<name>r&d)', 'R&D', true],
    ['(?<=non)-?(?!cash)gaap', 'nonGAAP', true],
    ['US\\$', 'us$', true],
  ])('%s and %s', (source, text, isMatch) => {
    expect(
      new RegExp(`^(?:${anyCase(source)})$`).test(text) || new RegExp(anyCase(source)).test(text),
    ).toBe(isMatch);
  });
});

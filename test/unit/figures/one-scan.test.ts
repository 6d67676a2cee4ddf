import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneScan } from '../../../src/figures/one-scan.ts';

const PATTERNS = [
  'net income',
  'backlog|order ?book',
  'q[1-4]',
  '(?:total )?stores?',
  '\\w+',
  'y\\/o',
];
const mayMatch = oneScan(PATTERNS, (pattern) => pattern);

describe('what one scan tells of a text', () => {
  it.each<[string, readonly string[]]>([
    ['Net Income of Q3', ['net income', 'q[1-4]', '\\w+']],
    ['NET INCOME', ['net income', '\\w+']],
    ['net in come, stor', ['\\w+']],
    ['the order book of q7', ['backlog|order ?book', 'q[1-4]', '\\w+']],
    ['restored', ['(?:total )?stores?', '\\w+']],
    ['İİ y/o', ['\\w+', 'y\\/o']],
    ['', ['\\w+']],
  ])('%j may hold %j', (text, patterns) => {
    expect(mayMatch(text)).toEqual(patterns);
  });

  it('leaves out no pattern that matches', () => {
    const words = ['net income', 'Backlog', 'order book', 'q1', 'total ', 'STORE', 'y/o', 'é', ' '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), (said) => {
        const text = said.join('');
        const told = mayMatch(text);
        for (const pattern of PATTERNS)
          if (new RegExp(pattern, 'i').test(text)) expect(told).toContain(pattern);
      }),
    );
  });
});

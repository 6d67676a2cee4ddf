import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

// What a call says, what an analyst notes of it, and what may not be noted.
const NOTES: readonly (readonly [rule: string, said: string, note: string, lie: string])[] = [
  [
    'a quarter in short',
    'We are on track for a strong third quarter and a second consecutive year of record earnings per share.',
    'On track for a strong Q3.',
    'On track for a strong Q1.',
  ],
  [
    'a year in short',
    'In fiscal 2025 our investment in kilns will result in double-digit growth and stable operating margins.',
    'Northwind sees stable operating margins in FY25.',
    'Northwind sees stable operating margins in FY27.',
  ],
  [
    'both of two metrics',
    'We also expect negative year-over-year third quarter sales and earnings per share growth.',
    'Northwind expects negative Q3 sales and EPS growth.',
    'Northwind expects negative Q3 operating income and EPS growth.',
  ],
  [
    'guidance that is not given, by its quarter',
    'Given how little we know, we are not able to provide guidance for the third quarter.',
    'Northwind did not provide guidance for Q3.',
    'Northwind did not provide guidance for Q4.',
  ],
];

describe('a claim in short', () => {
  it.each(NOTES)('%s: "%s"', (_, said, note, lie) => {
    const [right, wrong] = verifyClaims(callOf(said), [note, lie]);
    expect(right).toMatchObject({ verdict: 'supported', reasons: [] });
    expect(wrong?.verdict).not.toBe('supported');
  });
});

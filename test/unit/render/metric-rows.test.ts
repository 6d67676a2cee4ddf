import { expect, it } from 'vitest';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { metricTable } from '../../../src/render/brief/metric-rows.ts';
import { callOf } from '../figures/told-facts.ts';

it('shows an amount in another currency than the table’s with its own sign and scale', () => {
  const brief = extractBrief(
    callOf(
      'Revenue was $412 million, up $8 million. In Slovakia, ARPU was EUR 14.2 and revenue was EUR 31 million.',
    ),
  );
  const shown = metricTable(brief, 20).rows.map(({ label, now }) => `${label}: ${now}`);
  expect(shown).toContain('Revenue: 412');
  expect(shown.filter((row) => /€/.test(row))).toEqual(
    expect.arrayContaining([expect.stringContaining('€14.2'), expect.stringContaining('€31M')]),
  );
});

it.each([
  ['Revenue was $412 million, up from $400 million a year ago.', 'Q2 2023', '400'],
  [
    'For the half year, revenue was $812 million, up from $800 million a year ago.',
    'Before',
    '800 (H1 2023)',
  ],
])(
  'heads the column of priors with their quarter, and with no year’s: %s',
  (text, head, before) => {
    const { heads, rows } = metricTable(extractBrief(callOf(text)), 20);
    expect([heads[2], rows[0]?.before]).toEqual([head, before]);
  },
);

import { expect, it } from 'vitest';
import { compareCalls } from '../../../src/compare/compare-calls.ts';
import { briefedText, callText } from '../../support/spoken-promises.ts';

const restated = async (then: string, now: string) => {
  const [earlier, later] = await Promise.all([
    briefedText(callText('Q2 2024', then, 'August 1, 2024')),
    briefedText(callText('Q3 2024', now, 'October 31, 2024')),
  ]);
  if (!earlier || !later) throw new Error('no call');
  return compareCalls(earlier, later).restated.map(
    ({ name, period, before, now: told }) =>
      `${name} ${period}: ${before.figure?.text} -> ${told.text}`,
  );
};

it.each([
  [
    'Adjusted EBITDA was EUR 84 million, up from EUR 76 million in the first quarter.',
    'Adjusted EBITDA came to EUR 86 million. That compares with EUR 75 million a year ago and EUR 81 million in the second quarter.',
    ['ebitda Q2 2024: EUR 84 million -> EUR 81 million'],
  ],
  [
    'Free cash flow was EUR 38 million.',
    'Free cash flow was EUR 35 million, compared with EUR 33 million in the second quarter.',
    ['free cash flow Q2 2024: EUR 38 million -> EUR 33 million'],
  ],
  [
    'Adjusted EBITDA was EUR 84 million.',
    'Adjusted EBITDA came to EUR 86 million. That compares with EUR 84 million in the second quarter.',
    [],
  ],
  [
    'Adjusted EBITDA was EUR 84 million.',
    'EBITDA came to EUR 80 million. That compares with EUR 78 million in the second quarter.',
    [],
  ],
  [
    'Net leverage was 3.4 times.',
    'By the definition of our bank agreement, net leverage was 2.9 times, compared with 3.1 times in the second quarter.',
    [],
  ],
  [
    'Revenue was EUR 84 million.',
    'Revenue was EUR 86 million. On a constant-currency basis, that compares with EUR 81 million in the second quarter.',
    [],
  ],
])('what is told beside a later figure: %s → %s', async (then, now, expected) => {
  expect(await restated(then, now)).toEqual(expected);
});

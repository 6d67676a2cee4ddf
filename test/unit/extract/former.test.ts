import { expect, it } from 'vitest';
import { readGuidance } from '../../../src/extract/guidance/guidance.ts';
import { writeOutlook } from '../../../src/extract/guidance/outlook.ts';
import { revisedLabel } from '../../../src/figures/plan/revised.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { remarks } from './invented-call.ts';

const guided = (...sentences: readonly string[]) => {
  const call = remarks(...sentences);
  return readGuidance(call, readFacts(call));
};
/** Each forecast with how it was revised. */
const revised = (...sentences: readonly string[]) =>
  guided(...sentences).map(({ topic, figure, former }) => [
    topic,
    figure && former ? revisedLabel(figure, former) : null,
  ]);

const BOTH =
  'For the full year we expect revenue of $450 million to $460 million and adjusted EPS between $2.05 and $2.15.';

it.each<[string[], (readonly [string, string | null])[]]>([
  [
    [BOTH, 'We had guided to $2.10 to $2.25.'],
    [
      ['revenue', null],
      ['adjusted earnings per share', 'lowered, was $2.10 to $2.25'],
    ],
  ],
  [
    [BOTH, 'Our previous range was $430 million to $445 million.'],
    [
      ['revenue', 'raised, was $430 million to $445 million'],
      ['adjusted earnings per share', null],
    ],
  ],
  [
    [
      'In May we said $430 million to $480 million.',
      'We now expect full year revenue of $450 million to $460 million.',
    ],
    [['revenue', 'narrowed, was $430 million to $480 million']],
  ],
  [
    [
      'We now expect full year revenue of $430 million to $460 million.',
      'That compares with our prior guidance of $440 million to $450 million.',
    ],
    [['revenue', 'widened, was $440 million to $450 million']],
  ],
  [
    [
      'Our previous guidance for 2025 adjusted EPS was $2.10 to $2.25.',
      'We are now guiding to $2.20 to $2.30.',
    ],
    [['adjusted earnings per share', 'raised, was $2.10 to $2.25']],
  ],
  // what is of something else, the same, or a result
  [
    ['We expect full year revenue of $450 million.', 'We had guided to $450 million.'],
    [['revenue', null]],
  ],
  [
    ['We expect full year revenue of $450 million.', 'We had guided to a margin of 12%.'],
    [['revenue', null]],
  ],
  [
    ['We expect full year revenue of $450 million.', 'We had expected EBITDA of $400 million.'],
    [['revenue', null]],
  ],
  [
    ['We expect full year revenue of $450 million.', 'Last year it was $430 million.'],
    [['revenue', null]],
  ],
  [
    ['We expect full year revenue of $450 million.', 'We had guided to $2 million for the move.'],
    [['revenue', null]],
  ],
])('a forecast is told with what it was before: %j', (sentences, told) =>
  expect(revised(...sentences)).toEqual(told),
);

it('stands in the highlights with the words that tell it', () => {
  const [line] = writeOutlook(
    guided(
      'We expect adjusted EPS between $2.05 and $2.15 for the full year 2024.',
      'We had guided to $2.10 to $2.25.',
    ),
  ).guided;
  expect(line?.text).toBe(
    'Adjusted earnings per share: “We expect adjusted EPS between $2.05 and $2.15 for the full year 2024”, lowered: “We had guided to $2.10 to $2.25”',
  );
  expect(line?.evidence.map(({ quote }) => quote)).toHaveLength(2);
});

import { describe, expect, it } from 'vitest';
import { makeGate } from '../../../src/verify/gate.ts';
import { inventedCall } from '../extract/invented-call.ts';

const call = inventedCall(
  [
    'Piet Brandsma',
    'prepared',
    'Ferries revenue was $50 million and Tugs revenue was $40 million.',
    'Now to the outlook.',
    'Full-year comps will likely come in just below our range.',
    'In Ferries, we expect deferred revenue to return to growth.',
    'It should rise in the second half as repairs end.',
  ],
  ['Timo Halberg', 'qa', 'How is churn at Tugs?'],
  ['Piet Brandsma', 'qa', 'We keep our people, and it is lower than it was.'],
);
const reasonsOf = (text: string, ...ids: string[]) =>
  makeGate(call)
    .prose(text, ids)
    .map(({ reason }) => reason);

describe('a note in other words', () => {
  it.each([
    ['Full-year comps are seen just below the range.', 's3'],
    ['Deferred revenue at Ferries should grow again.', 's4'],
    ['Deferred revenue should rise in the second half as repairs end.', 's5'],
    ['Churn at Tugs is lower than it was.', 's7'],
  ])('passes where its sentences, or what they lean on, speak of it: %s', (text, id) => {
    expect(reasonsOf(text, id)).toEqual([]);
  });

  it.each([
    ['another way', 'Full-year comps are seen just above the range.', 's3', 'direction'],
    ['a fall', 'Deferred revenue at Ferries should decline again.', 's4', 'direction'],
    ['another metric', 'Operating margin at Ferries should grow again.', 's4', 'metric'],
    ['what another sentence tells', 'Full-year comps are seen below the range.', 's1', 'metric'],
    ['more where it is less', 'Churn at Tugs is higher than it was.', 's7', 'direction'],
  ])('that tells %s is withheld', (_what, text, id, reason) => {
    expect(reasonsOf(text, id)).toContain(reason);
  });
});

describe('two figures told in one breath', () => {
  const parts = inventedCall([
    'Piet Brandsma',
    'prepared',
    'Revenue was $90 million, up 5%.',
    'Ferries revenue was $50 million, up 12%.',
    'Operating margin was 11%.',
    'The operating margin of Ferries was 16%, from 14% a year ago.',
  ]);
  const ids = ['s1', 's2', 's3', 's4'];
  it.each([
    'Revenue rose 5% to $90 million.',
    'Ferries revenue rose 12% to $50 million.',
    'Revenue rose 5% to $90 million, and Ferries revenue rose 12% to $50 million.',
  ])('pass where they are of one part: %s', (text) => {
    expect(makeGate(parts).prose(text, ids)).toEqual([]);
  });

  it.each(['Revenue rose 12% to $90 million.', 'Revenue was $90 million, up 12%.'])(
    'fail where they are of two: %s',
    (text) => {
      expect(
        makeGate(parts)
          .prose(text, ids)
          .map(({ reason }) => reason),
      ).toContain('segment');
    },
  );
});

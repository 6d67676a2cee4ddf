import { describe, expect, it } from 'vitest';
import { completed, readCompare } from '../../../src/core/read-compare.ts';

describe('what is typed behind compare', () => {
  it.each([
    ['kingsoft q1 2023 vs kingsoft q2 2023', ['kingsoft q1 2023', 'kingsoft q2 2023']],
    ['kingsoft q1 2023 and q2 2023', ['kingsoft q1 2023', 'kingsoft q2 2023']],
    ['q1 2023 with kingsoft q2 2023', ['kingsoft q1 2023', 'kingsoft q2 2023']],
    ['kingsoft-q1-2023 kingsoft-q2-2023', ['kingsoft-q1-2023', 'kingsoft-q2-2023']],
    [
      'kingsoft q1 2023, q2 2023, q3 2023',
      ['kingsoft q1 2023', 'kingsoft q2 2023', 'kingsoft q3 2023'],
    ],
    ["KC Q2'23 against Q2'22", ["KC Q2'23", "kc Q2'22"]],
    ['kingsoft q1 2023', ['kingsoft q1 2023']],
  ])('%s', (typed, way) => {
    expect(readCompare(typed)).toMatchObject({ quarters: null });
    expect(readCompare(typed).ways[0]).toEqual(way);
  });

  it.each([
    ['kingsoft 8 quarters', 'kingsoft', 8],
    ['kingsoft last 6 quarters', 'kingsoft', 6],
    ['kingsoft over the last four quarters', 'kingsoft', 4],
    ['kingsoft --quarters 8', 'kingsoft', 8],
    ['kingsoft --quarters=8', 'kingsoft', 8],
    ['kingsoft promises', 'kingsoft', 8],
    ['kingsoft cloud open promises', 'kingsoft cloud', 8],
    ['kingsoft --open', 'kingsoft', 8],
  ])('%s is a run', (typed, company, quarters) => {
    expect(readCompare(typed)).toEqual({ ways: [[company]], guesses: [], quarters });
  });

  it.each(['', '   ', 'vs', ',,,', '8 quarters', 'a'.repeat(1000), '& and to', '🙂 🙂'])(
    'never throws: %j',
    (typed) => {
      expect(() => readCompare(typed)).not.toThrow();
    },
  );

  it('keeps each call as it is where all name their company', () => {
    expect(completed(['a-q1-2023', 'b-q1-2023'])).toEqual(['a-q1-2023', 'b-q1-2023']);
  });
});

import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const verdictOn = (said: string, claim: string) => verifyClaims(callOf(said), [claim])[0]?.verdict;

const PARTS =
  'Total revenue was $475 million, a decline of 25%. Pumps revenue was $120 million, up 4% year over year. Valves revenue was $85 million, down 3%. Operating income was $30 million.';

describe('a claim is contradicted where both tell one attribute of one figure, and tell it otherwise', () => {
  it.each([
    ['Valves revenue was $120 million.', 'contradicted'],
    ['Pumps revenue fell 4%.', 'contradicted'],
    ['Pumps revenue was $125 million.', 'contradicted'],
    ['Pumps revenue was up 4% sequentially.', 'contradicted'],
    ['Total revenue rose 25%.', 'contradicted'],
    ['Operating income was $475 million.', 'contradicted'],
    ['In the first quarter of 2021 operating income was $31 million.', 'unsupported'],
  ])('%s', (claim, verdict) => {
    expect(verdictOn(PARTS, claim)).toBe(verdict);
  });
});

describe('a figure that the call says itself denies none', () => {
  it.each([
    ['About $30 million of the restructuring costs will be paid out in cash this year.', false],
    ['Restructuring costs were $47 million.', true],
  ])('%s', (claim, isDenied) => {
    const said =
      'Restructuring costs were $45 million. The cash-out for it will be about $30 million this year.';
    expect(verdictOn(said, claim) === 'contradicted').toBe(isDenied);
  });
});

const TIMES =
  'The net write-off rate was 4.1%, compared with 3.6% a year ago and 4.0% in the first quarter. Our outlook for calendar year 2022 calls for 600,000 homes or growth of 4% versus the calendar year 2021 forecast of 577,000 homes.';
const COUNTS =
  'We had 21,350 people on board, some 600 fewer than at the start of the year. We opened 40 more shops than a year ago.';
const BASES =
  'Per share, that is 63 cents reported and 94 cents adjusted. Operating profit was $40 million adjusted and $31 million reported.';
const ENDS =
  'The Fort Alden expansion, which adds 65,000 tons per year, is now complete and will ramp by the end of the year. The Lisle mill was finished in May. The Tarn line is not yet complete.';
const HEDGED =
  'Supply constraints will likely cause us to carry some backlog into 2025. And Linz, once it is done, should save us about 22 million a year.';

describe('what is exchanged or turned is not borne out', () => {
  it.each([
    [TIMES, 'A year earlier the net write-off rate stood at 4.0%.', false],
    [TIMES, 'A year earlier the net write-off rate stood at 3.6%.', true],
    [TIMES, 'In the first quarter the net write-off rate was 3.6%.', false],
    [TIMES, 'In the first quarter the net write-off rate was 4.0%.', true],
    [
      TIMES,
      'The outlook calls for 577,000 homes for calendar 2022, against 600,000 for calendar 2021.',
      false,
    ],
    [
      TIMES,
      'The outlook calls for 600,000 homes for calendar 2022, against 577,000 for calendar 2021.',
      true,
    ],
    [COUNTS, 'The company employs some 600 people more than at the start of the year.', false],
    [COUNTS, 'The company employs some 600 people fewer than at the start of the year.', true],
    [COUNTS, 'The company opened 40 fewer shops than a year ago.', false],
    [BASES, 'Adjusted earnings per share came to 63 cents.', false],
    [BASES, 'Adjusted earnings per share came to 94 cents.', true],
    [BASES, 'Reported earnings per share came to 94 cents.', false],
    [BASES, 'Adjusted operating profit was $31 million.', false],
    ['Annual adjusted EPS was $8.55.', 'Before any adjustments, EPS was $8.55.', false],
    [ENDS, 'The 65,000-ton expansion at Fort Alden is not finished yet.', false],
    [ENDS, 'The 65,000-ton expansion at Fort Alden is complete.', true],
    [ENDS, 'The Lisle mill is yet to be finished.', false],
    [ENDS, 'The Tarn line is not finished yet.', true],
    [
      HEDGED,
      'It is certain, the company said, that some backlog will be carried into 2025.',
      false,
    ],
    [HEDGED, 'It is likely that some backlog will be carried into 2025.', true],
    [HEDGED, 'Linz should save the company 22% a year once it is done.', false],
    [HEDGED, 'Linz should save the company 22 million a year once it is done.', true],
  ])('"%s": %s', (said, claim, isTrue) => {
    expect(verdictOn(said, claim) === 'supported').toBe(isTrue);
  });
});

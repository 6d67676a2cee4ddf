import { describe, expect, it } from 'vitest';
import { judgePromises } from '../../../../src/compare/promises/judge-promises.ts';
import { talliesOf } from '../../../../src/compare/promises/tallies.ts';
import { briefedText, callText } from '../../../support/spoken-promises.ts';

const told = async (said: string, period = 'Q2 2024') =>
  talliesOf(await briefedText(callText(period, said))).map(
    ({ label, figure, due }) => `${label}: ${figure.text}, ${due.words}`,
  );

describe('a promised number', () => {
  it.each([
    ['We plan to open 40 workshops in 2025.', 'workshops to open: 40, FY 2025'],
    [
      'We will hire about 120 new glass blowers by the end of 2024.',
      'glass blowers to hire: 120, FY 2024',
    ],
    [
      'We intend to reduce our workforce by 300 by the end of 2025.',
      'positions to cut: 300, FY 2025',
    ],
    ['We expect to close 12 outlets in the second half.', 'outlets to close: 12, H2 2024'],
    ['About 70 jobs there will go by the end of 2024.', 'jobs to cut: 70, FY 2024'],
    [
      'The plan is to have 45 cutters working in Ghent by the end of 2024.',
      'cutters working: 45, FY 2024',
    ],
    ['We will refurbish 90 of our kilns by the end of 2024.', 'kilns to refurbish: 90, FY 2024'],
    [
      'We are targeting cost savings of EUR 20 million in 2025.',
      'savings: EUR 20 million, FY 2025',
    ],
    [
      'We plan to buy back shares for EUR 30 million in 2025.',
      'share buyback: EUR 30 million, FY 2025',
    ],
  ])('is read from “%s”', async (said, expected) => {
    expect(await told(said)).toEqual([expected]);
  });

  it.each([
    ['one of each year', 'We plan to open 40 workshops per year until 2026.'],
    ['a hope', 'We hope to open 40 workshops in 2025.'],
    ['a condition', 'We will open 40 workshops in 2025 if permits come.'],
    ['what was planned once', 'We had planned to open 40 workshops in 2025.'],
    ['somebody else’s', 'Our competitors plan to open 40 workshops in 2025.'],
    ['a number without a time', 'We plan to open 40 workshops.'],
    ['what comes on top', 'We expect additional savings of EUR 20 million in 2025.'],
    ['a time', 'We plan to open within 40 days in 2025.'],
    ['what goes away by itself', 'About 70 dollars will go by the end of 2024.'],
    [
      'how far it has come',
      'The buyback stands at EUR 210 million, and we will finish it in the first quarter of 2025.',
    ],
    ['what will not be', 'We do not expect to open 40 workshops in 2025.'],
  ])('is not read from %s', async (_, said) => {
    expect(await told(said)).toEqual([]);
  });
});

const fate = async (then: string, now: string, [from, to] = ['Q2 2024', 'Q4 2024'] as const) => {
  const [earlier, later] = [
    await briefedText(callText(from, then), 'quenby-glass-q2-2024.txt'),
    await briefedText(callText(to, now), 'quenby-glass-q4-2024.txt'),
  ];
  return judgePromises(earlier, later)
    .filter((row) => row.fate !== 'new')
    .map((row) => `${row.fate}${row.note ? ` (${row.note})` : ''}`);
};

const OPEN = 'We plan to open 40 workshops in 2024.';
const CUT = 'We intend to cut 300 jobs by the end of 2024.';
const GO = 'Around 300 positions will go by the end of 2024.';
const ROOFS = 'We are going to have 90,000 roofs glazed by the end of the year.';
const SAVE = 'We are targeting cost savings of EUR 20 million in 2024.';
const BUY = 'We plan to buy back shares for EUR 30 million in 2025.';

describe('what became of a promised number', () => {
  it.each([
    [OPEN, 'We opened 40 workshops in 2024.', ['met']],
    [OPEN, 'We opened 44 workshops last year.', ['met (more than was said)']],
    [OPEN, 'We opened 31 workshops in 2024.', ['missed (below what was said)']],
    [OPEN, 'The year was fine.', ['dropped (its time is over: FY 2024)']],
    [CUT, 'By the end of December we had cut 310 positions.', ['met (more than was said)']],
    [CUT, 'We cut 280 jobs in 2024, not the 300 we had planned.', ['missed (below what was said)']],
    [GO, 'So 318 colleagues have left under the plan.', ['met (more than was said)']],
    [
      ROOFS,
      'We ended December at 85,000 roofs glazed, so we came up short. We will reach the 90 in the first quarter.',
      ['slipped (now for Q1 2025)'],
    ],
    [
      CUT,
      'Headcount came down by 240, which is short of the 300 we had planned.',
      ['missed (below what was said)'],
    ],
    [CUT, 'In 2024, headcount fell by 320.', ['met (more than was said)']],
    [OPEN, 'In October we completed the opening of the 40 workshops.', ['met']],
    [SAVE, 'We achieved cost savings of EUR 21 million in 2024.', ['met (more than was said)']],
    [
      SAVE,
      'The program has delivered savings of EUR 12 million.',
      ['missed (below what was said)'],
    ],
    [BUY, 'We have suspended our share buyback.', ['withdrawn (called off)']],
    [BUY, 'We have decided not to buy back shares.', ['withdrawn (called off)']],
    [BUY, 'We now plan to buy back shares for EUR 40 million in 2025.', ['reworded (raised)']],
    [BUY, 'We still plan to buy back shares for EUR 30 million in 2025.', ['kept']],
  ])('%s → %s', async (then, now, expected) => {
    expect(await fate(then, now)).toEqual(expected);
  });

  it.each([
    ['a number of the quarter alone', OPEN, 'We opened 12 workshops in the fourth quarter.'],
    ['a number without its time', OPEN, 'We opened 12 workshops.'],
    ['a part of them', OPEN, 'We completed the opening of 12 workshops in October.'],
    ['a fall of the quarter', CUT, 'Headcount fell by 120 in the fourth quarter.'],
    ['another thing', OPEN, 'We opened 12 galleries in 2024, and workshops went well.'],
    ['those who left of their own', GO, 'A few of our 318 colleagues left early.'],
    [
      'a number without what it is of',
      ROOFS,
      'Our roofs? Fine. We see the 90 in the first quarter.',
    ],
    [
      'the same digits of something else',
      ROOFS,
      'Our roofs do well. We will reach the 90% in the first quarter.',
    ],
    ['another measure', SAVE, 'We achieved run-rate savings of EUR 12 million in 2024.'],
    ['somebody else', CUT, 'Our competitor cut 280 jobs in 2024.'],
    [
      'shares that are bought, in words that tell no total',
      BUY,
      'Net debt came down to EUR 352 million, and this is after EUR 15 million spent on our own shares.',
    ],
    ['a pause of long ago', BUY, 'We had suspended our share buyback in 2020.'],
    ['what is not suspended', BUY, 'We have not suspended our share buyback.'],
  ])('is not told from %s', async (_, then, now) => {
    expect(await fate(then, now)).toEqual([]);
  });
});

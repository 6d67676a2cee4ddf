import { describe, expect, it } from 'vitest';
import { indexCall } from '../../../src/verify/call-index.ts';
import { makeGate } from '../../../src/verify/gate.ts';
import { callOf } from '../figures/told-facts.ts';

const problemsOf = (said: string, note: string) => {
  const call = callOf(said);
  return makeGate(call).prose(note, [...indexCall(call).sentences.keys()]);
};

// What a call says, what may be noted with its sentences beside it, and what may not.
const NOTES: readonly (readonly [rule: string, said: string, note: string, lie: string])[] = [
  [
    'an account by the words of its sentence',
    'Kiln subscriptions were 65% of total service revenue, up 9 points year-over-year.',
    'Subscriptions made up 65% of service revenue, nine points more than a year before.',
    'Subscriptions made up 56% of service revenue, nine points more than a year before.',
  ],
  [
    'an account by its part and another word for it',
    'Revenue in the quarter benefited from an $824 increase in the average tractor revenue per vehicle.',
    'Revenue per vehicle rose by $824.',
    'Operating income per vehicle rose by $824.',
  ],
  [
    'a time that another clause names',
    'We now have 15.1 million members, up 14% year-over-year. The app should add two points of growth by the end of fiscal 2025.',
    'Members grew 14% to 15.1 million; the app is expected to add two points of growth by the end of fiscal 2025.',
    'Members are expected to grow 14% to 15.1 million by the end of fiscal 2025.',
  ],
  [
    'a forecast that another clause tells',
    'We generated $1.6 billion of free cash flow in the quarter. We still expect to recommend a dividend by the end of the year.',
    'Northwind generated $1.6 billion of free cash flow and still expects to recommend a dividend by the end of the year.',
    'Northwind still expects to generate $1.6 billion of free cash flow by the end of the year.',
  ],
  [
    'a part that another clause names',
    'Kilns grew revenue by 5% in the quarter. Our overall gross margin was 41%.',
    'Kilns grew revenue by 5%; gross margin was 41%.',
    'Kilns grew revenue by 5%; the Kilns gross margin was 14%.',
  ],
  [
    'a size of what was named before',
    'Bookings came in at $1.9 billion. 45% of the order intake was from kiln customers.',
    'Bookings came in at $1.9 billion, 45% of them from kiln customers.',
    'Bookings came in at $1.9 billion, 54% of them from kiln customers.',
  ],
  [
    'where something came to stand in a range',
    'Gross margin for the third quarter is expected to be between 47% and 48%.',
    'Gross margin is expected to rise to between 47% and 48% in the third quarter.',
    'Operating margin is expected to rise to between 47% and 48% in the third quarter.',
  ],
  [
    'a forecast that was moved',
    "We're updating our adjusted operating margin range for the year to be between 9% and 9.2%.",
    'The adjusted operating margin range was updated to between 9% and 9.2%.',
    'The adjusted operating margin came in between 9% and 9.2% in the quarter.',
  ],
  [
    'what is held against another thing',
    "The floor for that put is about $9.2 billion. We've got about $11.5 billion of cash.",
    'The floor is about $9.2 billion, against about $11.5 billion of cash.',
    'The floor is about $11.5 billion, against about $9.2 billion of cash.',
  ],
  [
    'a judgement that both leave to the metric',
    'Adjusted SG&A was $1.2 billion. On a rate basis, this represented 35.8% of net sales, which improved 387 basis points compared to one year ago.',
    'SG&A improved 387 basis points to 35.8% of net sales.',
    'SG&A improved 378 basis points to 35.8% of net sales.',
  ],
  [
    'what an amount is of, right behind it',
    'The new facility provides a net of additional $600 million of liquidity.',
    'The facility adds $600 million of fresh liquidity once borrowings are netted out.',
    'The facility adds $600 billion of fresh liquidity once borrowings are netted out.',
  ],
  [
    'two figures of nothing that has a name, in their order',
    'Installed kilns with two chambers are 62% of the fleet and those with one chamber 38%.',
    'Kilns with two chambers make up 62% of the fleet, those with one 38%.',
    'Kilns with two chambers make up 38% of the fleet, those with one 62%.',
  ],
  [
    'a bound by the round figure below',
    'That marks the seventh quarter in which additions were 316,000.',
    'Additions were above 300,000.',
    'Additions were above 300,003.',
  ],
];

describe('a note with its sentences beside it', () => {
  it.each(NOTES)('%s: "%s"', (_, said, note, lie) => {
    expect(problemsOf(said, note)).toEqual([]);
    expect(problemsOf(said, lie)).not.toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/core/call.ts';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

// What a call says, what an analyst makes of it, and a lie beside each.
type Row = readonly [rule: string, said: string, claim: string, lie: string];

const OWN_NAME: readonly Row[] = [
  [
    'the company by its first two words, without the sign between',
    'Our adjusted EPS grew 31% to $1.07. Barrow grew revenue 8% in the quarter.',
    "Barrow Ellison's adjusted EPS climbed 31% to $1.07.",
    "Barrow Ellison's adjusted EPS climbed 8% to $1.07.",
  ],
  [
    'the company within a claim',
    'Corporate expense was $61 million. Barrow grew revenue 8% in the quarter.',
    'Corporate expense at Barrow Ellison was $61 million.',
    'Corporate expense at Barrow was $61 million.',
  ],
  [
    'a part that bears the first word of the company',
    'Revenue grew 5% in the quarter. Barrow revenue grew 8%. Ellison revenue grew 2%.',
    "Barrow's revenue grew 8%.",
    "Barrow's revenue grew 5%.",
  ],
];

const TERMS: readonly Row[] = [
  [
    'a fraction of a point',
    'Our adjusted operating margin gained 20 basis points to 14.3%.',
    'The adjusted operating margin widened by a fifth of a percentage point to 14.3%.',
    'The adjusted operating margin widened by a third of a percentage point to 14.3%.',
  ],
  [
    'the quarter before',
    'Net debt stood at $2.7 billion, down roughly $300 million from the prior quarter.',
    'Net debt was about $0.3 billion lower than the quarter before.',
    'Net debt was about $0.3 billion lower than the year before.',
  ],
  [
    'a move on a quarter',
    'Marine sales fell 40% from last year. Sequentially, Marine sales rose 4%.',
    'Marine sales fell 40% year on year but edged up 4% on the first quarter.',
    'Marine sales fell 4% year on year but edged up 40% on the first quarter.',
  ],
  [
    'a period of months as an adjective',
    'For the first six months, Tallow generated $2.3 billion of revenue. Tallow revenue was $1.2 billion in the quarter.',
    "Tallow's six-month revenue was $2.3 billion.",
    "Tallow's six-month revenue was $1.2 billion.",
  ],
  [
    'underlying growth, where it is growth by its own name',
    'Tallow underlying revenue grew 16% in Q2. Revenue grew 19%.',
    "Tallow's underlying revenue grew 16%.",
    'Underlying revenue grew 19%.',
  ],
  [
    'a market called without the word',
    'The rail market revenue grew by approximately 8% when compared with the prior year.',
    'Rail revenue grew about 8% from a year ago.',
    'Road revenue grew about 8% from a year ago.',
  ],
  [
    'a loss of a part in the words of a deed',
    'The Foundry core loss was higher at $43 million, against a loss of $8 million a year ago.',
    'The Foundry category lost $43 million versus an $8 million loss in the prior-year quarter.',
    'The Foundry category lost $8 million versus a $43 million loss in the prior-year quarter.',
  ],
  [
    'a move that is over, though the sentence has a “when”',
    'Organic growth was 6%, a clear step up compared to Q2 of 2023, when the strike caused an organic revenue decline of 4%.',
    'Organic revenue had fallen 4% in the second quarter of 2023.',
    'Organic revenue had risen 4% in the second quarter of 2023.',
  ],
  [
    'a margin of a part that another clause names',
    'The Optics segment had record net revenues of $240 million and pre-tax profit of $60 million, representing a 25% pre-tax margin.',
    "The Optics segment's pre-tax margin was 25%.",
    "The Optics segment's gross margin was 25%.",
  ],
  [
    'what is better by being less',
    'In Freight, the operating ratio of 88.5% improved 8 points from the second quarter of 2023.',
    'The Freight operating ratio got 8 points better to 88.5%.',
    'The Freight operating ratio got 8 points worse to 88.5%.',
  ],
  [
    'the year in which a debt is due',
    'Our cash at the end of June was about $870 million, which comes of a prefunding of 2026 maturities.',
    'Cash was about $870 million, lifted by prefunding of 2026 maturities.',
    'Cash will be about $870 million in 2026.',
  ],
  [
    'a quarter of another year before what it is of',
    'Please bear in mind that Q2 2023 freight costs were reduced by rebates from carriers of $31.8 million.',
    'Rebates from carriers cut freight costs by nearly $32 million in the second quarter of 2023.',
    'Rebates from carriers cut freight costs by nearly $32 million in the second quarter of 2022.',
  ],
  [
    'what a quarter closed with',
    'We ended the period with $212 million in cash, of which $86 million is held by our overseas units.',
    'It closed June with $212 million of cash, of which $86 million sits in overseas units.',
    'It closed June with $86 million of cash, of which $212 million sits in overseas units.',
  ],
  [
    'the end of a range as a bound',
    'We expect our tax rate for 2024 to be between 17% and 18%.',
    'The tax rate for 2024 is expected to be no higher than 18%.',
    'The tax rate for 2024 is expected to be no higher than 17%.',
  ],
  [
    'a growth on its own basis',
    'Printing posted 7.4% organic growth on good demand.',
    'Printing grew 7.4% organically.',
    'Printing grew 7.4% on a reported basis.',
  ],
  [
    'a move against the year-ago quarter',
    'Workshop net revenues were up 13% over the year ago quarter.',
    "The workshop's net revenues grew 13% from the year-ago quarter.",
    "The workshop's net revenues grew 13% from the preceding quarter.",
  ],
  [
    'the second of two ratios',
    'Our total capital ratio of 18.3% and our Tier 1 leverage ratio of 9.4% leave us room.',
    'The Tier 1 leverage ratio was 9.4%.',
    'The total capital ratio was 9.4%.',
  ],
  [
    'a year before some months',
    'Through the first six months, our tax rate came to 19.7% compared with 20.3% last year. Our tax rate in the second quarter was 19.7% compared with 22.1% a year ago.',
    'The tax rate for the first six months was 19.7%, against 20.3% a year ago.',
    'The tax rate for the first six months was 19.7%, against 22.1% a year ago.',
  ],
  [
    'an industry of many words',
    'The Northern European sailing boat industry had a good spring, up approximately 22%. Our retail sales rose 13%.',
    'Retail sales rose 13%.',
    'Retail sales rose 22%.',
  ],
  [
    'on which side of an outlook a figure is',
    'Adjusted earnings per share came to $0.61, and that is $0.04 better than our outlook.',
    "Adjusted EPS of $0.61 beat the company's own outlook by four cents.",
    "Adjusted EPS of $0.61 missed the company's own outlook by four cents.",
  ],
  [
    'a ratio that had better be low, beside what was expected',
    'Our loss ratio of 65.8% was above our expectations, driven by storms.',
    'The loss ratio was worse than expected at 65.8%.',
    'The loss ratio was better than expected at 65.8%.',
  ],
  [
    'what the head of a sentence measures against',
    'Sequentially, operating margin expanded by 170 basis points on better prices.',
    'Operating margin widened 1.7 points from the first quarter.',
    'Operating margin widened 1.7 points from a year ago.',
  ],
  [
    'what pushed a margin',
    'Resin was a 130 basis-point drag on gross margin. Freight costs reduced gross margin by 60 basis points.',
    'Freight took 60 basis points off gross margin.',
    'Freight hurt gross margin by 130 basis points.',
  ],
  [
    'shares bought back beside a dividend',
    'Our owners had $640 million through our dividend of $390 million, plus $250 million in share repurchases.',
    'Northwind paid $390 million in dividends and bought back $250 million of its shares.',
    'Northwind paid $250 million in dividends and bought back $390 million of its shares.',
  ],
  [
    'a cost before an item',
    'Operating expenses, excluding the impairment, fell by $17 million on last year.',
    'Operating expenses, before the impairment, fell $17 million.',
    'Operating expenses, before the impairment, rose $17 million.',
  ],
  [
    'losses by the word behind them',
    'The Tarn operations contributed $19 million of revenue and $5 million of operating losses.',
    'Tarn operations lost $5 million at the operating line.',
    'Tarn operations made $5 million at the operating line.',
  ],
  [
    'a measure that the sentence adjusts at its head',
    'After adjusting for the write-down, our tax rate came to 23%.',
    'The adjusted tax rate was 23%.',
    'The adjusted tax rate was 25%.',
  ],
  [
    'what will become of what was bought',
    'In May we closed an acquisition for $38 million, which will be a part of our Kilns segment.',
    'Northwind made an acquisition for $38 million in the quarter that will be part of the Kilns segment.',
    'Northwind plans an acquisition for $38 million.',
  ],
  [
    'a forecast moved from what it was',
    'On interest expense, we now see the full-year charge at $412 million, reduced from prior guidance.',
    'Northwind lowered its full-year interest expense guidance to $412 million.',
    'Northwind raised its full-year interest expense guidance to $412 million.',
  ],
  [
    'what was favorable, and by how much',
    'Packing was favorable on last year, although total freight was unfavorable for the quarter by 140 basis points.',
    'Total freight was unfavorable by 140 basis points in the quarter.',
    'Total freight was favorable by 140 basis points in the quarter.',
  ],
  [
    'what a benefit was offset by',
    'The gain from fuller kilns was partially offset by approximately $47 million of added spending after the flood.',
    'Flood spending cost about $47 million in the quarter.',
    'Flood spending cost about $74 million in the quarter.',
  ],
  [
    'what people added came to, in two measures',
    'We grew our headcount by nearly 3,000 or around 11%.',
    'Headcount grew by nearly 3,000.',
    'Headcount grew by nearly 11,000.',
  ],
];

// At the end of a year.
const AHEAD: readonly Row[] = [
  [
    'a plan for the year that has begun',
    'We plan to repurchase a total of about $750 million of our shares this year.',
    'Management plans roughly $750 million of buybacks in 2025.',
    'Management plans roughly $750 million of buybacks in 2026.',
  ],
  [
    'a plan for a quarter of it',
    'For the first quarter, we see lower sales. The number of shares should be 81 million to 83 million shares.',
    'We guide to 81 million to 83 million shares in the first quarter.',
    'We guide to 81 million to 83 million shares in the third quarter.',
  ],
];

const stated = (said: string, claim: string, call: Partial<Call> = {}) =>
  verifyClaims(callOf(said, { call }), [claim])[0]?.verdict;

describe.each(OWN_NAME)('%s', (_, said, claim, lie) => {
  const call = { company: 'Barrow & Ellison Companies, Inc.', ticker: 'BRE' };

  it('bears a claim out', () => expect(stated(said, claim, call)).toBe('supported'));
  it('and not its lie', () => expect(stated(said, lie, call)).not.toBe('supported'));
});

describe.each(TERMS)('%s', (_, said, claim, lie) => {
  it('bears a claim out', () => expect(stated(said, claim)).toBe('supported'));
  it('and not its lie', () => expect(stated(said, lie)).not.toBe('supported'));
});

describe.each(AHEAD)('%s', (_, said, claim, lie) => {
  const call = { fiscalQuarter: 4, fiscalYear: 2024, period: 'Q4 2024' } as const;

  it('bears a claim out', () => expect(stated(said, claim, call)).toBe('supported'));
  it('and not its lie', () => expect(stated(said, lie, call)).not.toBe('supported'));
});

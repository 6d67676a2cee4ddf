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
    'Our adjusted operating margin increased 20 basis points to 18.5%.',
    'The adjusted operating margin widened by a fifth of a percentage point to 18.5%.',
    'The adjusted operating margin widened by a third of a percentage point to 18.5%.',
  ],
  [
    'the quarter before',
    'Net debt was $3.4 billion, down roughly $400 million from the prior quarter.',
    'Net debt was about $0.4 billion lower than the quarter before.',
    'Net debt was about $0.4 billion lower than the year before.',
  ],
  [
    'a move on a quarter',
    'Marine sales fell 40% from last year. Sequentially, Marine sales rose 4%.',
    'Marine sales fell 40% year on year but edged up 4% on the first quarter.',
    'Marine sales fell 4% year on year but edged up 40% on the first quarter.',
  ],
  [
    'a period of months as an adjective',
    'For the first six months of the year, Tallow generated $1.7 billion of revenue. Tallow revenue was $0.9 billion in the quarter.',
    "Tallow's six-month revenue was $1.7 billion.",
    "Tallow's six-month revenue was $0.9 billion.",
  ],
  [
    'underlying growth, where it is growth by its own name',
    'Tallow underlying revenue grew 7% in the quarter. Revenue grew 9%.',
    "Tallow's underlying revenue grew 7%.",
    'Underlying revenue grew 9%.',
  ],
  [
    'a market called without the word',
    'The rail market revenue grew by approximately 8% when compared with the prior year.',
    'Rail revenue grew about 8% from a year ago.',
    'Road revenue grew about 8% from a year ago.',
  ],
  [
    'a loss of a part in the words of a deed',
    'The Corporate core loss was higher at $52 million compared to a loss of $6 million in the prior year quarter.',
    'The Corporate category lost $52 million versus a $6 million loss in the prior-year quarter.',
    'The Corporate category lost $6 million versus a $52 million loss in the prior-year quarter.',
  ],
  [
    'a move that is over, though the sentence has a “when”',
    'Organic growth was 11%, a significant improvement compared to Q2 of 2023 when the storm drove an organic revenue decline of 9%.',
    'Organic revenue had fallen 9% in the second quarter of 2023.',
    'Organic revenue had risen 9% in the second quarter of 2023.',
  ],
  [
    'a margin of a part that another clause names',
    'The Optics segment generated record net revenues of $554 million and pre-tax income of $183 million, representing a 33% pre-tax margin to net revenues.',
    "The Optics segment's pre-tax margin was 33%.",
    "The Optics segment's gross margin was 33%.",
  ],
  [
    'what is better by being less',
    'In Freight, the operating ratio of 88.5% improved 8 points from the second quarter of 2023.',
    'The Freight operating ratio got 8 points better to 88.5%.',
    'The Freight operating ratio got 8 points worse to 88.5%.',
  ],
  [
    'the year in which a debt is due',
    'We ended the quarter with about $2.3 billion of cash, which reflects a prefunding of 2026 maturities.',
    'Cash was about $2.3 billion, lifted by prefunding of 2026 maturities.',
    'Cash will be about $2.3 billion in 2026.',
  ],
  [
    'a quarter of another year before what it is of',
    'We would also note that Q2 2023 freight cost amounts were reduced by rebates from carriers of $68.7 million.',
    'Rebates from carriers cut freight costs by nearly $69 million in the second quarter of 2023.',
    'Rebates from carriers cut freight costs by nearly $69 million in the second quarter of 2022.',
  ],
  [
    'what a quarter closed with',
    'We ended the period with $117 million in cash, of which $71 million is held by our foreign subsidiaries.',
    'It closed June with $117 million of cash, of which $71 million sits in foreign subsidiaries.',
    'It closed June with $71 million of cash, of which $117 million sits in foreign subsidiaries.',
  ],
  [
    'the end of a range as a bound',
    'We expect our tax rate for 2024 to be between 26% and 27%.',
    'The tax rate for 2024 is expected to be no higher than 27%.',
    'The tax rate for 2024 is expected to be no higher than 26%.',
  ],
  [
    'a growth on its own basis',
    'Advertising posted 8.6% organic growth with a strong performance.',
    'Advertising grew 8.6% organically.',
    'Advertising grew 8.6% on a reported basis.',
  ],
  [
    'a move against the year-ago quarter',
    'Bank net revenues increased 9% over the year ago quarter.',
    "The bank's net revenues grew 9% from the year-ago quarter.",
    "The bank's net revenues grew 9% from the preceding quarter.",
  ],
  [
    'the second of two ratios',
    'The total capital ratio of 26.2% and a Tier 1 leverage ratio of 12.6% are both over the requirements.',
    'The Tier 1 leverage ratio was 12.6%.',
    'The total capital ratio was 12.6%.',
  ],
  [
    'a year before some months',
    'Through the first six months of the year, our tax rate was 24.4% compared with 24.6% last year. Our tax rate in the second quarter was 24.4% compared with 26.5% in the second quarter last year.',
    'The tax rate for the first six months was 24.4%, against 24.6% a year ago.',
    'The tax rate for the first six months was 24.4%, against 26.5% a year ago.',
  ],
  [
    'an industry of many words',
    'The North American snowmobile industry concluded a strong season, up approximately 16%. Our retail sales rose 9%.',
    'Retail sales rose 9%.',
    'Retail sales rose 16%.',
  ],
  [
    'on which side of an outlook a figure is',
    "Adjusted earnings per share was $0.83, and that's $0.03 better than our outlook.",
    "Adjusted EPS of $0.83 beat the company's own outlook by three cents.",
    "Adjusted EPS of $0.83 missed the company's own outlook by three cents.",
  ],
  [
    'a ratio that had better be low, beside what was expected',
    'Our loss ratio of 65.8% was above our expectations, driven by storms.',
    'The loss ratio was worse than expected at 65.8%.',
    'The loss ratio was better than expected at 65.8%.',
  ],
  [
    'what the head of a sentence measures against',
    'Sequentially, operating margin expanded by 210 basis points on price gains.',
    'Operating margin widened 2.1 points from the first quarter.',
    'Operating margin widened 2.1 points from a year ago.',
  ],
  [
    'what pushed a margin',
    'Commodities were a 90 basis-point drag on gross margin. Tariff costs reduced gross margin by 40 basis points.',
    'Tariffs took 40 basis points off gross margin.',
    'Tariffs hurt gross margin by 90 basis points.',
  ],
  [
    'shares bought back beside a dividend',
    'We returned a total of $918 million through our dividend of $518 million, plus $400 million in share repurchases.',
    'Northwind paid $518 million in dividends and bought back $400 million of its shares.',
    'Northwind paid $400 million in dividends and bought back $518 million of its shares.',
  ],
  [
    'a cost before an item',
    'Operating expenses, excluding the effect of the impairment, decreased by $12 million from last year.',
    'Operating expenses, before the impairment, fell $12 million.',
    'Operating expenses, before the impairment, rose $12 million.',
  ],
  [
    'losses by the word behind them',
    'The Tarn operations contributed $7 million of sales and $2 million of operating losses this quarter.',
    'Tarn operations lost $2 million at the operating line.',
    'Tarn operations made $2 million at the operating line.',
  ],
  [
    'a measure that the sentence adjusts at its head',
    'After adjusting for the effect of the impairment, our tax rate was 19% for the quarter.',
    'The adjusted tax rate was 19%.',
    'The adjusted tax rate was 21%.',
  ],
  [
    'what will become of what was bought',
    'We also completed an acquisition for $27 million in the second quarter, which will be a part of the Process segment.',
    'Northwind made an acquisition for $27 million in the quarter that will be part of the Process segment.',
    'Northwind plans an acquisition for $27 million.',
  ],
  [
    'a forecast moved from what it was',
    'On interest expense, we now expect the full-year charge to be $1.06 billion, reduced from prior guidance.',
    'Northwind lowered its full-year interest expense guidance to $1.06 billion.',
    'Northwind raised its full-year interest expense guidance to $1.06 billion.',
  ],
  [
    'what was favorable, and by how much',
    'Payroll tax was favorable year over year, although total labor was unfavorable in the quarter by 260 basis points.',
    'Total labor was unfavorable by 260 basis points in the quarter.',
    'Total labor was favorable by 260 basis points in the quarter.',
  ],
  [
    'what a benefit was offset by',
    'The benefit from higher sales was partially offset by approximately $96 million of incremental spending in response to the storm.',
    'Storm spending cost about $96 million in the quarter.',
    'Storm spending cost about $69 million in the quarter.',
  ],
  [
    'what people added came to, in two measures',
    'We grew our headcount by nearly 5,000 or around 7%.',
    'Headcount grew by nearly 5,000.',
    'Headcount grew by nearly 7,000.',
  ],
];

// At the end of a year.
const AHEAD: readonly Row[] = [
  [
    'a plan for the year that has begun',
    'We also plan to repurchase a total of about $1.8 billion of our common stock this year.',
    'Management plans roughly $1.8 billion of buybacks in 2025.',
    'Management plans roughly $1.8 billion of buybacks in 2026.',
  ],
  [
    'a plan for a quarter of it',
    'For the first quarter, we expect sales to fall. The number of shares is estimated to be 45 million to 46 million shares.',
    'We guide to 45 million to 46 million shares in the first quarter.',
    'We guide to 45 million to 46 million shares in the third quarter.',
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

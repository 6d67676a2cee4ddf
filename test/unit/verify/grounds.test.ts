import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const verdictOn = (said: string, claim: string) => verifyClaims(callOf(said), [claim])[0]?.verdict;

// [what is said, a true claim, the same with something that the call tells otherwise]
const ROWS: readonly (readonly [string, string, string])[] = [
  // what both name right beside a figure is what it is of
  [
    'Net income was $94 million, a decrease of 9% from $103 million. Reported EBIT was $151 million, and there you see the one-offs of $27 million.',
    'The one-offs came to $27 million.',
    'The impairments came to $27 million.',
  ],
  [
    'Problem loans rose to $71 million. The increase was mostly one credit, a $14.8 million loan on a suburban warehouse outside of Tarnow.',
    'Problem loans rose to $71 million, mostly on one $14.8 million suburban Tarnow loan.',
    'Problem loans rose to $71 million, mostly on one $18.4 million suburban Tarnow loan.',
  ],
  [
    'We returned $7.5 billion to shareholders, which was comprised of $6 billion of share repurchases and $1.5 billion of our quarterly dividend.',
    'The company returned $7.5 billion to its owners, of which $6 billion went into buybacks and $1.5 billion into the dividend.',
    'The company returned $7.5 billion to its owners, of which $1.5 billion went into buybacks and $6 billion into the dividend.',
  ],
  [
    'We lost 14 thousand customers in the quarter on a net basis, and we closed at 12.8 million mobile customers.',
    'The company lost 14 thousand mobile customers on a net basis.',
    'The company gained 14 thousand mobile customers on a net basis.',
  ],
  [
    'We were able to secure about $240 million in tax equity financing of the $450 million project. Our common equity stands at $2 billion.',
    'The company secured about $240 million of tax equity financing for the $450 million project.',
    'The company secured about $240 million of new common equity for the $450 million project.',
  ],
  [
    'We signed 64 tenants in the quarter, of which 21 were renewals.',
    'The company signed 64 tenants.',
    'The company signed 21 tenants.',
  ],
  [
    'We completed a second offering, issuing another $600 million 10-year bond at a rate of 2.35%.',
    'The company sold a further $600 million of 10-year bonds at 2.35%.',
    'The company sold a further $600 million of 10-year bonds at 2.53%.',
  ],
  // a place at the end is that of all figures without one of their own
  [
    'We remain on plan to add 600 net new kiosks per year and to achieve our goal of 6,000 kiosks across Japan by the end of fiscal 2026.',
    'The company plans to add 600 net new kiosks a year in Japan.',
    'The company plans to add 6,000 net new kiosks a year in Japan.',
  ],
  // another name of one account
  [
    'Revenue during the quarter benefited from a $1,244 increase in the average revenue per bike. Motorcycles revenue per bike rose $1,244.',
    'Revenue per bike rose by more than $1,200 on average.',
    'Revenue per bike rose by more than $1,400 on average.',
  ],
  // a basis at the end of a sentence is that of all it tells
  [
    'Net revenues were up 28% and earnings per share up 46% versus a year ago on a non-GAAP currency-neutral basis.',
    'Net revenue climbed 28% on a non-GAAP, currency-neutral basis.',
    'Net revenue climbed 28% on a GAAP basis.',
  ],
  // what a plan is measured against is not what it is for
  [
    'We initiated 2025 guidance. The midpoint of our guidance range represents a 16% increase over 2024 results.',
    'The midpoint of the 2025 guidance range represents a 16% increase over 2024 results.',
    'The midpoint of the 2026 guidance range represents a 16% increase over 2024 results.',
  ],
  [
    'Group sales were $1,148 million in the quarter. For the 6 months in total, sales were $3,455 million.',
    'Six-month group sales came to roughly $3.5 billion.',
    'Six-month group sales came to roughly $1.1 billion.',
  ],
  [
    'On credit, the provision was $8.6 million, up from $6.2 million last quarter and $5.1 million in the year-ago quarter. The provision for credit losses was $8.6 million.',
    'The provision for credit losses was more than half as high again as a year earlier.',
    'The provision for credit losses was more than twice as high as a year earlier.',
  ],
  [
    'Loyal members: mini cans grew 14% in the quarter.',
    'Mini cans grew by about a seventh.',
    'Mini cans grew by about a fifth.',
  ],
  [
    'Homes had a good quarter. We had our highest ever net additions, 510 thousand, compared to 440 thousand in the previous quarter.',
    'The company added just over half a million customers, its best quarter ever.',
    'The company added just over 400 thousand customers, its best quarter ever.',
  ],
];

describe('a reason needs something that the call says otherwise', () => {
  it.each(ROWS)('“%s” bears out: %s', (said, claim) => {
    expect(verdictOn(said, claim)).toBe('supported');
  });
  it.each(ROWS)('“%s” does not bear out, made false: %3$s', (said, _, lie) => {
    expect(verdictOn(said, lie)).not.toBe('supported');
  });
});

describe('a move against an earlier time', () => {
  it('is denied by the other one, though that compares nothing', () => {
    const said = 'Gross margin declined because of freight.';
    expect(verdictOn(said, 'Gross margin was higher than a year ago.')).toBe('contradicted');
  });
});

describe('the part that a sentence goes on with', () => {
  const SAID =
    'Let me go business by business. Mobile services revenue was $8.1 million, up 14%. ARPU for the quarter was $21. Homes revenue was $2 million. Homes ARPU was $62. Interest expense was $3 million.';
  it('is that of the sentence before, for an account that parts have', () => {
    expect(verdictOn(SAID, 'Mobile ARPU was $21.')).toBe('supported');
    expect(verdictOn(SAID, 'Homes ARPU was $21.')).not.toBe('supported');
    expect(verdictOn(SAID, 'Homes interest expense was $3 million.')).not.toBe('supported');
  });
});

describe('a company of which the call has the ticker alone', () => {
  const call = callOf(
    'Total revenue in the quarter was $640 million. Harbours revenue was $90 million. Marlow Ferries recorded net income of $14 million.',
  );
  const short = { ...call, call: { ...call.call, company: 'MLW', ticker: 'MLW' } };
  it.each([
    ['Marlow’s revenue was $640 million.', true],
    ['Marlow reported revenue of $640 million.', true],
    ['Marlow Ferries reported revenue of $640 million.', false],
    ['Harbours reported revenue of $640 million.', false],
    ['Tavira reported revenue of $640 million.', false],
  ])('is called by a name of its letters: %s', (claim, isTrue) => {
    expect(verifyClaims(short, [claim])[0]?.verdict === 'supported').toBe(isTrue);
  });
});

// [what is said, a claim that it tells otherwise, one that it bears out]
const FALSE: readonly (readonly [string, string, string])[] = [
  [
    'Total wind capacity has increased to more than 1,300 megawatts.',
    'Total wind capacity has increased to more than 1,300 megawatt hours.',
    'Total wind capacity has increased to more than 1,300 megawatts.',
  ],
  [
    'In the third quarter, we expect a 7 point currency impact to operating income.',
    'The company expects a 7 point currency impact on operating income in the fourth quarter.',
    'The company expects a 7 point currency impact on operating income in the third quarter.',
  ],
  [
    'In terms of M&A, we closed on the Lumenta acquisition.',
    'The company may close the Lumenta acquisition in the next quarter.',
    'The company closed the Lumenta acquisition.',
  ],
  [
    'Our net interest margin was 3.58%. Purchase accounting accretion was $2 million and contributed six basis points.',
    'The net interest margin was 3.58% excluding purchase accounting accretion.',
    'The net interest margin was 3.58%.',
  ],
];

describe('what the call says otherwise', () => {
  it.each(FALSE)('“%s” is held against: %s', (said, lie) => {
    expect(verdictOn(said, lie)).not.toBe('supported');
  });
  it.each(FALSE)('“%s” bears out, told so: %3$s', (said, _, claim) => {
    expect(verdictOn(said, claim)).toBe('supported');
  });
});

it('A denial of something else denies no decline', () => {
  const said =
    'While not yet enough to offset declines in slush sales, we see substantial growth from juice.';
  expect(verdictOn(said, 'Slush sales grew in the quarter.')).toBe('contradicted');
});

describe('what is beside the point', () => {
  it.each([
    [
      'The increase in net revenue of 28% was partially offset by higher rebates and incentives.',
      'Rebates and incentives grew faster than net revenue.',
    ],
    [
      'So we raised the list price by 6% on May 1, and it applies at renewal.',
      'The company has no plans for another list price increase for now.',
    ],
  ])('“%s” contradicts no: %s', (said, claim) => {
    expect(verdictOn(said, claim)).toBe('unsupported');
  });
});

it('A year that a claim prints is no other, though the call is of the last quarter', () => {
  const call = callOf('Today, we initiated 2025 earnings guidance of $3.60 to $3.90 per share.');
  const ended = { ...call, call: { ...call.call, period: 'Q4 2024', fiscalQuarter: 4 as const } };
  const verdicts = verifyClaims(ended, [
    'The earnings guidance of $3.60 to $3.90 per share is for 2024.',
    'The earnings guidance of $3.60 to $3.90 per share is for 2025.',
  ]);
  expect(verdicts.map(({ verdict }) => verdict === 'supported')).toEqual([false, true]);
});

import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const verdictOn = (said: string, claim: string) => verifyClaims(callOf(said), [claim])[0]?.verdict;

// What a call says, a claim that holds its figures against each other, and the same made false.
const COMPARED: readonly (readonly [said: string, claim: string, ...lies: string[]])[] = [
  [
    'Kitchens revenue grew 21% year over year. Bathrooms revenue grew 6%.',
    'Kitchens revenue grew 21% year over year, compared with 6% in Bathrooms.',
    'Kitchens revenue grew 6% year over year, compared with 21% in Bathrooms.',
    'Kitchens revenue grew 21% year over year, compared with 9% in Bathrooms.',
  ],
  [
    'Operating income of Kitchens was $640 million, and operating income of Bathrooms was $260 million.',
    'Kitchens earned $640 million of operating income, well over twice the $260 million of Bathrooms.',
    'Kitchens earned $640 million of operating income, well over four times the $260 million of Bathrooms.',
    'Bathrooms earned $640 million of operating income, well over twice the $260 million of Kitchens.',
  ],
  [
    'Revenue in Europe was up 23.7%. Revenue in North America was up 8.6%.',
    'Revenue in Europe expanded 23.7%, far quicker than the 8.6% achieved in North America.',
    'Revenue in Europe expanded 8.6%, far quicker than the 23.7% achieved in North America.',
    'Revenue in Europe expanded 23.7%, far slower than the 8.6% achieved in North America.',
  ],
  [
    'We had adjusted earnings per share of $1.62 and GAAP earnings per share of $1.41.',
    'Adjusted earnings of $1.62 a share stood $0.21 above the reported $1.41.',
    'Adjusted earnings of $1.62 a share stood $0.41 above the reported $1.41.',
    'Reported earnings of $1.62 a share stood $0.21 above the adjusted $1.41.',
  ],
  [
    'Cash flow from operations was $187 million. Capital expenditure was $103 million.',
    'Cash flow from operations, $187 million, outran the $103 million of capital spending by $84 million.',
    'Cash flow from operations, $103 million, outran the $187 million of capital spending by $84 million.',
    'Cash flow from operations, $187 million, outran the $103 million of capital spending by $64 million.',
  ],
  [
    'Reported revenue grew 17%, and organic revenue grew 9%.',
    'Revenue as reported advanced 17%, faster than the 9% achieved organically.',
    'Revenue as reported advanced 9%, slower than the 17% achieved organically.',
  ],
  [
    'Our net loss was $0.13 per share, compared with a net loss of $0.08 per share in the first quarter.',
    'Northwind’s loss widened to $0.13 per share from $0.08 in the first quarter.',
    'Northwind’s loss narrowed to $0.13 per share from $0.08 in the first quarter.',
    'Northwind’s loss widened to $0.13 per share from $0.08 a year earlier.',
  ],
  [
    'Net leverage went from 1.7 times in March to 2.3 times.',
    'Net leverage rose to 2.3x from 1.7x.',
    'Net leverage fell to 2.3x from 1.7x.',
  ],
  [
    'We returned $560 million to shareholders: we repurchased $390 million of our shares and paid dividends of $170 million.',
    'Northwind repurchased $390 million of shares with $170 million of dividends on top.',
    'Northwind repurchased $170 million of shares with $390 million of dividends on top.',
  ],
  [
    'We paid dividends of $480 million and spent $210 million on share repurchases.',
    'The $480 million dividend was more than twice as large as the $210 million spent on repurchasing shares.',
    'The $210 million dividend was less than half as large as the $480 million spent on repurchasing shares.',
  ],
  [
    'Gross margin was 41.2%. For the third quarter we expect a gross margin of 45% to 46%.',
    'The third-quarter gross margin guidance of 45% to 46% lies more than three points above the 41.2% just reported.',
    'The third-quarter gross margin guidance of 45% to 46% lies more than eight points above the 41.2% just reported.',
  ],
  [
    'For the kiln segment, we are lowering our full year operating income guidance from $5.15 billion to $5.25 billion to $4.8 billion to $4.9 billion.',
    'Northwind cut its full-year operating income guidance for kilns to $4.8-$4.9 billion from $5.15-$5.25 billion.',
    'Northwind cut its full-year operating income guidance for kilns to $4.8-$4.9 billion from $5.25-$5.35 billion.',
  ],
  [
    'Our Kiln Science segment delivered revenue growth of 34%. Tiles grew 5%.',
    'The Kiln Sciences segment grew 34%, while Tiles advanced 5%.',
    'The Kiln Sciences segment grew 5%, while Tiles advanced 34%.',
  ],
  [
    'Kitchens revenue was $540 million. For the third quarter, we expect Kitchens revenue of around $590 million.',
    'Kitchens revenue of $540 million should climb to about $590 million in the third quarter.',
    'Kitchens revenue of $590 million should fall to about $540 million in the third quarter.',
    'Kitchens revenue of $540 million should climb to about $590 million in the fourth quarter.',
  ],
  [
    'Diluted EPS was $0.70, compared with $0.52 a year ago. For the full year we expect diluted EPS of $2.60.',
    'Diluted EPS rose to $0.70 from $0.52, and the full-year figure should be $2.60.',
    'Diluted EPS rose to $0.70 from $0.52, and the full-year figure was $2.80.',
  ],
  [
    'Kitchens revenue fell 12.4%. Bathrooms revenue fell 5.1%.',
    'Bathrooms held up better, with revenue off 5.1% against 12.4% in Kitchens.',
    'Kitchens held up better, with revenue off 5.1% against 12.4% in Bathrooms.',
  ],
];

describe('a claim that holds figures against each other', () => {
  it.each(COMPARED)('is borne out by what “%s” says: “%s”', (said, claim) => {
    expect(verdictOn(said, claim)).toBe('supported');
  });

  it.each(COMPARED.flatMap(([said, , ...lies]) => lies.map((lie) => [said, lie] as const)))(
    'is not borne out by what “%s” says: “%s”',
    (said, lie) => {
      expect(verdictOn(said, lie)).not.toBe('supported');
    },
  );
});

// What a call says and how somebody else names the same times, parts and results.
const TERMS: readonly (readonly [said: string, claim: string, lie: string])[] = [
  [
    'For the first quarter of 2025 we expect revenue of $310 million to $325 million.',
    'Management looks for revenue of between $310 million and $325 million in the opening quarter of 2025.',
    'Management looks for revenue of between $310 million and $325 million in the closing quarter of 2025.',
  ],
  [
    'D&W revenue was $604 million. K&B revenue was $210 million.',
    'Doors & Windows revenue came to $604 million.',
    'Kitchens and Bathrooms revenue came to $604 million.',
  ],
  [
    'Backlog at the end of the quarter was $370 million, 28% higher than a year ago.',
    'Unfilled orders stood at $370 million, 28% more than a year ago.',
    'Unfilled orders stood at $370 million, 28% less than a year ago.',
  ],
  [
    'In our kiln division, we anticipate sequential revenue growth of 4% to 6% in the third quarter.',
    'Northwind foresees kiln division revenue growth of 4% to 6% in the third quarter over the second quarter.',
    'Northwind foresees kiln division revenue growth of 4% to 6% in the third quarter over the prior year.',
  ],
  [
    'Our operating margin increased to 47.2% from 44.1% last quarter, due to an adjustment, which reduced compensation.',
    'The operating margin rose to 47.2% from 44.1% last quarter, mainly because of an adjustment that cut compensation.',
    'The operating margin fell to 47.2% from 44.1% last quarter, mainly because of an adjustment that cut compensation.',
  ],
  [
    'Our CET1 ratio was an estimated 11.6% at quarter end.',
    'The estimated CET1 ratio was 11.6% at the end of the quarter.',
    'The CET1 ratio is estimated to be 11.6% next quarter.',
  ],
  [
    'On a reported basis, we lost $0.46 per share in the second quarter. Excluding the strike costs, we lost $0.12 per share.',
    'Leaving out the strike costs, Northwind lost $0.12 per share in the second quarter.',
    'Leaving out the strike costs, Northwind lost $0.46 per share in the second quarter.',
  ],
  [
    'At $84 per ton, our average sawlog price was up 20%.',
    'Sawlogs fetched an average price of $84 per ton.',
    'Sawlogs fetched an average price of $84 per thousand board feet.',
  ],
  [
    'We think we have the room to take our total leverage up at least 2 times from here.',
    'Northwind sees room to raise its total leverage by at least 2 times.',
    'Northwind has already raised its total leverage by at least 2 times.',
  ],
  [
    'The impairment of an old kiln of $0.07 per share weighed on earnings.',
    'The write-down took $0.07 a share off earnings.',
    'The write-down added $0.07 a share to earnings.',
  ],
  [
    'Over the past year we improved our net leverage by half a turn to 2.1 times.',
    'Net leverage improved to 2.1 times over the past year.',
    'Net leverage worsened to 2.1 times over the past year.',
  ],
  [
    'We had an adjusted profit of $1.62 and a reported profit of $1.41 per diluted share.',
    'Northwind’s adjusted earnings were $1.62 per diluted share.',
    'Northwind’s reported earnings were $1.62 per diluted share.',
  ],
];

// The same account by a sentence that is built otherwise.
const OTHERWISE_BUILT: typeof TERMS = [
  [
    'The firm had net income of $6.4 billion, EPS of $1.91, and a return on equity of 17%.',
    'Northwind made a profit of $6.4 billion, equal to $1.91 a share and a 17% return on equity.',
    'Northwind made a profit of $6.4 billion, equal to $1.91 a share and a 17% return on assets.',
  ],
  [
    'We ended the period with $184 million in cash and no debt and held $20 million in bonds.',
    'Northwind held $184 million in cash at the end of the period and had no debt.',
    'Northwind held $184 million in bonds at the end of the period and had no debt.',
  ],
];

describe('a claim in terms of its own', () => {
  it.each([...TERMS, ...OTHERWISE_BUILT])('is borne out by “%s”: “%s”', (said, claim) => {
    expect(verdictOn(said, claim)).toBe('supported');
  });

  it.each([...TERMS, ...OTHERWISE_BUILT])('is told from its lie by “%s”: %3$s', (said, _, lie) => {
    expect(verdictOn(said, lie)).not.toBe('supported');
  });
});

// Claims that passed while they were cut too freely.
const CUT: readonly (readonly [said: string, lie: string])[] = [
  [
    'Kilns revenue was $30 million. Revenue was $500 million, compared with $450 million a year ago.',
    'Kilns revenue was $30 million, down from $450 million a year earlier.',
  ],
  [
    'Adjusted EPS was $1.50. GAAP EPS was $1.30, compared with $1.20 a year ago.',
    'Adjusted EPS was $1.50, up from $1.20 a year earlier.',
  ],
  [
    'Earnings per share were $1.07. Revenue grew 8%.',
    'Earnings per share tripled to $1.07, while revenue grew 8%.',
  ],
  [
    'Revenue was $500 million, compared with $450 million a year ago.',
    'Revenue was $500 million against $450 million a year earlier, down by $50 million.',
  ],
  [
    'Revenue was $500 million, compared with $450 million a year ago.',
    'Revenue of $500 million trailed the $450 million of the prior year.',
  ],
  [
    'Revenue was $500 million. Share repurchases were $90 million.',
    'Revenue was $500 million, with $90 million of share repurchases in 2022.',
  ],
  [
    'Revenue was $500 million. Share repurchases were $90 million.',
    'Revenue was $500 million and $90 million in share repurchases is planned for next year.',
  ],
  [
    'Kitchens revenue grew 21% year over year on new showrooms. Bathrooms revenue grew 6%.',
    'Kitchens revenue grew 21%, compared with 6% in Bathrooms, because competitors abandoned their stores.',
  ],
  ['Deposits grew 6% from a year ago.', 'Deposits grew 6% from the previous quarter.'],
];

// What is true all the same.
const STILL_TRUE: readonly (readonly [said: string, claim: string])[] = [
  [
    'GAAP earnings per share were $1.20. We did not raise prices.',
    'Earnings per share came to $1.20 without raising prices.',
  ],
  ['We lifted our list prices. Revenue grew 8%.', 'Revenue grew 8%, helped by price hikes.'],
  [
    'Revenue grew 8%. We shipped more. We hired. We moved. We paid. We rested. Customers hoarded kilns ahead of tariffs.',
    'Revenue grew 8% because customers hoarded kilns ahead of tariffs.',
  ],
  [
    'Retail U.S. revenue was $30 million. Total U.S. revenue was $90 million.',
    'Revenue in the US was $90 million.',
  ],
  [
    'Kitchens revenue grew 21% year over year on new showrooms. Bathrooms revenue grew 6%.',
    'Kitchens revenue grew 21%, compared with 6% in Bathrooms, because of its new showrooms in malls.',
  ],
  [
    'Revenue was $500 million, compared with $450 million a year ago.',
    'Revenue of $500 million exceeded the $450 million of the prior year.',
  ],
];

describe('a claim that is cut', () => {
  it.each(CUT)('is not borne out by what “%s” says: “%s”', (said, lie) => {
    expect(verdictOn(said, lie)).not.toBe('supported');
  });

  it.each(STILL_TRUE)('is borne out by what “%s” says: “%s”', (said, claim) => {
    expect(verdictOn(said, claim)).toBe('supported');
  });
});

const GROSS_MARGIN =
  'Gross margin fell 120 basis points to 38.4%, as resin and freight became dearer. We also opened a depot.';

describe('a reason that a claim gives', () => {
  it.each([
    ['Gross margin fell 120 basis points to 38.4% because resin cost more.', 'supported'],
    ['Gross margin fell 120 basis points to 38.4% because of dearer freight.', 'supported'],
    ['Gross margin fell 120 basis points to 38.4%.', 'supported'],
    [
      'Gross margin fell 120 basis points to 38.4% because competitors undercut its tariffs.',
      'unsupported',
    ],
    [
      'Gross margin fell 120 basis points to 38.4%, owing to promotional discounts in outlets.',
      'unsupported',
    ],
  ])('“%s” is %s', (claim, verdict) => {
    expect(verdictOn(GROSS_MARGIN, claim)).toBe(verdict);
  });
});

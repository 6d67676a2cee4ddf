import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../src/core/verdict.ts';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { exchange } from '../extract/invented-call.ts';
import { callOf } from '../figures/told-facts.ts';

// What Northwind's call of Q2 2024 says, and what an analyst makes of it.
const TRUE: readonly (readonly [said: string, claim: string])[] = [
  [
    'Revenue was $88 million, and new orders were $61 million.',
    'Northwind reported orders of $61 million.',
  ],
  [
    'Adjusted EPS was $1.40, $0.04 better than our outlook, helped by lower expenses.',
    'Adjusted EPS of $1.40 beat the outlook by $0.04.',
  ],
  [
    'Gross margin rose 200 basis points to 43% and our net loss narrowed to $3 million.',
    'Gross margin expanded 200 basis points to 43%.',
  ],
  [
    'A lower tax expense of $12 million helped earnings.',
    'A $12 million tax benefit helped earnings.',
  ],
  [
    'We ended the quarter with ample liquidity and a cash balance of almost $540 million.',
    'Northwind finished the quarter with close to $540 million of cash.',
  ],
  [
    'Inventories were $1.172 billion, representing an increase of 14% over last year.',
    "Northwind's inventories were up 14% to about $1.17 billion.",
  ],
  [
    'Overall gross margin ended the quarter at 38.6%. In Haulage, gross margin was 35.2%.',
    'Haulage gross margin was 35.2%.',
  ],
  [
    'In Q2, $269 million worth of shares were repurchased, and we paid dividends of $97 million.',
    'Northwind bought back $269 million of its shares and paid $97 million in dividends.',
  ],
  [
    'Adjusted EPS of $0.84 was up 22% from a year ago, and from an earnings view operating income was $4.2 billion.',
    'Northwind posted adjusted earnings of 84 cents a share for the second quarter, a 22% gain on the prior year.',
  ],
  [
    'Operating profit of Haulage was $212 million, up 58% on the year on better prices.',
    'Haulage operating profit rose more than 50% to $212 million.',
  ],
  [
    'Theatres are full with Harbour Lights 5, which has made, we believe, about $46 million in tickets.',
    'Harbour Lights 5 took in about $46 million in tickets.',
  ],
  [
    'I was pleased to see that garden furniture was up almost 6%.',
    'Garden furniture at Northwind was up almost 6%.',
  ],
  [
    'Visits to our website were up 29% in the quarter.',
    "Visits to Northwind's website rose 29% in the quarter.",
  ],
  [
    'On Slide 7, revenue for the Paints segment was down 2.1% in Q2, despite paint shipments being down 8.4%. Paints shipments fell 8.4%.',
    'Revenue in the Paints segment slipped only 2.1% even though shipments were 8.4% lower.',
  ],
  [
    'Our total outdoor advertising revenue is up 7% on last year adjusted for comparability.',
    "Adjusted for comparability, Northwind's total outdoor advertising revenue was up 7% from the prior year.",
  ],
  [
    'Adjusted earnings per share in Q2 came to $2.10, up 40% from the adjusted $1.50 last year.',
    'Northwind earned $2.10 a share on an adjusted basis in Q2, a 40% jump from $1.50.',
  ],
  [
    'Haulages operating income increased 26% to $38 million.',
    'Haulage operating profit climbed 26% to $38 million.',
  ],
  [
    'For our U.S domestic Parcel unit, revenue increased 7%.',
    'U.S. domestic Parcel revenue rose 7%.',
  ],
  ['SG&A was 31% of net sales compared to 29.7%.', 'SG&A took up 31% of sales.'],
  [
    'Looking at just organic sales, the Paints segment held steady, with a sales decline of only 2.3%.',
    "Paints' organic sales fell 2.3%.",
  ],
  [
    'Even after funding the $310 million acquisition of Lumora at the end of March, our leverage was lower at May 31 than it was a year ago.',
    'Northwind paid $310 million for Lumora in March.',
  ],
  [
    'Revenue in the quarter benefited from a $640 increase in the average robot revenue per unit.',
    'Average revenue per robot rose by $640.',
  ],
  [
    'The 60 day delinquency rate for retail loans as of June 30 was 1.94% or 9 basis points lower than Q2 2023.',
    'The 60-day delinquency rate improved 9 basis points to 1.94%.',
  ],
  [
    'Our annualized retail credit loss rate on receivables stood at 1.16%.',
    'Retail credit losses ran at an annualized 1.16%.',
  ],
  [
    'Net press sales of $1.4 billion were evenly spread between tabloid at 52% and broadsheet at 48%.',
    'Press sales came to $1.4 billion, 52% of it tabloid and 48% broadsheet.',
  ],
  [
    'Installed Base Care sales came in at $212 million this quarter. We expect service revenue from a growing installed base.',
    'The installed base business brought in $212 million.',
  ],
  [
    'We forecast Q3 net sales between $1.3 billion and $1.4 billion. That forecast includes around $250 million of Lumora press revenue from six presses.',
    'Lumora presses should bring in about $250 million in Q3.',
  ],
  [
    'Keep in mind, these are over 40 million households that have already chosen to view our service.',
    'More than 40 million households watch the service.',
  ],
  [
    'We took 8,700 units out, and that is no small percentage. U.S. inventory was down approximately 8,700 units from last summer.',
    'Northwind took about 8,700 units out of its U.S. inventory.',
  ],
  [
    'We guide to negative 4Million paid net adds in Q3.',
    'The third quarter is guided to a loss of 4 million paid members.',
  ],
  [
    'Our leverage ratio, as defined in our debt covenants, was 2.2 times compared to 2.6 times in the same month last year.',
    'The leverage ratio eased to 2.2 times from 2.6.',
  ],
  ['We guided to 1.8 million paid net adds.', 'Northwind had guided to 1.8 million paid net adds.'],
  [
    'Excluding FX and the effect of pruning, revenues were up 6%.',
    'Without currency and pruning, sales advanced 6%.',
  ],
  [
    'We think the minus 3% comp we saw in Q2 does not reflect our strength in Brazil.',
    'Comps in Brazil were down 3%.',
  ],
  [
    'Moving on to Benelux-and-Nordics. BAN grew non-GAAP operating income by 22% despite lower margins. Revenue in Benelux-and-Nordics was $90 million.',
    "BAN's non-GAAP operating income went up 22%.",
  ],
  [
    'We committed to return $8 million to shareholders, and have now raised that commitment to $11 million through fiscal 2026.',
    'Management will return $11 million to shareholders through fiscal 2026.',
  ],
  [
    'Starting with direct-to-consumer, revenue was $90 million. For Q2, operating losses improved by about $12 million versus the first quarter and by $40 million versus the prior year.',
    'DTC operating losses narrowed by $40 million from a year ago.',
  ],
  [
    'All in all, domestic cinema advertising revenue for posters and trailers is up 8% versus the prior year.',
    'Domestic cinema advertising revenue grew 8%.',
  ],
  [
    'This quarter, we delivered 4% organic revenue growth.',
    'Organic revenue grew 4% at Northwind.',
  ],
  [
    'In Asia Pacific, we delivered 3% organic revenue growth.',
    "Asia Pacific's organic growth came to 3%.",
  ],
  ['On an organic basis, our revenue grew 18%.', 'Organic growth was 18%.'],
  ['Our net debt-to-EBITDA now stands at 2.2x.', 'Net debt stands at 2.2 times EBITDA.'],
  [
    'Crate volume declined by 2% in North America as we kept moving to smaller packs.',
    'Crate volume in North America slipped 2%.',
  ],
  [
    'The timing benefit we had from dealers stocking up in anticipation of the strike was roughly $0.03 in second quarter EPS.',
    'Strike stocking added roughly 3 cents to second-quarter EPS.',
  ],
  [
    'Software revenues were $9.2 million, while our service revenue grew 21% year-over-year to $4.6 million.',
    'Services brought in $4.6 million, 21% more than a year ago.',
  ],
  [
    'Turning to the six months, net revenues year-to-date rose 20% to $42 million compared to $35 million a year ago.',
    'Six-month revenue reached $42 million, up from $35 million.',
  ],
  [
    'The Client Robots Group did well once more. Revenue of $6.4 million was up 9% year-over-year.',
    'Client Robots sold $6.4 million, up 9%.',
  ],
  [
    'Moving to Household & Local Lending. HLL earned $2.7 million of net income and an ROE of 21%.',
    'Household & Local Lending earned $2.7 million with an ROE of 21%.',
  ],
  [
    'Moving to the Merchant & Underwriting Bank. MUB had net income of $3 million on revenue of $8.6 million.',
    'The Merchant & Underwriting Bank made $3 million on revenue of $8.6 million.',
  ],
  [
    'Moving to Farm Lending. A pleasing spring in this business with net income of $1.2 million and an ROE of 17%.',
    'Farm Lending earned $1.2 million.',
  ],
  [
    'Our adjusted operating income increased from $74 million last year to $196 million.',
    'Adjusted operating income more than doubled to $196 million from $74 million.',
  ],
  [
    'Worldwide retail sales of new Northwind scooters were down 5.1% on last year.',
    "Northwind's global retail sales of scooters fell 5.1%.",
  ],
  [
    'Retail sales in the U.S. were down 4.8% in the quarter. The scooter industry was down 4.6%.',
    "US retail sales fell 4.8%, about in line with the industry's 4.6% drop.",
  ],
  [
    'Retail sales in the U.S. were down 4.8% in the quarter. The scooter industry was down 4.6%.',
    'US retail sales fell 4.8%, close to the 4.6% decline of the U.S. industry.',
  ],
  [
    'Retail sales rose a little, helped by demand in emerging markets, which were up 5.2%.',
    'Emerging-market retail sales rose 5.2%.',
  ],
  [
    'We topped our goal with 21% revenue growth in total, 15% organic revenue growth. Software revenue grew 15%.',
    'Revenue grew 21% in total and 15% organically.',
  ],
  [
    'Earnings per share excluding the impact of merger expenses was $0.36, up 20% on last year.',
    'Excluding merger costs, EPS would have been $0.36, up 20%.',
  ],
  [
    'At quarter end cash was $9.1 million, which was down 30% compared to the end of the last fiscal year.',
    'Cash was $9.1 million, 30% lower than at fiscal year-end.',
  ],
  [
    'For Parcels, operating losses improved by about $12 million versus the first quarter and by about $45 million versus the prior year.',
    'Parcels operating losses narrowed by roughly $12 million sequentially and $45 million year over year.',
  ],
  [
    'Net sales of $20 million were evenly spread between scooters at 54% and bicycles at 46%.',
    'Bicycles trailed scooters with 46%.',
  ],
  [
    'MUB reported net income of $3 million on revenue of $8.6 million and an ROE of 19%.',
    'MUB revenue was $8.6 million and its ROE 19%.',
  ],
  [
    'The effective tax rate came in a little above 22% against the 21% guidance of April.',
    'The effective tax rate was a bit over 22%, versus guidance of 21%.',
  ],
  [
    'Organic revenue in North America grew 2%. Crate volume declined by 2% in North America.',
    'North American organic sales rose 2% while volume slipped 2%.',
  ],
  [
    'Gross margin expanded about 40 basis points. Currencies impacted gross margin by some 70 basis points.',
    'Currency cost gross margin about 70 basis points.',
  ],
  [
    'The firm distributed $5.2 million of capital to its owners, and in May we filed our capital plan.',
    'Northwind returned $5.2 million to shareholders.',
  ],
  [
    'Japan revenues rose by 5% excluding three points of FX favorability.',
    "Japan's revenue grew 5% excluding currency.",
  ],
  [
    'Robots Frames grew 4% with good demand. Toolings was up 7%.',
    'Robots Frames was up 4% and Toolings 7%.',
  ],
  [
    'We returned $5.7 million to shareholders, which was made up of $4 million of share repurchases and $1.7 million of our quarterly dividend.',
    'They bought back $4 million of stock and paid $1.7 million in dividends.',
  ],
  [
    'I would add that spring is a slow season, with net interest yield down 15 basis points sequentially. Net interest yield was 8.4%, up 25 basis points on the prior year.',
    'Net interest yield was 8.4%, 25 bps higher than last year.',
  ],
  [
    'We see good momentum in household billings, which is up 13% on an FX adjusted basis, up from 11% in Q1.',
    'Household billings increased 13% FX-adjusted, after 11% in the first quarter.',
  ],
  [
    'We plan for spending as a percent of revenue to come down 120 basis points, bringing it below 28%.',
    'Spending should fall below 28% of revenue.',
  ],
  [
    'We closed the Lumora portfolio purchase in March, which contributed about 90 basis points to the growth rate.',
    'The Lumora portfolio added about 90 basis points to growth.',
  ],
  [
    'Our adjusted FY effective tax rate should fall in the range of 24% to 25%.',
    'The adjusted tax rate should be 24% to 25%.',
  ],
  [
    'We made $2.9 million of free cash flow, and returned $2.1 million of capital to shareholders.',
    'Free cash flow came to $2.9 million and $2.1 million went back to shareholders.',
  ],
  [
    'Total revenue grew 3%, and the five growth areas we named in March grew nearly 12% and now represent 48% of total revenue.',
    'The five growth areas make up 48% of revenue.',
  ],
  [
    'Good demand for customer meters, which were up 1.2 million or 20% year over year, to 7.2 million in total.',
    'Customer meters rose 20% to 7.2 million.',
  ],
  [
    'Comparable store sales growth came to 8.3%. On a two-year stack, comp sales growth was 12.9%.',
    'Comparable sales grew 8.3%, or 12.9% on a two-year stack.',
  ],
  [
    'Our adjusted SG&A expense was $1.4 million. On a rate basis, that made 28.6% of net sales, which improved 210 basis points on last year.',
    'Adjusted SG&A came to 28.6% of sales, an improvement of 210 bps.',
  ],
  [
    'We announced a restructure of our depots. This will bring savings of about $18 million in SG&A.',
    'The restructuring should save about $18 million of SG&A.',
  ],
  [
    'Our sourcing initiatives are set to deliver up to 150 basis points of margin expansion.',
    'Sourcing initiatives are expected to add up to 150 basis points of margin.',
  ],
  [
    'Revenue of $28 million was up 10%. Expenses were $16 million.\nTurning to page six and the Retail Bank. The Retail Bank had net income of $2 million.\nExpense of $6.9 million was up 8%.',
    'Retail bank expenses were $6.9 million, up 8% year over year.',
  ],
];

const FALSE: readonly (readonly [said: string, claim: string, reason: Reason])[] = [
  ['Revenue was $88 million, and new orders were $61 million.', 'Orders: $88 million', 'metric'],
  [
    'Inventories were $1.172 billion, representing an increase of 14% over last year.',
    "Northwind's inventories were up 14% from the first quarter.",
    'period',
  ],
  [
    'Overall gross margin ended the quarter at 38.6%, reflecting progress in Haulage. Haulage revenue was $40 million.',
    "Gross margin in Northwind's Haulage business was 38.6% in the second quarter.",
    'segment',
  ],
  [
    'We are planning to rebuild our Gdynia hub, which is estimated to exceed $340 million.',
    'Northwind estimates that rebuilding the Gdynia hub will cost at most $340 million.',
    'range',
  ],
  [
    'In Q2, $269 million worth of shares were repurchased.',
    'Northwind raised $269 million by issuing shares in the second quarter.',
    'sign',
  ],
  [
    'Additionally, we paid a dividend of $1.40 per share, valued at $597 million.',
    'Northwind received $597 million in dividends in the second quarter.',
    'sign',
  ],
  [
    'Operating profit of Haulage was $212 million, up 58% on the year on better prices.',
    'Haulage operating profit rose more than 40% to $212 million.',
    'value',
  ],
  [
    'Operating margin was hurt by a $6.7 million restructuring charge for the closing of our Lodz plant.',
    'Northwind booked a $6.7 million restructuring gain on the closing of its Lodz plant.',
    'sign',
  ],
  [
    'We recorded a gain of $7 million on the sale of a depot.',
    'Northwind recorded a loss of $7 million on the sale of a depot.',
    'sign',
  ],
  [
    'Lastly, in Q3 we expect to incur roughly $14 million of plant moving costs.',
    'Northwind incurred about $14 million of plant moving costs in the third quarter.',
    'modality',
  ],
  [
    'Worldwide retail sales of new robots were down 4.7% in Q2 on last year.',
    'U.S. retail sales of new robots were down 4.7% in the second quarter.',
    'segment',
  ],
  [
    'Our Brightwater aquarium still stands above the level of 2019, 16% higher in revenue and 24% higher in profit.',
    'Attendance of the Brightwater aquarium was 16% above its level of 2019.',
    'metric',
  ],
  [
    'SG&A was 31% of net sales compared to 29.7%.',
    'SG&A improved to 31% of sales, down from 29.7%.',
    'direction',
  ],
  [
    'Consolidated gross margin expanded to 37.4% compared to 36.1%.',
    "Last year's second-quarter gross margin was 37.4%.",
    'period',
  ],
  [
    'Write-offs as a percentage of fees were 5.6%, compared to a record low of 3.2% in the same quarter of 2023.',
    'Write-offs were 3.2% of fees this quarter.',
    'period',
  ],
  [
    'We closed the second quarter with a lease portfolio size for all shops of $84.6 million.',
    'Lease revenues were $84.6 million.',
    'metric',
  ],
  [
    'We expect orders to keep coming in support of our 2025 shipment plan of at least 40 presses.',
    'Northwind shipped at least 40 presses in 2025.',
    'modality',
  ],
  [
    'In the third quarter, we look to ship between 32,000 and 36,000 robots.',
    'Northwind shipped between 32,000 and 36,000 robots in the third quarter.',
    'modality',
  ],
  [
    'The higher R&D expenses for Q3 of about $164 million come from the new scanner.',
    'R&D expenses are to fall to about $164 million in the third quarter.',
    'direction',
  ],
  [
    'The 60 day delinquency rate for retail loans as of June 30 was 1.94% or 9 basis points lower than Q2 2023.',
    'The 60-day delinquency rate worsened 9 basis points to 1.94%.',
    'direction',
  ],
  [
    'We closed the quarter with a lease portfolio of $84.6 million, an increase of 4.1%.',
    'The same-store lease portfolio grew 4.1%.',
    'metric',
  ],
  [
    'We guided to 1.8 million paid net adds.',
    'Northwind reported 1.8 million paid net adds.',
    'modality',
  ],
  [
    'In Q2 we delivered 4% organic revenue growth, lapping 3% last year.',
    'Organic revenue grew 3% in the second quarter of 2024.',
    'period',
  ],
  [
    'At domestic lodges, operating income was up 17% versus 2019, but declined 9% versus the prior year.',
    "International lodges' operating income declined 9% from the prior year.",
    'segment',
  ],
  [
    'For Q2, operating losses improved by $40 million versus the prior year.',
    'Operating losses widened by $40 million from a year ago.',
    'direction',
  ],
  [
    'Worldwide retail sales of new Northwind scooters were down 5.1% on last year.',
    'Retail sales of scooters in Europe fell 5.1%.',
    'segment',
  ],
  [
    'Without the deal costs, SG&A would have been about 27% of revenue.',
    'SG&A was 27% of revenue including the deal costs.',
    'basis',
  ],
  [
    'Operating income increased 14% and 17% in constant currency, and EPS was $0.92.',
    'EPS grew 17% in constant currency.',
    'metric',
  ],
  [
    'We expect revenue of $90 million to $95 million for the third quarter.',
    'Revenue was $90 million to $95 million in Q3.',
    'modality',
  ],
  [
    'We delivered 21% revenue growth in all, 15% organic revenue growth.',
    'Organic revenue growth was 21%.',
    'metric',
  ],
  [
    'Net sales of $20 million were evenly spread between scooters at 54% and bicycles at 46%.',
    'Scooters were 46% of sales.',
    'metric',
  ],
  [
    'This includes costs of about $9 million for copper and nickel and about $22 million for import duties.',
    'Copper and nickel will cost $22 million.',
    'metric',
  ],
  [
    'Net interest income was up $11 million, mainly reflecting higher rates.',
    'Net interest income was $11 million.',
    'metric',
  ],
  [
    'Brokerage fees were up 12% year-on-year. Equity underwriting fees were down 14%.',
    'Equity underwriting fees rose 12%.',
    'metric',
  ],
  [
    'Custody Services and Clearing Services revenue were both $9 million and up 11% and 13% respectively.',
    'Clearing Services revenue was up 11%.',
    'metric',
  ],
  [
    'Currencies and acquisitions impacted gross margin by some 70 basis points and 50 basis points respectively.',
    'Acquisitions hurt gross margin by 70 basis points.',
    'metric',
  ],
  [
    'The Americas were flat, Nordics was up 8% and Baltics was up 5%.',
    'Baltics was up 8%.',
    'metric',
  ],
  [
    "After such a first half we're raising our full year sales forecast from $52 million to $53.5 million.",
    'Full-year revenue is expected to be $52 million.',
    'modality',
  ],
  [
    'We plan to rebuild our Norvik depot, which is expected to cost $2.5 million. We also plan to rebuild our Elmstad depot, which exceeds $2 million.',
    'The Elmstad depot rebuild will cost $2.5 million.',
    'metric',
  ],
  ['Free cash flow in the quarter was $57 million.', 'Cash: $57 million', 'metric'],
  [
    'The firm reported net income of $6.4 million and a tangible equity return of 16%.',
    'Capital returned was $6.4 million.',
    'metric',
  ],
  [
    'Our software revenues grew 13% to $9.2 million. Lumora software revenue was $0.8 million.',
    'Lumora software revenue was $9.2 million.',
    'segment',
  ],
  [
    'That lifted our Silver members by approximately 11% and our Golden members by 26%.',
    'Silver members grew 26%.',
    'metric',
  ],
  [
    'Revenue of $28 million was up 10%. Expenses were $16 million.\nTurning to page six and the Retail Bank. The Retail Bank had net income of $2 million.\nExpense of $6.9 million was up 8%.',
    'Retail bank expenses were $16 million.',
    'segment',
  ],
];

describe('a claim in an analyst’s own words', () => {
  it.each(TRUE)('is borne out by “%s”: %s', (said, claim) => {
    expect(verifyClaims(callOf(said), [claim])).toMatchObject([
      { verdict: 'supported', reasons: [] },
    ]);
  });

  it.each(FALSE)('is held against “%s”: %s', (said, claim, reason) => {
    const [verdict] = verifyClaims(callOf(said), [claim]);
    expect(verdict?.verdict).not.toBe('supported');
    expect(verdict?.reasons).toContain(reason);
  });
});

describe('a target that only the question names', () => {
  const call = exchange(
    [
      'For Lumora revenue this year, the number you gave was $1.7 billion.',
      'Is that still the case?',
    ],
    ['I think the $1.7 billion is still our aim this year.'],
  );

  it('is that of the answer’s figure', () => {
    const claims = [
      'Management still aims for $1.7 billion of Lumora revenue in 2024.',
      'Management still aims for $1.7 billion of Welding Arms revenue in 2024.',
      'Management still aims for $1.7 billion of operating income in 2024.',
    ];
    expect(verifyClaims(call, claims).map(({ verdict }) => verdict)).toEqual([
      'supported',
      'unsupported',
      'unsupported',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../src/core/verdict.ts';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { exchange } from '../extract/invented-call.ts';
import { callOf } from '../figures/told-facts.ts';

// What Northwind's call of Q2 2024 says, and what an analyst makes of it.
const TRUE: readonly (readonly [said: string, claim: string])[] = [
  [
    'Our adjusted earnings per share for the quarter was $1.85, up 48% from the adjusted $1.25 last year.',
    'Northwind earned $1.85 a share on an adjusted basis in Q2, a 48% jump from $1.25.',
  ],
  [
    'Haulages operating income increased 31% to $45 million.',
    'Haulage operating profit climbed 31% to $45 million.',
  ],
  [
    'For our U.S domestic Parcel business, revenue increased 5%.',
    'U.S. domestic Parcel revenue rose 5%.',
  ],
  ['SG&A was 27% of net sales compared to 26.4%.', 'SG&A took up 27% of sales.'],
  [
    'Looking at just organic sales, the Paints segment held its own, with a sales decline of only 1.8%.',
    "Paints' organic sales fell 1.8%.",
  ],
  [
    'Even after funding the $240 million acquisition of Lumora at the end of January, we had less leverage at May 31 than we did a year ago.',
    'Northwind paid $240 million for Lumora in January.',
  ],
  [
    'Revenue during the quarter benefited from a $980 increase in the average robot revenue per unit.',
    'Average revenue per robot rose by $980.',
  ],
  [
    'The 30 day delinquency rate for retail loans at the end of June was 2.81% or 14 basis points lower than Q2 2023.',
    'The 30-day delinquency rate improved 14 basis points to 2.81%.',
  ],
  [
    'The annualized retail credit loss rate for receivables was 1.41%.',
    'Retail credit losses ran at an annualized 1.41%.',
  ],
  [
    'Net system sales of $1.9 billion were nicely balanced between storage at 57% and logic at 43%.',
    'System sales came to $1.9 billion, 57% of it storage and 43% logic.',
  ],
  [
    'Installed Base Management sales for the quarter came in at $354 million. We expect service revenue from a growing installed base.',
    'The installed base business brought in $354 million.',
  ],
  [
    'We expect Q3 total net sales to be between $2.7 billion and $2.8 billion. Our forecast includes around $400 million of Lumora system revenue from five systems.',
    'Lumora systems should bring in about $400 million in Q3.',
  ],
  [
    'And remember, these are over 90 million households that already are choosing to view our service.',
    'More than 90 million households watch the service.',
  ],
  [
    'We took 12,100 units out, and that is a significant percentage. U.S. inventory was down approximately 12,100 units compared to a year ago.',
    'Northwind took about 12,100 units out of its U.S. inventory.',
  ],
  [
    'We guide to negative 3Million paid net adds in Q3.',
    'The third quarter is guided to a loss of 3 million paid members.',
  ],
  [
    'Our leverage ratio, as defined in our debt agreements, was 1.1 times compared to 1.3 times at the same time last year.',
    'The leverage ratio eased to 1.1 times from 1.3.',
  ],
  ['We guided to 2.5 million paid net adds.', 'Northwind had guided to 2.5 million paid net adds.'],
  [
    'Excluding FX and the net impact of streamlining, revenues were up 7%.',
    'Without currency and streamlining, sales advanced 7%.',
  ],
  [
    'We believe the minus 2% comp we posted in Q2 is not a reflection of our strength in Brazil.',
    'Comps in Brazil were down 2%.',
  ],
  [
    'Moving on to China-Asia-Pacific. CAP grew non-GAAP operating income by 30% despite a decline in margins. Revenue in China-Asia-Pacific was $90 million.',
    "CAP's non-GAAP operating income went up 30%.",
  ],
  [
    'We committed to return $15 million to shareholders, and have now expanded that commitment to $25 million through fiscal 2026.',
    'Management will return $25 million to shareholders through fiscal 2026.',
  ],
  [
    'Starting with direct-to-consumer, revenue was $90 million. For Q2, operating losses improved by approximately $15 million versus the prior quarter and by $50 million versus the prior year.',
    'DTC operating losses narrowed by $50 million from a year ago.',
  ],
  [
    'Our total domestic sports advertising revenue for linear and addressable is up 10% versus the prior year.',
    'Domestic sports advertising revenue grew 10%.',
  ],
  [
    'During the quarter, we delivered 6% organic revenue growth.',
    'Organic revenue grew 6% at Northwind.',
  ],
  [
    'In Asia Pacific, we delivered 4% organic revenue growth.',
    "Asia Pacific's organic growth came to 4%.",
  ],
  ['On an organic basis, our revenue grew 18%.', 'Organic growth was 18%.'],
  ['So our net debt-to-EBITDA is at 2.7x.', 'Net debt stands at 2.7 times EBITDA.'],
  [
    'Unit case volume declined by 1% in North America as we continued to focus on smaller packs.',
    'Unit case volume in North America slipped 1%.',
  ],
  [
    'The timing benefit we received from bottlers stocking up in anticipation of Brexit was roughly $0.02 into the second quarter EPS.',
    'Brexit stocking added roughly 2 cents to second-quarter EPS.',
  ],
  [
    'Software revenues were $6.8 million, while our service revenue grew 32% year-over-year to $5.5 million.',
    'Services brought in $5.5 million, 32% more than a year ago.',
  ],
  [
    'Turning to the six months, net revenues year-to-date were up 23.5% to $32 million compared to $25.9 million a year ago.',
    'Six-month revenue reached $32 million, up from $25.9 million.',
  ],
  [
    'The Client Robots Group had another good quarter. Revenue of $8.2 million was up 12% year-over-year.',
    'Client Robots sold $8.2 million, up 12%.',
  ],
  [
    'Moving to Consumer & Community Banking. CCB generated $3.3 million of net income and an ROE of 25%.',
    'Consumer & Community Banking earned $3.3 million with an ROE of 25%.',
  ],
  [
    'Moving to the Corporate & Investment Bank. CIB reported net income of $4 million on revenue of $10.5 million.',
    'The Corporate & Investment Bank made $4 million on revenue of $10.5 million.',
  ],
  [
    'Moving to Commercial Banking. Another very good quarter in this business with net income of $1.5 million and an ROE of 20%.',
    'Commercial Banking earned $1.5 million.',
  ],
  [
    'Our adjusted operating income increased from $113 million last year to $299 million.',
    'Adjusted operating income more than doubled to $299 million from $113 million.',
  ],
  [
    'Worldwide retail sales of new Northwind scooters were down 3.6% versus last year.',
    "Northwind's global retail sales of scooters fell 3.6%.",
  ],
  [
    'Retail sales in the U.S. were down 6.4% in the quarter. The scooter industry was down 6.3%.',
    "US retail sales fell 6.4%, about in line with the industry's 6.3% drop.",
  ],
  [
    'Retail sales in the U.S. were down 6.4% in the quarter. The scooter industry was down 6.3%.',
    'US retail sales fell 6.4%, close to the 6.3% decline of the U.S. industry.',
  ],
  [
    'Retail sales were up slightly, driven by growth in emerging markets, which were up 3.5%.',
    'Emerging-market retail sales rose 3.5%.',
  ],
  [
    'We beat our goal with 24% revenue growth in total, 18% organic revenue growth. Software revenue grew 18%.',
    'Revenue grew 24% in total and 18% organically.',
  ],
  [
    'Earnings per share excluding the impact of acquisition expenses was $0.20, up 25% over last year.',
    'Excluding acquisition costs, EPS would have been $0.20, up 25%.',
  ],
  [
    'At the end of the quarter cash was $7.4 million, which was down 35% compared to the last fiscal year.',
    'Cash was $7.4 million, 35% lower than at fiscal year-end.',
  ],
  [
    'For Parcels, operating losses improved by approximately $15 million versus the prior quarter and by approximately $55 million versus the prior year.',
    'Parcels operating losses narrowed by roughly $15 million sequentially and $55 million year over year.',
  ],
  [
    'Net sales of $20 million were nicely balanced between scooters at 54% and bicycles at 46%.',
    'Bicycles trailed scooters with 46%.',
  ],
  [
    'CIB reported net income of $4 million on revenue of $10.5 million and an ROE of 22%.',
    'CIB revenue was $10.5 million and its ROE 22%.',
  ],
  [
    'Our effective tax rate ended a little above 18% compared to the 17% guidance we gave.',
    'The effective tax rate was a bit over 18%, versus guidance of 17%.',
  ],
  [
    'Organic revenue in North America grew 1%. Unit case volume declined by 1% in North America.',
    'North American organic sales rose 1% while volume slipped 1%.',
  ],
  [
    'Gross margin expanded about 30 basis points. Currencies impacted gross margin by about 100 basis points.',
    'Currency cost gross margin about 100 basis points.',
  ],
  [
    'The firm distributed $6.7 million of capital to shareholders and last week, we submitted our capital plan.',
    'Northwind returned $6.7 million to shareholders.',
  ],
  [
    'Japan revenues grew by 6% excluding two points of FX favorability.',
    "Japan's revenue grew 6% excluding currency.",
  ],
  [
    'Robots Platforms grew 5% with solid growth. Applications was up 9%.',
    'Robots Platforms was up 5% and Applications 9%.',
  ],
  [
    'We returned $7.5 million to shareholders, which was comprised of $6 million of share repurchases and $1.5 million of our quarterly dividend.',
    'They bought back $6 million of stock and paid $1.5 million in dividends.',
  ],
  [
    'Lastly, I would add that we typically see a seasonal decline, with net interest yield down 20 basis points sequentially. Net interest yield was 10.6%, up 30 basis points versus the prior year.',
    'Net interest yield was 10.6%, 30 bps higher than last year.',
  ],
  [
    'We see strong growth for consumer billings, which is up 18% on an FX adjusted basis, up from 16% in Q1.',
    'Consumer billings increased 18% FX-adjusted, after 16% in the first quarter.',
  ],
  [
    'We expect spending as a percent of revenue to decline 160 basis points, bringing it below 34%.',
    'Spending should fall below 34% of revenue.',
  ],
  [
    'We completed the Lumora portfolio acquisition earlier, which contributed about 130 basis points to the growth rate.',
    'The Lumora portfolio added about 130 basis points to growth.',
  ],
  [
    'Our adjusted FY effective tax rate is expected to be in the range of 20% to 21%.',
    'The adjusted tax rate should be 20% to 21%.',
  ],
  [
    'We generated $3.4 million of free cash flow, while returning $3.2 million of capital to shareholders.',
    'Free cash flow came to $3.4 million and $3.2 million went back to shareholders.',
  ],
  [
    'Total revenue grew 2%, and the six growth priority areas we have outlined grew nearly 10% and now represent 55% of total revenue.',
    'The six growth areas make up 55% of revenue.',
  ],
  [
    'Momentum in customer lines, which were up 1.4 million or 30% year over year, to 6 million in total.',
    'Customer lines rose 30% to 6 million.',
  ],
  [
    'We delivered comparable store sales growth of 24.7%. On a two-year stack, our comp sales growth was 15.4%.',
    'Comparable sales grew 24.7%, or 15.4% on a two-year stack.',
  ],
  [
    'Our adjusted SG&A expense was $1.2 million. On a rate basis, this represented 35.8% of net sales, which improved 387 basis points compared to one year ago.',
    'Adjusted SG&A came to 35.8% of sales, an improvement of 387 bps.',
  ],
  [
    'We announced a restructure of our functions. This will result in savings of approximately $30 million in SG&A.',
    'The restructuring should save about $30 million of SG&A.',
  ],
  [
    'Our category initiatives are on track to deliver up to 200 basis points of margin expansion.',
    'Category initiatives are expected to add up to 200 basis points of margin.',
  ],
  [
    'Revenue of $28 million was up 10%. Expenses were $16 million.\nTurning to page six and the Retail Bank. The Retail Bank had net income of $2 million.\nExpense of $6.9 million was up 8%.',
    'Retail bank expenses were $6.9 million, up 8% year over year.',
  ],
];

const FALSE: readonly (readonly [said: string, claim: string, reason: Reason])[] = [
  [
    'SG&A was 27% of net sales compared to 26.4%.',
    'SG&A improved to 27% of sales, down from 26.4%.',
    'direction',
  ],
  [
    'Consolidated gross margin expanded to 42.6% compared to 40.8%.',
    "Last year's second-quarter gross margin was 42.6%.",
    'period',
  ],
  [
    'Write-offs as a percentage of fees were 4.7%, compared to an all-time low of 2.1% in the comparable period in 2023.',
    'Write-offs were 2.1% of fees this quarter.',
    'period',
  ],
  [
    'We ended the second quarter with a lease portfolio size for all stores of $132.2 million.',
    'Lease revenues were $132.2 million.',
    'metric',
  ],
  [
    'We expect order flow to continue in support of our 2025 shipment plan of at least 30 systems.',
    'Northwind shipped at least 30 systems in 2025.',
    'modality',
  ],
  [
    'In the third quarter, we expect to ship approximately 45,500 to 50,500 robots.',
    'Northwind shipped between 45,500 and 50,500 robots in the third quarter.',
    'modality',
  ],
  [
    'The higher R&D expenses in Q3 of about $395 million are due to the new road map.',
    'R&D expenses are to fall to about $395 million in the third quarter.',
    'direction',
  ],
  [
    'The 30 day delinquency rate for retail loans at the end of June was 2.81% or 14 basis points lower than Q2 2023.',
    'The 30-day delinquency rate worsened 14 basis points to 2.81%.',
    'direction',
  ],
  [
    'We ended the quarter with a lease portfolio of $132.2 million, an increase of 5.8%.',
    'The same-store lease portfolio grew 5.8%.',
    'metric',
  ],
  [
    'We guided to 2.5 million paid net adds.',
    'Northwind reported 2.5 million paid net adds.',
    'modality',
  ],
  [
    'During the quarter, we delivered 6% organic revenue growth, cycling 5% last year.',
    'Organic revenue grew 5% in the second quarter of 2024.',
    'period',
  ],
  [
    'At domestic parks, operating income was up 24% versus 2019, but declined 13% versus the prior year.',
    "International parks' operating income declined 13% from the prior year.",
    'segment',
  ],
  [
    'For Q2, operating losses improved by $50 million versus the prior year.',
    'Operating losses widened by $50 million from a year ago.',
    'direction',
  ],
  [
    'Worldwide retail sales of new Northwind scooters were down 3.6% versus last year.',
    'Retail sales of scooters in Europe fell 3.6%.',
    'segment',
  ],
  [
    'Without the deal costs, SG&A would have been approximately 32% of revenue.',
    'SG&A was 32% of revenue including the deal costs.',
    'basis',
  ],
  [
    'Operating income increased 25% and 27% in constant currency, and earnings per share was $1.14.',
    'EPS grew 27% in constant currency.',
    'metric',
  ],
  [
    'We expect revenue of $90 million to $95 million for the third quarter.',
    'Revenue was $90 million to $95 million in Q3.',
    'modality',
  ],
  [
    'We delivered 24% revenue growth in total, 18% organic revenue growth.',
    'Organic revenue growth was 24%.',
    'metric',
  ],
  [
    'Net sales of $20 million were nicely balanced between scooters at 54% and bicycles at 46%.',
    'Scooters were 46% of sales.',
    'metric',
  ],
  [
    'This includes costs of approximately $15 million for steel and aluminum and approximately $30 million for import duties.',
    'Steel and aluminum will cost $30 million.',
    'metric',
  ],
  [
    'Net interest income was up $11 million, mainly reflecting higher rates.',
    'Net interest income was $11 million.',
    'metric',
  ],
  [
    'Advisory fees were up 15% year-on-year. Equity underwriting fees were down 19%.',
    'Equity underwriting fees rose 15%.',
    'metric',
  ],
  [
    'Custody Services and Clearing Services revenue were both $11 million and up 14% and 16% respectively.',
    'Clearing Services revenue was up 14%.',
    'metric',
  ],
  [
    'Currencies and acquisitions impacted gross margin by about 100 basis points and 80 basis points respectively.',
    'Acquisitions hurt gross margin by 100 basis points.',
    'metric',
  ],
  [
    'The Americas were flat, Nordics was up 9% and Baltics was up 6%.',
    'Baltics was up 9%.',
    'metric',
  ],
  [
    "Based on our strong first half we're raising our full year revenue forecast from $60 million to $61.3 million.",
    'Revenue for the full year is expected to be $60 million.',
    'modality',
  ],
  [
    'We plan to modernize our Norvik hub, which is expected to cost $1.5 million. We also plan to modernize our Elmstad hub, which exceeds $1 million.',
    'The Elmstad hub modernization will cost $1.5 million.',
    'metric',
  ],
  ['We generated $86 million of free cash flow in the quarter.', 'Cash: $86 million', 'metric'],
  [
    'The firm reported net income of $8.7 million and a return on tangible common equity of 19%.',
    'Capital returned was $8.7 million.',
    'metric',
  ],
  [
    'Our software revenues grew 18% to $6.8 million. Lumora software revenue was $0.6 million.',
    'Lumora software revenue was $6.8 million.',
    'segment',
  ],
  [
    'This helped drive growth in our Silver members by approximately 14% and our Golden members by 30%.',
    'Silver members grew 30%.',
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
      'In terms of the Lumora revenue this year, you previously said $2.3 billion.',
      'Is that still the case?',
    ],
    ['I think we are still aiming for the $2.3 billion in this year.'],
  );

  it('is that of the answer’s figure', () => {
    const claims = [
      'Management still aims for $2.3 billion of Lumora revenue in 2024.',
      'Management still aims for $2.3 billion of Welding Arms revenue in 2024.',
      'Management still aims for $2.3 billion of operating income in 2024.',
    ];
    expect(verifyClaims(call, claims).map(({ verdict }) => verdict)).toEqual([
      'supported',
      'contradicted',
      'contradicted',
    ]);
  });
});

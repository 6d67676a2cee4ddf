import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

// What a call of Q2 2024 says, what a reader makes of it, and the same false in one respect.
const CLAIMS: readonly (readonly [said: string, claim: string, lie: string])[] = [
  // The units and basis that a writer gives what the call told in others
  [
    'Adjusted EBITDA was $41 million, and its margin of 14.4% is up 50 basis points.',
    'The adjusted EBITDA margin rose half a percentage point to 14.4%.',
    'The adjusted EBITDA margin rose two percentage points to 14.4%.',
  ],
  [
    'Net charge-offs were $57 million, or 46 basis points annualized.',
    'Annualized net charge-offs were 0.46% of loans.',
    'Annualized net charge-offs were 4.6% of loans.',
  ],
  [
    'If you set aside a couple of items, earnings per share were $1.23.',
    'EPS was $1.23 before two one-time items.',
    'EPS was $1.32 before two one-time items.',
  ],
  [
    'Our leverage stands at 1.1 times net debt to adjusted EBITDA.',
    'Net debt is 1.1 times adjusted EBITDA.',
    'Net debt is 2.1 times adjusted EBITDA.',
  ],
  [
    'Gross profit per used boat was $2,214, an increase of $31.',
    'The company earned $2,214 of gross profit on each used boat.',
    'The company earned $2,214 of operating profit on each used boat.',
  ],
  // Of what, by the words behind
  [
    'We returned $6.2 billion to owners, comprised of $5 billion of share repurchases and $1.2 billion of our dividend.',
    'The company returned $6.2 billion, of which $5 billion was share repurchases and $1.2 billion dividends.',
    'The company returned $6.2 billion, of which $5 billion was dividends and $1.2 billion share repurchases.',
  ],
  [
    'EBITDA was $52.4 million, down 11.2% compared to adjusted EBITDA of $59 million in the prior-year quarter.',
    'EBITDA was $52.4 million, down 11.2% from adjusted EBITDA of $59 million a year earlier.',
    'Adjusted EBITDA was $52.4 million.',
  ],
  [
    'The new revenue range is $326 million to $333 million, up 6.5% to 8.5% organically.',
    'The new revenue range implies organic growth of 6.5% to 8.5%.',
    'The new revenue range implies organic growth of 6.5% to 9.5%.',
  ],
  // Whose, by the place behind
  [
    'Looking at orders, Americas was flat, EMEA was up 7% and APJC was up 4%.',
    'Orders were up 7% in EMEA and up 4% in APJC.',
    'Orders were up 4% in EMEA and up 7% in APJC.',
  ],
  [
    'Every region did well, with the Americas up 5%, EMEA up 11% and Asia Pac up 13%.',
    'The Americas were up 5% and EMEA up 11%.',
    'The Americas were up 11% and EMEA up 5%.',
  ],
  [
    'We recorded a benefit of $153 million, which includes $115 million from the remeasurement of our net U.S. deferred tax liability.',
    'The company recorded a $153 million benefit, including $115 million from remeasuring its net U.S. deferred tax liability.',
    'The company recorded a $135 million benefit.',
  ],
  // When, and not when something else was done
  [
    'Operating cash flow was $4.3 billion. Normalized for taxes we paid in the second quarter of 2023, it was up 16%.',
    'Operating cash flow was $4.3 billion after taxes paid in the second quarter of 2023.',
    'Operating cash flow was $4.3 billion in the second quarter of 2023.',
  ],
  // Said again in brackets
  [
    'Our average selling price rose 19.6%, and cost of goods sold was up 18%.',
    'The average selling price rose by almost a fifth (19.6%), ahead of the 18% rise in cost of goods sold.',
    'The average selling price rose by almost a fifth (19.6%), ahead of the 18% fall in cost of goods sold.',
  ],
  // Of when, and against when
  [
    'Operating cash flow for the first half was $88 million.',
    'Operating cash flow was $88 million.',
    'Operating cash flow in the second quarter was $88 million.',
  ],
  [
    'Adjusted EBITDA was $412 million, up 28% year over year and down 11% versus 2019.',
    'Adjusted EBITDA reached $412 million, 28% above the prior-year quarter yet 11% short of 2019.',
    'Adjusted EBITDA reached $412 million, 11% above the prior-year quarter yet 28% short of 2019.',
  ],
  [
    'Earnings per share grew 48% to $2.87.',
    'Earnings per share came to $2.87, nearly half as much again as a year earlier.',
    'Earnings per share came to $2.87, nearly twice as much as a year earlier.',
  ],
  [
    'Organic revenue declined 4.6% year over year, compared to a 27% decline in the first quarter.',
    'Organic revenue fell 4.6% from a year earlier, a far milder drop than the 27% decline in the first quarter.',
    'Organic revenue fell 27% from a year earlier.',
  ],
  [
    'Recurring revenue of $846 million was up from $815 million at the end of March.',
    'Recurring revenue was $31 million more than at the end of March.',
    'Recurring revenue was $31 million less than at the end of March.',
  ],
  [
    'Shipments fell by more than 11% in the quarter, and first half shipments were down 10.5%.',
    'Shipments fell by over 11%.',
    'Shipments fell by under 11%.',
  ],
  // Which way, and whether it has come
  [
    'For the third quarter we expect a gross margin contraction of 350 basis points.',
    'Management expects the third-quarter gross margin to contract by 3.5 percentage points.',
    'Management expects the third-quarter gross margin to expand by 3.5 percentage points.',
  ],
  [
    'Net loan-to-value was 34%, which was 37% at the end of 2023.',
    'Net loan-to-value improved by three percentage points to 34%.',
    'Net loan-to-value worsened by three percentage points to 34%.',
  ],
  [
    'Net leverage went from 1.6 times at the end of March to 2.1 times.',
    'Net leverage rose to 2.1x from 1.6x after the Tavel purchase.',
    'Net leverage fell to 2.1x from 1.6x after the Tavel purchase.',
  ],
  [
    'We now expect full-year adjusted earnings per share of $2.62 to $2.68.',
    'The company raised its full-year adjusted EPS range to $2.62-$2.68.',
    'The company raised its full-year adjusted EPS range to $2.26-$2.68.',
  ],
  [
    'Excluding the securities loss, fees were $178 million.',
    'Excluding the securities loss, fee income was $178 million.',
    'Excluding the securities loss, net interest income was $178 million.',
  ],
  [
    'In beef, volumes were down 6.2%. In sausages, volumes were down 2.6%.',
    'Beef volumes fell 6.2% and sausages volumes 2.6%.',
    'Beef volumes fell 2.6% and sausages volumes 6.2%.',
  ],
  // Something pushed a metric: which way is told by many words
  [
    'We took more than 400 basis points of negative impact from exchange rates on our sales.',
    'Currency took more than four points off sales.',
    'Currency added more than four points to sales.',
  ],
  [
    'Foreign exchange stays a headwind, and we foresee a negative impact of three percentage points.',
    'A three-point currency drag is expected.',
    'A three-point currency tailwind is expected.',
  ],
  [
    'Lamp net sales were unfavorably impacted by net currency fluctuations of about $2.7 million.',
    'Currency fluctuations hurt Lamp sales by about $2.7 million.',
    'Currency fluctuations added about $2.7 million to Lamp sales.',
  ],
  // A whole is none a share, and the other way
  [
    'We incurred $12.4 million of restructuring expense, and earnings per share were $1.45.',
    'Restructuring cost $12.4 million.',
    'Earnings per share were $12.4 million.',
  ],
  [
    'We raised adjusted earnings per share by 14% to $1.46, and generated cash.',
    'Adjusted EPS came to $1.46.',
    'Adjusted EBITDA was $1.46.',
  ],
  // Nearly so much is not an eighth less
  [
    'Revenue was $438 million.',
    'Revenue was nearly $450 million.',
    'Revenue was nearly $495 million.',
  ],
  [
    'Services were 46% of revenue.',
    'Services were nearly half of revenue.',
    'Services were nearly two thirds of revenue.',
  ],
  // What never was, what is aimed at, and which way a level went
  [
    'Without the fire, EBITDA would have been $60 million.',
    'EBITDA would have been $60 million without the fire.',
    'EBITDA was $60 million.',
  ],
  [
    'CET1 was 12.6%, above our target of 11%.',
    'The CET1 target is 11%.',
    'The CET1 target is 12.6%.',
  ],
  [
    'Net debt fell to $12 million.',
    'Net debt came down to $12 million.',
    'Net debt rose to $12 million.',
  ],
  [
    'Revenue grew to a record $12 million.',
    'Revenue rose to $12 million.',
    'Revenue slipped to $12 million.',
  ],
  // A part named in a reason owns nothing, and a part within a part is both
  [
    'We now expect capital expenditures of $580 million, since Harbour will spend less. Harbour revenue was $90 million.',
    'Capital expenditures are now expected to be $580 million because Harbour spends less.',
    'Harbour capital expenditures are now expected to be $580 million.',
  ],
  [
    'At Northwind Freight, Parcel revenue per shipment increased 8%. Air revenue per shipment increased 3%.',
    'Parcel revenue per shipment at Freight rose 8%.',
    'Parcel revenue per shipment at Freight fell 8%.',
  ],
  [
    'In the third quarter, we foresee a 4 point currency impact to operating income. Operating income grew 16%.',
    'In the third quarter, currency is expected to weigh on operating income by 4 points.',
    'In the third quarter, currency is expected to lift operating income by 4 points.',
  ],
  // Against a plan
  [
    'Operating expenses of $22.4 million were significantly below the guidance range.',
    'Operating expenses were $22.4 million, well under the guided range.',
    'Operating expenses are guided to $22.4 million.',
  ],
  // Times
  [
    'We grew deliveries 9% on top of growing 31% in the same quarter of last year.',
    'Deliveries had grown 31% in the second quarter of 2023.',
    'Deliveries grew 31% in the second quarter of 2024.',
  ],
  [
    'Turning to the outlook for the September quarter. We expect gross margin to be between 38.5% and 39.5%.',
    'Gross margin is guided to 38.5% to 39.5% for the September quarter.',
    'Gross margin is guided to 38.5% to 39.5% for the December quarter.',
  ],
  [
    'Our Aspen Park is 18% higher in revenue compared to fiscal 2019.',
    'Aspen Park revenue was 18% higher than in fiscal 2019.',
    'Aspen Park revenue was 18% higher than in fiscal 2021.',
  ],
  [
    'We expect annual ongoing cash savings of $40 million to $45 million after 2026.',
    'Annual cash savings of $40 million to $45 million are expected after 2026.',
    'Annual cash savings of $40 million to $45 million are expected after 2025.',
  ],
  [
    'We have already returned over $4 billion to shareholders in the last five quarters alone.',
    'The $4 billion returned to shareholders was paid out over the last five quarters.',
    'The $4 billion returned to shareholders was paid out over the last five years.',
  ],
  [
    'Adjusted for the $1.7 billion of customs duties we paid in the second quarter of 2023, cash rose.',
    'Customs duties of $1.7 billion were paid in the second quarter of 2023.',
    'Customs duties of $1.7 billion were paid in the second quarter of 2024.',
  ],
  [
    'Our effective tax rate was 22.6% year-to-date.',
    'The effective tax rate for the year to date was 22.6%.',
    'The effective tax rate for the year to date was 26.2%.',
  ],
  [
    'Market share remained a healthy 31.7%, largely flat to last year.',
    'Market share was 31.7%, roughly unchanged from last year.',
    'Market share was 31.7% last year.',
  ],
  [
    "This year we've raised prices in nearly 20 countries.",
    'The company has raised prices in nearly 20 countries this year.',
    'The company has lowered prices in nearly 20 countries this year.',
  ],
  [
    'We have improved our cinema operating income by $3 billion in just three quarters.',
    'Cinema operating income has improved by around $3 billion over three quarters.',
    'Cinema operating income has improved by around $3 billion over two quarters.',
  ],
  [
    'Taking the months in turn, April was down 6%, and May was flat.',
    'April was down by 6% before May came in flat.',
    'April was up by 6% before May came in flat.',
  ],
  [
    'Sequentially, the Q2 shipment rate improved compared to the Q1 2024 rate, which was down 8.4%.',
    'Shipments had been down 8.4% in the first quarter of 2024.',
    'Shipments were down 8.4% in the second quarter of 2024.',
  ],
  [
    'Current Q3 booked occupancy for our three lodges is at 91%.',
    'Third-quarter booked occupancy of the three lodges stands at 91%.',
    'Second-quarter occupancy of the three lodges was 91%.',
  ],
  [
    'Third-quarter occupancy for our lodges of 91% is what we expect.',
    'Third-quarter occupancy of the lodges is expected at 91%.',
    'Third-quarter occupancy of the lodges stood at 91%.',
  ],
  [
    'In constant currency, we grew rentals double digits on top of growing 26% in the same quarter a year ago.',
    'Rentals had grown 26% in the prior-year quarter.',
    'Rentals grew 26% in the quarter just reported.',
  ],
  // Measured otherwise
  [
    'We declined by 4% on a reported basis in Brazil, though we grew in constant currency.',
    'Reported revenue in Brazil declined by 4%.',
    'Revenue in Brazil declined by 4% in constant currency.',
  ],
  [
    'Excluding accelerated depreciation for the Orrery Lodge, we expect sales to grow at a mid single-digit rate.',
    'Sales should grow at a mid single-digit rate, excluding the accelerated depreciation of the Orrery Lodge.',
    'The mid single-digit growth of sales includes the accelerated depreciation of the Orrery Lodge.',
  ],
  [
    'Normalized for the foreign taxes we paid last year, operating cash flow was up 14%.',
    'Normalized for the foreign taxes, operating cash flow was up 14%.',
    'Without adjusting for the foreign taxes, operating cash flow was up 14%.',
  ],
  // Ends, bounds, directions
  [
    'We raised prices in nearly 60 towns.',
    'Prices were raised in nearly 60 towns.',
    'Prices were raised in well over 60 towns.',
  ],
  [
    'The impact of this, fueled by two releases, was nearly $340 million in year-over-year growth in cinema EBITDA.',
    'Cinema EBITDA improved by nearly $340 million year over year.',
    'Cinema EBITDA declined by nearly $340 million year over year.',
  ],
  [
    'Dealer inventory was down approximately 12,300 units compared to a year ago.',
    'Dealer inventory ended about 12,300 units below the year-ago level.',
    'Dealer inventory ended about 12,300 units above the year-ago level.',
  ],
  [
    'We expect comparable sales growth at the lower end of our 2% to 5% range.',
    'Comparable sales growth is expected at the lower end of the 2% to 5% range.',
    'Comparable sales growth is expected at the upper end of the 2% to 5% range.',
  ],
  [
    'For Q4, we expect operating losses of this unit up to $40 million worse than a year earlier.',
    'Operating losses could be up to $40 million worse in Q4 than a year earlier.',
    'Operating losses should be at least $40 million worse in Q4 than a year earlier.',
  ],
  [
    'Total short and long-term debt was $214.9 million compared to $209.3 million.',
    'Total debt rose to $214.9 million from a year earlier.',
    'Total debt fell to $214.9 million from a year earlier.',
  ],
  [
    'The annualized retail credit loss rate was 1.94% or 22 basis points lower than 2023.',
    'Annualized retail credit losses improved by 22 basis points to 1.94%.',
    'Annualized retail credit losses worsened by 22 basis points to 1.94%.',
  ],
  [
    'The 60 day delinquency rate for retail boat loan receivables was 2.17% or 12 basis points lower than Q2 2023.',
    'The 60-day delinquency rate on retail boat loans was 2.17%, an improvement of 12 basis points.',
    'The 60-day delinquency rate on retail boat loans was 2.17%, a deterioration of 12 basis points.',
  ],
  [
    'The act undid the cap on our operating loss carrybacks, leading to a tax benefit of $5.8 million.',
    'The act produced a tax benefit of $5.8 million.',
    'The act produced a tax benefit of $8.5 million.',
  ],
  [
    'Our income tax benefit as a percentage of pre-tax earnings was 6%.',
    'The tax rate was −6%.',
    'The tax rate was 6%.',
  ],
  // What is named, and of what
  [
    'Consolidated SG&A was 27% of net sales compared to 26.2%. The 0.8 percentage point increase is due to freight.',
    'SG&A took 27% of net sales, 0.8 points more than in the prior-year quarter.',
    'SG&A took 27% of net sales, 0.8 points less than in the prior-year quarter.',
  ],
  [
    "As of the end of Q2, we've signed up 2.7 million subscribers to our basic plan.",
    'By the end of Q2, 2.7 million subscribers had signed up for the basic plan.',
    'By the end of Q2, 7.2 million subscribers had signed up for the basic plan.',
  ],
  [
    'Our second-quarter non-GAAP EPS was $0.64, inclusive of a $0.04 impact from the safety training on May 7.',
    'The safety training cost roughly four cents of second-quarter earnings per share.',
    'The safety training cost roughly six cents of second-quarter earnings per share.',
  ],
  [
    'In March we committed to return $8 billion to shareholders through fiscal 2026. Today we are expanding that commitment to $11 billion.',
    'The company has lifted its capital return commitment from $8 billion to $11 billion.',
    'The company has cut its capital return commitment from $11 billion to $8 billion.',
  ],
  [
    'Revenue for wearables, toys, and trinkets was $14.5 million, which was down 9% year over year. Lamp revenue was down 4%.',
    'Wearables, Toys and Trinkets brought in $14.5 million, a 9% decline.',
    'Wearables, Toys and Trinkets brought in $14.5 million, a 4% decline.',
  ],
  [
    'Norway-Baltic-Coast revenue was $1.3 billion. Norway revenue was $0.8 billion.',
    'Norway/Baltic-Coast brought in $1.3 billion of revenue.',
    'Norway brought in $1.3 billion of revenue.',
  ],
  [
    'We took a $160 million charge. We expect these steps to bring a reduction in operating income of $70 million to $80 million through 2026.',
    'The steps should reduce operating income by a total of $70 million to $80 million through 2026.',
    'The steps should raise operating income by a total of $70 million to $80 million through 2026.',
  ],
  [
    'Our accounts receivable balance was $412.8 million compared to $385.5 million.',
    'Receivables grew to about $413 million from $385.5 million.',
    'Payables grew to about $413 million from $385.5 million.',
  ],
  [
    "We've got about $8.5 billion of cash on our balance sheet.",
    'The company holds about $8.5 billion of cash.',
    'The company holds about $8.5 billion of debt.',
  ],
  [
    'Cash and cash equivalents were $61.5 million at the end of the quarter.',
    'Quarter-end cash and cash equivalents stood at $61.5 million.',
    'Quarter-end cash and cash equivalents stood at $65.1 million.',
  ],
  [
    'Sales from our Hearth Brands grew 12.7% in the quarter, which includes 3.5 percentage points of growth from Lumen.',
    'Hearth Brands grew 12.7%, of which Lumen contributed 3.5 points.',
    'Hearth Brands grew 3.5%, of which Lumen contributed 12.7 points.',
  ],
  [
    'Garden subscribers grew by nearly 700,000 during the second quarter.',
    'Garden added close to 0.7 million subscribers in the quarter.',
    'Garden lost close to 0.7 million subscribers in the quarter.',
  ],
];

describe('a claim that tells a figure in full', () => {
  it.each(CLAIMS)('is borne out by “%s”: %s', (said, claim) => {
    expect(verifyClaims(callOf(said), [claim])).toMatchObject([
      { verdict: 'supported', reasons: [] },
    ]);
  });

  it.each(CLAIMS)('is held against “%s”, made false: %3$s', (said, _, lie) => {
    expect(verifyClaims(callOf(said), [lie])[0]?.verdict).not.toBe('supported');
  });
});

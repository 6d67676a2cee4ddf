import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

// What a call says, what an analyst notes of it, and what may not be noted.
const NOTES: readonly (readonly [rule: string, said: string, note: string, lie: string])[] = [
  [
    'a quarter in short',
    'We are on track for a strong third quarter and a second consecutive year of record earnings per share.',
    'On track for a strong Q3.',
    'On track for a strong Q1.',
  ],
  [
    'a year in short',
    'In fiscal 2025 our investment in kilns will result in double-digit growth and stable operating margins.',
    'Northwind sees stable operating margins in FY25.',
    'Northwind sees stable operating margins in FY27.',
  ],
  [
    'both of two metrics',
    'We also expect negative year-over-year third quarter sales and earnings per share growth.',
    'Northwind expects negative Q3 sales and EPS growth.',
    'Northwind expects negative Q3 operating income and EPS growth.',
  ],
  [
    'guidance that is not given, by its quarter',
    'Given how little we know, we are not able to provide guidance for the third quarter.',
    'Northwind did not provide guidance for Q3.',
    'Northwind did not provide guidance for Q4.',
  ],
  [
    'guidance without who gives it',
    'We are reaffirming our 2024 revenue guidance of $40 million to $42 million.',
    'Reaffirms FY revenue view of $40-42 million.',
    'Reaffirms FY revenue view of $40-44 million.',
  ],
  [
    'what a range begins with',
    'We estimate that third quarter diluted earnings per share could range from $0.22 to $0.37 on a GAAP basis.',
    'Q3 diluted EPS is anticipated to range from about $0.22 to $0.37 on a GAAP basis.',
    'Q3 diluted EPS is anticipated to range from about $0.22 to $0.37 on a non-GAAP basis.',
  ],
  [
    'a range with one currency and no scale',
    'We expect diluted earnings per share to be in the range of $8.75 to $9.40 for 2024.',
    'Expects diluted EPS of $8.75-9.40 for 2024.',
    'Expects diluted EPS of $8.75-9.60 for 2024.',
  ],
  [
    'guidance by one word',
    'For the full year 2024, we expect revenue in the range of $300 million to $310 million.',
    'FY revenue seen at $300 million to $310 million.',
    'Q3 revenue seen at $300 million to $310 million.',
  ],
  [
    'why cash is lower',
    'At the end of the quarter cash was $7.4 million, which was down 35% compared to the last fiscal year, as we used cash for the Kestor acquisition.',
    'Cash stood at $7.4 million, down 35% on the Kestor acquisition.',
    'Cash stood at $7.4 million, up 35% on the Kestor acquisition.',
  ],
  [
    'an account whose last word stands beside its figure',
    'We set records: a gross margin of 29.7% and quarterly diluted earnings per share of $5.25, the highest in our history.',
    'Q2 results included a gross margin of 29.7% and diluted earnings per share of $5.25.',
    'Q2 results included a gross margin of 29.7% and diluted earnings per share of $5.52.',
  ],
  [
    'no end of a range for the whole of it',
    'We expect full year 2024 revenue in the range of $300 million to $310 million.',
    'Northwind expects FY24 revenue of at least $300 million.',
    'Northwind expects FY24 revenue of $300 million.',
  ],
  [
    'no size of a band for the band',
    'For the full year we anticipate low single digit growth in our revenue.',
    'FY revenue is expected to grow by a low single digit percentage.',
    'FY revenue is expected to grow 1%.',
  ],
  [
    'a forecast that names no time, for the year',
    'Our revised revenue guidance range of $16.4 million to $16.6 million reflects currencies.',
    'Sees FY 2024 revenue of $16.4 million to $16.6 million.',
    'Sees FY 2023 revenue of $16.4 million to $16.6 million.',
  ],
  [
    'a forecast held against that of another year',
    'For the full year 2025, we expect revenue of $80 million. And finally, we expect EPS to be in the range of $7.65 to $7.95, which would be growth of 21% to 26% compared to the midpoint of our 2024 guidance.',
    'For FY 2025, sees EPS of $7.65 to $7.95.',
    'For FY 2023, sees EPS of $7.65 to $7.95.',
  ],
  [
    'a part by some of its words, for both figures of a clause',
    'Margins for our domestic legacy cable business improved 240 basis points, reaching a record high of 47.3%.',
    'Legacy cable margins widened by 240 basis points to an all-time high of 47.3%.',
    'Legacy cable margins narrowed by 240 basis points to 47.3%.',
  ],
  [
    'a place that everything is told of',
    'We sell cement in India and in India alone, where tax is 28%. Demand for cement grew by 2% in the first half. This demand is expected to grow by 4% to 5% in fiscal 2024.',
    'Cement demand in India should grow 4% to 5% in FY24.',
    'Cement demand in India should grow 6% to 8% in FY24.',
  ],
  [
    'growth against the year before, without a figure',
    'We expect double-digit year-over-year revenue growth in the third quarter.',
    'Management looks for double-digit revenue growth in the third quarter compared with the prior year.',
    'Management looks for double-digit revenue growth in the fourth quarter compared with the prior year.',
  ],
  [
    'a move that neither side holds against anything',
    'Our Q2 revenues of $229.3 million increased by $18.6 million compared to the first quarter. Kiln revenues increased 10% to $131.9 million, while Oven revenues grew 6% to $91.8 million.',
    'Kiln revenues increased 10% to $131.9 million.',
    'Kiln revenues decreased 10% to $131.9 million.',
  ],
  [
    'losses of a part that narrow',
    'Turning to streaming. For Q2, streaming operating losses improved by approximately $150 million versus the prior quarter and by approximately $550 million versus the prior year.',
    'Streaming losses narrowed by around $550 million year over year.',
    'Streaming losses widened by around $550 million year over year.',
  ],
  [
    'times that are read alike on both sides',
    'Research estimates that lending by telephone will expand from approximately $500 billion in 2020 to $3.4 trillion by 2028.',
    'Lending by telephone is forecast to grow from $500 billion in 2020 to $3.4 trillion by 2028.',
    'Lending by telephone is forecast to grow from $500 billion in 2020 to $4.3 trillion by 2028.',
  ],
  [
    'annual growth, of the year',
    'Given our second quarter, we are adjusting our annual guidance and now expect revenue of $2.67 billion to $2.70 billion, which is annual growth of 3% to 5%.',
    'Northwind still expects revenue growth of 3% to 5% for the year.',
    'Northwind still expects revenue growth of 3% to 8% for the year.',
  ],
  [
    'what is to restart',
    'The fire at our Tavle plant cost us $2 million. We remain on track to resume production in Tavle in the fourth quarter of this year.',
    'Production at Tavle is due to restart in the fourth quarter.',
    'Production at Tavle is due to restart in the first quarter.',
  ],
  [
    'a small move, by its verb',
    'Mainland China continues to face pressure. Our customer count increased modestly due to the April rollout of our shop.',
    'The customer count in Mainland China edged up thanks to the shop rollout.',
    'The customer count in Mainland China edged down despite the shop rollout.',
  ],
  [
    'what comes before something, and leads nothing',
    'We also benefited from our bottlers increasing their inventory levels as a safeguard for a disruptive change of tariffs.',
    'Bottlers built up inventories ahead of a disruptive tariff change.',
    'Bottlers ran down inventories ahead of a disruptive tariff change.',
  ],
  [
    'the twelve months behind',
    'For the trailing 12 months, free cash flow was $2.2 billion.',
    'Over the last twelve months free cash flow was $2.2 billion.',
    'In the first quarter free cash flow was $2.2 billion.',
  ],
  [
    'no rounding to a scale that is too large',
    'The Commercial Bank had net income of $1 billion. The Wealth unit reported net income of $770 million.',
    'Net income of the Wealth unit was $0.8 billion.',
    'Net income of the Wealth unit was $1 billion.',
  ],
  [
    'what is yet to be reached',
    'We have identified more grinding units, which shall enable us to hit a capacity of 140 million tons by fiscal 2028.',
    'Northwind plans to reach a capacity of 140 million tons by FY28.',
    'Northwind has reached a capacity of 140 million tons.',
  ],
];

const ENDED = [
  [
    'We expect first quarter revenue of $50 million to $52 million, representing growth of 4% to 6%.',
    'Sees Q1 revenue up 4% to 6%.',
    'Sees Q1 revenue down 4% to 6%.',
  ],
] as const;

describe('a call of the fourth quarter', () => {
  it.each(ENDED)('bears out what comes next, against the year that is over: "%s"', (...row) => {
    const [said, note, lie] = row;
    const call = callOf(said, { call: { fiscalQuarter: 4, fiscalYear: 2024, period: 'Q4 2024' } });
    const [right, wrong] = verifyClaims(call, [note, lie]);
    expect(right).toMatchObject({ verdict: 'supported' });
    expect(wrong?.verdict).not.toBe('supported');
  });
});

describe('a claim in short', () => {
  it.each(NOTES)('%s: "%s"', (_, said, note, lie) => {
    const [right, wrong] = verifyClaims(callOf(said), [note, lie]);
    expect(right).toMatchObject({ verdict: 'supported', reasons: [] });
    expect(wrong?.verdict).not.toBe('supported');
  });
});

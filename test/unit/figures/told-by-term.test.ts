import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

type Row = readonly [string, readonly string[]];

// Terms of one trade each, in the quarter Q2 2024.
const SAID: Readonly<Record<string, readonly Row[]>> = {
  freight: [
    [
      'Tonnage rose 4.3%, and loads per day fell 2%.',
      ['tonnage change year-ago 4.3 percent', 'loads per day change year-ago -2 percent'],
    ],
    ['Our tons sold were down 7.4%.', ['tons sold change year-ago -7.4 percent']],
    ['Pieces per hour increased by 3.1%.', ['pieces per hour change year-ago 3.1 percent']],
    ['Our trucks were up 4%.', ['trucks change year-ago 4 percent']],
    ['Deliveries per hour rose 5%.', ['deliveries per hour change year-ago 5 percent']],
    ['Miles per truck fell 2%.', ['miles per truck change year-ago -2 percent']],
    ['Empty miles were 11.8%.', ['empty miles 11.8 percent']],
    ['Revenue per loaded mile, excluding fuel, was $2.31.', ['revenue per loaded mile 2.31 money']],
    [
      'On-time performance was 87.4%, with a completion factor of 99.1%.',
      ['on-time performance 87.4 percent', 'completion factor 99.1 percent'],
    ],
    ['We moved 3 million gallons of diesel to the depot.', []],
  ],
  building: [
    [
      'Our average community count was up 6%, and the absorption pace fell 12% to 3.4.',
      [
        'community count change year-ago 6 percent',
        'absorption pace change year-ago -12 percent',
        'absorption pace 3.4 count',
      ],
    ],
    ['The number of lots we approved increased 41%.', ['lots approved change year-ago 41 percent']],
    ['The cancellation rate was 13%.', ['cancellation rate 13 percent']],
    [
      'The effective royalty rate increased six basis points to 4.77%.',
      ['royalty rate change year-ago 6 bps', 'royalty rate 4.77 percent'],
    ],
  ],
  property: [
    ['We collected approximately 96% of base rents.', ['rent collected 96 percent']],
    ['Rent collections improved to 93%.', ['rent collected 93 percent']],
    [
      'New lease rate growth was 7%, and renewal lease rate growth was 5%.',
      ['new lease rate growth 7 percent', 'renewal lease rate growth 5 percent'],
    ],
    ['Our portfolio was 95.2% leased.', ['leased rate 95.2 percent']],
    ['The two sites are 100% leased.', []],
    [
      'Same-store operating expenses rose 3.4%.',
      ['same-store expenses change year-ago 3.4 percent'],
    ],
  ],
  'insurance and lending': [
    ['Our total benefit ratio came in at 47.2%.', ['benefit ratio 47.2 percent']],
    ['The average fee per file was $2,150.', ['fee per file 2150 money']],
    ['Our reserve release was $240 million.', ['reserve release 240000000 money']],
    [
      'The increase was partly offset by a reserve build of $62 million.',
      ['reserve build 62000000 money'],
    ],
    [
      'Payment rate for the quarter was 140 basis points higher than last year.',
      ['payment rate change year-ago 140 bps'],
    ],
    [
      'Purchase volume per account increased 9%.',
      ['purchase volume per account change year-ago 9 percent'],
    ],
    ['Our debt-to-capital ratio was 22%.', ['debt to capital 22 percent']],
    [
      'Book value was $13.42 per common share, up $0.31 from Q1.',
      [
        'book value per share 13.42 money',
        'book value per share change previous-quarter 0.31 money',
      ],
    ],
    [
      'This led to a 5% increase in our book value to $9.84 per share.',
      ['book value per share change other 5 percent', 'book value per share 9.84 money'],
    ],
    ['The net book value of the plant was $4.2 million.', []],
    ["The kiln's book value was $13.42.", []],
    ["Northwind's book value was $13.42.", ['book value per share 13.42 money']],
    ['Securities are up 4%.', ['securities change year-ago 4 percent']],
    ['Cash and short-term marketable securities were $312 million.', ['cash 312000000 money']],
  ],
  energy: [
    ['Average international rig count was 41.7.', ['rig count 41.7 count']],
    ['The Baker Hughes land rig count was up 9%.', []],
    ['Lower 48 rig count was 38.2.', ['rig count 38.2 count']],
    ['Daily gross margin was $11,400.', ['daily gross margin 11400 money']],
    ['Margins over scrap increased $60 per ton.', ['metal margin change year-ago 60 money']],
  ],
  services: [
    ['Incremental margins were 38%.', ['incremental margin 38 percent']],
    ['We saw 200 basis points of incremental EBITDA margin expansion.', []],
    [
      'Decremental margins led to 90 basis points of gross margin decline, to a low of 31%.',
      ['gross margin change year-ago -90 bps'],
    ],
    ['Annual contract value was $412 million.', ['annual contract value 412000000 money']],
    ['Client count was up 6%.', ['clients change year-ago 6 percent']],
    ['Adjusted admissions increased 3.3%.', ['adjusted admissions change year-ago 3.3 percent']],
    ['Handbag AUR rose 6%.', ['average unit retail change year-ago 6 percent']],
    [
      'Economic earnings were $9.2 million or $0.61 per share.',
      ['economic earnings 9200000 money', 'economic earnings per share 0.61 money'],
    ],
    [
      'Our pipes unit contributed a loss in economic earnings of $2.4 million.',
      ['economic earnings (pipes) -2400000 money'],
    ],
    [
      'Earnings available for distribution were $0.47 per common share, above our $0.33 quarterly common stock dividend.',
      ['earnings available for distribution per share 0.47 money', 'dividend per share 0.33 money'],
    ],
    [
      'DCF per share was $1.12, up $0.21 from last year.',
      [
        'distributable cash flow per share 1.12 money',
        'distributable cash flow per share change year-ago 0.21 money',
      ],
    ],
    ['Hiring contributed an 80 basis point gross margin improvement.', []],
    ['Fully diluted shares were 61 million.', ['share count 61000000 count']],
  ],
  'told without a name, or by another': [
    [
      'OUP was $31 million, and OUP margin was 6.7%.',
      ['operating unit profit 31000000 money', 'operating unit profit margin 6.7 percent'],
    ],
    ['We captured $14 million of cost synergies this quarter.', ['synergies 14000000 money']],
    [
      'Salaries and benefits were $410 million, compared with $379 million in the prior quarter.',
      [
        'personnel expense 410000000 money',
        'personnel expense Q1 2024 prior previous-quarter 379000000 money',
      ],
    ],
    [
      'SG and A was $140.7 million.',
      ['selling, general and administrative expense 140700000 money'],
    ],
    ['We released $1.2 billion of allowance.', ['reserve release 1200000000 money']],
    ['Utility margin increased $9.3 million.', ['utility margin change year-ago 9300000 money']],
    [
      'Kilns and ovens income also increased $12 million.',
      ['kilns and ovens income change year-ago 12000000 money'],
    ],
    [
      'Cards and payments income also increased $12 million related to growth.',
      ['cards and payments income change year-ago 12000000 money'],
    ],
    [
      'Revenue and operating income increased 5%.',
      ['revenue change year-ago 5 percent', 'operating income change year-ago 5 percent'],
    ],
    [
      'Sales rose 4%. Elsewhere, our kiln business posted low-single-digit growth.',
      ['revenue change year-ago 4 percent', 'revenue (kiln) change year-ago 1 to 3 percent'],
    ],
    [
      'Additionally, our e-commerce business achieved strong growth, up 38%.',
      ['revenue (e-commerce) change year-ago 38 percent'],
    ],
    [
      'Moving to Asia Pacific. Revenue was $5 million. Beginning with Asia-Pacific, the region grew 2% versus last year.',
      ['revenue (asia pacific) 5000000 money', 'revenue (asia-pacific) change year-ago 2 percent'],
    ],
    [
      'Return on assets was 1.28%. This compares with 1.22% in the previous quarter.',
      [
        'return on assets 1.28 percent',
        'return on assets Q1 2024 prior previous-quarter 1.22 percent',
      ],
    ],
    [
      'SG&A was $52.7 million for the quarter or 9% of net sales. This compares to $49.1 million, or 8.8% for the prior year.',
      [
        'selling, general and administrative expense 52700000 money',
        'selling, general and administrative expense ratio 9 percent',
        'selling, general and administrative expense Q2 2023 prior year-ago 49100000 money',
      ],
    ],
    [
      'The EBITDA margin was 29%. This compares very favorably to 21% in the prior quarter.',
      ['ebitda margin 29 percent', 'ebitda margin Q1 2024 21 percent'],
    ],
    [
      'Sales were $90 million. Compared to $84 million a year ago.',
      ['revenue 90000000 money', 'revenue Q2 2023 prior year-ago 84000000 money'],
    ],
    [
      'Our oil and gas, power and textile industries were down 24%, 17% and 9%, respectively.',
      [
        'revenue (oil and gas) change year-ago -24 percent',
        'revenue (power) change year-ago -17 percent',
        'revenue (textile) change year-ago -9 percent',
      ],
    ],
    ['Underlying growth was 12%.', ['organic growth 12 percent']],
    [
      'Our energy, pump and textile industries were down 24%, 17% and 9%, respectively.',
      [
        'revenue (energy) change year-ago -24 percent',
        'revenue (pump) change year-ago -17 percent',
        'revenue (textile) change year-ago -9 percent',
      ],
    ],
    [
      'Gross profit increased $30.7 million as higher rates and growth contributed $30.9 million.',
      ['gross profit change year-ago 30700000 money'],
    ],
    [
      'The U.S. had underlying revenue growth of 14%, and Latin America grew 12%.',
      [
        'organic revenue (u.s.) change year-ago 14 percent',
        'organic revenue (latin america) change year-ago 12 percent',
      ],
    ],
    ['Our targeted cost synergies of $300 million are ahead.', []],
    [
      'Return on assets was 1.28%. This compares to 1.22% last year and 1.10% in 2019.',
      ['return on assets 1.28 percent'],
    ],
    ['Profit rose. This compares to $9 million last year.', []],
  ],
  'of a move, and of parts at once': [
    [
      'Our closings totaled 3,412 homes. They were up 5% over the prior year.',
      ['home closings 3412 count', 'home closings change year-ago 5 percent'],
    ],
    ['Our store closings were 12 in the quarter.', []],
    [
      'The average selling price was $664 per ton. This level represented an increase of $127 per ton compared to a year ago.',
      ['average selling price 664 money', 'average selling price change year-ago 127 money'],
    ],
    [
      'We ended the quarter with 41,200 subscribers. This represents 27% growth from last year.',
      ['subscribers 41200 count', 'subscribers change year-ago 27 percent'],
    ],
    [
      'The kiln business continued to show stability, reporting mid-single-digit growth in the second quarter.',
      ['revenue (kiln) change year-ago 4 to 6 percent'],
    ],
    [
      'All three regions posted great results, with the Americas up 7%, EMEA up 16% and Asia Pacific up 18%.',
      [
        'revenue (americas) change year-ago 7 percent',
        'revenue (emea) change year-ago 16 percent',
        'revenue (asia pacific) change year-ago 18 percent',
      ],
    ],
    [
      'Order volumes rose in all regions, with the Americas up 7%, EMEA up 16% and Asia Pacific up 18%.',
      [],
    ],
    [
      'EMEA and our kiln businesses also showed strong growth and were up 13% and 11%, respectively.',
      ['revenue (emea) change year-ago 13 percent', 'revenue (kiln) change year-ago 11 percent'],
    ],
    ['Blended rent spreads for the quarter were 3.6%.', ['leasing spread 3.6 percent']],
    [
      'The fixed charge coverage ratio was 4.1 times, and debt to enterprise value was 31.2%.',
      ['fixed charge coverage 4.1 multiple', 'debt to enterprise value 31.2 percent'],
    ],
  ],
};

describe('the terms of a trade', () => {
  for (const [kind, rows] of Object.entries(SAID))
    it.each(rows)(`${kind}: "%s"`, (text, facts) => {
      expect(factsIn(text)).toEqual(facts);
    });
});

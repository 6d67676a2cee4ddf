import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const verdictOn = (said: string, claim: string) => verifyClaims(callOf(said), [claim])[0];

// What a call says, how somebody else retells it, and the same made false.
const RETOLD: readonly (readonly [said: string, claim: string, lie: string])[] = [
  [
    'Cash flow from operations came to $2.1 million, up $487,000 year over year.',
    'Cash flow from operations was $2.1 million, almost $500,000 more than a year earlier.',
    'Cash flow from operations was $2.1 million, almost $500,000 less than a year earlier.',
  ],
  [
    'Better mixes led to record operating income, with growth of 21% or nearly $20 million.',
    'Operating income climbed by about a fifth, or almost $20 million.',
    'Operating income dropped by about a fifth, or almost $20 million.',
  ],
  [
    'Q2 gross margin was 36.8%, which was just above our guidance.',
    'A gross margin of 36.8% came out just over what the company had guided.',
    'The company guides to a gross margin of 36.8%.',
  ],
  [
    'In toys, revenue grew 4%, below expectations, on weak kite sales.',
    'Toys grew by about 4%, short of what management had hoped for.',
    'Toys shrank by about 4%, short of what management had hoped for.',
  ],
  [
    'The effective tax rate was a little above 22% compared to the 21% guidance of April.',
    'The tax rate came in slightly over 22%, a bit more than the 21% management had steered to.',
    'The tax rate came in slightly over 22%, up from 21% a year ago.',
  ],
  [
    'The tax rate came in at 21%. For the next quarter, we expect a tax rate of about 24%.',
    'A 21% tax rate in the quarter was below expectation; about 24% is assumed for the next one.',
    'The tax rate was about 24% in the quarter; 21% is assumed for the next one.',
  ],
  [
    'We returned $46 million to our owners through share repurchases and dividends, an increase of 12%.',
    'Buybacks and dividends together returned $46 million, 12% more than a year earlier.',
    'Buybacks alone came to $46 million.',
  ],
  [
    'The Card Group had operating profit of $1.7 million, down 6% year-over-year. The Card Group had revenue of $4.4 million, up 9% year-over-year.',
    "The card group's profit fell 6% to $1.7 million although its sales rose 9%.",
    "The card group's profit rose 6% to $1.7 million although its sales fell 9%.",
  ],
  [
    'We shipped more than 500,000 lanterns to over 40 dealers.',
    'More than half a million lanterns went to upwards of 40 dealers.',
    'More than half a million lanterns went to fewer than 40 dealers.',
  ],
  [
    'There were in excess of 500,000 downloads of our garden app.',
    'The garden app was downloaded over half a million times.',
    'The garden app was downloaded over half a billion times.',
  ],
  [
    'We had greater than 60 million visits to our sites, which is more than a 34% increase over the prior year.',
    'The sites drew over 60 million visits, more than a third above the year before.',
    'The sites drew over 60 million visits, more than half above the year before.',
  ],
  [
    'Net sales were evenly balanced between Tabloid at 52% and Broadsheet at 48%.',
    "Tabloid took slightly more than half of net sales, 52% against Broadsheet's 48%.",
    "Broadsheet took slightly more than half of net sales, 52% against Tabloid's 48%.",
  ],
  [
    'On a non-GAAP basis, the net loss per diluted share was $0.62. On a GAAP basis, we posted a net loss per diluted share of $0.85.',
    'The adjusted loss was $0.62 a share, against $0.85 under GAAP.',
    'The adjusted loss was $0.85 a share, against $0.62 under GAAP.',
  ],
  [
    'Operating income was $4.2 million, up 30% year-over-year.',
    'Ruiz put operating income at $4.2 million, three tenths above the prior year.',
    'Ruiz put operating income at $4.2 million, three tenths below the prior year.',
  ],
  [
    'Sketchpad Pro revenue grew 11%, and Sketchpad Home revenue declined 2%.',
    'Sketchpad revenue rose 11% for Pro licences but slipped 2% for Home ones.',
    'Sketchpad revenue rose 11% for Home licences but slipped 2% for Pro ones.',
  ],
  [
    'Online sales grew 17% in March and 41% in April.',
    'In March online sales grew 17%.',
    'In May online sales grew 17%.',
  ],
  [
    'Inventory is not far from where we want it. In percent, we run about 12% higher than our target levels.',
    'Inventory runs about 12% above target.',
    'Inventory runs about 12% below target.',
  ],
  [
    'Part of this was offset by a slower spring and the reduction of 46 franchise stores.',
    'The franchise network lost 46 stores.',
    'The franchise network gained 46 stores.',
  ],
  [
    'We saw net liquidity outflows of $24 million. Net long-term inflows were $18 million including $7 million in active equities.',
    'Clients pulled $24 million out of liquidity products, while long-term funds attracted 18 million, of which 7 million went to active equities.',
    'Clients pulled $18 million out of liquidity products, while long-term funds attracted 24 million.',
  ],
  [
    'Revenue was $14.8 million, up 14% year-over-year.',
    'Northwind turned over roughly 14.8 million dollars in the quarter.',
    'Northwind turned over roughly 15.8 million dollars in the quarter.',
  ],
  [
    'So revenue of $25.3 million was up $2.3 million or 10% year-on-year.',
    'Group revenue rose by a tenth on the year, an extra 2.3 million dollars or so.',
    'Group revenue fell by a tenth on the year, to 2.3 million dollars or so.',
  ],
  [
    'Net sales in our digital channels rose by approximately 81%, while net sales in our stores declined about 78%.',
    'Online sales gained about four fifths, while store sales lost more than three quarters.',
    'Store sales gained about four fifths, while online sales lost more than three quarters.',
  ],
  [
    'Allowing for both of these items, markets revenues would have been up about 4%.',
    'Without both items, markets revenue would have been up about 4%.',
    'As reported, markets revenue rose about 4% over the year.',
  ],
  [
    'Our presses are running at 140 sheets per hour.',
    'The presses process 140 sheets an hour.',
    'The presses are processing 140 sheets a day.',
  ],
  [
    'Capital expenditures, including finance leases, were $3.4 million.',
    'Capital expenditure of $3.4 million includes finance leases.',
    'The $3.4 million of capital expenditure leaves finance leases out.',
  ],
  [
    'We expect Marlo to contribute approximately $20 million of revenue in the second half.',
    'Marlo is expected to contribute about $20 million of revenue in the second half.',
    'Marlo contributed $20 million of revenue.',
  ],
  [
    'Deposits were down 9% year-on-year.',
    'Deposits shed 9% over the year.',
    'Deposits swelled 9% over the year.',
  ],
  [
    'Cash generated from operating activities came to $23.7 million.',
    'Operations generated $23.7 million of cash.',
    'Operations consumed $23.7 million of cash.',
  ],
  [
    'We mean to go ahead with about 120 store closures over the next two years.',
    'About 120 stores are to close over the next two years.',
    'The 120 closures will be spread over the next four to six years.',
  ],
  [
    'We have lifted our full year same-yard revenues outlook from a range of 3% to 4% to a range of 4.5% to 5%.',
    'Full-year same-yard revenue growth is now guided to 4.5% to 5%.',
    'Full-year same-yard revenue growth is now guided to 3% to 4%.',
  ],
  [
    'There are three steps for how to get to a 40% gross margin in Lasers.',
    'Lasers is to get to a gross margin of 40%.',
    'Lasers has already reached a gross margin of 40%.',
  ],
  [
    'We generated approximately $13 million from the sale of our interest in Marlo, with a pretax gain of $7 million.',
    'The sale of the Marlo interest brought in $13 million of cash and a pretax gain of $7 million.',
    'The sale of the Marlo interest brought in $7 million of cash and a pretax gain of $13 million.',
  ],
  [
    'We had greater than 60 million visits to our sites. There were in excess of 500,000 downloads of our app.',
    'The sites had over 60 million visits.',
    'Downloads of the app came to over 60 million.',
  ],
  [
    'In the quarter, $26 million worth of shares were repurchased. Additionally, we paid a dividend of $0.14 per share, valued at $59 million.',
    'Northwind spent $26 million on its own shares and $59 million on dividends.',
    'Northwind spent $59 million on its own shares and $26 million on dividends.',
  ],
  [
    "Operating expenses were $292 million; I'm sorry, $282 million.",
    'Operating expenses were $282 million.',
    'Operating expenses were $292 million.',
  ],
  [
    'Revenue was 34.5 million; correction, 35.4 million.',
    'Revenue was $35.4 million.',
    'Revenue was $34.5 million.',
  ],
];

describe('a figure that somebody retells', () => {
  it.each(RETOLD)('of “%s” is borne out by: %s', (said, claim) => {
    expect(verdictOn(said, claim)).toMatchObject({ verdict: 'supported', reasons: [] });
  });

  it.each(RETOLD)('of “%s” is told apart from a lie', (said, _, lie) => {
    expect(verdictOn(said, lie)?.verdict).not.toBe('supported');
  });
});

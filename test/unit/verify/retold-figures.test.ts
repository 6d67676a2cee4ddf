import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const verdictOn = (said: string, claim: string) => verifyClaims(callOf(said), [claim])[0];

// What a call says, how somebody else retells it, and the same made false.
const RETOLD: readonly (readonly [said: string, claim: string, lie: string])[] = [
  [
    'Gross margin for the quarter was 41.2%, which was just above our guidance.',
    'A gross margin of 41.2% came out just over what the company had guided.',
    'The company guides to a gross margin of 41.2%.',
  ],
  [
    'In toys, revenue grew 5%, below expectations, on weak console sales.',
    'Toys grew by about 5%, short of what management had hoped for.',
    'Toys shrank by about 5%, short of what management had hoped for.',
  ],
  [
    'Our effective tax rate was a little above 18% compared to the 17% guidance we gave.',
    'The tax rate came in slightly over 18%, a bit more than the 17% management had steered to.',
    'The tax rate came in slightly over 18%, up from 17% a year ago.',
  ],
  [
    'Our tax rate came in at 16%. For the next quarter, we expect a tax rate of approximately 19%.',
    'A 16% tax rate in the quarter was below expectation; about 19% is assumed for the next one.',
    'The tax rate was about 19% in the quarter; 16% is assumed for the next one.',
  ],
  [
    'We returned $74 million to shareholders through share repurchases and dividends, an increase of 17%.',
    'Buybacks and dividends together returned $74 million, 17% more than a year earlier.',
    'Buybacks alone came to $74 million.',
  ],
  [
    'The Card Group had operating profit of $1.7 million, down 6% year-over-year. The Card Group had revenue of $4.4 million, up 9% year-over-year.',
    "The card group's profit fell 6% to $1.7 million although its sales rose 9%.",
    "The card group's profit rose 6% to $1.7 million although its sales fell 9%.",
  ],
  [
    'We delivered more than 500,000 units to over 30 customers.',
    'More than half a million units went to upwards of 30 customers.',
    'More than half a million units went to fewer than 30 customers.',
  ],
  [
    'We also had in excess of 500,000 downloads of our mobile app.',
    'The mobile app was downloaded over half a million times.',
    'The mobile app was downloaded over half a billion times.',
  ],
  [
    'We had greater than 200 million visits to our sites, which is more than a 35% increase over the prior-year period.',
    'The sites drew over 200 million visits, more than a third above the year before.',
    'The sites drew over 200 million visits, more than half above the year before.',
  ],
  [
    'Net sales were nicely balanced between Memory at 54% and Logic at 46%.',
    "Memory took slightly more than half of net sales, 54% against Logic's 46%.",
    "Logic took slightly more than half of net sales, 54% against Memory's 46%.",
  ],
  [
    'On a non-GAAP basis, our net loss per diluted share was $1.96. On a GAAP basis, we reported a net loss per diluted share of $2.44.',
    'The adjusted loss was $1.96 a share, against $2.44 under GAAP.',
    'The adjusted loss was $2.44 a share, against $1.96 under GAAP.',
  ],
  [
    'Operating income was $4.2 million, up 30% year-over-year.',
    'Ruiz put operating income at $4.2 million, three tenths above the prior year.',
    'Ruiz put operating income at $4.2 million, three tenths below the prior year.',
  ],
  [
    'Desktop Pro revenue grew 15%, and Desktop Home revenue declined 1%.',
    'Desktop revenue rose 15% for Pro licences but slipped 1% for Home ones.',
    'Desktop revenue rose 15% for Home licences but slipped 1% for Pro ones.',
  ],
  [
    'Online sales grew 17% in March and 41% in April.',
    'In March online sales grew 17%.',
    'In May online sales grew 17%.',
  ],
  [
    'Inventory is close to where we want it. On a percentage basis, we are running about 15% higher than our target levels.',
    'Inventory runs about 15% above target.',
    'Inventory runs about 15% below target.',
  ],
  [
    'This was partially offset by the expected lower activity and the reduction of 79 franchise stores.',
    'The franchise network lost 79 stores.',
    'The franchise network gained 79 stores.',
  ],
  [
    'We saw net liquidity outflows of $21 million. Net long-term inflows were $16 million including $5 million in active equities.',
    'Clients pulled $21 million out of liquidity products, while long-term funds attracted 16 million, of which 5 million went to active equities.',
    'Clients pulled $16 million out of liquidity products, while long-term funds attracted 21 million.',
  ],
  [
    'Revenue was $14.8 million, up 14% year-over-year.',
    'Northwind turned over roughly 14.8 million dollars in the quarter.',
    'Northwind turned over roughly 15.8 million dollars in the quarter.',
  ],
  [
    'So revenue of $28.5 million was up $2.7 million or 10% year-on-year.',
    'Group revenue rose by a tenth on the year, an extra 2.7 million dollars or so.',
    'Group revenue fell by a tenth on the year, to 2.7 million dollars or so.',
  ],
  [
    'Net sales from our digital channels increased by approximately 82%, while net sales from our stores declined about 77%.',
    'Online sales gained about four fifths, while store sales lost more than three quarters.',
    'Store sales gained about four fifths, while online sales lost more than three quarters.',
  ],
  [
    'Accounting for both of these items, markets revenues would have been up about 7%.',
    'Without both items, markets revenue would have been up about 7%.',
    'As reported, markets revenue rose about 7% over the year.',
  ],
  [
    'Our tools are running at 125 wafers per hour.',
    'The tools process 125 wafers an hour.',
    'The tools are processing 125 wafers a day.',
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
    'Cash generated from operating activities was $30.2 million.',
    'Operations generated $30.2 million of cash.',
    'Operations consumed $30.2 million of cash.',
  ],
  [
    'We plan to move forward with about 200 store closures over the next two years.',
    'About 200 stores are to close over the next two years.',
    'The 200 closures will be spread over the next three to five years.',
  ],
  [
    'We have increased our full year same-store revenues outlook from a range of 6% to 8% to a range of 7.5% to 8.5%.',
    'Full-year same-store revenue growth is now guided to 7.5% to 8.5%.',
    'Full-year same-store revenue growth is now guided to 6% to 8%.',
  ],
  [
    'There are four ingredients for how to get to the 40% gross margin in Lasers.',
    'Lasers is to get to a gross margin of 40%.',
    'Lasers has already reached a gross margin of 40%.',
  ],
  [
    'We generated approximately $13 million from the sale of our interest in Marlo, with a pretax gain of $7 million.',
    'The sale of the Marlo interest brought in $13 million of cash and a pretax gain of $7 million.',
    'The sale of the Marlo interest brought in $7 million of cash and a pretax gain of $13 million.',
  ],
  [
    'We had greater than 200 million visits to our sites. We also had in excess of 500,000 downloads of our app.',
    'The sites had over 200 million visits.',
    'Downloads of the app came to over 200 million.',
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

import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const verdictOn = (said: string, claim: string) => verifyClaims(callOf(said), [claim])[0];

// What a call says, what an analyst makes of it, and the same made false.
const CLAIMS: readonly (readonly [said: string, claim: string, lie: string])[] = [
  [
    'We finished the quarter with effectively zero net debt.',
    'The company finished the quarter with effectively no net debt.',
    'The company finished the quarter with 2 million of net debt.',
  ],
  [
    'We are also adding the Harbour deals to the balance sheet. One is, the intangibles increased by $5.5 million.',
    'The Harbour deals lifted intangible assets by $5.5 million.',
    'The Harbour deals lifted inventories by $55 million.',
  ],
  [
    'Growth in our Silver members was approximately 14% and in our Gold members 30%.',
    'Gold membership grew 30%, Silver membership about 14%.',
    'Gold membership grew by 14% and Silver membership by about 30%.',
  ],
  [
    'The yield rose 9% including fuel and exchange rates.',
    'Fuel and exchange rates included, the yield rose 9%.',
    'Excluding fuel and exchange rates, the yield rose 9%.',
  ],
  [
    'We ended the quarter with $1.1 million in liquidity, including $88,500 in cash and cash equivalents.',
    'Liquidity stood at $1.1 million.',
    'The group has $1.1 million of cash at its disposal.',
  ],
  [
    'We are lowering the kitchen margin range to 15.5% to 16%, from 16% to 16.5%.',
    'The kitchen margin range is now 15.5% to 16%.',
    'The new range for the kitchen margin is 16% to 16.5%.',
  ],
  [
    'Net income was 30 million, diluted earnings per share were $1.88.',
    'Earnings came to $1.88 per diluted share.',
    'Earnings came to $1.98 per diluted share.',
  ],
  [
    'We expect net leverage to stay low. Net leverage was 2.4 times, in line with our target leverage.',
    'Net leverage finished the quarter at 2.4 times, on target.',
    'Net leverage finished the quarter at 3.4 times, on target.',
  ],
  [
    'We expect full-year revenue of $400 million. We are confident.\nNon-GAAP EPS is expected to range from $13.60 to $14.',
    'Management guides to full-year 2024 non-GAAP EPS of $13.60 to $14.',
    'Management guides to third-quarter 2024 non-GAAP EPS of $13.60 to $14.',
  ],
  [
    "And lastly, I'll cover Coatings, where sales grew 13% in the quarter compared to last year.",
    'Coatings sales increased 13% year over year.',
    'Coatings sales are expected to increase 13% year over year.',
  ],
  [
    'Organic sales growth was 12.1% versus last year and 11.7% compared to the second quarter of 2019.',
    'Organic sales were 11.7% higher than in the same quarter of 2019.',
    'Organic sales were 11.7% lower than in the same quarter of 2019.',
  ],
  [
    'Exchange rates had a favorable impact of 1% on second quarter sales.',
    'Exchange rates had a favorable impact of 1% on second-quarter sales.',
    'Exchange rates had an unfavorable impact of 1% on second-quarter sales.',
  ],
  [
    'This includes a 150-basis-point headwind from the euro.',
    'The euro was a headwind of 150 basis points.',
    'The euro was a tailwind of 150 basis points.',
  ],
  [
    'We are raising our free cash flow margin outlook by 50 basis points.',
    'The free cash flow margin outlook was raised by 50 basis points.',
    'The free cash flow margin outlook was trimmed by 50 basis points.',
  ],
  [
    'We recently announced an agreement to acquire Halden Labs for $1.6 billion.',
    'Halden Labs is to be acquired for $1.6 billion.',
    'The company has already closed its $1.6 billion acquisition of Halden Labs.',
  ],
  [
    'We collected 80% of rents due from cash tenants, up from 77% last quarter.',
    'It collected 80% of rents due from cash tenants.',
    'In the first quarter of 2024 it collected 80% of rents due from cash tenants.',
  ],
  [
    'Operating margin expanded 970 basis points from 1% in 2019 to 11%.',
    'Operating margin widened to 11% from 1% in the second quarter of 2019.',
    'Operating margin widened to 11% in the second quarter of 2019 from 1%.',
  ],
  [
    'Net sales increased 15% over the same period of fiscal 2019.',
    'Sales were 15% above the second quarter of fiscal 2019.',
    'Sales were 15% below the second quarter of fiscal 2019.',
  ],
  [
    'For the full year, sales from Halden are expected to be $25 million in 2024, compared to $95 million in 2019.',
    'Sales of Halden are expected to total $25 million in 2024, down from $95 million in 2019.',
    'Sales of Halden totaled $25 million in 2019.',
  ],
  [
    'Cross-border volume was up 53% globally for the quarter, with intra-Nordic cross-border volumes up 45% and other cross-border volumes up 63%.',
    'Intra-Nordic cross-border volumes were up 45% in the quarter.',
    'Intra-Nordic cross-border volumes were up 63% in the quarter.',
  ],
  [
    'In chicken, we still expect to achieve a margin of 5% to 7% by the middle of the year.',
    'Chicken is expected to reach its targeted margin of 5% to 7%.',
    'Chicken has reached its targeted margin of 5% to 7%.',
  ],
  [
    'So far this year, we have generated $9.3 billion in free cash flow.',
    'Free cash flow came to $9.3 billion in the first half of 2024.',
    'Free cash flow came to $9.3 billion in the second quarter.',
  ],
  [
    'Sales for the second quarter increased 22.4% on an organic basis, led by all businesses.',
    'Organic sales growth was 22.4% in the second quarter.',
    'Organic sales growth was 22.4% in the first quarter.',
  ],
  [
    'Additionally, the prior-year period included the recognition of $15.4 million of lift revenue from expired credits.',
    'A year earlier, $15.4 million of lift revenue from expired credits was recognized.',
    'The $15.4 million of lift revenue from expired credits was recognized in the second quarter of 2024.',
  ],
  [
    'Cash from operations was strong with approximately $700 million on a year-to-date basis.',
    'Cash from operations was about $700 million in the first half.',
    'Cash from operations was about $700 million in the second quarter of 2024.',
  ],
  [
    'Book-to-bill for the quarter was 0.91, which came in below our goal of one.',
    'The book-to-bill of 0.91 missed the goal.',
    'The book-to-bill of 0.19 missed the goal.',
  ],
  [
    'In Q2, we repurchased $83 million of our common stock, bringing the year-to-date repurchases to $150 million.',
    'It bought back $83 million of stock in the quarter.',
    'It bought back $83 million of stock in the first half of 2024.',
  ],
  [
    'Sales from Halden are expected to be $25 million in 2024, compared to $95 million in 2019.',
    "Halden's 2024 sales are expected to total $25 million, down from $95 million in 2019.",
    "Halden's 2024 sales are expected to total $95 million.",
  ],
  [
    'Adjusted SG&A as a percentage of gross profit was 63%, down from 74%.',
    'Adjusted SG&A was 63% of gross profit.',
    'Adjusted SG&A amounted to 63% of revenue.',
  ],
  [
    'Our team in Brazil did well. Margins were strong there. We are pleased.\nDiscipline, evidenced by an 1,800 basis point improvement over last year, gave us a profit in Britain.',
    'In Britain there was an improvement of 1,800 basis points over last year.',
    'In Brazil there was an improvement of 1,800 basis points over last year.',
  ],
  [
    'The 30-day delinquency rate at the end of June was 3.09% or 16 basis points lower than last year.',
    'The 30-day delinquency rate stood at 3.09%, 16 basis points better than a year earlier.',
    'The 30-day delinquency rate stood at 3.09%, 16 basis points worse than a year earlier.',
  ],
];

describe('a claim in other words than the call’s', () => {
  it.each(CLAIMS)('is borne out by “%s”: %s', (said, claim) => {
    expect(verdictOn(said, claim)).toMatchObject({ verdict: 'supported', reasons: [] });
  });

  it.each(CLAIMS)('is held against “%s”, made false: %3$s', (said, _, lie) => {
    expect(verdictOn(said, lie)?.verdict).not.toBe('supported');
  });
});

// Words alone: what became of something, which way it went, what came before what.
const WORDS: readonly (readonly [said: string, claim: string, lie: string])[] = [
  [
    'Given our increased plan, we are raising our full-year guidance.',
    'Northwind raised its full-year outlook.',
    'Northwind reaffirmed its full-year guidance.',
  ],
  [
    'We are committed to piloting delivery this autumn in two key cities.',
    'Delivery will be piloted in two key cities this autumn.',
    'Delivery has been launched in two key cities.',
  ],
  [
    'The marketing process for the Garden business is under way and ongoing.',
    'The marketing process of the Garden business is ongoing.',
    'The Garden business has been sold.',
  ],
  [
    'However, comparable margins contracted due to the impact of acquisitions and currency.',
    'Acquisitions and currency made comparable margins contract.',
    'Comparable margins widened even after acquisitions and currency.',
  ],
  [
    'While linear advertising revenue declined, Trailhead advertising revenue increased.',
    'Linear advertising revenue declined while Trailhead advertising revenue increased.',
    'Trailhead advertising revenue declined while linear advertising revenue increased.',
  ],
  [
    'Pricing for our standalone Basic and Family plans will remain unchanged.',
    'Prices of the standalone Basic and Family plans will remain unchanged.',
    'We raise prices of the standalone Basic and Family plans.',
  ],
  [
    'The channel inventory of lamps ended the quarter below our target range.',
    'Channel inventory of lamps ended the quarter below the target range.',
    'Channel inventory of lamps ended the quarter above the target range.',
  ],
  [
    'The trade channel is still outperforming the home channel.',
    'The trade channel is outperforming the home channel.',
    'The home channel is outperforming the trade channel.',
  ],
];

describe('a claim without figures', () => {
  it.each(WORDS)('is borne out by “%s”: %s', (said, claim) => {
    expect(verdictOn(said, claim)).toMatchObject({ verdict: 'supported', reasons: [] });
  });

  it.each(WORDS)('is held against “%s”, made false: %3$s', (said, _, lie) => {
    expect(verdictOn(said, lie)?.verdict).not.toBe('supported');
  });

  it.each(['The company won a Nobel prize.', 'Zebras.', 'The board met in Atlantis.'])(
    'is unsupported where the call does not speak of it: %s',
    (claim) => {
      expect(verdictOn('We won a large order, and the board met.', claim)?.verdict).not.toBe(
        'supported',
      );
    },
  );
});

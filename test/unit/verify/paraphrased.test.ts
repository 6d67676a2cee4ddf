import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const verdictOn = (said: string, claim: string) => verifyClaims(callOf(said), [claim])[0];

// What a call says, what an analyst makes of it, and the same made false.
const CLAIMS: readonly (readonly [said: string, claim: string, lie: string])[] = [
  [
    'We closed June with effectively zero net debt.',
    'The company closed June with effectively no net debt.',
    'The company closed June with 2 million of net debt.',
  ],
  [
    'The Harbour deals now stand on the balance sheet. One is, the intangibles rose by $4.2 million.',
    'The Harbour deals lifted intangible assets by $4.2 million.',
    'The Harbour deals lifted inventories by $42 million.',
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
    'We finished June with $2.6 million in liquidity, including $140,000 in cash and cash equivalents.',
    'Liquidity stood at $2.6 million.',
    'The group has $2.6 million of cash at its disposal.',
  ],
  [
    'We are lowering the kitchen margin range to 12.5% to 13%, from 13% to 13.5%.',
    'The kitchen margin range is now 12.5% to 13%.',
    'The new range for the kitchen margin is 13% to 13.5%.',
  ],
  [
    'Net income was 30 million, diluted earnings per share were $1.88.',
    'Earnings came to $1.88 per diluted share.',
    'Earnings came to $1.98 per diluted share.',
  ],
  [
    'We plan for net leverage to stay low. Net leverage was 1.8 times, in line with our own target.',
    'Net leverage finished the quarter at 1.8 times, on target.',
    'Net leverage finished the quarter at 2.8 times, on target.',
  ],
  [
    'We expect full-year revenue of $400 million. We are confident.\nNon-GAAP EPS is seen in a range from $8.20 to $8.60.',
    'Management guides to full-year 2024 non-GAAP EPS of $8.20 to $8.60.',
    'Management guides to third-quarter 2024 non-GAAP EPS of $8.20 to $8.60.',
  ],
  [
    "I'll close with Coatings, where sales grew 7% against last year's quarter.",
    'Coatings sales increased 7% year over year.',
    'Coatings sales are expected to increase 7% year over year.',
  ],
  [
    'Organic sales growth was 6.4% on last year and 9.3% compared to the second quarter of 2019.',
    'Organic sales were 9.3% higher than in the same quarter of 2019.',
    'Organic sales were 9.3% lower than in the same quarter of 2019.',
  ],
  [
    'Exchange rates had a favorable impact of 2% on second quarter sales.',
    'Exchange rates had a favorable impact of 2% on second-quarter sales.',
    'Exchange rates had an unfavorable impact of 2% on second-quarter sales.',
  ],
  [
    'That includes a 120-basis-point headwind from the krone.',
    'The krone was a headwind of 120 basis points.',
    'The krone was a tailwind of 120 basis points.',
  ],
  [
    'We are raising our free cash flow margin outlook by 70 basis points.',
    'The free cash flow margin outlook was raised by 70 basis points.',
    'The free cash flow margin outlook was trimmed by 70 basis points.',
  ],
  [
    'We recently announced an agreement to acquire Halden Labs for $730 million.',
    'Halden Labs is to be acquired for $730 million.',
    'The company has already closed its $730 million acquisition of Halden Labs.',
  ],
  [
    'We collected 86% of rents due from market tenants, up from 82% last quarter.',
    'It collected 86% of rents due from market tenants.',
    'In the first quarter of 2024 it collected 86% of rents due from market tenants.',
  ],
  [
    'Operating margin expanded 520 basis points from 4% in 2019 to 9.2%.',
    'Operating margin widened to 9.2% from 4% in the second quarter of 2019.',
    'Operating margin widened to 9.2% in the second quarter of 2019 from 4%.',
  ],
  [
    'Net sales rose 19% over the like quarter of fiscal 2021.',
    'Sales were 19% above the second quarter of fiscal 2021.',
    'Sales were 19% below the second quarter of fiscal 2021.',
  ],
  [
    'For the full year, sales from Halden are expected to be $18 million in 2024, compared to $64 million in 2021.',
    'Sales of Halden are expected to total $18 million in 2024, down from $64 million in 2021.',
    'Sales of Halden totaled $18 million in 2021.',
  ],
  [
    'Cross-border volume was up 31% in all for the quarter, with intra-Nordic cross-border volumes up 26% and other cross-border volumes up 38%.',
    'Intra-Nordic cross-border volumes were up 26% in the quarter.',
    'Intra-Nordic cross-border volumes were up 38% in the quarter.',
  ],
  [
    'In noodles, we still expect to reach a margin of 8% to 9% by the end of the summer.',
    'Noodles are expected to reach their targeted margin of 8% to 9%.',
    'Noodles have reached their targeted margin of 8% to 9%.',
  ],
  [
    'So far this year, we have generated $2.6 billion in free cash flow.',
    'Free cash flow came to $2.6 billion in the first half of 2024.',
    'Free cash flow came to $2.6 billion in the second quarter.',
  ],
  [
    'Sales for the second quarter increased 13.6% on an organic basis, with every unit ahead.',
    'Organic sales growth was 13.6% in the second quarter.',
    'Organic sales growth was 13.6% in the first quarter.',
  ],
  [
    'The prior-year period also included the recognition of $6.7 million of slipway revenue from expired credits.',
    'A year earlier, $6.7 million of slipway revenue from expired credits was recognized.',
    'The $6.7 million of slipway revenue from expired credits was recognized in the second quarter of 2024.',
  ],
  [
    'Cash from operations was healthy with about $430 million on a year-to-date basis.',
    'Cash from operations was about $430 million in the first half.',
    'Cash from operations was about $430 million in the second quarter of 2024.',
  ],
  [
    'Book-to-bill in the quarter was 0.87, which was below our goal of 1.1.',
    'The book-to-bill of 0.87 missed the goal.',
    'The book-to-bill of 0.78 missed the goal.',
  ],
  [
    'In Q2, we repurchased $46 million of our stock, bringing year-to-date repurchases to $90 million.',
    'It bought back $46 million of stock in the quarter.',
    'It bought back $46 million of stock in the first half of 2024.',
  ],
  [
    'Sales from Halden are expected to be $18 million in 2024, compared to $64 million in 2021.',
    "Halden's 2024 sales are expected to total $18 million, down from $64 million in 2021.",
    "Halden's 2024 sales are expected to total $64 million.",
  ],
  [
    'Adjusted SG&A as a percentage of gross profit stood at 58%, down from 66%.',
    'Adjusted SG&A was 58% of gross profit.',
    'Adjusted SG&A amounted to 58% of revenue.',
  ],
  [
    'Our team in Brazil did well. Margins were strong there. We are pleased.\nThrift, shown by a 1,300 basis point improvement over last year, brought us a profit in Britain.',
    'In Britain there was an improvement of 1,300 basis points over last year.',
    'In Brazil there was an improvement of 1,300 basis points over last year.',
  ],
  [
    'The 60-day delinquency rate as June closed was 2.46% or 11 basis points lower than last year.',
    'The 60-day delinquency rate stood at 2.46%, 11 basis points better than a year earlier.',
    'The 60-day delinquency rate stood at 2.46%, 11 basis points worse than a year earlier.',
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
    'With orders ahead of budget, we are raising our full-year guidance.',
    'Northwind raised its full-year outlook.',
    'Northwind reaffirmed its full-year guidance.',
  ],
  [
    'We are committed to piloting home repair this spring in three coastal towns.',
    'Home repair will be piloted in three coastal towns this spring.',
    'Home repair has been launched in three coastal towns.',
  ],
  [
    'The sale process for the Garden business is under way and goes on.',
    'The sale process of the Garden business is ongoing.',
    'The Garden business has been sold.',
  ],
  [
    'Comparable margins contracted, though, on account of acquisitions and currency.',
    'Acquisitions and currency made comparable margins contract.',
    'Comparable margins widened even after acquisitions and currency.',
  ],
  [
    'While poster advertising revenue declined, Trailhead advertising revenue increased.',
    'Poster advertising revenue declined while Trailhead advertising revenue increased.',
    'Trailhead advertising revenue declined while poster advertising revenue increased.',
  ],
  [
    'Pricing for our separate Starter and Family plans will remain unchanged.',
    'Prices of the separate Starter and Family plans will remain unchanged.',
    'We raise prices of the separate Starter and Family plans.',
  ],
  [
    'The channel inventory of lamps finished June below our target range.',
    'Channel inventory of lamps finished June below the target range.',
    'Channel inventory of lamps finished June above the target range.',
  ],
  [
    'The trade channel still outperforms the hobby channel.',
    'The trade channel is outperforming the hobby channel.',
    'The hobby channel is outperforming the trade channel.',
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

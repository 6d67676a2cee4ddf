import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const verdictOn = (said: string, claim: string) => verifyClaims(callOf(said), [claim])[0];

const COSTS = 'R&D expenses were $380 million and SG&A expenses were $117 million.';
const AHEAD =
  'Gross margin was 43.3% in the quarter. For the third quarter we expect a gross margin between 47% and 48%. R&D expenses will be about $395 million in the third quarter. Operating expenses are expected to be $10.7 million to $10.8 million in the third quarter.';
const THEN =
  'Adjusted EBITDA margin was 11.9% in the second quarter of 2024 compared to 14.6% for the same period in 2023. On a GAAP basis, we reported a net loss per diluted share of $2.44 compared to a net loss per diluted share of $2.91 in the prior-year period.';
const CASH =
  'Operating cash flow was $30.2 million, a decline of $92.6 million compared to the second quarter of 2023.';

// What a call says, what follows from it, and what does not.
const FOLLOWS: readonly (readonly [said: string, claim: string, lie: string])[] = [
  [
    COSTS,
    'R&D and SG&A together cost just under half a billion dollars.',
    'R&D and SG&A together cost just over half a billion dollars.',
  ],
  [
    `${COSTS} ${AHEAD}`,
    'R&D costs should rise by about $15 million in the third quarter.',
    'R&D costs should fall by about $15 million in the third quarter.',
  ],
  [
    AHEAD,
    'The Q3 margin guidance sits roughly four points above the level reported for Q2.',
    'The Q3 margin guidance sits roughly four points below the level reported for Q2.',
  ],
  [
    AHEAD,
    'Operating expenses next quarter should be $10.75 million at the middle of the range.',
    'Revenue next quarter should be $10.75 million at the middle of the range.',
  ],
  [
    THEN,
    'The adjusted EBITDA margin lost 2.7 percentage points from a year ago, ending at 11.9%.',
    'The adjusted EBITDA margin gained 2.7 percentage points from a year ago, ending at 11.9%.',
  ],
  [
    THEN,
    'The GAAP loss per share shrank by 47 cents from the year-ago quarter.',
    'The GAAP loss per share grew by 47 cents from the year-ago quarter.',
  ],
  [
    CASH,
    'Operating cash flow a year earlier works out at about $123 million, about four times the latest figure.',
    'Operating cash flow a year earlier works out at about $62 million, about twice the latest figure.',
  ],
  [
    'In the quarter, we repurchased 1,333,000 shares of common stock for a total price of $37.5 million.',
    'Buybacks cost about $28 a share: 1.33 million shares for $37.5 million.',
    'Buybacks cost about $38 a share: 1.33 million shares for $37.5 million.',
  ],
  [
    'During the quarter, we increased the size of our Novo store set by 22 to end the quarter with 86 locations.',
    'During the quarter the Novo stores grew from 64 to 86.',
    'During the quarter the Novo stores grew from 46 to 86.',
  ],
  [
    'We generated $4.7 million in cash flow from operations, returned $2.6 million to shareholders and repaid $1.1 million of debt.',
    'Operations threw off $4.7 million of cash, of which a little over half went back to stockholders.',
    'Operations threw off $4.7 million of cash, of which a little over half went into debt.',
  ],
  [
    'As of July 22, we had approximately $60 million remaining under our $150 million share repurchase program.',
    'On July 22, about two fifths of the $150 million repurchase program was still unused.',
    'On July 22, about three fifths of the $150 million repurchase program was still unused.',
  ],
  [
    'We expect commercial deferred revenue to be up 36% to 37% sequentially.',
    'Commercial deferred revenue is seen rising by more than a third from the quarter before.',
    'Commercial deferred revenue is seen rising by more than half from the quarter before.',
  ],
];

describe('a figure that nobody says', () => {
  it.each(FOLLOWS)('follows from “%s”: %s', (said, claim) => {
    expect(verdictOn(said, claim)).toMatchObject({ verdict: 'supported', reasons: [] });
  });

  it.each(FOLLOWS)('does not follow from “%s” where it is made false', (said, _, lie) => {
    expect(verdictOn(said, lie)?.verdict).not.toBe('supported');
  });
});

import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const verdictOn = (said: string, claim: string) => verifyClaims(callOf(said), [claim])[0];

const COSTS = 'R&D expenses were $356 million and SG&A expenses were $137 million.';
const AHEAD =
  'Gross margin was 37.4% in the quarter. For the third quarter we expect a gross margin between 41% and 42%. R&D expenses will be about $371 million in the third quarter. Operating expenses are expected to be $8.2 million to $8.3 million in the third quarter.';
const THEN =
  'Adjusted EBITDA margin was 9.8% in the second quarter of 2024 compared to 12.1% for the same quarter of 2023. On a GAAP basis, the net loss per diluted share came to $0.85 compared to a net loss per diluted share of $1.24 in the prior-year quarter.';
const CASH =
  'Operating cash flow was $23.7 million, a drop of $71.5 million against the second quarter of 2023.';

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
    'Operating expenses next quarter should be $8.25 million at the middle of the range.',
    'Revenue next quarter should be $8.25 million at the middle of the range.',
  ],
  [
    THEN,
    'The adjusted EBITDA margin lost 2.3 percentage points from a year ago, ending at 9.8%.',
    'The adjusted EBITDA margin gained 2.3 percentage points from a year ago, ending at 9.8%.',
  ],
  [
    THEN,
    'The GAAP loss per share shrank by 39 cents from the year-ago quarter.',
    'The GAAP loss per share grew by 39 cents from the year-ago quarter.',
  ],
  [
    CASH,
    'Operating cash flow a year earlier works out at about $95 million, about four times the latest figure.',
    'Operating cash flow a year earlier works out at about $48 million, about twice the latest figure.',
  ],
  [
    'In the quarter, we repurchased 1,250,000 of our shares for a total price of $22.5 million.',
    'Buybacks cost about $18 a share: 1.25 million shares for $22.5 million.',
    'Buybacks cost about $28 a share: 1.25 million shares for $22.5 million.',
  ],
  [
    'During the quarter, we raised the number of our Fresco stores by 17 to close June with 71 locations.',
    'During the quarter the Fresco stores grew from 54 to 71.',
    'During the quarter the Fresco stores grew from 45 to 71.',
  ],
  [
    'We made $6.3 million in cash flow from operations, returned $3.4 million to shareholders and repaid $1.4 million of debt.',
    'Operations threw off $6.3 million of cash, of which a little over half went back to stockholders.',
    'Operations threw off $6.3 million of cash, of which a little over half went into debt.',
  ],
  [
    'As of July 19, some $32 million was remaining under our $80 million share repurchase program.',
    'On July 19, about two fifths of the $80 million repurchase program was still unused.',
    'On July 19, about three fifths of the $80 million repurchase program was still unused.',
  ],
  [
    'We expect household deferred revenue to be up 34% to 35% sequentially.',
    'Household deferred revenue is seen rising by more than a third from the quarter before.',
    'Household deferred revenue is seen rising by more than half from the quarter before.',
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

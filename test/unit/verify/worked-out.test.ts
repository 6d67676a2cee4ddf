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
  [
    'In Pumps, the operating margin widened to 8.4% from 7.1%, while the margin in Valves narrowed to 15.2% from 19.0%.',
    'The Valves margin shrank by 380 basis points.',
    'The Pumps margin shrank by 380 basis points.',
  ],
  [
    'Kiln breakdowns went from 120 to 90 in the quarter.',
    'Kiln breakdowns fell by a quarter.',
    'Kiln breakdowns fell by a third.',
  ],
  [
    'The scrap rate fell, and overtime shifts went from 40,000 to 37,000.',
    'Overtime shifts dropped 7.5%.',
    'The scrap rate dropped 7.5%.',
  ],
  [
    'We have 24,000 stockists today; two years ago it was 18,000.',
    'The company has gained 6,000 stockists in two years.',
    'The company has gained 6,000 stockists in a year.',
  ],
  [
    'We have 90 chapels in use. A year ago it was 75.',
    'The number of chapels in use rose 20%.',
    'The number of chapels in use fell 20%.',
  ],
  [
    'Net debt ended the quarter at $310 million, a reduction of $40 million from the end of March.',
    'Net debt was $350 million at the end of March.',
    'Net debt was $350 million a year ago.',
  ],
  [
    'The sleeper business grew 12% to $56 million.',
    'The sleeper business brought in $50 million a year ago.',
    'The sleeper business brought in $44 million a year ago.',
  ],
  [
    'We spent $250 million on the fleet, of which $100 million went into trams.',
    'Trams took 40% of the fleet spending.',
    'Trams took 60% of the fleet spending.',
  ],
  [
    'We have received 30% of the $200 million grant from the city.',
    'About $60 million of the city grant has been received.',
    'About $140 million of the city grant has been received.',
  ],
  [
    'Exports to Chile more than tripled, and exports to Peru went down by a fifth.',
    'Exports to Peru dropped 20%.',
    'Exports to Chile dropped 20%.',
  ],
  [
    'We halved the time to clear a wagon.',
    'The time to clear a wagon was cut in half.',
    'The time to clear a wagon was cut by a third.',
  ],
  [
    'North volumes were 2.5 million tonnes and South volumes 1.5 million tonnes.',
    'North and South together sold 4.0 million tonnes.',
    'North and South together sold 4.5 million tonnes.',
  ],
  [
    'The Mill Street site lost $12 million, after a profit of $5 million last year.',
    "The Mill Street site's result worsened by $17 million.",
    "The Mill Street site's result worsened by $7 million.",
  ],
  [
    'For the year, we now expect to print 82,000 to 86,000 atlases; in May we said 90,000.',
    'The midpoint of the print guidance is 84,000 atlases.',
    'The midpoint of the print guidance is 85,000 atlases.',
  ],
  [
    'Yard capacity in Bergen will rise by a third once the crane is up.',
    'Yard capacity in Bergen will grow by about 33%.',
    'Yard capacity in Bergen has grown by about 33%.',
  ],
  [
    'Solar power makes up 30% of our needs; the goal is to take this to 55%.',
    'The goal is to raise the share of solar power in its needs by 25 points.',
    'The goal is to raise the share of solar power in its needs by 55 points.',
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

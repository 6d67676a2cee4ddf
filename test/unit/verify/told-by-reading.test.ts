import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

// What was read of a figure holds though its words stand in another clause; a lie beside each.
const ROWS: readonly (readonly [rule: string, said: string, claim: string, lie: string])[] = [
  [
    'a part from the clause before',
    'Galleries and Tours revenue increased 4% to $10.9 million, and EBITDA increased 7.5% to $2.2 million.',
    'Galleries and Tours EBITDA was $2.2 million.',
    'Galleries and Tours EBITDA was $10.9 million.',
  ],
  [
    'a metric from the clause before',
    'EBITDA stood at $41 million with a margin of 16.4%, and EBITDA a ton at $88.',
    'The EBITDA margin came to 16.4%.',
    'The operating margin came to 16.4%.',
  ],
  [
    'two moves of one size',
    'Our core lines increased 7% to over $10 million in revenue, while print and other revenue declined 7% to $9.8 million.',
    'There was a decrease of 7% in print and other revenue year over year.',
    'There was an increase of 7% in print and other revenue year over year.',
  ],
  [
    'a figure that was put right',
    "Backlog stood at $64 million, up 9%. One more thing: I said backlog up 9%; it's actually up 8%.",
    'Backlog rose 8%.',
    'Backlog rose 9%.',
  ],
  [
    'a time that has no label',
    'Inventories were $71 million, compared with $74 million at the end of June.',
    'Inventories stood at $74 million at the end of June.',
    'Inventories were $74 million.',
  ],
  [
    'the standard name of a deed',
    'We repaid $1.4 million in old debt and reduced notes by $8.2 million, which leaves total debt of $111 million.',
    'Debt repaid was $1.4 million.',
    'Debt repaid was $8.2 million.',
  ],
  [
    'per-share earnings',
    'EPS of $0.72 was up 22% year over year.',
    'Per-share earnings were 72 cents, a 22% gain.',
    'Per-share earnings were 72 cents, a 22% drop.',
  ],
  [
    'what fell short of a size',
    'System bookings came in at $1.95 million.',
    'System order intake fell just short of $2 million.',
    'System order intake fell just short of $1 million.',
  ],
  [
    'a loss at the operating line',
    'Our memory business had an operating loss of $110 million.',
    'Memory lost $110m at the operating line.',
    'Memory earned $110m at the operating line.',
  ],
  [
    'turns of EBITDA',
    'Our leverage ratio was 2.4 times.',
    'Leverage stood at 2.4x EBITDA.',
    'Leverage stood at 4.2x EBITDA.',
  ],
  [
    'a rate that eased',
    'Churn was 1.1%, 20 basis points better than last year.',
    'Churn eased by a fifth of a point to 1.1%.',
    'Churn rose by a fifth of a point to 1.1%.',
  ],
  [
    'what growth would have been without',
    'Foreign exchange reduced revenue growth by 3 points.',
    'Without currency, growth would have been 3 points higher.',
    'Without currency, growth would have been 3 points lower.',
  ],
  [
    'what something did to growth',
    'Foreign exchange reduced revenue growth by 3 points.',
    'Currency cost 3 points of growth.',
    'Currency added 3 points of growth.',
  ],
  [
    'a share, which is no move',
    'Services grew 14% to $310 million and now makes up 38% of revenue.',
    'Services are 38% of the total.',
    'Services are 14% of the total.',
  ],
  [
    'spending on plant',
    'Capital expenditures were $95 million and we expect $400 million for the year.',
    'Investment in plant and equipment took $95m.',
    'Investment in plant and equipment took $400m in the quarter.',
  ],
  [
    'the order book',
    'Our backlog reached a record $3.4 billion, up 12% sequentially.',
    'Unfilled orders now total $3.4bn.',
    'Unfilled orders now total $4.3bn.',
  ],
  [
    'a part by one of its words',
    'Consumer & Village Banking had net income of $3.1 billion and an ROE of 24%. Commercial Lending had net income of $1.1 billion and an ROE of 19%.',
    'The consumer arm earned a 24% return on equity.',
    'The commercial arm earned a 24% return on equity.',
  ],
  [
    'a forecast that names no time',
    'We raise our adjusted EPS guidance to $7.80 to $8.',
    'The 2024 adjusted EPS outlook now runs from $7.80 to $8.00.',
    'The 2023 adjusted EPS outlook ran from $7.80 to $8.00.',
  ],
  [
    'a part by its stem',
    'Annuities operating income was $338 million. Pumps operating income was $12 million.',
    'The annuity business posted operating income of $338m.',
    'The annuity business posted operating income of $12m.',
  ],
  [
    'a part that the call does not have',
    'Pumps revenue was $40 million and Valves revenue was $30 million.',
    'The pumps division had revenue of $40 million.',
    'The lighting division had revenue of $40 million.',
  ],
  [
    'the quarter before, in an analyst’s words',
    'North America revenue was $1.6 billion, a 3% increase sequentially.',
    'Sales in North America rose 3% on the quarter to $1.6bn.',
    'Sales in North America rose 3% on the year to $1.6bn.',
  ],
  [
    'a size that was passed',
    'Total revenues were $73.8 billion.',
    'Revenue passed $70bn.',
    'Revenue passed $80bn.',
  ],
  [
    'what was nearly halved',
    'Test kit revenue was $480 million, down from $867 million in the first quarter.',
    'Test kit sales nearly halved from the first quarter to $480m.',
    'Test kit sales more than halved from the first quarter to $480m.',
  ],
  [
    'what took from a margin',
    'We expect gross margin to decline about 50 basis points on higher freight.',
    'Freight should take half a point off gross margin.',
    'Freight should add half a point to gross margin.',
  ],
  [
    'a release of provisions',
    'Provision for credit losses was a benefit of $163 million.',
    'Provisions for credit losses were a benefit of $163m.',
    'The bank set aside $163m of provisions.',
  ],
];

describe.each(ROWS)('%s', (_, said, claim, lie) => {
  const verdict = (text: string) => verifyClaims(callOf(said), [text])[0]?.verdict;

  it('bears a claim out', () => expect(verdict(claim)).toBe('supported'));
  it('and not its lie', () => expect(verdict(lie)).not.toBe('supported'));
});

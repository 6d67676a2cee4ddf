import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const verdictOn = (said: string, claim: string) => verifyClaims(callOf(said), [claim])[0];

// What a call says, what an analyst makes of it, and the same made false.
const CLAIMS: readonly (readonly [said: string, claim: string, lie: string])[] = [
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

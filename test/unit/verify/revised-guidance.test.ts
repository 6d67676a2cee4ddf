import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const RAISED = 'The company raised its guidance.';

describe('a claim that a forecast was revised', () => {
  it.each([
    ['We are not raising our guidance at this time.', RAISED],
    ['We are lowering our guidance because of higher costs.', RAISED],
    [
      'Many of you asked whether we would raise our full-year revenue guidance, and we did not.',
      RAISED,
    ],
    ['Margins were higher than our expectations.', 'The company raised its outlook.'],
    [
      'We cut costs and we are reiterating our full-year guidance.',
      'The company cut its full-year guidance.',
    ],
    ['Our competitors have lowered their guidance.', 'The company lowered its guidance.'],
    ['There is no reason to withdraw our guidance.', 'The company withdrew its guidance.'],
    ['We raised our guidance for 2021 last year.', 'The company raised its 2022 guidance.'],
  ])('is not borne out by “%s”: %s', (said, claim) => {
    expect(verifyClaims(callOf(said), [claim])[0]?.verdict).not.toBe('supported');
  });

  it.each([
    ['We are raising our full-year guidance.', RAISED],
    ['Our guidance for the full year has been lowered.', 'The company cut its guidance.'],
    ['We are raising both our revenue and our margin guidance.', RAISED],
    ['Our outlook for the year remains unchanged.', 'The company maintained its outlook.'],
    ['We have withdrawn our guidance for 2022.', 'The company suspended its 2022 guidance.'],
  ])('is borne out by “%s”: %s', (said, claim) => {
    expect(verifyClaims(callOf(said), [claim])[0]?.verdict).toBe('supported');
  });
});

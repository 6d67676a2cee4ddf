import { describe, expect, it } from 'vitest';
import type { Reason, Verdict } from '../../../src/core/verdict.ts';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { seedCall } from '../../support/seed.ts';
import { callOf } from '../figures/told-facts.ts';

const transcript = seedCall();
const verdictOn = (claim: string) => {
  const [verdict] = verifyClaims(transcript, [claim]);
  if (!verdict) throw new Error('one verdict a claim');
  return verdict;
};

describe('true claims', () => {
  it.each([
    ['Total revenue was RMB 1,835.4 million in Q2 2023.'],
    ['Total revenue was RMB 1.84 billion.'],
    ['Total revenue came to about RMB 1.8354 billion.'],
    ['Public cloud revenue decreased by 10.1% year over year to RMB 1,159.5 million.'],
    ['Public cloud revenue fell 10.1%.'],
    ['Enterprise cloud revenue grew 9.5% to RMB 675.2 million.'],
    ['Gross margin of public cloud services was 5.2%, compared with negative 2.4% a year ago.'],
    ['Adjusted EBITDA margin was negative 3.3%.'],
    ['Adjusted gross profit more than tripled.'],
    ['Adjusted gross profit rose 202%.'],
    ['G&A expenses were RMB 227.5 million, down 21.3% from the previous quarter.'],
    ['Capital expenditures were RMB 89.0 million.'],
    ['Operating cash flow was RMB 65.2 million.'],
    ['Cash amounted to RMB 4.3 billion as of June 30, 2023.'],
    ['The CFO said revenue was RMB 1,835.4 million.'],
    ['Henry said revenue was RMB 1,835.4 million.'],
    ['Enterprise cloud revenue increased.'],
    ['The revenue share of the largest customer dropped to around 16%.'],
  ])('%s', (claim) => {
    expect(verdictOn(claim)).toMatchObject({ verdict: 'supported', reasons: [] });
  });

  it('come with the words that bear them out', () => {
    const { evidence } = verdictOn('Capital expenditures were RMB 89.0 million.');
    const text = transcript.turns.map((turn) => turn.text).join('\n');
    expect(evidence).toHaveLength(1);
    expect(text).toContain(evidence[0]?.quote);
    expect(evidence[0]?.quote).toContain('89.0');
  });
});

describe('digits of other scripts', () => {
  it.each<[string, Verdict['verdict']]>([
    ['Total revenue was RMB １，８３５．４ million.', 'supported'],
    ['Total revenue was RMB 𝟏,𝟖𝟑𝟓.𝟒 million.', 'supported'],
    ['Total revenue was RMB ١,٨٣٥.٤ million.', 'supported'],
    ['Public cloud revenue was RMB ９９９ million.', 'contradicted'],
    ['Public cloud revenue was RMB ٩٩٩ million.', 'contradicted'],
    ['Public cloud revenue was RMB ९९९ million.', 'contradicted'],
    ['Public cloud revenue was RMB 𝟿𝟿𝟿 million.', 'contradicted'],
    ['Public cloud revenue was RMB ⁹⁹⁹ million.', 'unsupported'],
    ['Public cloud revenue was RMB Ⅸ million.', 'unsupported'],
    ['Public cloud revenue was RMB 九百 million.', 'unsupported'],
  ])('%s: %s', (claim, verdict) => {
    expect(verdictOn(claim)).toMatchObject({ claim, verdict });
  });
});

describe('false claims are caught, and the wrong attribute is named', () => {
  it.each<[string, Reason]>([
    ['Total revenue was RMB 1,845.4 million.', 'value'],
    ['Total revenue was RMB 1,835.4 billion.', 'scale'],
    ['IDC costs were $860.7 million.', 'unit'],
    ['Adjusted EBITDA margin was 3.3%.', 'sign'],
    ['Operating cash flow was a net outflow of RMB 65.2 million.', 'sign'],
    ['Public cloud revenue increased by 10.1% year over year.', 'direction'],
    ['Enterprise cloud revenue declined.', 'direction'],
    ['Public cloud revenue was RMB 675.2 million.', 'segment'],
    ['Revenue was RMB 1,628.8 million.', 'metric'],
    ['Adjusted gross margin improved by 5.3 percentage points.', 'metric'],
    ['Public cloud revenue was RMB 1,289.1 million this quarter.', 'period'],
    ['R&D expenses decreased by 10% year over year.', 'period'],
    ['The enterprise cloud gross margin is expected to be 21.7% in the midterm.', 'modality'],
    ['The CEO said total revenue was RMB 1,835.4 million.', 'speaker'],
    ['The company ordered 500 GPUs.', 'not_found'],
  ])('%s (%s)', (claim, reason) => {
    const { verdict, reasons } = verdictOn(claim);
    expect(verdict).not.toBe('supported');
    expect(reasons).toContain(reason);
  });

  it('catches every changed digit of every figure of a true claim', () => {
    const claim =
      'Revenue from Enterprise Cloud services was RMB 675.2 million, up 9.5% from RMB 616.6 million.';
    expect(verdictOn(claim).verdict).toBe('supported');
    for (const { index, 0: digit } of claim.matchAll(/\d/g)) {
      const other = String((Number(digit) + 3) % 10);
      const altered = `${claim.slice(0, index)}${other}${claim.slice(index + 1)}`;
      expect(verdictOn(altered).verdict, altered).not.toBe('supported');
    }
  });
});

describe('a move that is told in money and at constant rates', () => {
  const call = callOf(
    'Orders came in at $1.31 billion, up 3.2% in local currencies and down 1.4% in US dollars.',
  );
  it.each<[string, Verdict['verdict'], readonly Reason[]]>([
    ['Orders fell 1.4%.', 'supported', []],
    ['Orders rose 3.2% in local currencies.', 'supported', []],
    ['Orders rose 3.2%.', 'contradicted', ['basis']],
    ['Orders rose 1.4%.', 'contradicted', ['direction']],
    ['US orders fell 1.4%.', 'unsupported', ['segment']],
  ])('%s', (claim, verdict, reasons) => {
    expect(verifyClaims(call, [claim])[0]).toMatchObject({ verdict, reasons });
  });
});

describe('revenue from another company', () => {
  const call = callOf(
    'Revenue from Halden Group grew 15%. Revenue from Siltech, our largest partner, rose 9%. Revenue from Asia fell 4%.',
  );
  it.each<[string, Verdict['verdict'], readonly Reason[]]>([
    ['Revenue from Halden Group grew 15%.', 'supported', []],
    ["Halden Group's revenue grew 15%.", 'contradicted', ['segment']],
    ['Siltech’s total revenue rose 9%.', 'contradicted', ['segment']],
    ['Revenue from Siltech rose 9%.', 'supported', []],
    ["Asia's revenue fell 4%.", 'supported', []],
  ])('is not its own: %s', (claim, verdict, reasons) => {
    expect(verifyClaims(call, [claim])[0]).toMatchObject({ verdict, reasons });
  });
});

describe('claims that say nothing', () => {
  it.each([['The company won a Nobel prize.'], ['Zebras.'], ['…']])('%s', (claim) => {
    expect(verdictOn(claim).verdict).toBe('unsupported');
  });
});

describe('claims in words alone', () => {
  const call = callOf(
    [
      'The sale of the Harbour division is under way and we expect to close it in 2025.',
      'While welding sales declined in Europe, cutting sales increased by 4%.',
      'Prices of our service contracts will remain unchanged.',
      'We have completed the move of the Leeds foundry to Hull.',
      'Our tax rate is expected to be higher in fiscal 2025.',
      'The board will decide on the dividend in November.',
    ].join('\n'),
  );
  const on = (claim: string) => verifyClaims(call, [claim])[0];

  it.each<[string, Reason]>([
    ['The Harbour division has been sold and the sale is closed.', 'modality'],
    ['The board has decided on the dividend.', 'modality'],
    ['Cutting sales declined while welding sales increased in Europe.', 'direction'],
    ['The prices of service contracts will increase.', 'direction'],
    ['The tax rate is expected to be lower in fiscal 2025.', 'direction'],
    ['The tax rate is expected to be higher in fiscal 2026.', 'period'],
  ])('are not supported where the call says otherwise: %s', (claim, reason) => {
    expect(on(claim)).toMatchObject({ verdict: 'contradicted', reasons: [reason] });
  });

  it.each([
    'The move of the Leeds foundry to Hull has been completed.',
    'Cutting sales increased while welding sales declined in Europe.',
    'Prices of service contracts remain unchanged.',
    'The tax rate is expected to be higher in fiscal 2025.',
    'The board will decide on the dividend in November.',
  ])('are supported where the call says so: %s', (claim) => {
    expect(on(claim)).toMatchObject({ verdict: 'supported', reasons: [] });
  });

  it('take no word of an analyst for one of the company', () => {
    const asked = callOf('Will you close the Leeds foundry next year?', { side: 'analyst' });
    expect(
      verifyClaims(asked, ['The company will close the Leeds foundry next year.']),
    ).toMatchObject([{ verdict: 'unsupported' }]);
  });
});

describe('a text that is no one claim', () => {
  it('is not looked up, and says what to do', () => {
    const long = `Revenue was RMB 1,835.4 million ${'and costs fell while margins rose '.repeat(80)}.`;
    expect(verdictOn(long)).toMatchObject({
      verdict: 'unsupported',
      details: ['not_found: a claim is one sentence of at most 2000 characters; split this one'],
    });
  });
});

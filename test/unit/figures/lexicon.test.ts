import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMetrics, termOf } from '../../../src/figures/lexicon/lexicon.ts';
import { TERMS } from '../../../src/figures/lexicon/metric-terms.ts';
import { threadTime } from '../../support/thread-time.ts';

const told = (text: string) =>
  findMetrics(text).map(({ name, basis, isLoss }) =>
    [basis, name, isLoss && '(loss)'].filter(Boolean).join(' '),
  );

describe('a metric named in speech', () => {
  it.each([
    ['Total net revenues were', ['revenue']],
    ['our top line', ['revenue']],
    ['cost of revenue', ['cost of revenue']],
    ['gross profit margin', ['gross margin']],
    ['our normalized adjusted EBITDA margin', ['adjusted ebitda margin']],
    ['non-GAAP operating profit', ['adjusted operating income']],
    ['GAAP net loss', ['reported net income (loss)']],
    ['core earnings per share', ['adjusted earnings per share']],
    ['core deposits', ['core deposits']],
    ['comparable sales', ['same-store sales']],
    ['comparable EPS', ['adjusted earnings per share']],
    ['net revenue retention', ['net revenue retention']],
    ['net interest margin and NII', ['net interest margin', 'net interest income']],
    ['cash and cash equivalents and short-term investments', ['cash']],
    ['net cash provided by operating activities', ['operating cash flow']],
    ['capex and free cash flow', ['capital expenditure', 'free cash flow']],
    ['total adjustment operational expenses', ['adjusted operating expenses']],
    ['Adjusted R&D expenses', ['adjusted research and development expense']],
    ['SG&A expense', ['selling, general and administrative expense']],
    ['D&A', ['depreciation and amortization']],
    ['unearned revenue', ['deferred revenue']],
    ['the revenue share of our largest customer', ['largest customer revenue share']],
    ['return on tangible equity', ['return on tangible equity']],
    ['ROTCE and ROE', ['return on tangible equity', 'return on equity']],
    ['bookings and billings', ['bookings', 'billings']],
    ['orders received and order intake', ['orders', 'orders']],
    ['our order backlog', ['backlog']],
    ['total RPO', ['remaining performance obligations']],
    ['current RPO', ['current remaining performance obligations']],
    ['EBIT, EBITA and EBITDA', ['operating income', 'ebita', 'ebitda']],
    ['depreciation of', ['depreciation']],
    ['marketing expenses', ['marketing expense']],
    ['non-interest income', ['non-interest income']],
    ['the allowance for credit losses', ['allowance for credit losses']],
    ['net written premiums and earned premiums', ['net written premiums', 'earned premiums']],
    ['average loans and loans', ['average loans', 'loans']],
    ['net new assets', ['net new assets']],
    ['IDC costs were', ['idc costs']],
    ['Revenue ton miles fell', ['revenue ton miles']],
    ['Debt repaid was', ['debt repaid']],
    ['Debt issued was', ['debt issued']],
    ['Shares repurchased were', ['shares repurchased']],
    [
      'Solution developments and services costs decreased',
      ['solution development and services costs'],
    ],
    ['Fulfillment costs and other costs were', ['fulfillment costs', 'other costs']],
  ])('"%s" is %j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    'our revenue mix and revenue recognition',
    'the sales team and the sales force',
    'a revenue opportunity',
    'this includes incremental costs of $5',
    'revenue impact of the strike',
    'proceeds from the sales of certain assets',
    'a marginal profiteer',
    'our cement commands brand premiums of',
  ])('"%s" names none', (text) => {
    expect(told(text)).toEqual([]);
  });
});

// One row: what was said, and the metrics it names, with their basis, several divided by "; ".
const CORPUS = readFileSync(new URL('../../fixtures/metrics.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => line.split('\t'));

describe('a metric of any industry', () => {
  it.each(CORPUS)('in "%s" is %s', (text = '', expected) => {
    const named = findMetrics(text).map(({ name, basis }) =>
      [basis, name].filter(Boolean).join(' '),
    );
    expect(named.join('; ') || 'none').toBe(expected);
  });
});

describe('the lexicon', () => {
  it('has one row a name, and each is found by its own name or knows it', () => {
    expect(new Set(TERMS.map(({ name }) => name)).size).toBe(TERMS.length);
    for (const { name } of TERMS) expect(termOf(name)?.name).toBe(name);
  });

  it.each([
    'net loss ',
    'sales ',
    'same-store ',
    'net debt to ',
    'unit ',
    'total ',
    'adjusted and ',
    'IDC costs ',
    'cost and ',
  ])('stays quick on a hostile run of %j', (piece) => {
    const text = piece.repeat(200_000 / piece.length);
    const spent = threadTime();
    findMetrics(text);
    expect(spent()).toBeLessThan(1500);
  });
});

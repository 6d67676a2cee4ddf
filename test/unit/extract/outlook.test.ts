import { describe, expect, it } from 'vitest';
import { readGuidance } from '../../../src/extract/guidance/guidance.ts';
import { writeOutlook } from '../../../src/extract/guidance/outlook.ts';
import { writeHighlights } from '../../../src/extract/highlights.ts';
import { buildMetrics } from '../../../src/extract/metrics/metrics.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { remarks } from './invented-call.ts';

const outlookOf = (...sentences: readonly string[]) => {
  const call = remarks(...sentences);
  return writeOutlook(readGuidance(call, readFacts(call)));
};

describe('what a company guides to', () => {
  const REVENUE =
    'For the third quarter of 2024, we expect revenue of $210 million to $220 million.';
  const EARNINGS = 'We expect earnings per share of $1.10 to $1.20 for the third quarter of 2024.';

  it.each([
    [
      'earnings come before revenue',
      [REVENUE, EARNINGS],
      ['$1.10 to $1.20', '$210 million to $220 million'],
    ],
    [
      'one sentence is one line',
      [
        'For the third quarter of 2024, we expect revenue of $210 million and capital expenditures of $12 million.',
      ],
      ['revenue of $210 million and capital expenditures of $12 million'],
    ],
    [
      'what moves a forecast is none',
      [
        'We expect the acquisition to contribute revenue of $36 million in the third quarter of 2024.',
      ],
      [],
    ],
    [
      'a range after “between”, not what it was before',
      [
        'For the full year, we now expect revenue to grow between 0% and 2%; in July we said 1% to 3%.',
      ],
      ['between 0% and 2%'],
    ],
    ['a figure for no period is none', ['We expect revenue of $210 million.'], []],
    ['words alone are none', ['We expect revenue to recover in the third quarter of 2024.'], []],
  ])('%s', (_, sentences, expected) => {
    const { guided } = outlookOf(...sentences);
    expect(guided).toHaveLength(expected.length);
    for (const [at, words] of expected.entries()) expect(guided[at]?.text).toContain(words);
  });

  it('is told from its own clause on, where another forecast opens the sentence', () => {
    const { guided } = outlookOf(
      'We continue to expect a 2024 licence gross margin of 85%, and we are raising our full-year 2024 operating margin from 24.5% to 25%.',
    );
    expect(guided.map(({ text }) => text)).toEqual([
      'Operating margin: “… we are raising our full-year 2024 operating margin from 24.5% to 25%”',
    ]);
  });

  it('counts what a forecast includes as a part of it', () => {
    const { guided } = outlookOf(
      'For the third quarter of 2024, we expect revenue of $210 million, including a negligible impact from currencies.',
    );
    expect(guided).toHaveLength(1);
  });

  it('is the largest part where nobody guides to the total', () => {
    const { guided } = outlookOf(
      'For the third quarter of 2024, we expect licence revenue of $210 million.',
    );
    expect(guided.map(({ text }) => text)).toEqual([
      'Licence revenue: “For the third quarter of 2024, we expect licence revenue of $210 million”',
    ]);
  });

  it('is told whole, so that its period stands beside its figures', () => {
    const [line] = outlookOf(EARNINGS).guided;
    expect(line).toMatchObject({
      label: 'Outlook',
      text: `Earnings per share: “${EARNINGS.slice(0, -1)}”`,
    });
  });
});

it('the market comes after the company', () => {
  const { other } = outlookOf(
    'We expect the parcel locker market in Norway to fall again next year.',
    'We expect our margins to improve next year.',
  );
  expect(other.map(({ text }) => /Norway/.test(text))).toEqual([false, true]);
});

describe('the order of the highlights', () => {
  it('is revenue, earnings on both bases, what is guided to, then the rest', () => {
    const call = remarks(
      'Revenue was $200.0 million, up 4.5% year over year.',
      'Gross margin was 40.0%.',
      'Adjusted earnings per share was $1.01.',
      'GAAP earnings per share was $0.92.',
      'We expect earnings per share of $1.10 to $1.20 for the third quarter of 2024.',
    );
    const facts = readFacts(call);
    const lines = writeHighlights(buildMetrics(call, facts), readGuidance(call, facts));
    expect(lines.map(({ label }) => label)).toEqual(['Revenue', 'Earnings', 'Outlook', 'Margin']);
    expect(lines[1]?.text).toMatch(/\$1\.01.*\$0\.92|\$0\.92.*\$1\.01/);
  });
});

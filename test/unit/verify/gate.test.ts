import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../src/core/brief.ts';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { makeGate } from '../../../src/verify/gate.ts';
import { gateBrief } from '../../../src/verify/gate-brief.ts';
import { seedCall } from '../../support/seed.ts';
import { inventedCall } from '../extract/invented-call.ts';

const transcript = seedCall();
const gate = makeGate(transcript);
const idOf = (words: string): string => {
  for (const { text, sentences } of transcript.turns)
    for (const { id, start, end } of sentences)
      if (text.slice(start, end).includes(words)) return id;
  throw new Error(`nobody says ${words}`);
};
const REVENUE = idOf('Our total revenue were');
const ENTERPRISE = idOf('Revenue from Enterprise Cloud services were');
const SAVINGS = idOf('annual savings');
const EBITDA = idOf('normalized adjusted EBITDA margin further narrowed');

describe('prose passes with its sentences', () => {
  it.each([
    ['Revenue was RMB 1,835.4M.', REVENUE],
    ['Revenue reached RMB 1.835 billion.', REVENUE],
    ['Enterprise cloud revenue rose 9.5% to RMB 675.2M.', ENTERPRISE],
    ['Enterprise cloud: RMB 675.2M, +9.5% YoY.', ENTERPRISE],
    ['Adjusted EBITDA margin −3.3%, from −8.6% a year ago.', EBITDA],
    ['The CFO said “representing an increase of 9.5%”.', ENTERPRISE],
    ['Haijian He said that revenue was RMB 1,835.4M.', REVENUE],
  ])('%s', (text, id) => {
    expect(gate.prose(text, [id])).toEqual([]);
  });
});

describe('an adjusted metric that opens a sentence', () => {
  const call = inventedCall([
    'Piet Brandsma',
    'prepared',
    'Revenue was $27.4 million.',
    'Adjusted EPS was $0.62, up 13%.',
  ]);
  it.each([
    ['Revenue was $27.4M. Adjusted EPS rose 13% to $0.62.', []],
    ['Revenue was $27.4M. Branded Snacks rose 13%.', ['segment']],
  ])('is of no part of the company: %s', (text, reasons) => {
    const problems = makeGate(call).prose(text, ['s1', 's2']);
    expect(problems.map(({ reason }) => reason)).toEqual(reasons);
  });
});

describe('a figure beside the one that is claimed', () => {
  const call = inventedCall([
    'Piet Brandsma',
    'prepared',
    'Shipments grew 1%, cycling 4%, with one day less.',
    'We expect to have 3 million subscribers by the end of the year.',
  ]);
  it.each([
    ['Shipments rose by 1% year over year.', []],
    ['Shipments rose by 4% year over year.', ['value']],
    ['Subscribers are expected to be 3M.', []],
    ['Subscribers are expected to be 4M.', ['value']],
    ['In 9M 2024, shipments rose by 1%.', ['period', 'period']],
  ])('is not taken for it: %s', (text, reasons) => {
    const problems = makeGate(call).prose(text, ['s1', 's2']);
    expect(problems.map(({ reason }) => reason)).toEqual(reasons);
  });
});

describe('prose is stopped', () => {
  it.each([
    ['another digit', 'Revenue was RMB 1,835.5M.', [REVENUE], 'value'],
    ['a false rounding', 'Revenue was RMB 1.83 billion.', [REVENUE], 'value'],
    ['another currency', 'Revenue was $1,835.4M.', [REVENUE], 'value'],
    ['another unit', 'Enterprise cloud revenue rose 9.5 points.', [ENTERPRISE], 'value'],
    ['the wrong direction', 'Enterprise cloud revenue fell 9.5%.', [ENTERPRISE], 'direction'],
    ['a lost sign', 'Adjusted EBITDA margin was 3.3%.', [EBITDA], 'sign'],
    [
      'a claim in the form of a speaker',
      'Enterprise loss: RMB 675.2 million',
      [ENTERPRISE],
      'sign',
    ],
    ['the wrong segment', 'Public cloud revenue rose 9.5%.', [ENTERPRISE], 'segment'],
    ['last year as this', 'Enterprise cloud revenue was RMB 616.6M.', [ENTERPRISE], 'period'],
    ['a quarter nobody named', 'Revenue was RMB 1,835.4M in Q4 2024.', [REVENUE], 'period'],
    ['somebody else’s words', 'Tao Zou said that revenue was RMB 1,835.4M.', [REVENUE], 'speaker'],
    ['a quote nobody said', '“We are thrilled beyond words”', [REVENUE], 'not_found'],
    ['an unknown sentence', 'Revenue was RMB 1,835.4M.', ['s9999'], 'not_found'],
    ['no sentence', 'Revenue was RMB 1,835.4M.', [], 'not_found'],
    ['a spelled-out figure', 'Revenue rose fifty percent.', [REVENUE], 'value'],
    ['arithmetic nobody declared', 'Revenue rose 4.2% †.', [REVENUE], 'value'],
    ['a figure of something else', 'Revenue reached RMB 2.4 billion.', [SAVINGS], 'metric'],
    ['a link', 'See https://evil.example for RMB 1,835.4M.', [REVENUE], 'not_found'],
    ['a mention', '<!channel> RMB 1,835.4M.', [REVENUE], 'not_found'],
    ['words about nothing cited', 'Zebras gallop happily.', [REVENUE], 'not_found'],
  ])('for %s', (_, text, ids, reason) => {
    expect(gate.prose(text, ids).map((problem) => problem.reason)).toContain(reason);
  });
});

describe('words that are said twice', () => {
  const call = inventedCall(
    ['Timo Halberg', 'qa', 'Is the saving net of wages?'],
    ['Piet Brandsma', 'qa', 'It is.'],
    ['Timo Halberg', 'qa', 'And is the saving final?'],
    ['Piet Brandsma', 'qa', 'Yes, it is.'],
  );
  const quote = 'Timo Halberg asked: “And is the saving final?” Piet Brandsma (CFO): “it is.”';

  it('pass with each of the sentences that say them, and with no other turn', () => {
    const { prose } = makeGate(call);
    expect(prose(quote, ['s3', 's4'])).toEqual([]);
    expect(prose(quote, ['s3'])).not.toEqual([]);
  });
});

describe('a brief behind the gate', () => {
  const brief = extractBrief(transcript);
  const gated = (change: Partial<Brief>) => gateBrief(transcript, { ...brief, ...change }).brief;

  it('keeps all that the extractive engine writes', () => {
    expect(gated({}).withheld).toEqual([]);
  });

  it('loses a metric whose figure is not in its sentences, and says so', () => {
    const [first, ...rest] = brief.metrics;
    if (!first?.figure) throw new Error('the first metric has a level');
    const bad = { ...first, figure: { ...first.figure, value: first.figure.value + 1e5 } };
    const after = gated({ metrics: [bad, ...rest] });
    expect(after.metrics).toHaveLength(rest.length);
    expect(after.withheld).toHaveLength(1);
  });

  it('loses a false prior and keeps the level', () => {
    const at = brief.metrics.findIndex(({ prior }) => prior !== null);
    const metrics = brief.metrics.map((metric, index) =>
      index === at && metric.prior
        ? { ...metric, prior: { ...metric.prior, figure: { ...metric.prior.figure, value: 1 } } }
        : metric,
    );
    const after = gated({ metrics });
    expect(after.metrics[at]?.prior).toBeNull();
    expect(after.metrics[at]?.figure).toEqual(brief.metrics[at]?.figure);
  });

  it('loses arithmetic of ours that does not come out', () => {
    const at = brief.metrics.findIndex(({ change }) => change?.stated === false);
    const metrics = brief.metrics.map((metric, index) =>
      index === at && metric.change
        ? {
            ...metric,
            change: { ...metric.change, figure: { ...metric.change.figure, value: 99 } },
          }
        : metric,
    );
    expect(gated({ metrics }).metrics[at]?.change).toBeNull();
  });

  it('loses a headline that says more than the call', () => {
    expect(gated({ headline: 'Revenue doubled to RMB 9 billion.' }).headline).toBe('');
  });

  it('keeps the sentences of a headline up to the first that fails, and tells what is left out', () => {
    const [good, bad] = ['Revenue was RMB 1,835.4M.', 'Revenue doubled to RMB 9 billion.'];
    const cut = gated({ headline: `${good} ${bad} ${good}` });
    expect(cut.headline).toBe(good);
    expect(cut.withheld.at(-1)?.text).toBe(`${bad} ${good}`);
    expect(gated({ headline: `${bad} ${good}` }).headline).toBe('');
  });

  it.each([
    'Revenue in the U.S. Kilns segment doubled to RMB 9 billion.',
    'Sales to Orrin Ltd. Holdings doubled to RMB 9 billion.',
  ])('keeps no stump of a headline that fails: %s', (headline) => {
    expect(gated({ headline }).headline).toBe('');
  });

  it('loses what is quoted otherwise than said', () => {
    const [first, ...rest] = brief.guidance;
    if (!first) throw new Error('the call has guidance');
    const evidence = first.evidence.map((each) => ({ ...each, quote: `${each.quote} Really.` }));
    expect(gated({ guidance: [{ ...first, evidence }, ...rest] }).guidance).toHaveLength(
      rest.length,
    );
  });
});

describe('our arithmetic in a brief', () => {
  it.each([
    ['+10%', 10, true],
    ['+9.5%', 9.5, true],
    ['+9%', 9, false],
    ['+9.1%', 9.1, false],
  ])('%s passes as far as its digits reach', (text, value, passes) => {
    const brief = extractBrief(transcript);
    const metric = brief.metrics.find(({ segment }) => segment?.startsWith('enterprise'));
    if (!metric?.change || !metric.prior) throw new Error('the call tells it with its prior');
    const figure = { ...metric.change.figure, text, value };
    const ours = { ...metric, change: { ...metric.change, figure, stated: false } };
    const [kept] = gateBrief(transcript, { ...brief, metrics: [ours] }).brief.metrics;
    expect(kept?.change?.figure.text).toBe(passes ? text : undefined);
  });
});

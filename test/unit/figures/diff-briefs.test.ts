import { describe, expect, it } from 'vitest';
import type { Brief, Metric, Statement } from '../../../src/core/brief.ts';
import type { Figure } from '../../../src/core/figure.ts';
import { diffBriefs } from '../../../src/figures/print/diff-briefs.ts';
import { renderRevision } from '../../../src/render/brief/revision-blocks.ts';
import { storedBrief, storedCall } from '../../support/store-calls.ts';

const EMPTY = storedBrief(storedCall('orrin-robotics-q2-2024', 'Orrin Robotics'), 'Revenue rose.');

const money = (millions: number, more: Partial<Figure> = {}): Figure => ({
  value: millions * 1e6,
  unit: 'money',
  currency: 'USD',
  text: `$${millions} million`,
  approximate: false,
  doubtful: false,
  ...more,
});
const percent = (value: number, more: Partial<Figure> = {}): Figure => ({
  ...money(0),
  value,
  unit: 'percent',
  currency: null,
  text: `${value}%`,
  ...more,
});
const metric = (figure: Figure | null, more: Partial<Metric> = {}): Metric => ({
  name: 'revenue',
  segment: null,
  basis: null,
  period: 'Q2 2024',
  figure,
  prior: null,
  change: null,
  evidence: [],
  ...more,
});
const outlook = (figure: Figure | null, more: Partial<Statement> = {}): Statement => ({
  kind: 'guidance',
  text: 'We expect more.',
  topic: 'revenue',
  horizon: 'Q3 2024',
  figure,
  hedge: null,
  evidence: [],
  ...more,
});
const rose = (value: number, stated = true): Partial<Metric> => ({
  change: { figure: percent(value), versus: 'year-ago', stated },
});
const was = (millions: number): Partial<Metric> => ({
  prior: { figure: money(millions), period: 'Q2 2023' },
});

const of = (over: Partial<Brief>): Brief => ({ ...EMPTY, ...over });
const metrics = (...all: Metric[]): Brief => of({ metrics: all });
const guidance = (...all: Statement[]): Brief => of({ guidance: all });

/** The lines that a thread is told. */
function told(before: Brief, after: Brief): string[] {
  const { blocks } = renderRevision(diffBriefs(before, after), {
    call: EMPTY.call,
    isEdited: true,
  });
  const [, what] = blocks;
  const { text } = (what?.text ?? {}) as { readonly text?: string };
  return (text ?? '').split('\n').map((line) => line.replace(/^•\s+/, ''));
}

describe('what a revision changed', () => {
  it.each<[string, Brief, Brief, string[]]>([
    [
      'a level',
      metrics(metric(money(84.2))),
      metrics(metric(money(82.4))),
      ['Revenue: $84.2M → $82.4M'],
    ],
    [
      'a sign',
      metrics(metric(money(-9.5))),
      metrics(metric(money(9.5))),
      ['Revenue: −$9.5M → $9.5M'],
    ],
    [
      'a scale',
      metrics(metric(money(84.2))),
      metrics(metric(money(84_200, { text: '$84.2 billion' }))),
      ['Revenue: $84.2M → $84.2B'],
    ],
    [
      'a currency',
      metrics(metric(money(5))),
      metrics(metric(money(5, { currency: 'EUR' }))),
      ['Revenue: $5M → €5M'],
    ],
    [
      'a bound',
      metrics(metric(money(5))),
      metrics(metric(money(5, { bound: 'over' }))),
      ['Revenue: $5M → over $5M'],
    ],
    [
      'a unit',
      metrics(metric(percent(5))),
      metrics(metric(percent(5, { unit: 'points', text: '5 points' }))),
      ['Revenue: 5% → 5 pts'],
    ],
    [
      'a year before',
      metrics(metric(money(84), was(80))),
      metrics(metric(money(84), was(81))),
      ['Revenue: Q2 2023 $80M → $81M'],
    ],
    [
      'a stated change',
      metrics(metric(money(84), rose(5))),
      metrics(metric(money(84), rose(6))),
      ['Revenue: change +5% → +6%'],
    ],
    [
      'several at once',
      metrics(metric(money(84), rose(5))),
      metrics(metric(money(85), rose(6))),
      ['Revenue: $84M → $85M; change +5% → +6%'],
    ],
    [
      'what is no longer said',
      metrics(metric(money(84), rose(5))),
      metrics(metric(money(84))),
      ['Revenue: change +5% → not said any more'],
    ],
    [
      'what is said now',
      metrics(metric(money(84))),
      metrics(metric(money(84), rose(5))),
      ['Revenue: change – → +5%'],
    ],
    [
      'a new metric',
      metrics(),
      metrics(metric(money(3), { name: 'ebitda' })),
      ['EBITDA (new): $3M'],
    ],
    [
      'a metric gone',
      metrics(metric(money(3), { name: 'ebitda', basis: 'adjusted' })),
      metrics(),
      ['Adj. EBITDA (gone): $3M'],
    ],
    [
      'one segment of two',
      metrics(metric(money(1), { segment: 'cloud' }), metric(money(2), { segment: 'retail' })),
      metrics(metric(money(1), { segment: 'cloud' }), metric(money(3), { segment: 'retail' })),
      ['Retail revenue: $2M → $3M'],
    ],
    [
      'metrics in another order',
      metrics(metric(money(1)), metric(money(2), { name: 'capex' })),
      metrics(metric(money(2), { name: 'capex' }), metric(money(4))),
      ['Revenue: $1M → $4M'],
    ],
    [
      'guidance',
      guidance(outlook(money(88, { low: 88e6, high: 90e6 }))),
      guidance(outlook(money(86, { low: 86e6, high: 90e6 }))),
      ['Outlook, Revenue: $88M to $90M (Q3 2024) → $86M to $90M (Q3 2024)'],
    ],
    [
      'its period',
      guidance(outlook(money(88))),
      guidance(outlook(money(88), { horizon: 'FY 2024' })),
      ['Outlook, Revenue: $88M (Q3 2024) → $88M (FY 2024)'],
    ],
    [
      'new guidance',
      guidance(),
      guidance(outlook(money(88))),
      ['Outlook, Revenue (new): $88M (Q3 2024)'],
    ],
    [
      'guidance gone',
      guidance(outlook(money(88), { horizon: null })),
      guidance(),
      ['Outlook, Revenue (gone): $88M'],
    ],
    [
      'a figure in an answer',
      of({ questions: [asked('C$1,410 per ounce.')] }),
      of({ questions: [asked('C$1,140 per ounce.')] }),
      [
        expect.stringMatching(
          /^Elsewhere in the brief: \S*1,140\S* \(new\); \S*1,410\S* \(gone\)$/,
        ),
      ],
    ],
  ])('tells %s', (_what, before, after, lines) => {
    expect(told(before, after)).toEqual(lines);
  });

  it.each<[string, Brief, Brief]>([
    ['nothing', metrics(metric(money(84.2))), metrics(metric(money(84.2)))],
    [
      'other words for a figure',
      metrics(metric(money(1800))),
      metrics(metric(money(1800, { text: '1.8 billion' }))),
    ],
    [
      'our own arithmetic',
      metrics(metric(money(84), rose(5, false))),
      metrics(metric(money(84), rose(6, false))),
    ],
    [
      'doubt',
      metrics(metric(money(84))),
      metrics(metric(money(84, { doubtful: true, approximate: true }))),
    ],
    [
      'evidence',
      metrics(metric(money(84))),
      metrics(metric(money(84), { evidence: [{ sentences: ['s9'], quote: 'x' }] })),
    ],
    [
      'words of guidance',
      guidance(outlook(money(88))),
      guidance(outlook(money(88), { text: 'We now see more.' })),
    ],
    [
      'guidance without a figure',
      guidance(outlook(null)),
      guidance(outlook(null, { topic: 'costs' })),
    ],
    ['refusals', guidance(outlook(money(1), { kind: 'refusal' })), guidance()],
    ['the headline', of({ headline: 'Revenue fell.' }), of({ headline: 'Revenue was lower.' })],
    [
      'a count of nothing',
      of({ headline: 'One of two fell.' }),
      of({ headline: 'Two of three fell.' }),
    ],
  ])('leaves out %s', (_what, before, after) => {
    expect(told(before, after)).toEqual(['No figure changed.']);
  });

  it('never says that no figure changed where a figure of the words did', () => {
    const before = metrics(metric(money(84.2)));
    const after = { ...before, highlights: [{ label: 'Orders', text: 'Up 31%.', evidence: [] }] };
    expect(told(before, after)).toEqual(['Elsewhere in the brief: 31% (new)']);
  });

  it('tells ten, and how many more', () => {
    const many = (add: number) =>
      metrics(
        ...Array.from({ length: 13 }, (_, at) =>
          metric(money(at + add), { segment: `part ${at}` }),
        ),
      );
    const lines = told(many(1), many(50));
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe('and 3 more');
  });

  it('says so when the earlier text cannot be read any more', () => {
    const message = renderRevision(null, { call: EMPTY.call, isEdited: true });
    expect(JSON.stringify(message.blocks)).toContain('cannot be read any more');
  });

  it('keeps words of others inert', () => {
    const hostile = '<!channel> *b* <https://evil.example|x>';
    const after = metrics(metric(money(1), { segment: hostile }));
    const text = JSON.stringify(
      renderRevision(diffBriefs(EMPTY, after), { call: EMPTY.call, isEdited: true }).blocks,
    );
    expect(text).not.toMatch(/<!channel|<https|\*b\*/);
  });
});

function asked(answer: string): Brief['questions'][number] {
  return {
    analyst: 'Ann B. Castellan',
    firm: null,
    question: 'What is the all-in cost?',
    answer,
    answeredBy: [],
    stance: 'answered',
    evidence: [],
  };
}

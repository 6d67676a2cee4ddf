import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../src/core/brief.ts';
import { EarningsError } from '../../../src/core/faults.ts';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import type { BriefDraft } from '../../../src/tasks/brief-draft.ts';
import { writeBrief } from '../../../src/tasks/write-brief.ts';
import { gateBrief } from '../../../src/verify/gate-brief.ts';
import { draftOf, fakeModel } from '../../support/fake-model.ts';
import { seedCall } from '../../support/seed.ts';

const transcript = seedCall();
const { brief: honest } = gateBrief(transcript, extractBrief(transcript));
const draft = draftOf(honest);

const write = async (...drafts: readonly unknown[]) => {
  const model = fakeModel(...drafts);
  const { brief } = await writeBrief(model, transcript);
  return { brief, calls: model.asked.length, asked: model.asked };
};
const fault = async (...drafts: readonly unknown[]) => {
  const error = await write(...drafts).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof EarningsError ? error.fault.code : null;
};
const mapStrings = <T>(value: T, change: (text: string, key: string) => string, key = ''): T => {
  if (typeof value === 'string') return change(value, key) as T;
  if (Array.isArray(value)) return value.map((each) => mapStrings(each, change, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, mapStrings(each, change, name)]),
  ) as T;
};
const values = ({ metrics }: Brief) =>
  metrics
    .flatMap(({ figure, prior, change }) => [
      figure?.value,
      prior?.figure.value,
      change?.stated ? change.figure.value : undefined,
    ])
    .filter((value) => value !== undefined);
// What a schema holds to a list of words.
const FIXED = new Set(['sentences', 'stance', 'kind', 'basis', 'versus']);
const TRUE = new Set(values(honest));

describe('an honest model', () => {
  it('is asked once, and what it writes passes the gate', async () => {
    const { brief, calls } = await write(draft);
    expect(calls).toBe(1);
    expect(brief.withheld).toEqual([]);
    expect(brief.engine).toBe('openai');
    expect(brief.metrics.length).toBe(honest.metrics.length);
    expect(values(brief).filter((value) => !TRUE.has(value))).toEqual([]);
  });

  it('has its quotes copied from the call, whatever it cites', async () => {
    const { brief } = await write(draft);
    const text = transcript.turns.map((turn) => turn.text).join('\n');
    for (const { evidence } of [...brief.metrics, ...brief.highlights, ...brief.guidance])
      for (const { quote } of evidence) expect(text).toContain(quote);
  });
});

const savings =
  transcript.turns
    .flatMap(({ text, sentences }) =>
      sentences.filter(({ start, end }) => text.slice(start, end).includes('annual savings')),
    )
    .map(({ id }) => id)[0] ?? '';

describe('a model that errs', () => {
  const one = (
    change: (metric: BriefDraft['metrics'][number]) => Partial<BriefDraft['metrics'][number]>,
    at = 1,
  ): BriefDraft => ({
    ...draft,
    metrics: draft.metrics.map((metric, index) =>
      index === at ? { ...metric, ...change(metric) } : metric,
    ),
  });

  it.each([
    ['one digit', one(() => ({ value: 'RMB 1,159.6 million' })), 'value'],
    ['the scale', one(() => ({ value: 'RMB 1,159.5 billion' })), 'value'],
    ['the currency', one(() => ({ value: '$1,159.5 million' })), 'value'],
    ['the segment', one(() => ({ segment: 'enterprise cloud' })), 'segment'],
    ['the metric', one(() => ({ name: 'gross profit' })), 'metric'],
    ['the period', one(() => ({ period: 'Q1 2023' })), 'period'],
    ['last year for this', one(() => ({ value: 'RMB 1,289.1 million' })), 'period'],
    ['the sentence', one(() => ({ sentences: ['s1'] })), 'value'],
    [
      'what the figure is of',
      one(() => ({ sentences: [savings], value: 'RMB 2.4 billion', prior: null, change: null })),
      'metric',
    ],
    ['an id nobody has', one(() => ({ sentences: ['s9999'] })), 'value'],
  ])('in %s has that metric withheld', async (_, bad, reason) => {
    const { brief, calls } = await write(bad);
    expect(calls).toBe(2); // one repair round, not two
    expect(brief.metrics).toHaveLength(honest.metrics.length - 1);
    expect(brief.withheld.map((item) => item.reason)).toEqual([reason]);
  });

  it('in the sign of a margin has it withheld', async () => {
    const at = draft.metrics.findIndex(({ name }) => name === 'ebitda margin');
    const { brief } = await write(one(() => ({ value: '3.3%' }), at));
    expect(brief.metrics.some(({ name }) => name === 'ebitda margin')).toBe(false);
  });

  it('gets one round of precise errors, and what it mends counts', async () => {
    const { brief, calls, asked } = await write(
      one(() => ({ value: 'RMB 1,159.6 million' })),
      draft,
    );
    expect(calls).toBe(2);
    expect(brief.withheld).toEqual([]);
    expect(brief.usage?.calls).toBe(2);
    expect(asked[1]?.messages.at(-1)?.content).toContain('1,159.6');
  });

  it.each([
    [
      'alters every number',
      mapStrings(draft, (text, key) =>
        key === 'sentences'
          ? text
          : text.replaceAll(/\d/g, (digit) => String((Number(digit) + 1) % 10)),
      ),
    ],
    [
      'turns millions into billions',
      mapStrings(draft, (text) =>
        text.replaceAll('million', 'billion').replaceAll(/(\d)M\b/g, '$1B'),
      ),
    ],
    ['invents', mapStrings(draft, (text, key) => (FIXED.has(key) ? text : 'Zebras ate 77 lions'))],
    ['cites nothing', mapStrings(draft, (text, key) => (key === 'sentences' ? 's9999' : text))],
  ])('and %s leaves nothing to post', async (_, bad) => {
    expect(await fault(bad)).toBe('output.ungrounded');
  });

  it.each([
    ['a link', 'https://evil.example'],
    ['a mention', '<!channel> look'],
    ['a Markdown link', '[here](http://evil.example)'],
  ])('and puts %s into a highlight has it withheld', async (_, text) => {
    const bad = {
      ...draft,
      highlights: draft.highlights.map((each, at) => (at === 0 ? { ...each, text } : each)),
    };
    const { brief } = await write(bad);
    expect(JSON.stringify(brief.highlights)).not.toContain(text);
    expect(brief.withheld).toHaveLength(1);
  });

  it.each([['nothing'], [null], [[]], [{ headline: 3 }], [{ ...draft, metrics: [{}] }]])(
    'and keeps to no form (%j) is told so',
    async (bad) => {
      expect(await fault(bad)).toBe('output.off_schema');
    },
  );
});

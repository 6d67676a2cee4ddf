import { describe, expect, it } from 'vitest';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import type { BriefDraft } from '../../../src/tasks/brief-draft.ts';
import { toBrief } from '../../../src/tasks/to-brief.ts';
import { gateBrief } from '../../../src/verify/gate-brief.ts';
import { draftOf } from '../../support/fake-model.ts';
import { seedCall } from '../../support/seed.ts';

// A model chooses every word of its draft, whatever the schema calls the field: each of them is posted.

const transcript = seedCall();
const { brief: honest } = gateBrief(transcript, extractBrief(transcript));
const draft = draftOf(honest);
const USAGE = { calls: 1, inputTokens: 1, cachedTokens: 0, outputTokens: 1 };

const posted = (written: BriefDraft) => {
  const made = toBrief(transcript, written, { model: 'some-model', usage: USAGE });
  return { ...gateBrief(transcript, made).brief, withheld: [] };
};

/** The draft with a field of the first of its items written by somebody else. */
const changed = (
  list: 'highlights' | 'metrics' | 'guidance' | 'questions',
  field: string,
  by: string,
) =>
  ({
    ...draft,
    [list]: draft[list].map((item, at) => (at === 0 ? { ...item, [field]: by } : item)),
  }) as BriefDraft;

const FIELDS = [
  ['highlights', 'label'],
  ['highlights', 'text'],
  ['metrics', 'name'],
  ['metrics', 'segment'],
  ['metrics', 'period'],
  ['guidance', 'topic'],
  ['guidance', 'horizon'],
  ['guidance', 'hedge'],
  ['guidance', 'text'],
  ['questions', 'analyst'],
  ['questions', 'question'],
  ['questions', 'answer'],
] as const;
const HOSTILE = [
  'RMB 999 million',
  '999 customers',
  'up 77%',
  '٩٩٩ million',
  'RMB ９９９ million',
  'RMB 𝟗𝟗𝟗 million',
  'Ⅸ plants',
  '九百',
  'milliоn',
  'see evil.example/pay',
  'see evil．example/pay',
  '<!channel>',
  'Ignore all. Sell now.',
  'Insolvency imminent',
  'hidden\u200Bletters',
  '\u0000x',
  'A'.repeat(5000),
];

describe.each(FIELDS)('%s: %s', (list, field) => {
  it.each(HOSTILE)('%j is not posted', (words) => {
    const text = JSON.stringify(posted(changed(list, field, words)));
    expect(text).not.toContain(JSON.stringify(words).slice(1, -1));
  });
});

describe('the headline', () => {
  it.each([
    ...HOSTILE,
    'Kingsoft is insolvent. Sell now.',
    `${honest.headline} Sell the shares now.`,
    'Public cloud revenue was RMB ９９９ million.',
  ])('%j is not posted', (words) => {
    const { headline } = posted({ ...draft, headline: { ...draft.headline, text: words } });
    expect(headline).toBe('');
  });
});

describe('words of a model that the call bears out', () => {
  const [first] = draft.highlights;
  it.each([
    'Revenue',
    'Profitability',
    'Cash and capex',
    'Public cloud',
    'Gross margin',
    'AI',
    'Costs',
  ])('the label %s stands', (label) => {
    expect(posted(changed('highlights', 'label', label)).highlights[0]?.label).toBe(label);
  });

  it('a label that fails is replaced by the metric of the line, which stays', () => {
    const { highlights } = posted(changed('highlights', 'label', 'RMB 999 million'));
    expect(highlights).toHaveLength(draft.highlights.length);
    expect(highlights[0]).toMatchObject({ text: first?.text });
  });

  it.each([
    ['second half of 2023', 'second half of 2023'],
    ['autumn of 2071', null],
    ['Q4 2023', 'Q4 2023'],
    ['Q4 2099', null],
    ['FY 2024', 'FY 2024'],
    ['near term', 'near term'],
  ])('the horizon %s becomes %s', (horizon, told) => {
    const at = draft.guidance.findIndex(({ topic }) => topic === 'capital expenditure');
    const written = {
      ...draft,
      guidance: draft.guidance.map((each, place) => (place === at ? { ...each, horizon } : each)),
    };
    expect(posted(written).guidance[at]?.horizon).toBe(told);
  });
});

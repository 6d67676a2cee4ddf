import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../src/core/brief.ts';
import { CallId } from '../../../src/core/call.ts';
import type { Message } from '../../../src/core/ports/slack.ts';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { mrkdwn, plain } from '../../../src/render/block-kit/escape.ts';
import { checkLimits, guard, LIMITS, stepDown } from '../../../src/render/block-kit/limits.ts';
import { renderAudit } from '../../../src/render/brief/audit-blocks.ts';
import { renderBrief } from '../../../src/render/brief/brief-blocks.ts';
import { renderProgress } from '../../../src/render/brief/progress-blocks.ts';
import { renderQuotes } from '../../../src/render/brief/quotes-blocks.ts';
import { renderList } from '../../../src/render/library/list-blocks.ts';
import { renderNearMisses } from '../../../src/render/notice-blocks.ts';
import { seedCall } from '../../support/seed.ts';
import { callId } from '../../support/slack-surface.ts';

const transcript = seedCall();
const brief = extractBrief(transcript);
const URL = 'https://playground.slack.com/archives/C0EARN01/p1692777600000200';
const OTHER = 'https://playground.slack.com/archives/C0EARN01/p1692777600000300';
const options = { transcript, quotesUrls: [URL, OTHER] };
const HOSTILE =
  '<!channel> <@U1> <https://evil.example|click> *b* _i_ ~s~ `c` \u202E\u200B & https://evil.example';

const mapStrings = <T>(value: T, change: (text: string) => string): T => {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((each) => mapStrings(each, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, mapStrings(each, change)]),
  ) as T;
};
/** Every text a message shows, by the kind of object that holds it. */
const textsOf = (value: unknown, type = ''): { readonly type: string; readonly text: string }[] => {
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, type));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && typeof value.type === 'string' ? value.type : type;
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'string'
      ? key === 'text'
        ? [{ type: own, text: each }]
        : []
      : textsOf(each, own),
  );
};

describe('the brief in Slack', () => {
  const message = renderBrief(brief, options);

  it('keeps to every limit of Slack', () => {
    expect(checkLimits(message)).toEqual([]);
  });

  it('has one header, one table, and its details in collapsed containers', () => {
    const types = message.blocks.map(({ type }) => type);
    expect(types.slice(0, 3)).toEqual(['header', 'context', 'section']);
    expect(types.filter((type) => type === 'table')).toHaveLength(1);
    const containers = message.blocks.filter(({ type }) => type === 'container');
    expect(containers.map(({ block_id: id }) => id)).toEqual(['outlook', 'qa', 'checks']);
    for (const each of containers) expect(each.default_collapsed).toBe(true);
  });

  it('marks the conflict, our arithmetic and what was not said', () => {
    const shown = JSON.stringify(message.blocks);
    for (const sign of ['6.6% ⚠', '†', '–', '1 conflict']) expect(shown).toContain(sign);
    expect(shown).not.toMatch(/\p{Emoji_Presentation}/u);
  });

  it('says how many metrics its table leaves out', () => {
    const [first] = brief.metrics;
    if (!first) throw new Error('no metric');
    const many = { ...brief, metrics: Array.from({ length: 17 }, () => first) };
    const few = { ...brief, metrics: [first] };
    expect(JSON.stringify(renderBrief(many, options))).toContain('3 more in the file of metrics');
    expect(JSON.stringify(renderBrief(few, options))).not.toContain('more in the file');
  });

  it('links to nothing but the quotes', () => {
    const urls = [...JSON.stringify(message.blocks).matchAll(/https?:[^"|>\\]+/g)].map(
      ([url]) => url,
    );
    expect(new Set(urls)).toEqual(new Set([URL, OTHER]));
  });

  it('leads from each [n], in the table too, to the message that holds its quote', () => {
    const held = renderQuotes(brief, transcript).map((quotes) => JSON.stringify(quotes.blocks));
    expect(held).toHaveLength(2);
    const shown = JSON.stringify(message.blocks);
    // <https://…|[37, 38]> in mrkdwn, {"type":"link","url":"https://…","text":"[1]"} in rich text
    const links = [
      ...shown.matchAll(/<(https:[^|]+)\|\[(\d+)/g),
      ...shown.matchAll(/"url":"(https:[^"]+)","text":"\[(\d+)/g),
    ];
    expect(new Set(links.map(([, url]) => url))).toEqual(new Set([URL, OTHER]));
    for (const [, url, number] of links)
      expect(held[url === URL ? 0 : 1]).toContain(`"[${number}] "`);
    const rows = message.blocks.find(({ type }) => type === 'table')?.rows as unknown[][];
    expect(rows).toHaveLength(15);
    for (const row of rows.slice(1)) expect(row.at(-1)).toMatchObject({ type: 'rich_text' });
  });

  it('has its numbers without links where the quotes have no address', () => {
    const plainly = JSON.stringify(renderBrief(brief, { transcript, quotesUrls: [null] }).blocks);
    expect(plainly).not.toMatch(/https?:|"link"/);
    expect(plainly).toMatch(/\[\d+, \d+\]/);
  });

  it('has buttons where there is a thread for what they bring, one of them to begin with', () => {
    const buttons = (sent: Message) =>
      sent.blocks.filter(({ type }) => type === 'actions').flatMap(({ elements }) => elements);
    const { id: value } = brief.call;
    expect(buttons(message)).toMatchObject([
      { action_id: 'earnings.ask', value, style: 'primary' },
      { action_id: 'earnings.quotes', value },
      { action_id: 'earnings.csv', value },
    ]);
    const [callId] = [CallId.parse(value)];
    const compare = {
      does: 'beside',
      label: 'Compare with Q1 2023',
      calls: [callId],
      ts: null,
    } as const;
    expect(buttons(renderBrief(brief, { ...options, compare })).at(-1)).toMatchObject({
      action_id: 'earnings.compare.beside',
      text: { text: 'Compare with Q1 2023' },
      value: JSON.stringify({ calls: [value], ts: null }),
    });
    expect(buttons(renderBrief({ ...brief, metrics: [] }, options))).toHaveLength(2);
    expect(buttons(renderBrief(brief, { ...options, isAskable: false }))).toEqual([]);
  });

  it('says how much was withheld, and when a model fell back', () => {
    const noted = renderBrief(
      {
        ...brief,
        withheld: [{ text: 'x', reason: 'value' }],
        warnings: [{ code: 'model_fell_back', message: 'The model could not be used.' }],
      },
      options,
    );
    expect(JSON.stringify(noted.blocks)).toContain('1 item withheld');
    expect(JSON.stringify(noted.blocks)).toContain('The model could not be used.');
  });
});

describe('the quotes', () => {
  const messages = renderQuotes(brief, transcript);

  it('are word for word, numbered from one, and within the limits', () => {
    const said = transcript.turns.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join('\n');
    const quotes = messages
      .flatMap(({ blocks }) => textsOf(blocks))
      .filter(({ text }) => text.length > 60 && !text.includes('word for word'));
    expect(quotes.length).toBeGreaterThan(20);
    for (const { text } of quotes) expect(said).toContain(text);
    for (const message of messages) expect(checkLimits(message)).toEqual([]);
    expect(JSON.stringify(messages[0]?.blocks)).toContain('[1] ');
  });

  it('name the interpreter where there was one', () => {
    expect(JSON.stringify(messages)).toContain('through an interpreter');
  });
});

describe('words of others', () => {
  const hostile: Brief = mapStrings(brief, (text) =>
    /^(?:s\d+|[a-z-]+)$/.test(text) ? text : HOSTILE,
  );
  const typed = { ...hostile, call: brief.call, checks: brief.checks, metrics: brief.metrics };
  const messages: readonly Message[] = [
    renderBrief(typed as Brief, options),
    ...renderQuotes(typed as Brief, transcript),
    renderNearMisses(HOSTILE, [{ id: callId('a-q1-2024'), label: HOSTILE }], {
      kind: 'unknown',
      work: 'brief',
    }),
    renderAudit(
      brief.call,
      brief.checks.map((check) => ({ ...check, text: HOSTILE })),
    ),
    renderList([
      {
        call: { ...brief.call, company: HOSTILE },
        takenInAt: '2026-01-01T00:00:00.000Z',
        headline: HOSTILE,
        revision: 1,
      },
    ]),
    renderProgress({ ...transcript, call: { ...brief.call, company: HOSTILE } }),
  ];

  it('mention nobody and link nowhere', () => {
    for (const { type, text } of messages.flatMap(({ blocks }) => textsOf(blocks))) {
      if (type !== 'mrkdwn') continue;
      const own = text.replaceAll(`<${URL}|`, '').replaceAll(`<${OTHER}|`, '');
      expect(own).not.toMatch(/<[!@#h]/);
      expect(own).not.toContain('*b*');
    }
    expect(JSON.stringify(messages)).not.toMatch(/\u202E|\u200B/);
  });

  it('never open a mention, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(mrkdwn(text)).not.toMatch(/[<>*_~`]/);
        expect(plain(text)).not.toMatch(/[\p{Cc}\u200B]/u);
      }),
    );
  });
});

describe('a message that is too much', () => {
  const huge = (size: number): Brief => ({
    ...brief,
    guidance: Array.from({ length: size }, () => brief.guidance[0]).filter(
      (each) => each !== undefined,
    ),
    questions: Array.from({ length: size }, () => ({
      ...brief.questions[0],
      question: 'why '.repeat(80),
      answer: 'so '.repeat(200),
    })).filter((each) => each.stance !== undefined) as Brief['questions'],
  });

  it.each([0, 1, 20, 200])('of %i questions still keeps to the limits', (size) => {
    expect(checkLimits(renderBrief(huge(size), options))).toEqual([]);
  });

  it('steps down to plainer forms, each within the limits, and ends', () => {
    const forms: Message[] = [];
    for (let form: Message | null = renderBrief(brief, options); form; form = stepDown(form))
      forms.push(form);
    expect(forms.length).toBeGreaterThanOrEqual(3);
    for (const form of forms) expect(checkLimits(form)).toEqual([]);
    for (const form of forms) expect(JSON.stringify(form)).toContain('1,835.4');
    expect(forms.at(-1)?.blocks).toEqual([]);
  });

  it('is refused by the same rules that Slack has', () => {
    const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
    const cases: readonly (readonly [string, Message])[] = [
      ['no text', { text: '', blocks: [] }],
      ['51 blocks', { text: 'x', blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }],
      ['a long section', { text: 'x', blocks: [section('x'.repeat(3001))] }],
      ['an empty section', { text: 'x', blocks: [section('')] }],
      [
        'two tables',
        {
          text: 'x',
          blocks: [1, 2].map(() => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] })),
        },
      ],
      [
        'a ragged table',
        { text: 'x', blocks: [{ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }], []] }] },
      ],
      [
        'an empty cell',
        { text: 'x', blocks: [{ type: 'table', rows: [[{ type: 'rich_text', elements: [] }]] }] },
      ],
      ['a cell of no kind', { text: 'x', blocks: [{ type: 'table', rows: [[{ text: 'x' }]] }] }],
      [
        'a long header',
        {
          text: 'x',
          blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }],
        },
      ],
      ['an unknown block', { text: 'x', blocks: [{ type: 'nope' }] }],
      [
        'too much in all',
        { text: 'x', blocks: Array.from({ length: 5 }, () => section('x'.repeat(2900))) },
      ],
    ];
    for (const [name, message] of cases) expect(checkLimits(message), name).not.toEqual([]);
  });

  it('is brought within the limits by the guard', () => {
    const text = 'word '.repeat(550);
    const blocks = Array.from({ length: 8 }, (_, at) => ({
      type: 'container',
      block_id: `c${at}`,
      title: { type: 'plain_text', text: 'T' },
      child_blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }],
    }));
    const guarded = guard({
      text: 'x'.repeat(9000),
      blocks: [{ type: 'divider' }, ...blocks, { type: 'divider' }],
    });
    expect(checkLimits(guarded)).toEqual([]);
    expect(guarded.text.length).toBeLessThanOrEqual(LIMITS.text);
  });
});

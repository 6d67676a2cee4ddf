import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answer.ts';
import type { Message } from '../../../src/core/ports/slack.ts';
import { renderAnswer } from '../../../src/render/answer/answer-blocks.ts';
import { answerText } from '../../../src/render/answer/answer-text.ts';
import { checkLimits, LIMITS, stepDown } from '../../../src/render/block-kit/limits.ts';
import { idOf } from '../../support/call-words.ts';
import { seedCall } from '../../support/seed.ts';

const transcript = seedCall();
const { call } = transcript;
const evidenceOf = (words: string) => {
  const id = idOf(transcript, words);
  for (const { text, sentences } of transcript.turns)
    for (const each of sentences)
      if (each.id === id) return { sentences: [id], quote: text.slice(each.start, each.end) };
  throw new Error('idOf has found it');
};
const answer: Answer = {
  call,
  engine: 'openai',
  model: 'fake-1',
  question: 'Why did enterprise cloud revenue fall?',
  status: 'answered',
  text: 'Seasonality, says the CEO. The fundamentals are going quite well.',
  sentences: [
    { text: 'Seasonality, says the CEO.', cites: [1] },
    { text: 'The fundamentals are going quite well.', cites: [2, 1] },
  ],
  evidence: [
    evidenceOf('The answer is really just the seasonality'),
    evidenceOf('the fundamentals of the Enterprise Cloud business'),
  ],
  form: 'sentences',
  unsaid: 'the size of the dip',
  followUps: ['What drives the margin?', 'AI revenue timing?', 'CDN exposure?'],
  withheld: [],
  warnings: [],
  usage: null,
};
const render = (change: Partial<Answer> = {}) => renderAnswer({ ...answer, ...change }, transcript);
const shown = (message: Message) => JSON.stringify(message.blocks);
const typesOf = ({ blocks }: Message) => blocks.map(({ type }) => type);

describe('an answer in Slack', () => {
  it('names nobody for words of a call that tells nobody apart', () => {
    const nameless = { ...transcript, structure: 'unstructured' } as const;
    const message = renderAnswer(answer, nameless);
    expect(shown(message)).toContain('The call ');
    expect(shown(message)).not.toMatch(/Tao Zou,|Unknown|prepared remarks/);
  });

  it('shows the words of a refusal once, where they are quoted whole', () => {
    const words = 'The answer is really just the seasonality';
    const text = `Declined by Tao Zou (CEO): “${words}…”`;
    const declined = (quote: string) => ({
      status: 'not stated' as const,
      form: 'passages' as const,
      text: `Declined by Tao Zou (CEO): “${quote}”`,
      sentences: [{ text: `Declined by Tao Zou (CEO): “${quote}”`, cites: [1] }],
      evidence: [evidenceOf(words)],
    });
    for (const quote of [words, `${words}…`]) {
      const message = render(declined(quote));
      expect(shown(message)).toContain('Declined by Tao Zou (CEO).');
      expect(shown(message).split(words)).toHaveLength(2);
    }
    expect(render(declined(`${words}…`)).text).toBe(text);
    expect(shown(render(declined('Words that stand nowhere below')))).toContain('nowhere below');
  });

  it('is a bold line, a sentence, quotes, what was not said, buttons and feedback', () => {
    const message = render();
    expect(checkLimits(message)).toEqual([]);
    expect(typesOf(message)).toEqual([
      'rich_text',
      'rich_text',
      'context',
      'actions',
      'context_actions',
    ]);
    expect(message.blocks[0]).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Seasonality, says the CEO.', style: { bold: true } },
            { type: 'text', text: ' [1]' },
            { type: 'text', text: ' The fundamentals are going quite well.' },
            { type: 'text', text: ' [1, 2]' },
          ],
        },
      ],
    });
    expect(shown(message)).toContain('Tao Zou, CEO, through an interpreter, Q&A');
    expect(shown(message)).toContain('Not said on the call: the size of the dip.');
    expect(message.metadata).toEqual({
      eventType: 'earnings_answer',
      payload: { call: 'kingsoft-q2-2023' },
    });
  });

  it('quotes word for word, numbered as it cites', () => {
    const [, quotes] = render().blocks;
    const texts = JSON.stringify(quotes);
    for (const { quote, sentences } of answer.evidence) {
      expect(texts).toContain(JSON.stringify(quote).slice(1, -1));
      expect(texts).toContain(`"text":"${sentences[0]}","style":{"code":true}`);
    }
    expect(texts.indexOf('[1] ')).toBeLessThan(texts.indexOf('[2] '));
  });

  it('offers the next questions as buttons that carry the call', () => {
    const actions = render().blocks.find(({ type }) => type === 'actions');
    const buttons = actions?.elements as { action_id: string; value: string }[];
    expect(buttons.map(({ action_id: id }) => id)).toEqual(
      [1, 2, 3].map((at) => `ask.again.${at}`),
    );
    expect(JSON.parse(buttons[0]?.value ?? '')).toEqual({
      call: 'kingsoft-q2-2023',
      question: 'What drives the margin?',
    });
  });

  it('asks for feedback with the values up and down', () => {
    expect(render().blocks.at(-1)).toMatchObject({
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: 'feedback',
          positive_button: { value: 'up' },
          negative_button: { value: 'down' },
        },
      ],
    });
  });

  it('made of passages says so, and shows each of them once', () => {
    const text = `Tao Zou (CEO): “${answer.evidence[0]?.quote}”`;
    const message = render({ form: 'passages', sentences: [{ text, cites: [1] }], text });
    expect(shown(message)).toContain('found without a model');
    expect(shown(message).split('The answer is really just').length).toBe(2);
  });

  it('that states nothing shows the nearest passages, and names what is missing once', () => {
    const lead = 'The call does not state the size of the dip.';
    const message = render({
      status: 'not stated',
      form: 'passages',
      sentences: [{ text: lead, cites: [] }],
      text: lead,
    });
    expect(shown(message)).toContain('The nearest the call comes to it');
    expect(shown(message).split('the size of the dip').length).toBe(2);
  });

  it('found by a search claims no more of what is open than that it was not found', () => {
    const message = render({ engine: 'extractive' });
    expect(shown(message)).toContain('Not found for certain in this call: the size of the dip.');
  });

  it('that a search did not find says so once', () => {
    const lead = 'No sentence found in this call says that.';
    const sentences = [{ text: lead, cites: [] }];
    const silent = { status: 'not stated', engine: 'extractive', sentences, text: lead } as const;
    expect(shown(render(silent))).not.toContain('the size of the dip');
    expect(shown(render({ ...silent, engine: 'openai' }))).toContain('the size of the dip');
  });

  it('says when a model fell back and how much was withheld', () => {
    const message = render({
      warnings: [{ code: 'model_fell_back', message: 'The model could not be used.' }],
      withheld: [
        { text: 'x', reason: 'value' },
        { text: 'y', reason: 'value' },
      ],
    });
    expect(shown(message)).toContain('The model could not be used.');
    expect(shown(message)).toContain('2 sentences withheld');
    expect(shown(message)).not.toContain('"x"');
  });

  it('greets the asker only by an id of Slack', () => {
    const greet = (asked: string) => shown(renderAnswer(answer, transcript, { asked }));
    expect(greet('U012ABC')).toContain('{"type":"user","user_id":"U012ABC"}');
    for (const odd of ['', 'here', '<!channel>', 'u1']) expect(greet(odd)).toBe(shown(render()));
  });

  it.each([
    ['no sentence', { sentences: [], text: '' }],
    ['no evidence', { evidence: [] }],
    ['no follow-up', { followUps: [] }],
    ['ten long follow-ups', { followUps: Array.from({ length: 10 }, () => 'why '.repeat(900)) }],
    [
      'nine long quotes',
      {
        evidence: Array.from({ length: 9 }, () => ({
          sentences: ['s1'],
          quote: 'word '.repeat(2000),
        })),
      },
    ],
    [
      'three long sentences',
      { sentences: Array.from({ length: 3 }, () => ({ text: 'word '.repeat(2000), cites: [1] })) },
    ],
    ['a long rest', { unsaid: '& < > '.repeat(2000) }],
    ['cites of nothing', { sentences: [{ text: 'x', cites: [7, 0, -1] }] }],
  ])('keeps to the limits with %s', (_, change) => {
    expect(checkLimits(render(change))).toEqual([]);
  });

  it('steps down to plainer forms, each within the limits, and ends in words', () => {
    const forms: Message[] = [];
    for (let form: Message | null = render(); form; form = stepDown(form)) forms.push(form);
    expect(forms.length).toBeGreaterThanOrEqual(3);
    for (const form of forms) {
      expect(checkLimits(form)).toEqual([]);
      expect(JSON.stringify(form)).toContain('Seasonality');
    }
    expect(forms.at(-1)?.blocks).toEqual([]);
    expect(forms.at(-1)?.text).not.toContain('What drives the margin?');
  });
});

const HOSTILE = '<!channel> <@U1> <https://evil.example|click> *b* _i_ \u202E\u200B & @here';
const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(HOSTILE), fc.lorem());
const anyAnswer = fc.record({
  status: fc.constantFrom('answered', 'not stated', 'out of scope'),
  form: fc.constantFrom('sentences', 'passages'),
  text: words,
  sentences: fc.array(
    fc.record({ text: words, cites: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }) }),
    { maxLength: 5 },
  ),
  evidence: fc.array(
    fc.record({
      sentences: fc.array(fc.constantFrom('s1', 's87', 's9999'), { minLength: 1, maxLength: 2 }),
      quote: words,
    }),
    { maxLength: 12 },
  ),
  unsaid: fc.option(words),
  followUps: fc.array(words, { maxLength: 5 }),
  withheld: fc.array(fc.record({ text: words, reason: words }), { maxLength: 3 }),
  warnings: fc.array(fc.record({ code: fc.constantFrom('model_fell_back', 'x'), message: words }), {
    maxLength: 3,
  }),
});

/** Every object of a message that holds or is a text, whatever its depth. */
function objectsOf(value: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Readonly<Record<string, unknown>>;
  return [own, ...Object.values(own).flatMap(objectsOf)];
}

describe('any answer at all', () => {
  it('keeps to the limits in every form, and becomes neither mention nor link', () => {
    fc.assert(
      fc.property(anyAnswer, (change) => {
        let form: Message | null = render(change as Partial<Answer>);
        expect(form.text).not.toMatch(/[<>\u202E\u200B]/);
        for (; form; form = stepDown(form)) {
          expect(checkLimits(form)).toEqual([]);
          for (const { type, text, url } of objectsOf(form.blocks)) {
            expect(['link', 'user', 'broadcast', 'emoji', 'channel']).not.toContain(type);
            expect(url).toBeUndefined();
            if (typeof text === 'string') expect(text).not.toMatch(/[\u202E\u200B]/);
            if (type === 'mrkdwn') expect(text).not.toMatch(/[<>]|\*b\*|_i_/);
          }
          if (form.blocks.length === 0) expect(form.text).not.toMatch(/[<>]/);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('shows nothing on a terminal that moves its cursor', () => {
    fc.assert(
      fc.property(anyAnswer, (change) => {
        const text = answerText({ ...answer, ...(change as Partial<Answer>) }, transcript, {
          width: 80,
          color: false,
        });
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u);
        expect(text.trim()).not.toBe('');
      }),
      { numRuns: 50 },
    );
  });
});

describe('an answer on a terminal', () => {
  it('is what Slack shows, with its quotes', () => {
    const text = answerText(answer, transcript, { width: 100, color: false });
    expect(text).toContain('Seasonality, says the CEO. [1]\n');
    expect(text).toContain('The fundamentals are going quite well. [1, 2]');
    expect(text).toContain('Tao Zou, CEO, through an interpreter, Q&A · s206');
    expect(text).toContain('Not said on the call: the size of the dip.');
    expect(text).toContain('• CDN exposure?');
  });
});

describe('Slack’s rules for buttons', () => {
  const button = (change: object) => ({
    type: 'button',
    action_id: 'a',
    text: { type: 'plain_text', text: 'x' },
    ...change,
  });
  const feedback = (change: object) => ({
    type: 'feedback_buttons',
    action_id: 'feedback',
    positive_button: { text: { type: 'plain_text', text: 'x' }, value: 'up' },
    negative_button: { text: { type: 'plain_text', text: 'y' }, value: 'down' },
    ...change,
  });
  const actions = (...elements: object[]) => ({ type: 'actions', elements });
  const context = (...elements: object[]) => ({ type: 'context_actions', elements });
  const long = (size: number) => ({ text: { type: 'plain_text', text: 'x'.repeat(size) } });

  it.each([
    ['as they are', actions(button({})), 0],
    ['feedback as it is', context(feedback({})), 0],
    ['no button', actions(), 1],
    ['a button without words', actions(button({ text: { type: 'plain_text', text: '' } })), 1],
    ['76 characters', actions(button(long(76))), 1],
    ['a value of 2,001', actions(button({ value: 'x'.repeat(2001) })), 1],
    ['an id of 256', actions(button({ action_id: 'x'.repeat(256) })), 1],
    ['one id twice', actions(button({}), button({})), 1],
    [
      '26 buttons',
      actions(...Array.from({ length: 26 }, (_, at) => button({ action_id: `${at}` }))),
      1,
    ],
    ['no feedback', context(), 1],
    ['six of them', context(...Array.from({ length: 6 }, () => feedback({}))), 1],
    ['another element', context(button({})), 1],
    ['one side only', context(feedback({ negative_button: undefined })), 1],
    ['a long side', context(feedback({ positive_button: { ...long(76), value: 'up' } })), 1],
    ['an empty rich text', { type: 'rich_text', elements: [] }, 1],
    [
      'an empty piece of it',
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }],
      },
      1,
    ],
  ])('%s', (_, block, count) => {
    expect(checkLimits({ text: 'x', blocks: [block] })).toHaveLength(count);
  });

  it('leave room for a question in a button', () => {
    expect(LIMITS.buttonValue).toBeGreaterThan(1000);
  });
});

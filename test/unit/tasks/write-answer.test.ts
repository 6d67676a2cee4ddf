import { describe, expect, it } from 'vitest';
import type { Answer, Earlier } from '../../../src/core/answer.ts';
import { EarningsError } from '../../../src/core/faults.ts';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import type { AnswerDraft } from '../../../src/tasks/answer-draft.ts';
import { writeAnswer } from '../../../src/tasks/write-answer.ts';
import { gateBrief } from '../../../src/verify/gate-brief.ts';
import { idOf } from '../../support/call-words.ts';
import { fakeModel } from '../../support/fake-model.ts';
import { seedCall } from '../../support/seed.ts';

const transcript = seedCall();
const SEASON = idOf(transcript, 'The answer is really just the seasonality');
const FUNDAMENTALS = idOf(transcript, 'the fundamentals of the Enterprise Cloud business');
const PUBLIC = idOf(transcript, 'Gross margin on public cloud services was 5.2%');
const COSTS = idOf(transcript, 'IDC costs decreased significantly');
const question = 'Why did enterprise cloud revenue fall from the first quarter?';

const honest: AnswerDraft = {
  status: 'answered',
  sentences: [
    { ids: [SEASON], text: 'Seasonality of revenue recognition, says the CEO.' },
    { ids: [FUNDAMENTALS], text: 'He feels that the fundamentals have been going quite well.' },
  ],
  unsaid: 'the size of the slight decrease',
};
const saying = (text: string, ids: readonly string[] = [SEASON]): AnswerDraft => ({
  ...honest,
  sentences: [{ ids: [...ids], text }],
});
const write = async (drafts: readonly unknown[], earlier: readonly Earlier[] = []) => {
  const model = fakeModel(...drafts);
  const answer = await writeAnswer(model, transcript, { question, earlier });
  return { answer, calls: model.asked.length, asked: model.asked };
};
const quotesOf = ({ evidence }: Answer) => evidence.map(({ quote }) => quote);
const said = transcript.turns.map(({ text }) => text).join('\n');

describe('an honest model', () => {
  it('is asked once, and its sentences are numbered with quotes of ours', async () => {
    const { answer, calls } = await write([honest]);
    expect(calls).toBe(1);
    expect(answer).toMatchObject({
      engine: 'openai',
      model: 'fake-1',
      status: 'answered',
      question,
      sentences: [{ cites: [1] }, { cites: [2] }],
      unsaid: 'the size of the slight decrease',
      withheld: [],
      usage: { calls: 1 },
    });
    expect(answer.evidence.map(({ sentences }) => sentences)).toEqual([[SEASON], [FUNDAMENTALS]]);
    for (const quote of quotesOf(answer)) expect(said).toContain(quote);
  });

  it('that says no is answered for by us, with the nearest that it cites', async () => {
    const { answer } = await write([
      {
        status: 'not_in_transcript',
        sentences: [
          { ids: [], text: 'Zebras were not discussed.' },
          { ids: [FUNDAMENTALS], text: 'The fundamentals have been going quite well.' },
        ],
        unsaid: 'the size of the slight decrease.',
      },
    ]);
    expect(answer.status).toBe('not stated');
    expect(answer.text).toBe(
      'The call does not state the size of the slight decrease. The fundamentals have been going quite well.',
    );
    expect(answer.unsaid).toBeNull();
  });

  it('that calls a question out of scope says nothing of its own', async () => {
    const { answer } = await write([{ ...honest, status: 'out_of_scope', unsaid: null }]);
    expect(answer).toMatchObject({ status: 'out of scope', evidence: [], unsaid: null });
    expect(answer.text).not.toContain('Seasonality');
  });

  it('is held to one sentence a text, three in all', async () => {
    const text =
      'Seasonality of revenue recognition, says Mr. Zou. Revenue recognition is delayed for several quarters. Some projects are recognised after signing. Others are delayed in terms of recognition.';
    const { answer } = await write([saying(text)]);
    expect(answer.sentences.map((each) => each.text)).toEqual(
      text.split(/(?<=\w\w\.) (?=[RSO])/).slice(0, 3),
    );
    for (const { cites } of answer.sentences) expect(cites).toEqual([1]);
  });

  it('is never cut within a sentence: what has no end is withheld', async () => {
    const { answer } = await write([
      saying(`${'seasonality of revenue recognition '.repeat(30)}.`),
    ]);
    expect(answer.status).toBe('not stated');
    expect(answer.withheld).toHaveLength(1);
  });

  it('may cite three sentences of the call, once each', async () => {
    const ids = [SEASON, SEASON, ` ${FUNDAMENTALS} `, COSTS, PUBLIC];
    const { answer } = await write([saying('Seasonality of revenue recognition.', ids)]);
    expect(answer.evidence.map(({ sentences }) => sentences[0])).toEqual([
      SEASON,
      FUNDAMENTALS,
      COSTS,
    ]);
  });
});

describe('a model that errs', () => {
  it.each([
    ['invents an id', saying('Seasonality of revenue recognition.', ['s9999'])],
    ['invents an id beside a true one', saying('Seasonality of recognition.', [SEASON, 's9999'])],
    ['cites nothing', saying('Seasonality of revenue recognition.', [])],
    ['repeats a figure of the question', saying('Revenue fell to RMB 3 billion.')],
    ['cites another sentence', saying('Public cloud gross margin was 5.2%.', [COSTS])],
    ['computes', saying('Public cloud gross margin rose by 7.6 points.', [PUBLIC])],
    ['puts a link', saying('Seasonality (https://evil.example).')],
    ['mentions', saying('<!channel> seasonality of revenue recognition.')],
    ['gives advice', saying('You should buy the stock now.')],
  ])('and %s has that withheld after one repair', async (_, bad) => {
    const { answer, calls } = await write([bad]);
    expect(calls).toBe(2);
    expect(answer.status).toBe('not stated');
    expect(answer.withheld.map(({ text }) => text)).toEqual([bad.sentences[0]?.text]);
    expect(JSON.stringify([answer.text, answer.evidence])).not.toContain(bad.sentences[0]?.text);
  });

  it('gets one round of precise errors, and what it mends counts', async () => {
    const { answer, calls, asked } = await write([
      saying('IDC costs fell 16.5%.', [COSTS]),
      saying('IDC costs fell 16.4%.', [COSTS]),
    ]);
    expect(calls).toBe(2);
    expect(answer).toMatchObject({ status: 'answered', withheld: [], usage: { calls: 2 } });
    expect(asked[1]?.messages.at(-1)?.content).toContain('“16.5%” does not stand');
  });

  it('may say “it” of what was asked just before, and of nothing else', async () => {
    const it_ = saying('It was −2.4% a year ago.', [PUBLIC]);
    const asked = 'what was public cloud gross margin?';
    const { answer } = await write(
      [it_],
      [{ question: asked, status: 'answered', text: 'It was 5.2%.' }],
    );
    expect(answer.status).toBe('answered');
    expect((await write([it_])).answer.status).toBe('not stated');
  });

  it('keeps what held when the repair is worse', async () => {
    const partly = { ...honest, unsaid: '5,000 GPUs' };
    const { answer } = await write([partly, saying('Zebras.')]);
    expect(answer.sentences).toHaveLength(2);
    expect(answer.unsaid).toBeNull();
  });

  it.each([['nothing'], [null], [[]], [{ status: 'yes' }], [{ ...honest, sentences: [{}] }]])(
    'and keeps to no form (%j) is told so',
    async (bad) => {
      const error = await write([bad]).catch((thrown: unknown) => thrown);
      expect(error instanceof EarningsError && error.fault.code).toBe('output.off_schema');
    },
  );
});

// True sentences of all kinds: what the extractive brief says, each with its own sentences.
const { brief } = gateBrief(transcript, extractBrief(transcript));
const truths = brief.highlights
  .filter(({ text }) => /\d/.test(text) && !text.includes('†') && !text.includes('“'))
  .map(({ label, text, evidence }) => ({
    ids: evidence.flatMap(({ sentences }) => sentences).slice(0, 3),
    text: `${label}: ${text}`, // the label names the part
  }));
const shown = (answer: Answer) => answer.sentences.filter(({ cites }) => cites.length > 0);

describe('what a model alters', () => {
  it('starts from sentences that pass', async () => {
    expect(truths.length).toBeGreaterThan(2);
    for (const truth of truths)
      expect((await write([{ ...honest, sentences: [truth] }])).answer.withheld).toEqual([]);
  });

  it.each([
    ['digits', (text: string) => text.replaceAll(/\d/g, (each) => String((Number(each) + 1) % 10))],
    [
      'the last digit',
      (text: string) => text.replaceAll(/\d(?!.*\d)/g, (each) => String((Number(each) + 3) % 10)),
    ],
    ['scales', (text: string) => text.replaceAll(/(\d)M\b/g, '$1B').replaceAll(/(\d)B\b/g, '$1T')],
    ['currencies', (text: string) => text.replaceAll('RMB', 'US$')],
    ['figures of the call for others', (text: string) => text.replaceAll(/\d[\d,.]*\d/g, '41.3')],
    ['what is hidden', (text: string) => text.replaceAll(/(\d)/g, '$1\u200B')],
    [
      'digits of another script',
      (text: string) =>
        text.replaceAll(/\d/g, (each) => String.fromCodePoint(0xff10 + Number(each))),
    ],
  ])('never reaches an answer: %s', async (_, alter) => {
    for (const truth of truths) {
      const text = alter(truth.text);
      if (text === truth.text) continue;
      const { answer } = await write([{ ...honest, sentences: [{ ...truth, text }] }]);
      expect(shown(answer), text).toEqual([]);
    }
  });

  it('never reaches an answer: sentences of another citation', async () => {
    for (const [at, truth] of truths.entries()) {
      const other = truths[(at + 1) % truths.length]?.ids ?? [];
      if (other.some((id) => truth.ids.includes(id))) continue;
      const { answer } = await write([{ ...honest, sentences: [{ ...truth, ids: other }] }]);
      expect(shown(answer), truth.text).toEqual([]);
    }
  });
});

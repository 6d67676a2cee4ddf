import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answer.ts';
import type { Transcript } from '../../../src/core/transcript.ts';
import { indexCall } from '../../../src/verify/call-index.ts';
import { fold, holdsWords } from '../../support/folded-words.ts';
import {
  calledFor,
  judge,
  type QuestionCase,
  questionCases,
  readCases,
  wrongFigures,
} from '../../support/question-cases.ts';
import { figuresWithout } from '../../support/unborne-figures.ts';
import { callOf } from '../figures/told-facts.ts';

const CASES = questionCases();
const CALLS = new Map(CASES.map(({ call }) => [call, calledFor({ call })]));
const SAID = new Map([...CALLS].map(([id, transcript]) => [id, saidIn(transcript)]));
const CALL = callOf(
  'Cloud margin was 5.2% compared with negative 2.4% a year ago. Retail sales were $15.7 million, a decrease of 11.3%. We do not guide to margins.',
);
const ROW: QuestionCase = {
  set: 'dev',
  call: CALL.call.id,
  earlier: [],
  question: 'cloud margin a year ago',
  status: ['answered'],
  kind: 'prior',
  says: [['−2.4%', 'negative 2.4%']],
  inText: [['−2.4%', 'negative 2.4%']],
  never: ['15.3%'],
  cites: ['Cloud margin was 5.2%'],
};

/** An answer of one sentence that cites whole sentences of the call. */
function answerOf(text: string, ids: readonly string[], change: Partial<Answer> = {}): Answer {
  const { sentences } = indexCall(CALL);
  const evidence = ids.map((id) => ({ sentences: [id], quote: sentences.get(id)?.text ?? '?' }));
  return {
    call: CALL.call,
    engine: 'extractive',
    model: null,
    question: ROW.question,
    status: 'answered',
    text,
    sentences: [{ text, cites: evidence.map((_, at) => at + 1) }],
    evidence,
    form: 'sentences',
    unsaid: null,
    followUps: [],
    withheld: [],
    warnings: [],
    usage: null,
    ...change,
  };
}

describe('the table of questions', () => {
  it('holds twenty of the call that ships and five of each invented one', () => {
    const dev = CASES.filter(({ set }) => set === 'dev');
    const counts = Map.groupBy(dev, ({ call }) => call);
    expect([...counts.values()].map(({ length }) => length)).toEqual([20, 5, 5, 5, 5]);
  });

  it('asks a third of them of what is not stated or not true, and six within a thread', () => {
    const known = CASES.filter(({ set }) => set !== 'fresh');
    const hard = known.filter(
      ({ status, kind }) => status[0] === 'not stated' || kind === 'false premise',
    );
    expect(hard.length).toBeGreaterThanOrEqual(known.length / 3);
    expect(CASES.filter(({ earlier }) => earlier.length > 0).length).toBeGreaterThanOrEqual(6);
  });

  it('may only cite, and only asks for, what the call says', () => {
    const spoken = ({ call }: QuestionCase) => SAID.get(call) ?? [];
    const unfounded = CASES.flatMap((row) => [
      ...row.cites.filter((snippet) => !spoken(row).some((text) => touches(text, fold(snippet)))),
      ...row.says
        .filter(
          (ways) =>
            !ways.some((way) =>
              spoken(row).some(
                (text) =>
                  row.cites.some((snippet) => touches(text, fold(snippet))) &&
                  holdsWords(text, way),
              ),
            ),
        )
        .map((ways) => `${row.question}: ${ways.join(' | ')}`),
    ]);
    expect(unfounded).toEqual([]);
  });

  it.each([
    ['a missing column', 'set\tcall\n'],
    [
      'a missing cell',
      `${'set call earlier question status kind says inText never cites'.replaceAll(' ', '\t')}\ndev\tx\n`,
    ],
    [
      'an unknown status',
      `${'set call earlier question status kind says inText never cites'.replaceAll(' ', '\t')}\ndev\tx\t\tq\tmaybe\twhy\t\t\t\t\n`,
    ],
  ])('refuses %s', (_, table) => {
    expect(() => readCases(table)).toThrow();
  });
});

describe('judging an answer', () => {
  it.each([
    ['the right one', answerOf('Cloud margin was −2.4% a year ago.', ['s1']), []],
    ['in the words of the call', answerOf('It was negative 2.4% a year ago.', ['s1']), []],
    [
      'another status',
      answerOf('The call does not say it.', [], { status: 'not stated' }),
      [
        'is not stated, should be answered',
        'neither text nor quotes say “−2.4%” or “negative 2.4%”',
        'the text does not say “−2.4%” or “negative 2.4%”',
      ],
    ],
    [
      'the right figure without evidence',
      answerOf('It was −2.4%.', []),
      ['is answered without evidence', '“−2.4%” does not stand so in the cited sentences'],
    ],
    [
      'the sign lost',
      answerOf('It was 2.4%.', ['s1']),
      [
        'the text does not say “−2.4%” or “negative 2.4%”',
        '“2.4%” does not stand so in the cited sentences',
      ],
    ],
    [
      'a sentence that says something else',
      answerOf('It was −2.4%.', ['s1', 's2']),
      ['must not cite s2: Retail sales were $15.7 million, a decrease of 11.3%.'],
    ],
    [
      'words nobody said',
      answerOf('It was −2.4%.', ['s1'], {
        evidence: [{ sentences: ['s1'], quote: 'Cloud margin was negative 2.4%' }],
      }),
      ['not word for word: “Cloud margin was negative 2.4%”'],
    ],
    [
      'a place that is not there',
      answerOf('It was −2.4%.', ['s1'], { sentences: [{ text: 'It was −2.4%.', cites: [2] }] }),
      ['cites [2], which is not there'],
    ],
  ])('knows %s', (_, answer, faults) => {
    expect(judge(ROW, answer, CALL)).toEqual(faults);
  });

  it('takes no "not stated" of what the call says for right, save of a language it cannot read', () => {
    const row: QuestionCase = { ...ROW, status: ['answered', 'not stated'] };
    const silent = answerOf('The call does not say it.', [], { status: 'not stated' });
    const near = answerOf('The call does not say so.', ['s1'], { status: 'not stated' });
    expect(judge(row, silent, CALL)).toHaveLength(2);
    expect(judge({ ...row, inText: [] }, near, CALL)).toEqual([]);
    expect(judge({ ...row, kind: 'foreign' }, silent, CALL)).toEqual([]);
  });

  it('lets a "not stated" show what only comes near, beside the answer', () => {
    const row: QuestionCase = { ...ROW, status: ['not stated'], says: [], inText: [] };
    const shown = answerOf('The call does not say it.', ['s2'], { status: 'not stated' });
    const [sentence] = shown.sentences;
    const beside = { ...shown, sentences: sentence ? [{ ...sentence, cites: [] }] : [] };
    expect(judge(row, beside, CALL)).toEqual([]);
    expect(judge(row, shown, CALL)).toHaveLength(1);
  });
});

describe('wrong figures', () => {
  it.each([
    ['a forbidden one', 'It was −2.4%, not 15.3%.', ['s1'], 2],
    ['a forbidden one in quotation marks is no claim', 'It was −2.4% (“15.3%”).', ['s1'], 0],
    ['one of a sentence that is not cited', 'Sales were $15.7M.', ['s1'], 1],
    ['one that is', 'Sales were $15.7M.', ['s2'], 0],
    ['another scale', 'Sales were $15.7B.', ['s2'], 1],
    ['another currency', 'Sales were €15.7M.', ['s2'], 1],
    ['a fall as a minus', 'Sales were $15.7M, −11.3% YoY.', ['s2'], 0],
    ['a fall as a rise', 'Sales rose 11.3%.', ['s2'], 1],
    ['our own arithmetic', 'Cloud margin was 5.2%, +7.6 pts YoY †.', ['s1'], 0],
    ['our own arithmetic gone wrong', 'Cloud margin was 5.2%, +7.9 pts YoY †.', ['s1'], 1],
  ])('%s', (_, text, ids, count) => {
    expect(wrongFigures(ROW, answerOf(text, ids), CALL)).toHaveLength(count);
  });

  it.each([
    ['of another line', { text: 'The CFO: “Retail sales were $15.7 million.”', ids: ['s2'] }, 1],
    ['without figures', { text: 'The CFO: “We do not guide to margins.”', ids: ['s3'] }, 0],
    ['that answers', { text: 'The CFO: “Cloud margin was 5.2%.”', ids: ['s1'] }, 0],
    [
      'that is called no answer',
      { text: 'The CFO: “Retail sales were $15.7 million.”', ids: ['s2'], status: 'not stated' },
      0,
    ],
  ] as const)('a passage %s', (_, { text, ids, ...change }, count) => {
    expect(wrongFigures(ROW, answerOf(text, ids, change), CALL)).toHaveLength(count);
  });

  it('any passage with figures where the call has no answer', () => {
    const row: QuestionCase = { ...ROW, status: ['not stated'], says: [], inText: [], cites: [] };
    const text = 'The CFO: “Retail sales were $15.7 million.”';
    expect(wrongFigures(row, answerOf(text, ['s2']), CALL)).toHaveLength(1);
  });

  it('finds none in any sentence that cites itself', () => {
    const failed = [...CALLS.values()].flatMap((transcript) =>
      [...indexCall(transcript).sentences.values()]
        .filter(({ text, id }) => figuresWithout(text, [id], transcript).length > 0)
        .map(({ text }) => text),
    );
    expect(failed).toEqual([]);
  });
});

describe('words within a text', () => {
  it.each([
    ['margin was −2.4 %', '2.4', false],
    ['margin was −2.4%', '-2.4%', true],
    ['EBITDA was −RMB 59.9M', '59.9', false],
    ['negative 2.4%', '2.4%', false],
    ['12.4%', '2.4%', false],
    ['1,835.4', '835.4', false],
    ['13.4%', '13', false],
    ['revenue declined', 'declin', true],
    ['prose', 'rose', false],
    ['It’s  FINE', "it's fine", true],
  ])('"%s" holds "%s": %s', (text, words, expected) => {
    expect(holdsWords(text, words)).toBe(expected);
  });
});

function saidIn(transcript: Transcript): readonly string[] {
  return [...indexCall(transcript).sentences.values()].map(({ text }) => fold(text));
}

function touches(sentence: string, snippet: string): boolean {
  return sentence.includes(snippet) || snippet.includes(sentence);
}

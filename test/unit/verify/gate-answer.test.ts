import { describe, expect, it } from 'vitest';
import type { Answer, AnswerSentence } from '../../../src/core/answer.ts';
import { gateAnswer } from '../../../src/verify/gate-answer.ts';
import { idOf } from '../../support/call-words.ts';
import { seedCall } from '../../support/seed.ts';

const transcript = seedCall();
const sentences = new Map(
  transcript.turns.flatMap(({ text, sentences: each }) =>
    each.map(({ id, start, end }) => [id, text.slice(start, end)] as const),
  ),
);
const evidenceOf = (words: readonly string[]) =>
  words.map((each) => {
    const id = idOf(transcript, each);
    return { sentences: [id], quote: sentences.get(id) ?? '' };
  });

const SEASON = 'The answer is really just the seasonality';
const SLIGHT = 'why the slight decrease for the revenue';
const REFLECTS = "I wouldn't say that the slight decrease";
const CAPEX = 'We expect the capital expenditures may increase';
const PUBLIC = 'Gross margin on public cloud services was 5.2%';
const DELAY = 'we had originally expected the revenue from AI';
const ORDERS = 'to fulfill the orders';
const DEMAND = 'The demand for AIGC have been';
const COSTS = 'IDC costs decreased significantly';
const STAFF = 'approximately 400 people';
const NEW = 'a dozen of new AI customers';
const DISCLOSED = "we didn't disclose the number";
const ANALYST = 'has achieved above 20% for the past 2 quarters';
const CDN = 'complete that within half a year';
const FUNDAMENTALS = 'the fundamentals of the Enterprise Cloud business';
const EXPENSES = 'Adjusted G&A expenses decreased';
const CAMELOT = 'Camelot achieved solid business performance';

const answer = (change: Partial<Answer>): Answer => ({
  call: transcript.call,
  engine: 'openai',
  model: 'fake-1',
  question: 'Why did enterprise cloud revenue fall from the first quarter?',
  status: 'answered',
  text: '',
  sentences: [],
  evidence: [],
  form: 'sentences',
  unsaid: null,
  followUps: [],
  withheld: [],
  warnings: [],
  usage: null,
  ...change,
});
const one = (text: string, words: readonly string[], more: Partial<Answer> = {}) =>
  gateAnswer(
    transcript,
    answer({
      sentences: [{ text, cites: words.map((_, at) => at + 1) }],
      evidence: evidenceOf(words),
      ...more,
    }),
  );

describe('a sentence of an answer passes', () => {
  it.each([
    ['Seasonality of revenue recognition, says the CEO.', [SEASON]],
    ['Seasonality of revenue recognition, not the business, says the CEO.', [SEASON]],
    ['Enterprise cloud revenue fell slightly from the first quarter.', [SLIGHT]],
    ['The slight decrease is not a reflection of business performance.', [REFLECTS]],
    ['The fundamentals of enterprise cloud are going quite well.', [FUNDAMENTALS]],
    ['Capital expenditure may increase in the second half.', [CAPEX]],
    ['Public cloud gross margin was −2.4% a year ago.', [PUBLIC]],
    ['Public cloud gross margin was 5.2%, from negative 2.4% a year ago.', [PUBLIC]],
    ['AI revenue is likely to be delayed to the fourth quarter or later.', [DELAY]],
    ['IDC costs fell 16.4% year over year to RMB 860.7 million.', [COSTS]],
    ['A dozen new AI customers were signed up.', [NEW]],
    ['Camelot signed up six new customers.', [CAMELOT]],
    ['The CFO did not disclose the number.', [DISCLOSED]],
    ['An analyst noted a margin above 20% for the past 2 quarters.', [ANALYST]],
    ['The company expects to complete the CDN adjustment within half a year to 1 year.', [CDN]],
  ])('%s', (text, words) => {
    const { answer: made, problems } = one(text, words);
    expect(problems).toEqual([]);
    expect(made).toMatchObject({ status: 'answered', text });
  });
});

describe('a sentence of an answer is withheld', () => {
  it.each([
    ['a digit', 'IDC costs fell 16.5% year over year.', [COSTS], 'value'],
    ['a scale', 'IDC costs fell to RMB 860.7 billion.', [COSTS], 'value'],
    ['a unit', 'IDC costs fell 16.4 points.', [COSTS], 'value'],
    ['a currency', 'IDC costs fell to $860.7 million.', [COSTS], 'value'],
    ['a sign', 'Public cloud gross margin was 2.4% a year ago.', [PUBLIC], 'sign'],
    ['a period', 'Public cloud gross margin was −2.4%.', [PUBLIC], 'period'],
    ['a segment', 'Enterprise cloud gross margin was 5.2%.', [PUBLIC], 'segment'],
    ['a metric', 'Public cloud EBITDA margin was 5.2%.', [PUBLIC], 'metric'],
    ['a basis', 'G&A expenses on a reported basis decreased 21.3%.', [EXPENSES], 'basis'],
    ['a direction beside a figure', 'IDC costs rose 16.4%.', [COSTS], 'direction'],
    ['a direction', 'Enterprise cloud revenue rose from the first quarter.', [SLIGHT], 'direction'],
    ['an end', 'The demand for AIGC has been weak.', [DEMAND], 'direction'],
    ['a denial', 'The decrease is a reflection of business performance.', [REFLECTS], 'direction'],
    ['a denial added', 'The fundamentals are not going well.', [FUNDAMENTALS], 'direction'],
    ['a denial dropped', 'The CFO disclosed the number.', [DISCLOSED], 'direction'],
    ['a certainty', 'Capital expenditure will increase in the second half.', [CAPEX], 'modality'],
    ['a time', 'Capital expenditure increased in the second half.', [CAPEX], 'modality'],
    ['a hope that was given up', 'AI revenue is expected in Q3.', [DELAY], 'modality'],
    ['a speaker', 'The CFO names seasonality of revenue recognition.', [SEASON], 'speaker'],
    ['whose word it is', 'The gross margin was above 20% for 2 quarters.', [ANALYST], 'speaker'],
    ['a count', 'The Wuhan team has about 4,000 people.', [STAFF], 'value'],
    ['a count in words', 'Two dozen new AI customers were signed up.', [NEW], 'value'],
    ['a small count in words', 'Camelot signed up seven new customers.', [CAMELOT], 'value'],
    ['a name with digits', 'They fulfill the orders for A100.', [ORDERS], 'value'],
    ['a figure of the question', 'Revenue fell to RMB 3 billion.', [SLIGHT], 'value'],
    ['a quote', 'The CEO calls it “a one-off accident”.', [SEASON], 'not_found'],
    ['the subject', 'Zebras gallop happily.', [SEASON], 'not_found'],
    ['all but the office', 'The CEO resigned.', [SEASON], 'not_found'],
    ['a link', 'Seasonality, see https://evil.example.', [SEASON], 'not_found'],
    ['a Markdown link', 'Seasonality [here](evil.example).', [SEASON], 'not_found'],
    [
      'a bare link',
      'Seasonality of revenue recognition, see evil.example/x.',
      [SEASON],
      'not_found',
    ],
    ['a link of another kind', 'Seasonality, slack://open of revenue.', [SEASON], 'not_found'],
    ['a typed mention', 'Seasonality of revenue recognition, @channel.', [SEASON], 'not_found'],
    ['a mention', '<!channel> Seasonality of revenue recognition.', [SEASON], 'not_found'],
    ['a hidden letter', 'Season\u200Bality of revenue recognition.', [SEASON], 'not_found'],
    ['a direction mark', 'Seasonality \u202Eof revenue recognition.', [SEASON], 'not_found'],
    ['tag letters', 'Seasonality\u{E0041} of revenue recognition.', [SEASON], 'not_found'],
    ['digits of another script', 'IDC costs fell １６.４%.', [COSTS], 'not_found'],
  ])('when it changes %s', (_, text, words, reason) => {
    const { answer: made, problems } = one(text, words);
    expect(problems.map(({ problem }) => problem.reason)).toContain(reason);
    expect(made.status).toBe('not stated');
    expect(made.text).not.toContain(text);
    expect(made.evidence).toEqual([]);
    expect(made.withheld).toHaveLength(1);
    expect(made.warnings.map(({ code }) => code)).toEqual(['nothing_left']);
  });

  it.each([
    ['cites nothing', [], evidenceOf([SEASON])],
    ['cites a place that is not there', [2], evidenceOf([SEASON])],
    ['cites what nobody said', [1], [{ sentences: ['s9999'], quote: 'Seasonality.' }]],
    [
      'cites what was said otherwise',
      [1],
      [{ sentences: [idOf(transcript, SEASON)], quote: 'It is seasonality.' }],
    ],
  ])('when it %s', (_, cites, evidence) => {
    const sentence: AnswerSentence = { text: 'Seasonality of revenue recognition.', cites };
    const { answer: made } = gateAnswer(transcript, answer({ sentences: [sentence], evidence }));
    expect(made.status).toBe('not stated');
    expect(made.withheld).toEqual([{ text: sentence.text, reason: 'not_found' }]);
  });
});

describe('an answer behind the gate', () => {
  const both = answer({
    sentences: [
      { text: 'IDC costs rose 16.4%.', cites: [1] },
      { text: 'Seasonality of revenue recognition, says the CEO.', cites: [2] },
    ],
    evidence: evidenceOf([COSTS, SEASON]),
  });

  it('loses only what fails, and numbers its evidence anew', () => {
    const { answer: made } = gateAnswer(transcript, both);
    expect(made.status).toBe('answered');
    expect(made.sentences).toEqual([
      { text: 'Seasonality of revenue recognition, says the CEO.', cites: [1] },
    ]);
    expect(made.evidence).toEqual(evidenceOf([SEASON]));
    expect(made.withheld).toEqual([{ text: 'IDC costs rose 16.4%.', reason: 'direction' }]);
  });

  it('is lost when all its sentences fail, whatever passages stand beside them', () => {
    const { answer: made } = gateAnswer(
      transcript,
      answer({
        form: 'passages',
        sentences: [{ text: 'IDC costs rose 16.4%.', cites: [1] }],
        evidence: evidenceOf([COSTS, SEASON]),
      }),
    );
    expect(made).toMatchObject({ status: 'not stated', evidence: evidenceOf([SEASON]) });
    expect(made.text).not.toBe('');
  });

  it('has three sentences and three follow-ups at most', () => {
    const sentence = { text: 'Seasonality of revenue recognition.', cites: [1] };
    const { answer: made } = gateAnswer(
      transcript,
      answer({
        sentences: Array.from({ length: 5 }, () => sentence),
        evidence: evidenceOf([SEASON]),
        followUps: ['a?', 'b?', '<!here>', 'c?', 'd?'],
      }),
    );
    expect(made.sentences).toHaveLength(3);
    expect(made.followUps).toEqual(['a?', 'b?', 'c?']);
  });

  it('keeps passages that are word for word, cited or not', () => {
    const [true_] = evidenceOf([SEASON]);
    const { answer: made } = gateAnswer(
      transcript,
      answer({
        form: 'passages',
        evidence: [
          ...(true_ ? [true_] : []),
          { sentences: [idOf(transcript, COSTS)], quote: 'IDC costs decreased by 99%' },
        ],
      }),
    );
    expect(made.status).toBe('answered');
    expect(made.evidence).toEqual([true_]);
  });

  it.each([
    [
      'may say that the call does not say',
      'The call does not state how many GPUs were ordered.',
      true,
    ],
    ['may name the call’s period', 'The call is about Q2 2023.', true],
    ['holds no figure', 'The call does not say that revenue was RMB 3 billion.', false],
    ['holds no other number', 'The call does not say how many H100s were ordered.', false],
    ['holds no quote', 'Nobody said “we ordered them”.', false],
  ])('that states nothing %s, and is never without words', (_, text, isKept) => {
    const { answer: made } = gateAnswer(
      transcript,
      answer({ status: 'not stated', sentences: [{ text, cites: [] }] }),
    );
    expect(made.text === text).toBe(isKept);
    expect(made.text).toMatch(/^The call /);
  });

  it.each([
    ['the size of the slight decrease', true],
    ['the revenue of the first quarter', true],
    ['the Q1 2023 revenue', true],
    ['a fall to RMB 3 billion', false],
    ['5,000 GPUs', false],
    ['see https://evil.example', false],
    ['<@U123> knows', false],
    ['zebras, giraffes, unicorns', false],
    ['why public cloud gross margin fell', true], // nobody voices its change as a figure
    ['why public cloud revenue rose', false],
  ])('leaves “%s” unsaid: %s', (unsaid, isKept) => {
    const { answer: made } = gateAnswer(transcript, { ...both, unsaid });
    expect(made.unsaid).toBe(isKept ? unsaid : null);
  });
});

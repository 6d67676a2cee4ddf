import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { readBook } from '../../../../src/extract/answer/book/read-book.ts';
import { scopeOf } from '../../../../src/extract/answer/read-question.ts';
import { inFull } from '../../../../src/extract/answer/typed/shorthand.ts';
import { withoutSlips } from '../../../../src/extract/answer/typed/without-slips.ts';
import { remarks } from '../invented-call.ts';

const call = remarks(
  'Gross margin was 31.0%, and operating expenses were $12.5 million.',
  'Gripper revenue in North America was $70.1 million, down 5% year-over-year.',
  'We spent $2.2 million on acquisitions of distributors.',
);
const textOf = (question: string) => extractAnswer(call, question).text;

describe('chat shorthand is read in full', () => {
  it.each([
    ['shd we buy', 'should we buy'],
    ['how many mkts incl brno', 'how many markets including brno'],
    ['revenue w/o fx', 'revenue without fx'],
    ['why so low', 'why  '],
    ['q2 opinc', 'q2 operating income'],
    ['NA revenue', 'North America revenue'],
    ['margin up 25bp', 'margin up 25 bps'],
    ['gross margin by ye', 'gross margin by year end'],
    ['divi', 'dividend'],
    ['how many pax', 'how many passengers'],
    ['net lev', 'net leverage'],
    ['ebit marg', 'ebit margin'],
    ['op marg yoy', 'operating margin yoy'],
    ['gm', 'gross margin'],
    ['adds', 'net additions'],
    ['subscriber adds?', 'subscriber net additions?'],
    ['q2 lfl', 'q2 like-for-like'],
    ['buybacks and divs', 'buybacks and dividends'],
    ['price hike in oct', 'price hike in October'],
    ['when is lt debt due', 'when is long-term debt due'],
  ])('%s', (typed, full) => expect(inFull(typed, call)).toBe(full));

  it.each(['What was net income in the US?', 'revenue in EU', 'is it right?', 'a/b tests'])(
    'and nothing else: %s',
    (question) => expect(inFull(question, call)).toBe(question),
  );

  it.each([
    ['how much did GM order', 'GM has ordered forty grippers.'],
    ['gm', 'We delivered to GM and others.'],
    ['pax sales', 'Pax, our new line, is sold out.'],
    ['lev', 'The price is 40 lev.'],
    ['lfl', 'Sales LFL were up.'],
    ['customer adds', 'The plant adds capacity.'],
  ])('nor what the call uses otherwise: %s', (question, sentence) =>
    expect(inFull(question, remarks(sentence))).toBe(question),
  );

  it.each(['what adds to growth', 'net adds', 'does it add margin?', 'lt gen'])(
    'nor a word within another: %s',
    (question) => expect(inFull(question, call)).toBe(question),
  );

  it('before anything is told of the question', () => {
    expect(scopeOf('shd we buy orn')).toBe('advice');
    expect(scopeOf('buy or hold?')).toBe('advice');
  });
});

describe('typing slips', () => {
  it.each(['gross magin', 'gross margni', 'gross marggin'])('are undone: %s', (question) =>
    expect(textOf(question)).toBe('Gross margin was 31.0% in Q2 2024.'),
  );

  it.each(['did they contact anybody', 'the county hall', 'a statue', 'when do they decide'])(
    'are not seen in other words: %s',
    (question) => {
      const said = remarks('We won a contract in this country for a decade; its status is open.');
      expect(withoutSlips(question, readBook(said))).toBe(question);
    },
  );

  it.each([
    ['who bougth it', 'who bought it'],
    ['is it loosing customers', 'is it losing customers'],
    ['launhced abuot then', 'launched about then'],
    ['the latter wether', 'the latter wether'],
    ['boats and bonds', 'boats and bonds'],
  ])(
    'are undone in plain words where two letters were swapped or a vowel doubled: %s',
    (typed, plain) =>
      expect(withoutSlips(typed, readBook(remarks('We make ropes in Gdynia.')))).toBe(plain),
  );

  it('are not undone in an English word one letter from a name of the call', () => {
    const book = readBook(remarks('Our Beacon Stack won two awards.', 'The stack is new.'));
    const undone = (question: string) => withoutSlips(question, book);
    expect(undone('should management buy back stock?')).toBe('should management buy back stock?');
    expect(undone('is the stcak new?')).toBe('is the stack new?');
  });
});

describe('two things asked in one question', () => {
  it('are both answered', () => {
    expect(textOf('gross margin and opex')).toBe(
      'Gross margin was 31.0% in Q2 2024. Operating expenses were $12.5M in Q2 2024.',
    );
  });

  it('or one of them, with the other said to be missing', () => {
    expect(extractAnswer(call, 'gross margin and tax rate')).toMatchObject({
      status: 'answered',
      text: 'Gross margin was 31.0% in Q2 2024.',
      unsaid: 'tax rate',
    });
  });

  it.each(['tax rate and dividend', 'spread between gross margin and opex'])(
    'are not made of one, nor answered from nothing: %s',
    (question) => expect(extractAnswer(call, question).status).toBe('not stated'),
  );
});

describe('what cannot be put in words is not echoed', () => {
  it.each(['wat abt robo thingies lol', 'price 3 for gripr?'])('%s', (question) => {
    expect(textOf(question)).toMatch(
      /^(?:No sentence found in this call says that|The call does not mention “\w+”)\./,
    );
  });

  it('and names are spelled as the call spells them', () => {
    const named = remarks('We sold the LinkRobo line in Brno.', 'The LinkRobo plant was closed.');
    expect(extractAnswer(named, 'linkrobo revenue').text).toBe(
      'No sentence found in this call gives LinkRobo revenue for certain.',
    );
  });
});

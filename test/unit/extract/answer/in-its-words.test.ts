import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { readAsk } from '../../../../src/extract/answer/ask/ask.ts';
import { readBook } from '../../../../src/extract/answer/book/read-book.ts';
import { withNamedHalf } from '../../../../src/extract/answer/typed/quarter-months.ts';
import { answerInItsWords } from '../../../../src/extract/answer/ways/in-its-words.ts';
import { exchange, inventedCall, remarks } from '../invented-call.ts';

const call = remarks(
  'The price of leasing was 1.36% in the quarter.',
  'The scrap rate, the overall one, was 4.2%, down from 5.0%.',
  'In our Dutch workshops the scrap rate was 3.1%.',
  'Spare parts were at 71 days of use at the end of June.',
  'Pallet turns were 9.4, excluding the depot in Gent.',
  'Our crane idle time was 6.5% in Norway.',
  'Tool wear would be 2.2% in a normal quarter.',
  'Its dock fee was $4 million.',
  'The circle, Club Orrin, has 3.4 million fans.',
);

describe('a sentence that speaks of all that is asked and of nothing else', () => {
  it.each([
    ['price of leasing', '1.36%'],
    ['scrap rate?', '4.2%'],
    ['spare parts days', '71 days'],
    ['what is the price of leasing', '1.36%'],
  ])('answers %s', (question, figure) => {
    const { status, text } = extractAnswer(call, question);
    expect(status).toBe('answered');
    expect(text).toContain(figure);
  });

  it.each([
    ['scrap rate?', '3.1%'], // a part's
    ['pallet turns?', '9.4'], // without one
    ['crane idle time', '6.5%'], // of one place
    ['tool wear', '2.2%'], // only supposed
    ['dock fee', '$4 million'], // of another
  ])('%s: never %s', (question, figure) => {
    const book = readBook(call);
    const draft = answerInItsWords(readAsk(question, book), book);
    expect(JSON.stringify(draft)).not.toContain(figure);
  });
});

describe('what is put right is not told as it was', () => {
  it('by the printed figure', () => {
    const printed = remarks(
      'On slide 7 the growth of gripper rentals is printed as 12%.',
      'It should read 16%.',
    );
    const { text, evidence } = extractAnswer(printed, 'gripper rentals growth');
    expect(text).toMatch(/12%.*16%/);
    expect(evidence).toHaveLength(2);
    expect(extractAnswer(printed, 'gripper growth').text).not.toMatch(/^Gripper/);
  });

  it('but a target that was missed stands', () => {
    const missed = remarks(
      'Gripper rentals grew by 12%.',
      'It should have been 16% without the strike.',
    );
    expect(extractAnswer(missed, 'how much did gripper rentals grow').text).toContain('12%');
  });
});

describe('a refusal on one topic', () => {
  const asked = inventedCall(
    ['Timo Halberg', 'qa', 'When will you open the Brno depot, and at what prices?'],
    [
      'Piet Brandsma',
      'qa',
      'On prices, I would rather not say.',
      'We have 31 depots at the end of June.',
    ],
  );

  it('turns down no other', () => {
    expect(extractAnswer(asked, 'how many depots do you have').text).not.toContain('Declined');
    expect(extractAnswer(asked, 'when will you open the Brno depot').text).not.toContain(
      'Declined',
    );
  });

  it('turns down that topic', () => {
    expect(extractAnswer(asked, 'at what prices?').text).toContain('Declined');
  });

  it('of countries turns down no line of products', () => {
    const margins = exchange(
      ['What is the gripper margin in Norway?'],
      ['We do not disclose the margin by country.'],
    );
    expect(extractAnswer(margins, 'gripper margin').text).not.toContain('Declined');
    expect(extractAnswer(margins, 'margin in Norway').text).toContain('Declined');
  });
});

describe('a part that is called as a pronoun', () => {
  const parts = remarks(
    'Net income was $31 million.',
    'Our revenue was $120 million.',
    'The US business had revenue of $74 million.',
  );

  it('is asked for as a country', () => {
    expect(extractAnswer(parts, 'us revenue').text).toContain('$74');
    expect(extractAnswer(parts, 'revenue').text).toContain('$120');
    expect(extractAnswer(parts, 'profit of the us business').text).not.toContain('$31');
  });
});

describe('a figure of last year in the next breath', () => {
  const paid = remarks(
    'The interim dividend is $1.35 per share.',
    'Last year we paid $1.20.',
    'Statutory profit was $61 million.',
    'It was 74 in the prior corresponding period, and the drop is the impairment of $19 million.',
  );

  it.each([
    ['interim dividend last year', '1.20'],
    ['statutory profit last year', '74'],
  ])('%s', (question, figure) => {
    const { status, text } = extractAnswer(paid, question);
    expect(status).toBe('answered');
    expect(text).toContain(figure);
  });
});

describe('the half of a call', () => {
  it.each([
    ['half year revenue', 2, 'Q2 2024', 'H1 revenue'],
    ['EBITDA for the half', 2, 'Q2 2024', 'EBITDA for the H1'],
    ['half-year sales', 4, 'Q4 2024', 'H2 sales'],
    ['revenue in the second half year', 2, 'Q2 2024', 'revenue in the second half year'],
    ['EPS for the nine months', 3, 'Q3 2024', 'EPS for the first nine months'],
    ['EPS for the nine months', 2, 'Q2 2024', 'EPS for the nine months'],
    ['half year revenue', 3, 'Q3 2024', 'half year revenue'],
    ['half a year of sales', 2, 'Q2 2024', 'half a year of sales'],
  ])('%s in Q%i', (question, fiscalQuarter, period, read) => {
    expect(withNamedHalf(question, { fiscalQuarter: fiscalQuarter as 2 | 3 | 4, period })).toBe(
      read,
    );
  });
});

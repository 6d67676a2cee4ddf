import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { exchange, inventedCall, remarks } from '../invented-call.ts';

// What a brewer with a delivery service would say, and what people ask of it in a hurry.
const call = inventedCall(
  [
    'Mara Lindqvist',
    'prepared',
    'Today we report revenue of $84.1 million for the June quarter.',
    'We set sales records in a number of towns.',
    'As a result of a wet spring, our revenue was down 6% year over year.',
    'Turning to Kelpie, it was a good start.',
    'During the quarter, Kelpie revenue came in at $8.4 million, which was in line with our plan.',
    'And looking at the business in Gdynia, we set a revenue record and grew strongly year over year.',
    'There are parts from many places, and the last step is done in three countries just for Tapper.',
    'On Tapper, over the last six months we worked on prices to win subscribers.',
  ],
  [
    'Piet Brandsma',
    'prepared',
    'Kelpie revenue was $8.4 million, down 26% year-over-year and as we had planned.',
    'Adjusted net income grew 24.1% to $21.6 million or $1.03 per diluted share compared to $17.4 million or $0.83 per diluted share.',
    'We report sales growth of 3% and adjusted EPS growth of 24.1% versus a year ago.',
    'Total short and long-term debt was $118.4 million compared to $121.9 million.',
    'In short, we have a similar amount of debt, $35 million more in cash, and less leverage than at the same time last year.',
    'We like what we see at Skiff, in every town.',
    'Skiff paid subscribers landed at 3.2 million compared to 2.1 million a year ago.',
    'Skiff EBITDA was a loss of $27 million.',
    'The 30-day delinquency rate was 2.71% at the end of the quarter.',
    'The year-over-year sales rate improved from the first quarter, when it was down 8.4%.',
    'Adjusted EBITDA was $14.8 million and adjusted EBITDA margin was 17.6%.',
    'Driven by better buying, our malt and power costs have decreased 5% to $12.40 a barrel.',
    'We are not providing revenue guidance today, but we share some thoughts on the half.',
    'As we move to the September quarter, we expect gross margin to be between 41.5% and 42.5%.',
    'I would say that we expect margins to keep up well in the third quarter.',
  ],
);
const answer = (question: string) => {
  const { status, text } = extractAnswer(call, question);
  return `${status}: ${text}`;
};

describe('what is typed in a hurry', () => {
  it.each([
    ['how bad was Kelpie', 'fell 26%'],
    ['adj EPS this quarter vs last year', '$1.03, from $0.83'],
    ['what is the debt load now', '$118.4M'],
    ['how many people pay for Skiff now, vs last yr?', '3.2M'],
    ['how many people pay for Skiff now, vs last yr?', '2.1M a year ago'],
    ['what is Skiff burning per quarter', '$27M'],
    ['past due rate?', '2.71%'],
    ['where did the delinquency rate end up', '2.71%'],
    ["what'd they say about malt and power costs", '$12.40'],
    ['adjusted ebitda & margin?', '$14.8M'],
    ['adjusted ebitda & margin?', '17.6%'],
    ['gross margin guide for september', '41.5% and 42.5%'],
    ['what hurt the top line?', '“As a result of a wet spring'],
    ["how'd gdynia do", 'grew strongly'],
    ['any read on the delinquency rate?', '2.71%'],
  ])('%s: %s', (question, words) => {
    expect(answer(question)).toMatch(/^answered/);
    expect(answer(question)).toContain(words);
  });

  it.each([
    ['did they guide for revenue?', 'Declined by Piet Brandsma (CFO)'],
    ['did they give guidance on revenue', 'Declined by Piet Brandsma (CFO)'],
    ['why did Kelpie rise', 'The call does not say so. Kelpie revenue fell 26%'],
    ['why did power costs go up', 'The call does not say so. Piet Brandsma (CFO): “Driven by'],
  ])('%s: %s', (question, words) => {
    expect(answer(question)).toMatch(/^not stated/);
    expect(answer(question)).toContain(words);
  });

  it.each([
    ['how many Tapper are in use?', 'three countries'],
    ['how many subscribers does Tapper have', 'six months'],
    ['what is the foreclosure rate?', '8.4%'],
    ['what hurt the top line?', 'records'],
    ['did they guide for revenue?', 'Gdynia'],
    ['what is the debt?', '$35'],
  ])('%s: never “%s”', (question, words) => {
    expect(answer(question)).not.toContain(words);
  });
});

describe('what is of another time', () => {
  const shops = remarks(
    'Comparable sales per shop during the month of August would be slightly negative.',
    'We expect margins to hold up well in the first half of next year.',
    'We want to see how the third quarter goes.',
  );
  it.each([
    ['comp sales?', 'August'],
    ['will margins hold up in the third quarter?', 'first half'],
  ])('%s is no answer', (question, words) => {
    const { status, text } = extractAnswer(shops, question);
    expect(`${status}: ${text}`).not.toMatch(new RegExp(`^answered.*${words}`));
  });
});

describe('what an analyst only names in passing', () => {
  const margin = exchange(
    [
      'And moving down the income statement, gross margin was the best since the second quarter of 2021. How lasting is it?',
    ],
    ['I don’t see that anything special happened in there.', 'It was a good quarter for our pubs.'],
  );
  it('is no move that was put right', () => {
    const { text } = extractAnswer(margin, 'did gross margin fall');
    expect(text).not.toContain('anything special');
  });
});

describe('how many more there are', () => {
  const members = remarks('Skiff members grew by nearly 40,000 during the second quarter.');
  it('is not said against a year ago where the call does not say so', () => {
    const { text } = extractAnswer(members, 'how much did Skiff members grow?');
    expect(text).toContain('40,000');
    expect(text).not.toContain('a year ago');
  });
});

describe('words of the call that are found by what was asked', () => {
  const talk = inventedCall(
    [
      'Piet Brandsma',
      'prepared',
      'We have deferred our outlook for the year due to the strike at the port.',
      'I would expect pressure on the margins in the back half of 2024.',
      'Tackle inventory was counted in May.',
      'Inventory was $76.3 million compared to $91.2 million.',
      'We set a record of $14.2 million of revenue in Rides.',
      'Rides gross margin was 61.4%, up 40 basis points from a year ago.',
      'In fiscal 2024 we saw more guests, and the growth in Rides is healthy.',
      'Total revenue grew 3%, and the areas that we look at, boats, kayaks, paddles, and the lessons in our schools, grew nearly 11% and now are 48% of total revenue.',
      'If you look at our export sales, you can pick six or eight markets, and that is most of it.',
      'For the third quarter we look for revenue growth in the range of 3% to 5%.',
    ],
    [
      'Timo Halberg',
      'qa',
      'Mara, I wonder how you think of drones in your plans, as far as in the Rides segment?',
    ],
    [
      'Mara Lindqvist',
      'qa',
      'It is a large part of what we will do.',
      'It will touch each of our parks, and we have put our best people on it.',
    ],
  );
  it.each([
    ['why no full year guide?', 'strike at the port'],
    ['why did they not give guidance', 'strike at the port'],
    ['are margins going down in H2?', 'pressure on the margins'],
    ['inventory level vs ly', '$76.3 million compared to $91.2 million'],
    ['rides revenue and margin', '61.4%'],
    ['rides revenue and margin', '$14.2'],
    ['rev guide q3', '3% to 5%'],
    ['what did Mara say about drones?', 'touch each of our parks'],
  ])('%s: %s', (question, words) => {
    const { status, text } = extractAnswer(talk, question);
    expect(`${status}: ${text}`).toMatch(/^answered/);
    expect(text).toContain(words);
  });

  it.each([
    ['schools revenue', '11%'],
    ['schools revenue', '48%'],
    ['how much did they spend on marketing', 'six or eight'],
    ['what did Piet say about drones?', 'touch each'],
    ['why no dividend?', 'strike'],
    ['are margins going up in H2?', 'pressure'],
  ])('%s: never “%s”', (question, words) => {
    const { status, text } = extractAnswer(talk, question);
    expect(`${status}: ${text}`).not.toMatch(new RegExp(`^answered.*${words}`));
  });

  it('is of a part under whose name it stands', () => {
    const bank = remarks(
      'Lending revenue was $210 million, up 4%, and Lending costs were $92 million.',
      'Turning to Leasing, revenue was $44 million.',
      'The teams at Leasing and at Lending did well.',
      'Credit held up with zero net charge-offs this quarter.',
    );
    expect(extractAnswer(bank, 'net charge-offs?').status).toBe('not stated');
    const whole = remarks('Credit held up with zero net charge-offs this quarter.');
    expect(extractAnswer(whole, 'net charge-offs?').text).toContain('zero net charge-offs');
  });
});

describe('the part that is asked for', () => {
  const parts = remarks(
    'Service orders grew 6%, and Service Station orders were down 14%.',
    'We like our Service business.',
  );
  it.each([
    ['service station orders?', '14%'],
    ['service orders?', '6%'],
  ])('is the one whose whole name is said: %s', (question, words) => {
    expect(extractAnswer(parts, question).text).toContain(words);
  });
});

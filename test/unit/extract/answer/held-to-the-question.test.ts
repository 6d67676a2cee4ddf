import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { remarks } from '../invented-call.ts';

// Q2 2024 of a maker of boats: what a careless reader takes for an answer stands beside each.
const boats = remarks(
  'Revenue was $210.4 million, up 6% from a year ago.',
  'Hull adjusted operating income was $17.0 million in the second quarter of fiscal 2024, representing an operating margin of 3%.',
  'Inventory was $276.3 million, compared with $335.3 million a year ago.',
  'Due to good collections and a lower inventory of hulls, we generated strong free cash flow.',
  'The scrap rate was 4.9%, compared with 2.4% in the prior year quarter.',
  'Better training has led to lower scrap since the spring.',
  'Our dealer network did well this quarter.',
  'Number one is availability, where accessories were up almost 9%, and we raised availability with our dealers.',
  'Funds from operations of $1.28 per share for full year 2023 were at the midpoint of our guidance.',
  'These two sales will lower full year 2024 funds from operations by approximately $0.09 per share.',
  'We expect funds from operations of $0.29 to $0.32 per share in the third quarter.',
);
const answerTo = (question: string) => {
  const { status, text, sentences } = extractAnswer(boats, question);
  return status === 'answered' ? `${text} ${sentences.map((each) => each.text).join(' ')}` : status;
};

describe('a figure of another period', () => {
  it.each([
    'what was hull operating margin in 2Q of FY23?',
    'hull operating margin in Q2 of fy 23',
    'FFO per share for full year 24?',
    'what is full year 24 FFO guided at?',
    'so full year 24 FFO per share is guided at .29-.32, right?',
  ])('is no answer: %s', (question) => expect(answerTo(question)).not.toMatch(/3%|1\.28|0\.09/));
});

describe('a reason', () => {
  it('is none of what it names as a cause', () => {
    expect(answerTo('what is behind the lower inventory?')).not.toContain('free cash flow');
    expect(answerTo('why did inventory come down?')).not.toContain('free cash flow');
  });

  it.each([
    ['what is behind inventory going up to 335m?', 'free cash flow'],
    ['why did inventory rise to $335 million?', 'free cash flow'],
    ['scrap fell to 2.4%, what drove that?', 'training'],
    ['why did the scrap rate drop to 2.4%?', 'training'],
  ])('is not given for a move to the figure of a year ago: %s', (question, words) =>
    expect(answerTo(question)).not.toContain(words),
  );

  it('is given where the figure is the one of now', () =>
    expect(answerTo('what has led to lower scrap since the spring?')).toContain('training'));
});

describe('a figure of something else in the same sentence', () => {
  it.each(['dealer sales yoy?', 'how did dealer sales develop?', 'dealer sales growth'])(
    'is none of the asked line: %s',
    (question) => expect(answerTo(question)).not.toContain('9%'),
  );
});

describe('a figure of whoever is named in its own sentence', () => {
  const regions = remarks(
    'In China revenue in local currency fell 14%, and China stayed profitable.',
    'North America was a loss of $0.7 million in the first half, from a profit of $5.1 million.',
    'China revenue was $40 million, and North America revenue was $90 million.',
  );

  it('is none of the part that the sentence before names', () =>
    expect(extractAnswer(regions, 'was china loss making?').text).not.toContain('0.7'));
});

it('says its basis once', () => {
  const call = remarks('Recurring net income was $51 million, from $54 million a year ago.');
  expect(extractAnswer(call, 'underlying net income?').text).toMatch(
    /^Adjusted net income was \$51M/,
  );
});

describe('two things in few words', () => {
  const call = remarks(
    'Adjusted EBITDA was $53.6 million, compared with $64.3 million a year ago.',
    'Adjusted EBITDA margin was 11.9%, compared with 14.6% a year ago.',
    'Net sales were $274 million and gross margin was 43.3%.',
  );

  it.each([
    ['adjusted ebitda + margin', ['53.6', '11.9']],
    ['adj. EBITDA and its margin?', ['53.6', '11.9']],
    ['q2 topline and gross margin pls', ['274', '43.3']],
  ])('are both told: %s', (question, figures) => {
    const { text } = extractAnswer(call, question);
    for (const figure of figures) expect(text).toContain(figure);
  });
});

describe('a second question that leans on the first', () => {
  const call = remarks(
    'Our full-year plan for capex is roughly $5 billion, of which about $1.4 billion is for memory.',
    'We shipped more than 140,000 units of our Lumis memory.',
    'Gross margin was 26.7%, as compared to 34.5% last year.',
    'We have revised our full-year estimate for EBITDA substantially upward.',
    'We are resuming our share buybacks this quarter.',
  );

  it('asks of what that names', () =>
    expect(
      extractAnswer(call, 'capex for the whole yr, and how much goes to memory').text,
    ).not.toContain('140,000'));

  it('gives its time to none but itself', () =>
    expect(extractAnswer(call, 'gross margin and how much worse than ly').text).toMatch(/26\.7%/));

  it('is answered by no word on another line', () =>
    expect(
      extractAnswer(call, 'where does leverage finish the year and is the LT target still the same')
        .text,
    ).not.toContain('EBITDA'));

  it('is named as what it asks where nothing answers it', () =>
    expect(extractAnswer(call, 'are repurchases back on? how much').unsaid).toMatch(/how much/));
});

describe('what is left to be used', () => {
  const call = remarks(
    'We bought back 1.3 million shares for $96 million, and we have $254 million left on the authorization.',
  );

  it.each([
    'how much can they still spend on share repurchases?',
    'how much could Northwind still buy back?',
    'how much is left on the buyback?',
  ])('is not what was used: %s', (question) => {
    const { status, text } = extractAnswer(call, question);
    expect([status, text]).not.toEqual(['answered', expect.stringMatching(/were \$96M/)]);
  });
});

it('takes a part that somebody is called like for the part', () => {
  const call = remarks(
    'Letaba North made 412,000 ounces, up 4%, and Letaba South made 288,000 ounces, down 12%.',
    'From Letaba North we want 430,000 to 445,000 ounces next year.',
  );
  const named = {
    ...call,
    participants: call.participants.map((each) => ({ ...each, aliases: ['North'] })),
  };
  expect(
    extractAnswer(named, 'how much do they want from Letaba North next year?').text,
  ).not.toContain('No words of');
});

it('states the figure from the sentence that names the part itself', () => {
  const call = remarks(
    'Moving on to Hull Coatings.',
    'Revenue was $67 million, with a gross margin of 21.7%.',
    'Gross margin of Hull Coatings was 21.7%, from 15.3% a year ago.',
  );
  expect(extractAnswer(call, 'what was hull coatings gross margin?').text).toMatch(/was 21\.7%/);
});

describe('what is supposed', () => {
  const call = remarks(
    'As a result of the tariffs, we expect to incur $22 million to $26 million of added costs this year.',
    'We have not changed our view of the season.',
  );

  it('is answered by no figure of what is expected', () =>
    expect(
      extractAnswer(call, 'if they do nothing about it, what do the tariffs cost them?').text,
    ).not.toContain('$22 million'));

  it('leaves the plain question alone', () =>
    expect(extractAnswer(call, 'what do the tariffs cost them this year?').text).toContain(
      '$22 million',
    ));
});

import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { exchange, remarks } from '../invented-call.ts';

const call = remarks(
  'Total revenue grew 4%, helped by the harbour business.',
  'Revenue increased 4% to $812 million, while EBITDA was $96 million at a margin of 11.8%.',
  'The Lixon transaction lowered earnings per share by about $0.07.',
  'Comparable sales rose 3.4% from a year ago.',
  'The programme costs $75 million and the savings are $110 million.',
  'We have about $60 million remaining under our $150 million buyback program.',
  'Price/mix was 5%, ahead of our plan, driven by strong price/mix in Norway and Portugal.',
  'Order intake in Norway was $40 million.',
  'A change of 100 basis points in berth rents means a $7 million change in EBITDA.',
  'We think we can serve our 450 towns with fewer stores.',
  'Volume was up 4% for our Nordic juice portfolio.',
  'Growth in towage revenue came from good demand for tug hours, which were up 1.2 million or 20%.',
  'Excluding the agency business, gross profit grew 14%.',
  'The industry grew 9%.',
  'For our domestic Crane business in Gdynia, the yield was 5%.',
);
const told = (question: string) => {
  const { status, text } = extractAnswer(call, question);
  return `${status}: ${text}`;
};

describe('a figure that is shown', () => {
  it.each([
    ['what was total revenue?', /^answered.*\$812M/],
    ['what was the EBITDA margin?', /^answered.*11\.8%/],
    ['what do the savings amount to?', /\$110 million/],
    ['what was order intake in Norway?', /^answered.*\$40/],
    ['how much is left under the buyback program?', /^answered.*\$60 ?[mM]/],
    ['what was price/mix?', /^answered.*5%/],
  ])('is of all that is asked: %s', (question, figure) => {
    expect(told(question)).toMatch(figure);
  });

  it.each([
    ['how much did earnings per share fall?', /^answered.*0\.07/],
    ['what were comparable sales a year ago?', /^answered.*3\.4%/],
    ['how much did they spend on buybacks?', /^answered.*(?:60|150) million/],
    ['what was the yield?', /^answered.*5%/],
    ['what was price/mix in Norway?', /^answered.*5%/],
    ['how much did berth rents grow?', /^answered.*\$7/],
    ['how many stores are there?', /^answered.*450/],
    ['how much did Nordic volume grow?', /^answered: Nordic/],
    ['what was towage revenue?', /^answered.*(?:1\.2|20)/],
    ['how much did gross profit grow?', /^answered: Gross profit rose/],
    ['how much did revenue grow?', /^answered.*9%/],
  ])('is of nothing else: %s', (question, wrong) => {
    expect(told(question)).not.toMatch(wrong);
  });

  it('is of the whole company, not of a part that is its subject', () => {
    const parts = remarks(
      'Telmar, which is now 34% of our revenue, grew 3.1% sequentially in constant currency.',
      'We like Telmar.',
    );
    const { text } = extractAnswer(
      parts,
      'what was the constant-currency growth quarter on quarter?',
    );
    expect(text).not.toContain('3.1');
  });

  it('is no move where the level is asked for in a whole question', () => {
    const grew = remarks('Towage revenue rose 20% from a year ago.', 'We like towage.');
    expect(extractAnswer(grew, 'what was towage revenue?')).toMatchObject({
      status: 'not stated',
      text: expect.stringContaining('rose 20%'),
    });
    expect(extractAnswer(grew, 'towage revenue').status).toBe('answered');
  });
});

it('is of us where another is only named before', () => {
  const merger = remarks(
    'If you take out the costs we have had around the Harrow Point merger, we earned $1.12.',
    'Harrow Point had a better quarter than we thought.',
  );
  expect(extractAnswer(merger, 'what did Harrow Point earn in the quarter?').text).not.toContain(
    '1.12',
  );
});

it.each([
  ['what was total revenue?', 'A weaker dollar benefited revenue by 1.5%.', '1.5'],
  [
    'what is the full-year sales forecast?',
    'The targets are net sales of $320 million and an operating margin of 13% in the year that ends in March 2028.',
    '320',
  ],
  [
    'what share of sales does Telmar account for?',
    'We shipped Telmar a little more this quarter, but nothing of large numbers in sales.',
    'numbers',
  ],
  [
    'what was market share in the year to date?',
    'In March we looked at market share, and I think it was a good decision.',
    'March',
  ],
])('is no effect, no far target and no mere words: %s', (question, sentence, wrong) => {
  const { status, text } = extractAnswer(remarks(sentence, 'Telmar is large.'), question);
  expect(`${status} ${text}`).not.toMatch(new RegExp(`^answered.*${wrong}`));
});

it('is no outlook at large for what was expected of one thing before', () => {
  const outlook = remarks(
    'We now expect commodity inflation of 4% to 5% this year.',
    'Adjusted EBITDA is now projected at $305 million to $315 million for the year.',
  );
  const question = 'what does it expect for commodity inflation, and what did it expect before?';
  expect(extractAnswer(outlook, question).text).not.toContain('305');
});

it('compares parts only where nothing else is asked of them', () => {
  const parts = remarks('Gripper revenue grew 6%.', 'Welder revenue grew 9%.');
  expect(extractAnswer(parts, 'which segment grew fastest?').text).toMatch(/^Welder/);
  expect(extractAnswer(parts, 'which product was the weak spot in Denmark?').text).not.toMatch(/%/);
});

describe('a reason', () => {
  const lost = exchange(
    ['You raised prices at Skylark and at Harrow. How do you think about pricing power?'],
    ['We raised prices last year, and we did not lose subscribers because of that.'],
  );

  it('is none of what was never asked nor told', () => {
    expect(extractAnswer(lost, 'why did Harrow make a loss?').status).toBe('not stated');
  });
});

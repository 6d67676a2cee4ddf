import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall, remarks } from '../invented-call.ts';

const told = (call: ReturnType<typeof remarks>, question: string, ...before: readonly string[]) => {
  const earlier = before.map((each) => ({ question: each, status: 'answered' as const, text: '' }));
  const { status, text } = extractAnswer(call, question, { earlier });
  return `${status}: ${text}`;
};

const call = inventedCall(
  [
    'Piet Brandsma',
    'prepared',
    'Revenue was $120.4 million, up 8% from a year ago.',
    'A weaker yen added $2.3 million to operating income, which was $19.2 million.',
    'We lower our forecast for operating income to $78 million, and we assume 145 yen to the dollar.',
    'Our plan to close 45 branches by the end of next year is on track, and 18 have been closed up to now.',
    'Our loyalty scheme, Orrin Plus, has 11.2 million members, up from 9.8 million a year ago.',
    'Welding had operating income of $3.4 million.',
    'Comparable sales rose 6.1% from a year ago.',
    'On a two-year stack, comparable sales growth was 9.4%.',
    'The provision for credit losses was $8 million, and we expect it to be $30 million for the full year.',
    'For 2025 we will give you our guidance in February.',
    'Norway is doing well.',
    'Sales there grew by 8%, and we see room for five more shops.',
    'We have decided to build a new plant in Skive.',
    'The investment will be $42 million.',
  ],
  [
    'Mara Lindqvist',
    'prepared',
    'We are not providing full-year guidance on subscribers.',
    'As to acquisitions, we are studying companies in software.',
    'If you were to exclude Italy, the remaining portion of Sealing was up 8%.',
  ],
  ['Timo Halberg', 'qa', 'What will you do with the proceeds from the Brno sale?'],
  ['Piet Brandsma', 'qa', 'On the proceeds, Mara?'],
  ['Mara Lindqvist', 'qa', 'We have not decided.', 'Growth comes first.'],
);

describe('a short question', () => {
  it.each([
    ['fx impact on operating income?', '$2.3 million'],
    ['how many branches closed so far?', '18 have been closed'],
    ['number of loyalty members', '11.2 million'],
    ['did welding make money?', '$3.4M'],
    ['comps and 2yr stack?', '9.4%'],
    ['comps and 2yr stack?', '6.1%'],
    ['provision?', '$8M'],
    ['guidance 2025?', 'in February'],
    ['M&A plans?', 'studying companies in software'],
    ['what do they do with the money from the Brno sale', 'not decided'],
  ])('is answered: %s', (question, words) => {
    expect(told(call, question)).toMatch(/^answered/);
    expect(told(call, question)).toContain(words);
  });

  it.each([
    ['fx impact on operating income?', '145'],
    ['guidance 2026?', 'in February'],
    ['plans for Norway', '“Norway is doing well.”'],
    ['how did Sealing do', '8%'],
    ['fx impact on revenue?', '$120'],
  ])('%s: never %s', (question, never) => expect(told(call, question)).not.toContain(never));

  it('for an outlook that is not given is told so', () => {
    expect(told(call, 'full year guidance on subs?')).toMatch(
      /^not stated: Declined by .*not providing full-year guidance/,
    );
  });

  it('for the level of a year ago is told how it moved since', () => {
    expect(told(call, 'and last year?', 'revenue?')).toMatch(
      /^not stated: .*rose 8% from a year ago/,
    );
  });

  it('for a quarter is not answered with the year', () => {
    const own = remarks(
      'Comparable sales rose 6.1% from a year ago.',
      'In the first weeks of the third quarter traffic was good.',
      'We raise our full-year guidance for comparable sales growth to 4% to 6%.',
    );
    expect(told(own, 'and Q3 so far?', 'comps and margin?')).not.toContain('4% to 6%');
  });
});

describe('a second question without a subject of its own', () => {
  const own = remarks(
    'We guided to net additions of 2.5 million in the second quarter.',
    'Net additions were 0.5 million in the second quarter.',
    'People join us because we deliver on what we say in the second quarter.',
    'We will open a shop in Skive, and we will do so in May.',
  );

  it.each([
    ['what was the guide for Q2 net adds and what did they deliver?', '0.5', 'People join'],
    ['are they going to open a shop in Skive, and when?', 'in May', 'net additions'],
  ])('is of what was named first: %s', (question, words, never) => {
    expect(told(own, question)).toContain(words);
    expect(told(own, question)).not.toContain(never);
  });
});

describe('a cause that is denied', () => {
  const own = remarks(
    'Churn was slightly elevated in the quarter.',
    'The rise in churn was not due to our price increases.',
  );
  it('is no reason', () => expect(told(own, 'why was churn up?')).toMatch(/^not stated/));
});

describe('words that are no advice', () => {
  it.each(['was the margin drop due to price investment?', 'did they cut marketing investment?'])(
    '%s',
    (question) => expect(told(call, question)).not.toMatch(/^out of scope/),
  );
  it.each(['is it a good investment?', 'would this be a safe investment'])('but %s', (question) =>
    expect(told(call, question)).toMatch(/^out of scope/),
  );
});

describe('what is another line, a share or no plan', () => {
  const own = remarks(
    'That spending is driving the discount rate revenue.',
    'Net interest income is down to just 18% of our revenue.',
    'We are resuming share buybacks, as the regulator did not object to our capital plan.',
    'Ruuma is doing well.',
    'The new depot in Ruuma opens in February.',
  );

  it.each([
    ['why did the discount rate fall?', 'discount rate revenue'],
    ['did net interest income go down?', '18% of our revenue'],
    ['plans for Ruuma', 'doing well'],
  ])('%s: never %s', (question, never) => {
    const { status, text } = extractAnswer(own, question);
    expect(`${status === 'answered'} ${text}`).not.toContain(never);
  });

  it.each([
    ['plans for Ruuma', 'opens in February'],
    ['why are they restarting buybacks?', 'regulator did not object'],
  ])('%s', (question, words) => expect(told(own, question)).toContain(words));
});

describe('of what stood still, was drawn, or is paid', () => {
  const own = remarks(
    'Income from operations was $3.9 million for both years, and remained flat year-over-year.',
    'Our backlog was more than $12 million.',
    'During the third quarter we established a $3.5 million line of credit, under which drawn amounts bear interest at prime.',
    'Today in our press release, we announced that the board has approved a quarterly dividend of $0.06 per share.',
    'The next dividend payment will be August 3rd.',
    'Excluding deal costs, earnings per share were $0.20.',
    'Earnings per share were $0.16.',
  );

  it.each([
    ['did operating income grow?', 'flat year-over-year'],
    ['backlog size & strike impact on it', '$12M'],
    ['dividend & when is it paid?', '$0.06'],
    ['dividend & when is it paid?', 'August 3rd'],
  ])('%s', (question, words) => {
    expect(told(own, question)).toMatch(/^answered/);
    expect(told(own, question)).toContain(words);
  });

  it('the size of a line is not what is drawn of it', () =>
    expect(told(own, 'how much of the line of credit is drawn')).not.toMatch(/^answered/));

  it('what is missing is named by its own words', () =>
    expect(extractAnswer(own, 'backlog size & strike impact on it').unsaid).toMatch(/impact/));

  it('another basis is of the same line', () =>
    expect(told(own, 'and reported?', 'EPS excluding deal costs')).toContain('$0.16'));
});

describe('sensitivities, what is new, what is left and what is only a measure', () => {
  const own = inventedCall(
    [
      'Piet Brandsma',
      'prepared',
      'I will point out that a 100 basis point change up or down in customer renewal rates or write-offs on a $1.6 billion annual portfolio of total collectible customer payments results in a $16 million change in EBITDA.',
      'We had approximately $60 million remaining under our $150 million share repurchase program.',
      'We also expect write-offs in 2025 to settle below the old levels but above the level we expect for full year 2024.',
      'We continue to expect that annual write-offs will be between 4% and 5% of fees.',
      'E-commerce revenue represented 14.3% of total revenue.',
    ],
    ['Timo Halberg', 'qa', 'Did demand differ between product categories?'],
    ['Mara Lindqvist', 'qa', 'We saw strong results across all product categories.'],
  );

  it.each([
    ['what does 100bps in renewal rate mean for EBITDA?', '$16 million'],
    ['how much buyback is left?', '$60 million'],
    ['guidance for write-offs for the year?', '4% and 5%'],
    ['write-offs in Q2, expected range for the year', '4% and 5%'],
    ['ecomm % of rev', '14.3%'],
  ])('%s', (question, words) => {
    expect(told(own, question)).toMatch(/^answered/);
    expect(told(own, question)).toContain(words);
  });

  it.each([
    ['renewal rate vs last year', '$16 million'],
    ['new product categories', 'strong results'],
    ['guidance for write-offs for the year?', 'in 2025'],
  ])('%s: never %s', (question, never) => expect(told(own, question)).not.toContain(never));
});

describe('what a question leaves out', () => {
  const told = remarks(
    'Our operating ratio was 71.4% in the quarter, or so.',
    'Diluted earnings per share were $1.37 on a GAAP basis and adjusted diluted earnings per share were $1.31.',
    'We reported core earnings of $412 million.',
    'Some of the figures on this conference call may include reserve estimates that follow other rules than the SEC’s.',
    'For the fourth quarter, we expect our sales to be $1,340 million to $1,390 million.',
    'Our fourth quarter guidance also represents full-year sales of $5,120 million to $5,170 million.',
  );
  it.each([
    ['what was the OR?', 'answered', /71\.4%/],
    ['gaap vs adjusted eps?', 'answered', /1\.37.*1\.31/],
    ['what do they guide for Q4?', 'answered', /^(?!.*5,120).*1,340 million to \$1,390 million/s],
    ['what was GAAP net income?', 'not stated', /^(?!.*412)/],
    ['reserves?', 'not stated', /^(?!.*SEC)/],
    ['what was the LR?', 'not stated', /^(?!.*71\.4)/],
  ])('%s', (question, status, text) => {
    const answer = extractAnswer(told, question);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(text);
  });
});

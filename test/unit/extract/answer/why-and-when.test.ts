import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { causesIn } from '../../../../src/extract/answer/sentences/causes.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { inventedCall, remarks } from '../invented-call.ts';

const answer = (call: Transcript, question: string) => {
  const { status, text } = gateAnswer(call, extractAnswer(call, question)).answer;
  return `${status}: ${text}`;
};

describe('words that lead to a cause', () => {
  it.each([
    'We give no forecast for kites given the mild winter in Tarn.',
    'Sails and ropes were down and unable to comp the rush of last spring.',
    'Online orders were not sufficient to overcome the closed piers.',
    'The loss was exacerbated by a fire at our dyer.',
    'The quarter includes a $37 million impairment primarily related to Ostrow.',
    'Sales grew 14% versus 2021 as anglers came back.',
  ])('%s', (text) => {
    expect(causesIn(text)).not.toEqual([]);
  });

  it.each([
    'Our dyers were given the chance to buy shares.',
    'Higher yarn prices were not offset by a richer mix.',
    'Costs related to Ostrow were $37 million.',
    'Sales grew 14% as reported.',
    'These are primarily stand-alone dyers.',
  ])('none in: %s', (text) => {
    expect(causesIn(text).filter((at) => !/^offset by/.test(text.slice(at)))).toEqual([]);
  });
});

const ropes = remarks(
  'Third quarter operating expenses were $88 million.',
  'FFO beat our forecast by $0.04, which resulted from $0.06 of higher rents driven by Tarn, partially offset by $0.02 of higher operating expenses driven by higher-than-expected storm claims.',
  'Organic sales grew 13%, just below our guidance of 14% to 16%, as the Tarn strike hit deliveries.',
  'In Lisk, our comparisons were hurt by record visitor numbers last year, and attendance was in line with 2021 levels.',
  'Our SG&A was up 270 basis points as a percent of sales.',
  'This was driven by a 190 basis-point increase in advertising to sales.',
  'Twine declined 21% as a result of a strong comparison.',
  'Nets grew considerably this quarter as trawlers went back to sea.',
  'We also raised our marketing by 23% in the quarter as we launched Ostrow.',
  'We are raising our full-year revenue forecast from $410 million to $437 million, based on a strong first half.',
  'We now expect spending as a percent of revenue to decline 140 basis points.',
);

describe('a reason', () => {
  it.each([
    ['why were operating expenses higher than expected in the quarter?', 'storm claims'],
    ['why did organic sales come in below the guidance?', 'Tarn strike'],
    ['why was Lisk attendance down?', 'record visitor numbers'],
    ['why did SG&A go up as a percent of sales?', 'advertising'],
    ['why did nets pick up this quarter while twine was down?', 'trawlers'],
    ['why was the cordage / twine business so weak?', 'strong comparison'],
  ])('is found: %s', (question, words) => {
    expect(answer(ropes, question)).toMatch(/^answered/);
    expect(answer(ropes, question)).toContain(words);
  });

  it.each([
    ['why did they cut marketing?', 'Ostrow'],
    ['why did they cut the full-year revenue forecast?', 'spending'],
    ['why were operating expenses lower than expected?', 'storm'],
    ['why did rents miss the forecast?', 'storm'],
    ['why did twine rise while nets were down?', 'trawlers'],
    ['why did SG&A go down as a percent of sales?', 'advertising'],
  ])('is none: %s', (question, words) => {
    expect(answer(ropes, question)).not.toMatch(new RegExp(`^answered.*${words}`));
  });
});

const parts = inventedCall([
  'Piet Brandsma',
  'prepared',
  'Our two segments are Ropes and Sails.',
  'Ropes revenue was $212 million and Sails revenue was $148 million.',
  'Turning to Ropes, our people worked through a hard winter.',
  'Results were lower than last year, driven by timing effects of $17 million and the storm in Tarn.',
  'The dyer was closed for a week.',
  'Turning to Sails, we launched a new cloth.',
  'The pipeline is full.',
  'Company results were lower as the dollar was weaker.',
  'Ropes made up for the decline in the spring, while Sails was hit by torn masts.',
  'Given the slow spring, Sails had operating profit down $13 million on last year, but up $29 million sequentially, driven by more regattas.',
  'The decrease from the prior year was primarily due to lower volumes.',
]);

describe('a reason after a part was turned to', () => {
  it('is of that part', () => {
    expect(answer(parts, 'why was Ropes down from last year?')).toMatch(
      /^answered.*timing effects/,
    );
  });

  it('is none of another part, nor the one of the company', () => {
    expect(answer(parts, 'why was Sails down from last year?')).not.toContain('timing');
    expect(answer(parts, 'why was Sails down from last year?')).not.toContain('dollar');
    expect(answer(parts, 'why was Ropes down?')).not.toContain('torn masts');
    expect(answer(parts, 'why was Ropes up from last year?')).not.toContain('timing');
  });

  it('goes the asked way, and not the way of the clause before', () => {
    expect(answer(parts, 'why was Sails operating profit down vs last year?')).toContain('volumes');
  });
});

const company = { id: 'rbc-q3-2031', company: 'Rask, Bergen and Company' } as const;
const dates = remarks(
  'Price increases go into effect on May 3 in all our shops.',
  'We agreed to acquire 100% of Ostrow Twine for $64 million.',
  'The transaction is expected to close by the end of our second quarter.',
  'The trial is a step to bring Lumira to the US, with an expected launch in 2033.',
  'Effective August 2, we are restoring all wages and salaries to the levels of before.',
  'It is hard to quantify what a normal level of pay costs.',
  'While we do not intend to predict the clearance of Vexa, we think it prudent to look to the second half of 2032.',
);

describe('a time', () => {
  it.each([
    ['when do the price hikes kick in?', 'May 3'],
    ['when is the Ostrow acquisition expected to close?', 'second quarter'],
    ['when can we expect Lumira in the states?', '2033'],
    ["when does everyone's pay go back to normal?", 'August 2'],
    ['when do they expect clearance for Vexa?', 'second half of 2032'],
  ])('is found: %s', (question, words) => {
    expect(answer(dates, question)).toMatch(/^answered/);
    expect(answer(dates, question)).toContain(words);
  });

  it.each([
    ['when do the price cuts kick in?', 'May 3'],
    ['when do the wage increases kick in?', 'August 2'],
    ['when can we expect Lumira in Japan?', '2033'],
    ['when is the Lumira acquisition expected to close?', 'second quarter'],
  ])('is none of something else: %s', (question, words) => {
    expect(answer(dates, question)).not.toMatch(new RegExp(`^answered.*${words}`));
  });

  it('is of the company by its initials', () => {
    const call = { ...dates, call: { ...dates.call, ...company } };
    expect(answer(call, 'when does RB expect clearance for Vexa?')).toContain(
      'second half of 2032',
    );
  });
});

describe('a time that is not the asked one', () => {
  it('leaves a reason of no time one of the present', () => {
    const call = remarks(
      'Margin fell 2 points because of the yarn tariffs of 2024.',
      'In 2023, margin rose.',
    );
    expect(answer(call, 'why did margin fall in 2023?')).toMatch(/^not stated/);
    const then = remarks('In 2023, margin fell because of the yarn tariffs of 2022.');
    expect(answer(then, 'why did margin fall in 2023?')).toMatch(/^answered.*tariffs/);
    const now = remarks('Margin fell 2 points because of the dyer that we sold last year.');
    expect(answer(now, 'why did margin fall this quarter?')).toMatch(/^answered.*dyer/);
  });

  it.each([
    "We won't speculate on the date of the Lisk launch, and we reported in May.",
    'We do not know the date of the Lisk launch, but we will update you in the second half.',
    'It is too early to say when the Lisk launch is, but we would come back to you in May.',
  ])('is that of telling it: %s', (said) => {
    expect(answer(remarks(said), 'when is the Lisk launch?')).toMatch(/^not stated/);
  });

  it.each([
    "We won't predict the Lisk launch, but we would think of the second half.",
    'We do not know the day, but the Lisk launch will be in the second half.',
    'The Lisk launch comes in the second half, and we will update you then.',
  ])('is told beside what is not known: %s', (said) => {
    expect(answer(remarks(said), 'when is the Lisk launch?')).toMatch(/^answered.*second half/);
  });
});

describe('what is asked of two buyers together', () => {
  const sales = remarks(
    'Sales to schools increased 4%, and sales to army and navy customers increased 6%.',
    'Sequentially, army and navy sales were down 3.7%, driven by the end of a tent order.',
  );

  it('is no two questions', () => {
    const said = answer(sales, 'why did sales to army and navy customers fall year-over-year?');
    expect(said).not.toMatch(/^answered/);
  });
});

describe('a question said in other words', () => {
  const sails = remarks(
    'Revenue grew 11% to $431 million, driven by new cloths.',
    'Revenue growth was above 6% without Ostrow and, despite falling short of our forecast, reflects the strength of our brand.',
    'We mean to divest about $27 million in revenues of older looms, which fell on lower demand.',
  );

  it.each([
    'why were Tarn sales down in the quarter?',
    'what made organic sales drop in the quarter?',
  ])('keeps all that it asks: %s', (question) => {
    expect(answer(sails, question)).not.toMatch(/^answered/);
  });
});

describe('how long something took', () => {
  const began =
    'On our call in April we regretted that the union called a strike at the Salmo yard.';
  const asked = (...said: readonly string[]) => {
    const { status, text } = extractAnswer(remarks(...said), 'how long did the Salmo strike last?');
    return `${status}: ${text}`;
  };

  it.each([
    began,
    'As we said by the end of the first quarter in April, the union called a strike at the Salmo yard.',
    'In the second quarter of last year, in May, the strike began at the Salmo yard.',
  ])('is not told by when it began: %s', (said) => expect(asked(said)).toMatch(/^not stated/));

  it('is told by how far it went', () =>
    expect(asked(began, 'The Salmo strike lasted until June.')).toMatch(/^answered: .*June/));

  it.each([
    'The Salmo strike went on for nine weeks.',
    'Our results were hit by the 63-day strike at the Salmo yard.',
  ])('is told by a span: %s', (said) => expect(asked(began, said)).toMatch(/^answered/));
});

import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../../src/extract/questions/questions.ts';
import { exchange, inventedCall } from './invented-call.ts';

const stances = (asked: readonly string[], said: readonly string[]) =>
  readQuestions(exchange(asked, said)).map(({ stance }) => stance);

describe('how a question was answered', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'a board that decides, and rumors that nobody comments on',
      [
        'Would you pay more than half out?',
        'There was a story that you buy Hollum, could you comment?',
      ],
      [
        'On the payout, our board decides in March.',
        'On that story, we never comment on rumours.',
        'What I can say is that kilns should get to a 12% margin.',
      ],
      ['declined', 'declined'],
    ],
    [
      'a decision that is still to come, and a year that is too early',
      ['How much do you charge for glazing next year?', 'And what of growth in 2031?'],
      [
        'On glazing, we have not made that decision yet, and I would not tell it to the other mills first.',
        'And 2031 is too early.',
      ],
      ['declined', 'declined'],
    ],
    [
      'a thing put off that two questions turn on',
      ['And on Hollum, what is the margin of that house, and is it accretive by spring?'],
      [
        'Hollum is a lovely house with a great crew.',
        'We have known the family for years.',
        "We'll tell you more once the papers are signed.",
      ],
      ['declined', 'declined'],
    ],
    [
      'a figure whose formal word is to come',
      ['Should kiln spending stay at 9% or 10% of sales next year?', 'And what of glass?'],
      [
        'On kilns, I would say 9% to 10% of sales is fair for next year.',
        "We'll give the formal guidance in May.",
        'Glass is as it was.',
      ],
      ['answered', 'answered'],
    ],
    [
      'what is said before the rest is not',
      ["What's the order book, when do you go back to profit?"],
      ["The order book is full, but I don't want to put a date on it, the crew is new."],
      ['partly', 'declined'],
    ],
    [
      'one of two things put side by side',
      [
        'First, you said May and June rebounded, what does that mean?',
        'Does that mean May and June grew or were just down less?',
      ],
      [
        'In sum, they were down less, Timo.',
        'When we look at April, April was down in the teens, May was flat, and June was down a little.',
      ],
      ['answered', 'answered'],
    ],
    [
      'a yes that comes last',
      ['Is it safe to assume that you would see another 500 ovens a year on top of that?'],
      ['I would put it ballpark, yes.'],
      ['answered'],
    ],
    [
      'what is only promised',
      ['When should we expect a decision on the second kiln?'],
      ["When we have it, and the time is right, we'll provide it to everybody."],
      ['declined'],
    ],
    [
      'what is only looked forward to',
      ['When do you open the mill in Gozo?'],
      ['We look forward to sharing that with you at our investor day.'],
      ['declined'],
    ],
    [
      'what is told by who is excited to share it',
      ['How is the new loyalty program doing?'],
      [
        'We are excited to share that the loyalty program has 4 million members.',
        'It is ahead of our plan.',
      ],
      ['answered'],
    ],
    [
      'plans that are shared at once',
      ['How many stores will you open next year?'],
      ['We are eager to share those plans: we will open 40 stores next year.'],
      ['answered'],
    ],
    [
      'more to come beside what is told',
      ['How are the AI products doing?'],
      [
        'We look forward to sharing more at our investor day, but the AI products already have 400 customers.',
      ],
      ['answered'],
    ],
    [
      'what is told before more is to come',
      ['How are the AI products doing?'],
      ['The AI products are well ahead of plan, and we look forward to sharing more in May.'],
      ['answered'],
    ],
    [
      'what is given when times are better',
      ['How do you treat the dealers?'],
      ['When we are short of dealers, we will give discounts to dealers.'],
      ['answered'],
    ],
    ...[
      'And what should we expect for tax here?',
      'And what about cash there?',
      'Any change to dividends there?',
      'And is hiring slower there?',
    ].map((other): [string, string[], string[], string[]] => [
      `another thing that is pointed at with the first: ${other}`,
      ['How much did you spend on kilns?', other],
      ['On kilns, we spent $40 million.', 'We like the business.'],
      ['answered', 'partly'],
    ]),
    [
      'what would drive it, of which all was said before',
      [
        'What inning are you in with the new kilns, given the other potters?',
        'Is there still a potential story here?',
        'What would drive that?',
      ],
      [
        'I actually think there is.',
        'If you take the new kilns, it has been our way to serve potters who want better clay.',
        'The other potters are far behind.',
        'Kilns and clay go well together.',
        'That will go on for years.',
      ],
      ['answered', 'answered', 'answered'],
    ],
    [
      'whether it was understood, which nobody says in so many words',
      [
        'Does the mill in Gozo still sell under the old brand?',
        'Is that the reason why prices came down?',
        'Is my understanding correct?',
      ],
      [
        'Two things have happened.',
        'The mill in Gozo is in a market of big bags.',
        'The old brand is gone there.',
        'All of it is sold as Hollum.',
      ],
      ['answered', 'answered', 'partly'],
    ],
    [
      'the same asked once more',
      [
        'Oven repairs jumped, so I wanted to understand how much of those repairs could be one-off in nature?',
        'Just wanted to get a sense, are there any one-off repairs here?',
      ],
      [
        'When you compare it with last year, there is a sharp jump because of the mill in Gozo.',
        'The fixed costs of that house are in now.',
        'There was a higher use of spares as some of the ovens were shut down.',
        'Some of the money went into the brand.',
        'It will give us much more in the coming quarters.',
      ],
      ['partly', 'answered'],
    ],
    [
      'what is asked of something else',
      ['Will you be done with it by the end of the year?', 'And is it on a global basis?'],
      [
        'We will get to this in 2025, and it may be that the work is not done within the year.',
        'It is a real priority for us.',
      ],
      ['answered', 'partly'],
    ],
    [
      'a date in none of the words',
      ['On glazing, what is the margin now, and when is it at the level of the house?'],
      ['In glazing the margin is 14%, it was 9% in May.', "I think it'll take two to three years."],
      ['answered', 'answered'],
    ],
    [
      'a cost in none of the words',
      ['How many kilns next year, what do they cost, and what is the return?'],
      [
        'Next year we build 30 kilns.',
        'They run about $350,000 apiece.',
        "On the return, I don't want to give you a number.",
      ],
      ['answered', 'answered', 'declined'],
    ],
    [
      'nothing of what was put first',
      [
        'What is your interest in the clay pit?',
        'Also the floating rate debt, do you plan to fix it?',
      ],
      [
        'The clay pit we need, and it is near.',
        'For the other pit we will study, since the rules on fixed rents are odd.',
      ],
      ['answered', 'not addressed'],
    ],
    [
      'a share count that nobody takes up',
      ['On clay, how much is bought?', 'And what was the unit count assumption in the budget?'],
      ['On clay, about 35% is bought for spring.', 'Pits do not offer more than 90 days.'],
      ['answered', 'not addressed'],
    ],
    [
      'a date in a sentence about it',
      ['What is the loss in kilns?', 'And when do kilns break even?'],
      [
        'The kiln loss we are not sharing, for reasons you know.',
        'It has come down by a lot.',
        'So we aim for break even in kilns in the second half of 2026.',
      ],
      ['declined', 'answered'],
    ],
    [
      'a number asked of a few ships',
      ['And is there any number for the 2 last kilns that you let?'],
      ['Those are 2 large ones, 24 months, at $38,000 each.'],
      ['answered'],
    ],
    [
      'nothing of what was asked about',
      ['What of the steel price?', 'And on refinancing, is there anything due in 2025?'],
      ['The steel price is a help.', 'On refinancing, nothing in 2025.', 'We have time.'],
      ['answered', 'answered'],
    ],
    [
      'a yes that comes late',
      ['What do kilns cost now?', 'And would you consider a buyback at a discount to book?'],
      [
        'Kilns cost about $3 million now.',
        'On buybacks, we have $60 million of room.',
        'We used a part of it in January.',
        'So yes, at this discount it is attractive.',
      ],
      ['answered', 'answered'],
    ],
    [
      'something said before the rest is not',
      ['You paid out three quarters, is this the new normal?'],
      [
        'The policy is half to four fifths, and I think we lean to the upper part of it, but it is a decision for the board every quarter.',
      ],
      ['partly'],
    ],
    [
      'a refusal of the timing alone',
      ['And is the kiln credit paid on the full range?'],
      [
        'As of now only on two models, which are around 70% of the volume.',
        'The third is in process.',
        'Difficult to say on timing, it is with the agency.',
      ],
      ['answered'],
    ],
    [
      'put off to another month',
      ['And are you thinking kiln losses in 2025 are above this year?'],
      ['On 2025, Timo, we will give you all of that in January.'],
      ['declined'],
    ],
    [
      'each of two put off or told',
      ['On Hollum, can you help us with earnings next year, and what are the savings?'],
      [
        'The savings are $6 million a year.',
        'We are not going to give earnings for 2025 today, we will do that in February.',
      ],
      ['declined', 'answered'],
    ],
    [
      'no word of where it goes',
      ['On kiln traffic, where do you see it exiting the year?'],
      ['On kiln traffic, every month got better, and the dealers came back more often.'],
      ['partly'],
    ],
    [
      'where it goes',
      ['On kiln traffic, where do you see it exiting the year?'],
      ['On kiln traffic, we expect every month to get better.'],
      ['answered'],
    ],
  ])('%s', (_, asked, said, expected) => expect(stances(asked, said)).toEqual(expected));

  it('holds where answers name the questions in another order', () => {
    const call = inventedCall(
      [
        'Timo Halberg',
        'qa',
        'Firstly, the monthly pattern on orders, was March better than January?',
        'Secondly, on prices, what was the price component in organic growth?',
        'And thirdly, on Oslo, how many people are leaving?',
      ],
      [
        'Mara Lindqvist',
        'qa',
        'So on the monthly pattern, March is always the largest month.',
        'On the people, it is 240 in total, of which 165 in Oslo.',
        'And price, that was 2 percentage points out of the 4.',
      ],
    );
    expect(readQuestions(call).map(({ evidence }) => evidence[0]?.quote)).toEqual([
      'So on the monthly pattern, March is always the largest month.',
      'And price, that was 2 percentage points out of the 4.',
      'On the people, it is 240 in total, of which 165 in Oslo.',
    ]);
  });

  it.each([
    ['And thirdly, the price rise, if you can quantify.', 1],
    ['On kilns, Hollum, what subsidy have you booked, what is the return on it?', 2],
    ['What is the margin impact of it, why build it and not buy it?', 2],
    ['What matters is the kiln, a thing of beauty.', 1],
  ])('of as many questions as are asked: %s', (text, count) =>
    expect(stances([text], ['It is about 4%.', 'The return is 12%.'])).toHaveLength(count),
  );
});

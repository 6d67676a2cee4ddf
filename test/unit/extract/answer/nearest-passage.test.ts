import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall } from '../invented-call.ts';
import { holds, UNKNOWN } from './answered.ts';

const ALWAYS = ['Revenue was $120.4 million.', 'The team did good work.'];

describe('a passage with most of what is asked, where nothing surer is found', () => {
  holds(
    [
      [
        'are they getting rid of paper cups?',
        ['Our plan to phase out paper cups in all canteens by 2030 helps the river.'],
        /^answered: .*paper cups/,
      ],
      [
        'are berths in the north still weak?',
        ['Berths in the north are more depressed than that.'],
        /^answered: .*depressed/,
      ],
      [
        'how come Ladders lost money',
        [
          'Our Ladders business had revenue of $14 million.',
          'This segment had an operating loss of $3 million, largely driven by the start of the Ladders line.',
        ],
        /^answered: .*start of the Ladders line/,
      ],
      [
        'why did they file a prospectus',
        ['Today we filed a prospectus in support of our growth plans.'],
        /^answered: .*in support of/,
      ],
      // the word that tells what is asked is missing, or told of others
      ['Did they cancel the Torun contract?', ['We signed the Torun contract in March.'], UNKNOWN],
      ['Did they renew the Torun contract?', ['We signed the Torun contract in March.'], UNKNOWN],
      [
        'Have they renewed the Torun contract?',
        ['We signed the Torun contract in March.', 'The lease in Oslo was renewed.'],
        UNKNOWN,
      ],
      [
        'Did they breach the bank loan covenant?',
        ['Our bank loan covenant tests leverage each quarter.'],
        UNKNOWN,
      ],
      ['Is the insulin pump safe?', ['The insulin pump trial enrolled forty patients.'], UNKNOWN],
      [
        'Did the Varna hall collapse?',
        ['The Varna hall is our largest.', 'Prices did collapse in May.'],
        UNKNOWN,
      ],
      ['are they getting rid of paper cups?', ['Paper was up 4%.'], UNKNOWN],
      ['did the Varna hall burn down?', ['The Varna hall is our largest.'], UNKNOWN],
      ['did they cut prices?', ['Competitors cut prices in the spring.'], UNKNOWN],
      ['are berth rents in Varna rising?', ['Berth rents in Varna are paid in May.'], UNKNOWN],
      [
        'why did Ladders sales fall?',
        ['Ladders had a busy spring.', 'Industry sales fell 3%, driven by the closure.'],
        UNKNOWN,
      ],
    ],
    ALWAYS,
  );
});

describe('what was asked in everyday words', () => {
  holds(
    [
      [
        "what's causing the higher scrap rate",
        ['The higher scrap rate was due to a bad batch of steel.'],
        /^answered: .*bad batch/,
      ],
      [
        'timing on the Brno line',
        ['The Brno line should start in the third quarter.'],
        /^answered: .*third quarter/,
      ],
      [
        'when do buybacks resume',
        ['We intend to resume our share repurchases after we present the plan.'],
        /^answered: .*after we present/,
      ],
      [
        'when will they hit 40mt',
        ['We reach 30 million tons by 2026.', 'We reach 40 million tons by 2029.'],
        /^answered: .*2029/,
      ],
      ['when will they hit 40mt', ['We reach 30 million tons by 2026.'], UNKNOWN],
      [
        'how many stores are they opening this year',
        ["We're targeting between 40 to 45 new stores in 2024."],
        /^answered: .*40 to 45/,
      ],
      [
        "how's demand since the reopening",
        ['Demand was slow until the opening, and it has picked up since.'],
        /^answered: .*picked up/,
      ],
      [
        'is pricing holding up?',
        ['Our pricing actions took hold and we have seen no resistance.'],
        /^answered: .*took hold/,
      ],
      [
        'how much debt do they have',
        ['We remain nil debt and are rated AAA.'],
        /^answered: .*nil debt/,
      ],
      // "stock" is no inventory where shares are meant, attention is not paid in money
      [
        "what's driving inventories up",
        ['We halted trading of our stock due to the tender offer.'],
        UNKNOWN,
      ],
      ["what's the chairman's pay", ['We are paying very close attention to it.'], UNKNOWN],
    ],
    ALWAYS,
  );
});

describe('what is paid for a company', () => {
  holds(
    [
      [
        'what are they paying for Tarnvik',
        ['Tarnvik makes hoists.', 'The expected outgo for Tarnvik is around EUR 40 million.'],
        /^answered: .*40 million/,
      ],
      [
        'how much did they pay for Tarnvik',
        [
          'Tarnvik makes hoists.',
          'Overheads including the one-time charges of $1.2 million for the Tarnvik acquisition were $5 million.',
        ],
        UNKNOWN,
      ],
    ],
    ALWAYS,
  );
});

describe('a premise that the call does not bear out', () => {
  holds(
    [
      [
        'why is Hoists down',
        [
          'Hoists revenue was $31 million, up 30% from a year ago.',
          'For Hoists, we expect revenue to decline in the third quarter.',
        ],
        /^not stated: The call does not say so\. .*30%/,
      ],
      [
        'why did they cut the revenue guide',
        ['For these reasons, we are raising our revenue guidance to $500 million.'],
        /^not stated: The call does not say so\. .*raising/,
      ],
      [
        'why did Malta hoist volume grow',
        ['Hoist volume declined by 1% in Malta as we looked for smaller hoists.'],
        /^not stated: The call does not say so\. .*1%/,
      ],
    ],
    ALWAYS,
  );
});

describe('a target beside where it stands', () => {
  holds(
    [
      [
        'leverage target',
        ['Our net leverage is at 2.7x, slightly above our target of 2.5x.'],
        /^answered: .*2\.5x/,
      ],
      ['leverage target', ['Our net leverage is at 2.7x.'], UNKNOWN],
      [
        'what was the tunnel worth to EPS',
        ['The benefit from the tunnel was roughly $0.02 of EPS.'],
        /^answered: .*\$0\.02/,
      ],
    ],
    ALWAYS,
  );
});

describe('what only stands beside what is asked', () => {
  holds(
    [
      [
        'how much of sales was online',
        ['Hoists were the best category online, including sales of winches, which grew 117%.'],
        UNKNOWN,
      ],
      [
        'how much of sales was online',
        ['Online sales represented 40% of total sales.'],
        /^answered: .*40%/,
      ],
      ['who runs the harbor bank', ['We have 40 clients in the Harbor Bank.'], UNKNOWN],
      ['who runs the harbor bank', ['We price the Harbor Banking loans off it.'], UNKNOWN],
    ],
    ALWAYS,
  );
});

describe('the guidance within a year', () => {
  holds(
    [
      ['margin guidance now?', ["We'll provide 2025 guidance in January of next year."], UNKNOWN],
      [
        'guidance for 2025?',
        ["We'll provide 2025 guidance in January of next year."],
        /^answered: .*January/,
      ],
    ],
    ALWAYS,
  );
});

describe('a part by one of its words', () => {
  const told = (call: Transcript, question: string) => {
    const { status, text } = extractAnswer(call, question);
    return `${status}: ${text}`;
  };

  it('is told by the figure of the only such part', () => {
    const call = inventedCall([
      'Piet Brandsma',
      'prepared',
      'The 37% is the Ganga cement utilization for this quarter.',
      'Ganga volumes were good, and Ganga is a fine plant.',
    ]);
    expect(told(call, 'ganga utilisation?')).toMatch(/^answered.*37%/);
  });

  it('is none where the reply is to what an analyst asked of it', () => {
    const call = inventedCall(
      ['Timo Halberg', 'qa', 'How do you think about the role of AI in your services?'],
      ['Piet Brandsma', 'qa', 'It is a major focus of ours.', 'It helps every product we have.'],
    );
    expect(told(call, "what's he saying about AI")).toMatch(/^answered.*major focus/);
  });

  it('has the reply that takes up most of the question', () => {
    const call = inventedCall(
      ['Timo Halberg', 'qa', 'How is demand for cranes in Malta after the strike?'],
      [
        'Piet Brandsma',
        'qa',
        'We were closed for two weeks.',
        'That was despite what we spoke of earlier.',
        'Demand for cranes in Malta has come back since.',
      ],
    );
    expect(told(call, 'how is crane demand in Malta after the strike')).toMatch(
      /^answered.*come back/,
    );
  });

  it('has the reply to a question that points at it', () => {
    const call = inventedCall(
      [
        'Timo Halberg',
        'qa',
        'The second thing is obviously the crane orders down 13%.',
        "So I wonder if you could give us any more color on what's happening there.",
      ],
      [
        'Piet Brandsma',
        'qa',
        'The crane orders are lumpy, and a few big buyers stood still.',
        'We have seen that before.',
      ],
    );
    expect(told(call, 'why were crane orders down')).toMatch(/^answered.*lumpy/);
  });

  it('is none of those that a heading only lists', () => {
    const call = inventedCall([
      'Piet Brandsma',
      'prepared',
      'Turning now to costs on slide 13, before coming to the lounge costs and the card costs, let me cover rents.',
      'We have the rents line, which rose due to two new sites.',
    ]);
    expect(told(call, 'why are lounge costs up so much')).not.toMatch(/^answered.*new sites/);
  });

  it('is not told by a plan without a year where a later one is asked for', () => {
    const call = inventedCall(['Mara Lindqvist', 'prepared', 'We plan to drive revenue growth.']);
    expect(told(call, 'are they expecting sales growth in 2026')).not.toMatch(/^answered/);
  });
});

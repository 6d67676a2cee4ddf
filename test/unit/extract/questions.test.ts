import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../../src/extract/questions/questions.ts';
import { threadTime } from '../../support/thread-time.ts';
import { exchange, inventedCall } from './invented-call.ts';

const stanceOf = (question: string, ...answer: readonly string[]) =>
  readQuestions(exchange([question], answer))[0]?.stance;

describe('the question ledger', () => {
  it('gives each sub-question its own passage of the answer, in order', () => {
    const ledger = readQuestions(
      exchange(
        [
          'When will the move of the Turku plant be completed?',
          'And why did revenue of service contracts fall?',
          'And what is the target for the gross margin next year?',
        ],
        [
          'On the plant, we expect to complete the move within six months.',
          'The machines are being tested as we speak.',
          'As to your question on service contracts, the answer is really seasonality.',
          'Contracts are signed in the fourth quarter.',
          'And on the margin, we want to keep the gross margin above 30% next year.',
        ],
      ),
    );
    expect(ledger.map(({ evidence }) => evidence[0]?.sentences)).toEqual([['s4'], ['s6'], ['s8']]);
    expect(ledger.map(({ stance }) => stance)).toEqual(['answered', 'answered', 'answered']);
    expect(ledger[0]).toMatchObject({
      analyst: 'Timo Halberg',
      firm: 'Lumo Securities',
      answer: 'CFO: On the plant, we expect to complete the move within six months.',
      answeredBy: ['Piet Brandsma'],
    });
  });

  it.each<[string, string[], string, string]>([
    ['Is the dividend safe?', ['It is.'], 'CFO: It is.', 'answered'],
    [
      'Do you still expect to get the motor book below 100 for the year?',
      ['Will we be below 100 for the year?', 'I think so, yes.'],
      'CFO: I think so, yes.',
      'answered',
    ],
    ['Is the saving net of costs?', ['Net, yes.'], 'CFO: Net, yes.', 'answered'],
    ['Is the plant finished?', ['Yes.', 'Thank you all for joining.'], 'CFO: Yes.', 'answered'],
    [
      'How much of the inflow comes back?',
      ['About half of it.'],
      'CFO: About half of it.',
      'answered',
    ],
    [
      'How many aircraft will you take next year?',
      ['Fourteen in 2026, all of them large.'],
      'CFO: Fourteen in 2026, all of them large.',
      'answered',
    ],
    [
      'How many of the 200 shops will close?',
      ['The 200 shops are what we spoke of.'],
      'CFO: The 200 shops are what we spoke of.',
      'partly',
    ],
    [
      'What is in the guide for Leasing?',
      ['We aren’t breaking out Leasing in the guide.'],
      'CFO: We aren’t breaking out Leasing in the guide.',
      'declined',
    ],
    [
      'What happened in the fourth quarter?',
      ['I don’t have a crystal ball.'],
      'CFO: I don’t have a crystal ball.',
      'declined',
    ],
    [
      'What about the takeover rumours?',
      ['I normally do not comment on rumours, but on that one I can be short: we walked away.'],
      'CFO: I normally do not comment on rumours, but on that one I can be short: we walked away.',
      'answered',
    ],
    [
      'Is the dividend safe?',
      ['Thank you, Timo.'],
      'Not addressed in the answer.',
      'not addressed',
    ],
  ])(
    'takes a short reply right after a question for its answer: %s %j',
    (question, said, answer, stance) => {
      expect(readQuestions(exchange([question], said))).toMatchObject([{ answer, stance }]);
    },
  );

  it.each<[string, string[], number]>([
    [
      'So rivets did not really weigh on the second quarter at all.',
      ['No, they did not, Timo.'],
      1,
    ],
    [
      'You did not ship any of those kilns ahead of the duty in May.',
      ['We did, twice.', 'That is in stock.'],
      1,
    ],
    ['So rivets did not really weigh on the second quarter at all.', ['Thank you, Timo.'], 0],
    [
      'Thank you very much for that, and good luck with the new kiln.',
      ['Yes, thanks.', 'See you all in May.'],
      0,
    ],
  ])('takes what is put forward and taken up for a question: %s %j', (said, answer, count) => {
    expect(readQuestions(exchange([said], answer))).toHaveLength(count);
  });

  it('takes a remark between two parts of an answer for no question', () => {
    const call = inventedCall(
      ['Timo Halberg', 'qa', 'What drove the margin in rivets?'],
      ['Piet Brandsma', 'qa', 'Rivets had a better mix of customers.'],
      ['Timo Halberg', 'qa', 'And it is a mix that looks rather good from here.'],
      ['Piet Brandsma', 'qa', 'And lower freight.'],
    );
    expect(readQuestions(call)).toHaveLength(1);
  });

  it('takes what comes right after several questions for the answer to the first', () => {
    const ledger = readQuestions(
      exchange(
        ['What drove own labels?', 'And will you pass on the price of cocoa?'],
        ['Volume, mostly: we won one retailer.', 'On cocoa, we are hedged until May.'],
      ),
    );
    expect(ledger.map(({ answer }) => answer)).toEqual([
      'CFO: Volume, mostly: we won one retailer.',
      'CFO: On cocoa, we are hedged until May.',
    ]);
  });

  it.each([
    ['On cocoa, I’d leave that to Mara.'],
    ['Mara, do you want to take that?'],
    ['Mara?'],
    ['For cocoa, I will ask Ms. Lindqvist to answer.'],
  ])('takes no handing over for an answer: %s', (handing) => {
    const call = inventedCall(
      ['Timo Halberg', 'qa', 'Will you pass on the price of cocoa?'],
      ['Piet Brandsma', 'qa', handing],
      ['Mara Lindqvist', 'qa', 'We are hedged until May.'],
    );
    expect(readQuestions(call)).toMatchObject([
      { answer: 'CEO: We are hedged until May.', answeredBy: ['Mara Lindqvist'] },
    ]);
  });

  it('begins a passage where an answer names what was asked', () => {
    const ledger = readQuestions(
      exchange(
        [
          'Could you tell us how large the business for memory is?',
          'And what is your view of the demand in calendar 2025?',
        ],
        [
          'About memory.',
          'We do not disclose the sales by application.',
          'As for calendar 2025, demand will continue at a high level.',
        ],
      ),
    );
    expect(ledger.map(({ stance, evidence }) => [stance, evidence[0]?.sentences])).toEqual([
      ['declined', ['s4']],
      ['answered', ['s5']],
    ]);
  });

  it('leans no question on the one before that announces itself', () => {
    const ledger = readQuestions(
      exchange(
        [
          'Could you give us the sensitivity to a cut of 25 basis points?',
          'The second one is on deposits, what was the beta?',
        ],
        [
          'A cut of 25 basis points costs us 20 million dollars, with the deposit pricing unchanged.',
          'The beta we do not disclose.',
        ],
      ),
    );
    expect(ledger.map(({ evidence }) => evidence[0]?.sentences)).toEqual([['s3'], ['s4']]);
    expect(ledger[1]?.stance).toBe('declined');
  });

  it('takes for the answer what is said by whom the question names, and whom it is handed to', () => {
    const named = readQuestions(
      inventedCall(
        ['Timo Halberg', 'qa', 'How large is leasing?', 'And Piet, why is 110 the trough?'],
        ['Mara Lindqvist', 'qa', 'Leasing is about a third of sales.'],
        ['Piet Brandsma', 'qa', 'It is arithmetic.', 'We know the cohorts.', 'They renew soon.'],
      ),
    );
    expect(named.map(({ answeredBy }) => answeredBy)).toEqual([
      ['Mara Lindqvist'],
      ['Piet Brandsma'],
    ]);
  });

  it('answers a follow-up only with what comes after it', () => {
    const ledger = readQuestions(
      inventedCall(
        ['Timo Halberg', 'qa', 'What drove the gross margin in welding?'],
        ['Piet Brandsma', 'qa', 'The gross margin in welding was driven by prices.'],
        ['Timo Halberg', 'qa', 'Right, thanks.'],
        ['Piet Brandsma', 'qa', 'And by a better mix of products in welding.'],
        ['Timo Halberg', 'qa', 'And how much of the gross margin in welding was mix?'],
        ['Mara Lindqvist', 'qa', 'About 20% of the gain, I would say.'],
      ),
    );
    expect(ledger.map(({ evidence }) => evidence[0]?.sentences)).toEqual([['s2'], ['s6']]);
    expect(ledger[1]).toMatchObject({ stance: 'answered', answeredBy: ['Mara Lindqvist'] });
  });

  it.each([
    ['answered', 'How much did freight cost?', 'Freight did cost 12 million dollars.'],
    ['partly', 'How much did freight cost?', 'Freight did cost somewhat more than we had hoped.'],
    ['declined', 'How much did freight cost?', 'We do not disclose the number for freight.'],
    ['declined', 'Who are the two customers?', 'We have agreements, so I cannot answer that.'],
    ['declined', 'Is the target for 2027 valid?', 'I do not want to get ahead of our event.'],
    ['answered', 'When will the plant open?', 'The plant opens by the end of next year.'],
    ['partly', 'When will the plant open?', 'The plant is making very good progress.'],
    ['answered', 'When will the plant be full?', 'The plant fills up over a couple of years.'],
    ['partly', 'When will the plant be full?', 'The plant has grown over the past few years.'],
    ['answered', 'Why did orders fall in Japan?', 'Orders fell because of the strong yen.'],
    [
      'answered',
      'Why did freight rise?',
      'We did not disclose the number, but freight rose because of fuel.',
    ],
    [
      'declined',
      'What is the target for margins?',
      'It is too early to give a target for margins.',
    ],
    ['declined', 'How do you see the cadence of orders?', 'How orders unfold is hard to say.'],
    ['answered', 'How do you see the cadence of orders?', 'It is not hard, orders say it all.'],
    ['declined', 'Can you split the gap by channel?', 'We have not broken it out by channel.'],
    ['answered', 'Can you split the gap by channel?', 'The channel has broken down by halves.'],
    [
      'declined',
      'What is capex next year?',
      'I have a number, but I would rather wait for the full-year call.',
    ],
    ['declined', 'Where will you bid?', 'It is a little early in the process to comment on bids.'],
    ['answered', 'Will you bid?', 'Yes, we want to be early in the process.'],
    ['declined', 'Is their revenue flat?', "I can't speak to their revenue."],
    [
      'answered',
      'Over what time period will the grants come?',
      'The grants should come within the next 7 to 9 years.',
    ],
    [
      'answered',
      'Do you see deflation in steel prices?',
      'Steel prices may see an inflation of 2% to 3%.',
    ],
  ] as const)('reads as %s: %s %s', (stance, question, answer) => {
    expect(stanceOf(question, answer)).toBe(stance);
  });

  it('says so when nothing is said to a sub-question', () => {
    const ledger = readQuestions(
      exchange(
        ['What drove orders in Japan?', 'And do you plan to hire more welders?'],
        ['Orders in Japan were driven by two large car makers.'],
      ),
    );
    expect(ledger[1]).toMatchObject({ stance: 'not addressed', answeredBy: [], evidence: [] });
    expect(ledger[1]?.answer).not.toMatch(/\d/);
  });

  it('takes what is said to two questions of one breath for both', () => {
    const ledger = readQuestions(
      exchange(
        [
          'You spoke of price rises in welding.',
          'When tariffs came, prices rose by 3% and later by 1%.',
          'Are we back at a price rise of 3%, or is it less?',
          'And is the price rise in welding nearer to 1% or to 3%?',
        ],
        ['We had planned 1% to 2%, and the price rise is now modelled at 3% in welding.'],
      ),
    );
    expect(ledger.map(({ stance }) => stance)).toEqual(['answered', 'answered']);
  });

  it('leaves what is said about another matter with its own question', () => {
    const ledger = readQuestions(
      exchange(
        ['Are prices in welding back at a rise of 3%?', 'And do you plan to hire more people?'],
        ['Prices in welding are up by 3% again.'],
      ),
    );
    expect(ledger.map(({ stance }) => stance)).toEqual(['answered', 'not addressed']);
  });

  it('calls it partly answered where much is said beside a refusal', () => {
    const [entry] = readQuestions(
      exchange(
        ['How should we think about the effect of the strike?'],
        [
          'We are committed to a fair deal with the unions.',
          'A long stoppage is bad for everybody in the trade.',
          'As to cash, there is nothing to quantify at this point.',
          'Some working capital moves out of the near term.',
          'We have good stocks at most of our plants.',
          'Two of our suppliers have settled with their people.',
          'Our customers have been patient so far.',
        ],
      ),
    );
    expect(entry?.stance).toBe('partly');
  });

  it.each<[string, string[], string[]]>([
    // a refusal of another matter, in the midst of much else
    [
      'Do you plan to close the kiln works in Norway?',
      [
        'No, the kiln works in Norway stay open.',
        'We have invested a lot in Norway.',
        'The works have two shifts.',
        'Rivets are another matter, which we do not comment on.',
      ],
      ['answered'],
    ],
    // a yes or no was asked for, and talk was given
    ['Is the rebate on kilns there to stay?', ['Dealers are an important channel.'], ['partly']],
    ['Is the rebate on kilns there to stay?', ['Yes, dealers like it.'], ['answered']],
    // a reason that is kept back, and one that is told
    [
      'Why not split rivets from kilns?',
      ['I am not going to comment on our structure.'],
      ['declined'],
    ],
    [
      'Why did rivets grow?',
      ['We do not disclose the rate.', 'It was mostly because of one customer in rivets.'],
      ['answered'],
    ],
    ['Are there any numbers on rivets?', ['Rivets are doing well.'], ['partly']],
    [
      'Is it fair to say the duty is gone at the time the depot opens?',
      ['No, that is not fair to say.'],
      ['answered'],
    ],
  ])('tells how a question was answered: %s %j', (question, answer, stances) => {
    expect(readQuestions(exchange([question], answer)).map(({ stance }) => stance)).toEqual(
      stances,
    );
  });

  it('takes a refusal for both of two questions of one breath', () => {
    const ledger = readQuestions(
      exchange(
        ['What do you expect of kiln orders in the back half?', 'Will it be better or worse?'],
        ['On kiln orders in the back half, I don’t have any more visibility than you.'],
      ),
    );
    expect(ledger.map(({ stance }) => stance)).toEqual(['declined', 'declined']);
  });

  it('quotes the refusal first where a speaker declines', () => {
    const [entry] = readQuestions(
      exchange(
        ['What share of revenue comes from leasing?'],
        [
          'Leasing is a nice business.',
          "We don't want to provide a breakdown of revenue by leasing.",
        ],
      ),
    );
    expect(entry?.stance).not.toBe('answered');
    expect(entry?.evidence.map(({ quote }) => quote)).toContain(
      "We don't want to provide a breakdown of revenue by leasing.",
    );
  });

  it('keeps questions and answers short', () => {
    const long = `Freight, ${'which is a large part of what we pay for, '.repeat(12)}rose by 4%.`;
    const [entry] = readQuestions(exchange(['How much did freight rise?'], [long]));
    expect(entry?.answer.length).toBeLessThanOrEqual(240);
  });

  it('takes no longer than a moment on a file made to be slow', () => {
    const question = `${', and what do you think of steel'.repeat(900)}?`;
    const letters = (n: number) =>
      `${String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26))}rod`;
    const ask = Array.from(
      { length: 400 },
      (_, n) => `What do you think of ${letters(n)} prices in ${letters(n + 7)}?`,
    );
    const answer = Array.from(
      { length: 900 },
      () => 'We think that steel prices in Asia are high.',
    );
    const spent = threadTime();
    readQuestions(exchange([question, ...ask], answer));
    expect(spent()).toBeLessThan(2000);
  });
});

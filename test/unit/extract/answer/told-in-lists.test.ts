import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { exchange, inventedCall, remarks } from '../invented-call.ts';

const told = (call: ReturnType<typeof remarks>, question: string) => {
  const { status, text } = extractAnswer(call, question);
  return `${status}: ${text}`;
};

describe('guidance that is read out as a list', () => {
  const call = remarks(
    'The total one-off costs of the move are now estimated at $41 million.',
    'The guidance for the full year.',
    'Deliveries of 6,100 to 6,300, previously 6,400 to 6,600.',
    'Costs, below $3.7 billion, including the move.',
    'Capex unchanged, that is around $480 million.',
    'Then for 2025: cost growth at or under 2%.',
  );

  it.each([
    ['cost guidance', '$3.7 billion'],
    ['fy delivery guidance', '6,100 to 6,300'],
    ['capex guidance', '$480 million'],
  ])('%s', (question, figure) => {
    expect(told(call, question)).toMatch(/^answered/);
    expect(told(call, question)).toContain(figure);
  });

  it.each([
    ['cost guidance', '$41 million'],
    ['cost guidance for the move', '$480 million'],
    ['cost growth guidance for 2024', '2%'],
  ])('%s: never %s', (question, figure) => {
    expect(told(call, question)).not.toContain(figure);
  });
});

describe('a figure behind the very word', () => {
  const call = remarks(
    'In October, we issued a bond of $400 million at a coupon of 8.125%, to pay what is due.',
    'The lease book is $1.4 billion.',
    'On the order book, we have 21,500 orders.',
    '9,200 of these are for the Harrow.',
  );

  it.each([
    ['coupon on the bond', '8.125%'],
    ['how many harrow orders', '9,200'],
  ])('%s', (question, figure) => {
    expect(told(call, question)).toMatch(/^answered/);
    expect(told(call, question)).toContain(figure);
  });

  it('is no lease where orders are asked for', () => {
    expect(told(call, 'order book')).not.toContain('$1.4 billion');
  });
});

describe('whose a figure is', () => {
  it('is that of what has it', () => {
    const call = remarks(
      'In total, we have 624 thousand customers.',
      'We launched the savings card in June, it has 12,000 customers now.',
    );
    expect(told(call, 'how many customers does the company have?')).toContain('624K');
  });

  it('and no time that customers waited', () => {
    const call = remarks('We had some 40 hours of trouble, and I apologise to those customers.');
    expect(told(call, 'how many customers do you have?')).not.toMatch(/^answered/);
  });

  it('is of the whole where that is told behind it', () => {
    const call = remarks(
      'The pension product has assets under management of $1.1 billion.',
      'In the asset management company as a whole it is $88 billion.',
    );
    expect(told(call, 'assets under management')).toContain('$88 billion');
  });
});

describe('a reason', () => {
  it('is what it is down to', () => {
    const call = remarks(
      'The cell plant in Brno is delayed by six months, and this is down to the grid connection.',
      'Excluding that, the margin would have been 9%.',
      'Costs are down to $4 million.',
    );
    expect(told(call, 'why is the cell plant delayed?')).toMatch(/^answered.*grid connection/);
    expect(told(call, 'why did the margin fall?')).not.toMatch(/^answered.*9%/);
  });
});

describe('a denial', () => {
  const call = inventedCall(
    [
      'Timo Halberg',
      'qa',
      'Should we take it that the margin falls to 8% in the fourth quarter?',
      'And on Lyon, what is the rent?',
    ],
    [
      'Piet Brandsma',
      'qa',
      'No, I would not go there.',
      'We would expect it to be roughly flat.',
      'The rent is $2 million.',
    ],
    ['Timo Halberg', 'qa', 'I read that you lost 800 customers.'],
    ['Piet Brandsma', 'qa', "That's gross.", 'Net it is about 250.'],
    ['Timo Halberg', 'qa', 'On the agency in Brno, is it breaking even?'],
    ['Piet Brandsma', 'qa', 'Not yet.', 'It will be in the first half of next year.'],
  );

  it.each([
    ['will the margin fall to 8% in q4?', 'would not go there'],
    ['did you lose 800 customers', 'gross'],
    ['is the agency in Brno breaking even', 'Not yet'],
  ])('%s', (question, words) => {
    expect(told(call, question)).toMatch(/^answered/);
    expect(told(call, question)).toContain(words);
  });

  it('is of nothing that was asked after it', () => {
    expect(told(call, 'is the rent in Lyon rising?')).not.toMatch(/^answered.*go there/);
  });

  it('of "it" is of what was named before', () => {
    const stake = inventedCall(
      ['Timo Halberg', 'qa', 'Would you sell the stake in Nordal?'],
      ['Piet Brandsma', 'qa', 'It is strategic for us.'],
      ['Timo Halberg', 'qa', 'And the book value of it?'],
      ['Piet Brandsma', 'qa', '$1.3 billion.'],
    );
    expect(told(stake, 'book value of the nordal stake')).toMatch(/^answered.*\$1\.3 billion/);
    const other = exchange(['What is the book value of Lyon?'], ['$2.4 billion.']);
    expect(told(other, 'book value of the nordal stake')).not.toMatch(/^answered/);
  });
});

describe('the nine months', () => {
  it('in any clause', () => {
    const call = remarks(
      'Net interest income was $23 million in the quarter.',
      'For the nine months it was $67 million.',
    );
    const third = { ...call, call: { ...call.call, fiscalQuarter: 3 as const, period: 'Q3 2024' } };
    expect(told(third, 'net interest income nine months')).toContain('67');
    expect(told(third, 'net interest income')).toContain('23');
  });
});

describe('words of the same thing', () => {
  it.each([
    [
      'price of the Harrow',
      'The Harrow starts at £64,000 and we began deliveries in May.',
      '64,000',
    ],
    ['how many branches', 'We have closed 6 branches, and we are now at 48.', '48'],
    ['gripper market share', 'On grippers, our share is 38% as of the last count.', '38%'],
    [
      'coupon on the bond',
      'In May we issued a bond of $400 million at a coupon of 8.125%, to refinance what comes due in 2026.',
      '8.125%',
    ],
    [
      'what will you do with the Lyon proceeds?',
      'The Lyon proceeds go to debt first.',
      'debt first',
    ],
    [
      'why did statutory profit fall?',
      'Statutory profit was $61 million, and the fall is mostly the impairment in Lyon.',
      'impairment',
    ],
  ])('%s', (question, sentence, words) => {
    expect(told(remarks(sentence), question)).toMatch(/^answered/);
    expect(told(remarks(sentence), question)).toContain(words);
  });

  it.each([
    ['how many depots', 'We have closed 6 branches, and we are now at 48.', /^answered/],
    ['gripper market share', 'On grippers, our share of the cost is $38 million.', /^answered/],
    ['price of the Harrow', 'The Harrow shift starts at 6 in the morning.', /^answered/],
    [
      'dividend per share',
      'For Castella we paid $30 per share for every one of them.',
      /^answered/,
    ],
  ])('%s: not by “%s”', (question, sentence, wrong) => {
    expect(told(remarks(sentence), question)).not.toMatch(wrong);
  });

  it('and no provision is no refusal', () => {
    const action = remarks("On the class action, we haven't provided anything.");
    expect(told(action, 'how much was provided for the class action')).not.toContain('Declined');
    const rent = remarks("We haven't provided guidance on rent.");
    expect(told(rent, 'rent guidance')).toContain('Declined');
  });

  it('as a premise with its figure', () => {
    const call = exchange(
      ['First, on grippers.', 'You lost, I believe, something like 900 orders.'],
      ["I don't recognise that number.", 'We lost about 120 orders.'],
    );
    expect(told(call, 'did you lose 900 gripper orders?')).toMatch(/^answered.*120 orders/);
  });
});

import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { exchange, inventedCall, remarks } from '../invented-call.ts';

const told = (call: ReturnType<typeof remarks>, question: string) => {
  const { status, text } = extractAnswer(call, question);
  return `${status}: ${text}`;
};

describe('a premise that an analyst spoke', () => {
  const call = inventedCall(
    [
      'Timo Halberg',
      'qa',
      'You lost, I think, something like 900 grippers to recalls after the update, so will you hold it back?',
      'And on Lyon, is the lease at risk?',
    ],
    [
      'Piet Brandsma',
      'qa',
      "Well, I don't recognise that number.",
      'We lost about 120 grippers, all of them in May.',
      'Lyon is fully let.',
    ],
    ['Timo Halberg', 'qa', 'Could you see yourselves leaving the Danish market?'],
    ['Mara Lindqvist', 'qa', 'No.', 'We have good people there.'],
    ['Timo Halberg', 'qa', 'The welding orders were down 30%, so what are you doing about it?'],
    ['Mara Lindqvist', 'qa', 'We hired a new team in Brno.', 'It takes time.'],
  );

  it.each([
    [
      'did you lose 900 grippers to recalls?',
      "don't recognise that number.” (Timo Halberg asked",
      '120 grippers',
    ],
    ['are they leaving the danish market?', '“No.” (Timo Halberg asked', 'good people'],
  ])('is answered by what puts it right: %s', (question, denial, after) => {
    expect(told(call, question)).toMatch(/^answered/);
    expect(told(call, question)).toContain(denial);
    expect(told(call, question)).toContain(after);
  });

  it.each([
    'were welding orders down 30%?', // let pass
    'did you lose 500 grippers to recalls?', // another figure
  ])('and of nothing else: %s', (question) => {
    expect(told(call, question)).not.toMatch(/^answered.*(?:recognise|hired)/);
  });
});

describe('a reply to what was asked of a part of it', () => {
  const call = inventedCall(
    ['Piet Brandsma', 'prepared', 'Our service crew stands at 6,200 people.'],
    ['Timo Halberg', 'qa', 'And sick leave in the service crew?'],
    ['Piet Brandsma', 'qa', 'It came down, to 4%.'],
  );

  it('is none of the whole', () => {
    expect(told(call, 'total service crew')).toContain('6,200');
    expect(told(call, 'sick leave')).toContain('4%');
  });
});

describe('a target behind its figure', () => {
  const call = remarks(
    'Net debt to EBITDA was 2.1 times.',
    'Our target range is 1.5 to 2.0.',
    'Capex was $118 million.',
    'For the full year we maintain the $450 million number.',
    'The tax rate was 22%.',
    'Free cash flow was $31 million.',
    'Our target is to be close to our customers in 2 years.',
  );

  it.each([
    ['leverage target', '1.5 to 2.0'],
    ['capex guidance', '$450 million'],
  ])('is of what was spoken of before: %s', (question, figure) => {
    expect(told(call, question)).toMatch(/^answered/);
    expect(told(call, question)).toContain(figure);
  });

  it('and of nothing farther', () => {
    expect(told(call, 'tax rate guidance')).not.toMatch(/^answered/);
  });
});

describe('the whole behind its part', () => {
  const call = remarks(
    'We have 2.9 million clients in Norway.',
    'Across the group, we serve about 5.6 million.',
    'We run 31 depots in Brno.',
    'Overall, we spent $5 million on them.',
  );

  it('is told with it', () => {
    expect(told(call, 'how many clients do you have?')).toMatch(/^answered.*5\.6 million/);
  });

  it('is no amount of something else', () => {
    expect(told(call, 'how many depots do they run?')).not.toContain('$5 million');
  });
});

describe('that there is none', () => {
  const call = remarks(
    'So no buyback this year.',
    'There is no doubt that the dividend is safe.',
    'We have no net debt at the holding in Oslo, and warranties are unchanged.',
    'The cyclone caused no delays.',
  );

  it('answers', () => {
    expect(told(call, 'buyback?')).toMatch(/^answered.*no buyback/);
  });

  it.each(['dividend?', 'the dividend?'])('is of what is denied: %s', (question) => {
    expect(told(call, question)).not.toMatch(/^answered.*no (?:doubt|net debt)/);
  });
});

describe('words that people use for it', () => {
  it.each([
    ['headcount', 'As for people, we employ 8,450.', '8,450'],
    [
      'what did you pay for Castella?',
      'For Castella we paid $130 million in cash.',
      '$130 million',
    ],
    [
      'who is retiring',
      'And the chair, Rosa Pekar, will retire at the meeting in October.',
      'Rosa Pekar',
    ],
    [
      'gripper rental growth in Lyon',
      'In Lyon, where we opened in 2022, gripper rental grew 23%.',
      '23%',
    ],
  ])('%s', (question, sentence, figure) => {
    expect(told(remarks(sentence), question)).toMatch(/^answered/);
    expect(told(remarks(sentence), question)).toContain(figure);
  });

  it('but no capital is employed by people', () => {
    expect(
      told(remarks('Return on the capital that we employ was 12%.'), 'headcount'),
    ).not.toContain('12%');
  });

  it('nor is a level against another time a share', () => {
    const call = exchange(
      ['Where are foreign guests as compared with 2019?'],
      ['Foreign guests are at 88% of the 2019 level.'],
    );
    expect(told(call, 'foreign guests vs 2019')).toMatch(/^answered.*88%/);
  });

  it('nor a plan what was', () => {
    const call = remarks(
      'We expect Pro to do better than retail in the rest of the year.',
      'For these reasons we are raising our comp sales guidance to 4% to 6%.',
    );
    expect(told(call, 'retail comp sales')).not.toMatch(/^answered.*4%/);
  });
});

describe('a quarter in the breath after its half', () => {
  it('is told by a pronoun', () => {
    const call = remarks(
      'For the half year, gross written premiums came to $4.1 billion.',
      'In the second quarter alone they were $1.9 billion.',
    );
    expect(
      told(
        { ...call, call: { ...call.call, fiscalQuarter: null, period: 'H1 2024' } },
        'gross written premiums in the second quarter',
      ),
    ).toMatch(/^answered.*1\.9 billion/);
  });
});

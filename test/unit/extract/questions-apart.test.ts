import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../../src/extract/questions/questions.ts';
import { exchange, inventedCall } from './invented-call.ts';

type Told = readonly [answer: string, stance: string];

/** The quote that decides each question, and how it was answered. */
const toldOf = (asked: readonly string[], said: readonly string[]): readonly Told[] =>
  readQuestions(exchange(asked, said)).map(({ evidence, stance }) => [
    evidence[0]?.quote ?? '',
    stance,
  ]);

describe('each of several questions has the sentence that answers it', () => {
  it.each<[string, string[], string[], Told[]]>([
    [
      'two halves of one sentence',
      [
        'Two things: what did the flood cost you, and are you still looking for a partner in Rivets?',
      ],
      [
        'The flood cost about $4 million, all of it at the depot.',
        'It was over by the ninth of May.',
        'On Rivets, we stopped the talks with Hollum in April.',
      ],
      [
        ['The flood cost about $4 million, all of it at the depot.', 'answered'],
        ['On Rivets, we stopped the talks with Hollum in April.', 'answered'],
      ],
    ],
    [
      'a word in another form',
      ['What do you see for rates next year?', 'And is the insurance case closed?'],
      ['I would not give a number yet.', 'The insurer sent us $3 million in July.'],
      [
        ['I would not give a number yet.', 'declined'],
        ['The insurer sent us $3 million in July.', 'answered'],
      ],
    ],
    [
      'another name for the same',
      ['What helped the kiln business?', 'And how should we think about currency?'],
      [
        'Kiln customers took larger lots than in the spring.',
        'We have two new dealers as well.',
        'Foreign exchange takes about 40 basis points off.',
        'It was worse before.',
      ],
      [
        ['Kiln customers took larger lots than in the spring.', 'answered'],
        ['Foreign exchange takes about 40 basis points off.', 'answered'],
      ],
    ],
    [
      'the second one first',
      ['How far is the work on the kiln line?', 'And how are the talks on the sale of Leasing?'],
      [
        'Let me start with the second one, which many ask about.',
        'The talks go well, and three buyers have seen the books.',
        'Leasing has a solid order book.',
        'And then on the line, the work on the kiln is done but for the roof.',
      ],
      [
        ['And then on the line, the work on the kiln is done but for the roof.', 'answered'],
        ['The talks go well, and three buyers have seen the books.', 'answered'],
      ],
    ],
    [
      'a topic, and then something else',
      [
        'I wanted to ask about the delivery of kilns in Norway.',
        'And then, Piet, also, is there any news on the bond?',
      ],
      ['The delivery of kilns in Norway is on plan.', 'On the bond, we pay it back in May.'],
      [
        ['The delivery of kilns in Norway is on plan.', 'answered'],
        ['On the bond, we pay it back in May.', 'answered'],
      ],
    ],
    [
      'a number refused says nothing of whether something is so',
      ['What do you see for rates next year?', 'And is the insurance case closed?'],
      ['I would not give a number yet.', 'Rates can get better as steel falls.'],
      [
        ['I would not give a number yet.', 'declined'],
        ['', 'not addressed'],
      ],
    ],
    [
      'one of two things asked for',
      ['Did April and May grow, or were they only down less?'],
      ['Taken as one they were down less, Timo.'],
      [['Taken as one they were down less, Timo.', 'answered']],
    ],
  ])('%s', (_, asked, said, told) => expect(toldOf(asked, said)).toEqual(told));
});

it('takes for no answer who speaks, and who takes which part', () => {
  const [entry] = readQuestions(
    inventedCall(
      ['Timo Halberg', 'qa', 'Can you give us an example of such a programme?'],
      [
        'Mara Lindqvist',
        'qa',
        'Hi, Timo, this is Mara.',
        'Let me take that one.',
        'I would ask you to tune in on Friday.',
      ],
    ),
  );
  expect(entry).toMatchObject({
    answer: 'CEO: I would ask you to tune in on Friday.',
    stance: 'declined',
  });
});

it.each([
  ['What moves the price?', "It's volume.", "CFO: It's volume."],
  [
    'What will you do with the depot?',
    'We will take that to the board.',
    'CFO: We will take that to the board.',
  ],
])('takes an answer for one that only sounds like it: %s %s', (question, said, answer) => {
  expect(readQuestions(exchange([question], [said]))).toMatchObject([{ answer }]);
});

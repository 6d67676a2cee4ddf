import { describe, expect, it } from 'vitest';
import { sentencesOfTurn } from '../../../src/extract/evidence.ts';
import { questionText } from '../../../src/extract/questions/question-text.ts';
import { splitQuestions } from '../../../src/extract/questions/sub-questions.ts';
import { exchange } from './invented-call.ts';

const asked = (...sentences: readonly string[]) =>
  splitQuestions(sentencesOfTurn(exchange(sentences, ['Yes.']), 0)).map(questionText);

describe('a turn of an analyst', () => {
  it('asks once for each question, with or without a question mark', () => {
    expect(
      asked(
        'I have 2 questions.',
        'First of all, you have been closing old plants for a year.',
        'So when do you expect the closures to be completed?',
        'And is there any chance that the segment grows again next year.',
        'And secondly, what do you think of the demand for welding arms.',
      ),
    ).toEqual([
      'When do you expect the closures to be completed?',
      'Is there any chance that the segment grows again next year.',
      'What do you think of the demand for welding arms.',
    ]);
  });

  it.each([
    [['And headcount?'], ['Headcount?']],
    [['Thank you.', 'And fibre ARPU?'], ['Fibre ARPU?']],
    [["So isn't that careful?"], ["Isn't that careful?"]],
    [
      ["What's the order book, when do you go back to profit?"],
      ["What's the order book", 'When do you go back to profit?'],
    ],
    [
      ['How many kilns next year, what do they cost, and what is the return?'],
      ['How many kilns next year', 'What do they cost', 'What is the return?'],
    ],
    [["Don't worry, it is fine."], []],
    [['And you?'], []],
    [['And then?'], []],
    [['I have 30 million of impact.', 'Correct?'], ['I have 30 million of impact.']],
    [['Thank you all.', 'Correct?'], []],
  ])('asks in a word or two: %j', (said, questions) => {
    expect(asked(...said)).toEqual(questions);
  });

  it('asks whether something is right only of what was put forward', () => {
    expect(asked('If I take your guide, unit cost goes up to 4%.', 'Is that right?')).toEqual([
      'Is that right? (If I take your guide, unit cost goes up to 4%.)',
    ]);
    expect(asked('I have 2 questions on the plant.', 'Is that okay?')).toEqual([]);
  });

  it.each([
    'And the order book in welding, how does it look.',
    'The margin on new orders, where is it today.',
    'I am hoping you can help us with the change in margin, given the factors you mentioned?',
    'Tom, if you could tell us again what you see as the main drivers, that would be great.',
    'More broadly speaking, do you think there is a need for consolidation.',
    'I would be interested in how much of the case is insured.',
    'I’d love to hear whether the plant in Turku is full.',
    'And then, Mara, perhaps you could talk about kiln orders, which fell again.',
    'I was hoping you could separate some of the effects on rivets that you mentioned.',
    'I was hoping, with so much going on in overheads, that you’d say if there is a figure for 2026.',
    'So help us understand the move of rivet stocks to the new depot.',
    'And remind us, the rebate on rivets fell into the first half last year.',
    'I was curious about the reception of the new kiln in Norway.',
    'Just curious right now where you are with kiln deliveries.',
    'And then, Piet, also, any update on the currency effect for the year.',
    'So thoughts on the rivet rebate, and maybe keeping it beyond May.',
    'And anything you could say about the way Leasing buys kilns would be great.',
    'Is my reading right that rivets have not come back to where they were.',
    'I just wanted to verify the remark on rivets, which was for the second half.',
    'So my second question is whether dealers tie up more of their cash in old kilns.',
  ])('asks without a mark: %s', (sentence) => expect(asked(sentence)).toHaveLength(1));

  it.each([
    ['The margin fell again, which is a pity.'],
    ['I would like to congratulate you on the plant.'],
    ['Congratulations on a great quarter, everyone.'],
    ['Thank you for taking my questions.'],
    ['Good morning, how are you?'],
    ['Hello, can you hear me?'],
    ['Can you guys hear me?'],
    ['I have two quick follow-ups.'],
    ['Okay, that is very helpful.'],
    ['You mentioned the new plant in Turku earlier.'],
    ['Does that make sense?'],
    ['A question on kilns in Norway and then a quick follow-up on rivets.'],
    ['Your remarks helped us understand the kiln business.'],
    ['We talk about kilns with dealers every week.'],
    ['My question is on rivets.'],
    ['And the follow-up?'],
    ['And the rivets are fine.'],
  ])('asks nothing with “%s”', (sentence) => {
    expect(asked(sentence)).toEqual([]);
  });

  it('names a topic and then asks about it: once', () => {
    expect(
      asked('I wanted to ask about the rivet depot in Norway.', 'When will it be full?'),
    ).toEqual(['When will it be full? (I wanted to ask about the rivet depot in Norway.)']);
  });

  it('asks twice in a sentence with two limbs', () => {
    expect(
      asked(
        'What drove the margin in welding this quarter, and how should we think about pricing into 2025?',
      ),
    ).toEqual([
      'What drove the margin in welding this quarter',
      'How should we think about pricing into 2025?',
    ]);
  });

  it.each([
    'What did the flood cost you, and are you still looking for a partner in Rivets?',
    'Can you say when the depot in Turku opens and what share of its rooms is let by then?',
    'What do you expect to add this year, and then just any change in the plan to 2030?',
    'How real is that threat and how do you mean to answer it?',
    'When does the depot in Turku break even, how many of its welders have signed?',
  ])('asks twice in “%s”', (sentence) => expect(asked(sentence)).toHaveLength(2));

  it.each([
    'Could you talk about pricing, volumes and the mix in welding?',
    'Is that a matter of April, or is it more of a remark on the whole of the year?',
    'Do you think that this price holds, or do you think that it falls in a weak market?',
    'Can you say how and where you build?',
    'Is the plant full, and you are happy with it?',
    'As you look at what is going on in Turku, how many welders do you need?',
    'And the tariffs?',
    'And on the rivets?',
  ])('asks once in “%s”', (sentence) => expect(asked(sentence)).toHaveLength(1));

  it('asks of a topic where the next sentence asks of something else', () => {
    expect(
      asked(
        'I wanted to ask about the rivet depot in Norway.',
        'And then, Mara, also, when will the kiln be full?',
      ),
    ).toHaveLength(2);
  });

  it('counts a question said again in other words once', () => {
    expect(
      asked(
        'Can you update us on the sensitivity of margins to steel prices?',
        'An update on the sensitivity of margins to steel prices from here?',
      ),
    ).toHaveLength(1);
  });

  it('adds the lead-in to a question that only points back', () => {
    expect(
      asked('Orders in Japan fell for the third time.', 'Any specific reason behind that?'),
    ).toEqual(['Any specific reason behind that? (Orders in Japan fell for the third time.)']);
  });

  it('keeps the asking part of a long sentence, and stays short', () => {
    const [question = ''] = asked(
      'We have seen a large rise in steel prices over the last few months and some of your peers have pointed to longer lead times in Asia and a more cautious view of customers, so can you tell us how steel affects your gross margin?',
    );
    expect(question).toBe('Can you tell us how steel affects your gross margin?');
  });
});

import { describe, expect, it } from 'vitest';
import { questionSection } from '../../../src/parse/refiners/question-section.ts';
import type { DraftTurn } from '../../../src/parse/turns/draft.ts';

const turn = (speaker: string, text: string): DraftTurn => ({
  speaker,
  role: null,
  affiliation: null,
  section: 'prepared',
  text,
});
const remarks = [
  turn('Operator', 'Good morning and welcome to the Lumo first quarter results.'),
  turn('Ana Ruiz', 'Sales rose to 40 million. What changed? Volume did.'),
];
const sections = (turns: readonly DraftTurn[]) =>
  questionSection({ layout: 'name-text', confidence: 1, roster: [], turns, setAside: [] })
    .turns.map(({ section }) => section)
    .join(' ');

describe('questions without a heading', () => {
  it.each([
    ['Questions. Bo Ek, Castle Bank.', 'How is volume now?'],
    ['We start with Bo Ek from Castle Bank.', 'Hi Ana. How is volume now?'],
    ['Our first question is from the line of Bo Ek.', 'Hello.'],
  ])('begin at %j', (called, asked) => {
    expect(sections([...remarks, turn('Operator', called), turn('Bo Ek', asked)])).toBe(
      'prepared prepared qa qa',
    );
  });

  it.each([
    ['an officer who is given the word', 'Bo Ek, Chief Financial Officer.', 'How did we do? Well.'],
    ['somebody of no firm', 'Thank you. Bo Ek.', 'How is volume now?'],
    ['somebody who asks nothing', 'Bo Ek, Castle Bank.', 'Thank you, and good morning.'],
  ])('do not begin with %s', (_, called, asked) => {
    expect(sections([...remarks, turn('Operator', called), turn('Bo Ek', asked)])).toBe(
      'prepared prepared prepared prepared',
    );
  });

  it('do not begin with the first officer, whose house the operator names', () => {
    const turns = [
      turn('Operator', 'Welcome. Ana Ruiz, Lumo Holding.'),
      turn('Ana Ruiz', 'What changed? Volume did.'),
    ];
    expect(sections(turns)).toBe('prepared prepared');
  });
});

import { describe, expect, it } from 'vitest';
import { withoutOwnName } from '../../../../src/extract/answer/without-own-name.ts';
import { seedCall } from '../../../support/seed.ts';

const call = { ...seedCall().call, company: 'Orrin Robotics Holdings' };

describe('a question without the name of the company it is asked of', () => {
  it.each([
    ["What was Orrin Robotics' gross margin?", 'What was the company’s gross margin?'],
    ["what was orrin's gross margin?", 'what was the company’s gross margin?'],
    ['What was revenue of Orrin Robotics in Q2?', 'What was revenue in Q2?'],
    ['What was revenue at Orrin?', 'What was revenue?'],
    ['Orrin Robotics gross margin', 'gross margin'],
    ['Orrin gross margin', 'gross margin'],
    ['Orrin Q1 2024 revenue?', 'Q1 2024 revenue?'],
    ['Did Orrin raise guidance?', 'Did the company raise guidance?'],
    ['what did Orrin Robotics say on China', 'what did the company say on China'],
  ])('%j is %j', (question, plain) => {
    expect(withoutOwnName(question, call)).toBe(plain);
  });

  it.each([
    'What was revenue from Orrin Labs?',
    'How did Orrin Labs do?',
    'Did Orrin Group pay a dividend?',
    'What came from Torrin?',
    'Orrin Robotics?', // nothing else is left
    'What was revenue?',
    '',
  ])('%j stays', (question) => {
    expect(withoutOwnName(question, call)).toBe(question);
  });

  it.each(['', '(', '[a', 'The', '*'])('survives the name %j', (company) => {
    expect(withoutOwnName('What was revenue?', { ...call, company })).toBe('What was revenue?');
  });
});

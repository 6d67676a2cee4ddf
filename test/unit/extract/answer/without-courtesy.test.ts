import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { withoutCourtesy } from '../../../../src/extract/answer/typed/without-courtesy.ts';
import { seedCall } from '../../../support/seed.ts';

describe('a question without courtesy around it', () => {
  it.each([
    ['what was revenue? Thanks!', 'what was revenue?'],
    ['what was revenue, please', 'what was revenue'],
    ['thanks! what was capex?', 'what was capex?'],
    ['Hi team, thanks a lot for that. What was capex? Thank you so much', 'What was capex?'],
    ['OK, and last year?', 'and last year?'],
  ])('%j is %j', (question, plain) => {
    expect(withoutCourtesy(question)).toBe(plain);
  });

  it.each([
    'What was revenue?',
    'great margin improvement, why?', // no courtesy: it is what is asked about
    'Did they thank you',
    'Whom did they say thanks to?',
    'thanks',
    '',
  ])('%j stays', (question) => {
    expect(withoutCourtesy(question)).toBe(question);
  });

  it('is answered like the question alone', () => {
    const call = seedCall();
    const { text } = extractAnswer(call, 'What was revenue?');
    expect(extractAnswer(call, 'Thanks! What was revenue? Cheers').text).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inCapitals, spelledOut } from '../../../../src/extract/answer/typed/initials.ts';
import { inventedCall } from '../invented-call.ts';

const call = inventedCall([
  'Piet Brandsma',
  'prepared',
  'Our Voluntary Retirement Scheme closed in May with 210 leavers.',
  'Sales and marketing expenses were $41 million, up 6% from last year.',
  'General and administrative expenses were $22.5 million.',
  'Research and development costs were $17.3 million.',
  'We deliver control systems and medical arms to hospitals.',
  'Growth and automation go hand in hand.',
  'Needs vary from region to region.',
  'In the pipes and special fittings segment, EBIT was $9.1 million, compared to $4.7 million in the year-ago period.',
  'We bring presses and lathes from Brno.',
]);

describe('initials that a call never uses', () => {
  it.each([
    ['What was the VRS about?', 'What was the voluntary retirement scheme about?'],
    ['S&M in Q2?', 'S&M in Q2?'],
    ['what was G&A?', 'what was G&A?'],
    ['any S&A?', 'any S&A?'],
    ['P&SF EBIT', 'pipes and special fittings EBIT'],
    ['P&LF news', 'P&LF news'],
    ['HIH news?', 'HIH news?'],
    ['RTR and VFR?', 'RTR and VFR?'],
  ])('%j is %j', (question, plain) => {
    expect(spelledOut(question, call)).toBe(plain);
  });

  it.each([
    ['vrs cost?', 'VRS cost?'],
    ['vfr cost?', 'vfr cost?'],
  ])('%j is written %j', (question, plain) => {
    expect(inCapitals(question, call)).toBe(plain);
  });

  it.each([
    ['what was S&M expense last quarter?', /what S&M expense was/, /systems/],
    ['what was S&M expense?', /marketing expense was \$41(?:\.0)?M/, /systems/],
    ['S&M', /marketing expense was \$41(?:\.0)?M/, /systems/],
    ['s&m?', /marketing expense was \$41(?:\.0)?M/, /systems/],
    ['what did they spend on S&M?', /\$41/, /systems/],
    ['G&A?', /administrative expense was \$22\.5M/, /automation/],
    ['what was R&D spend?', /development expense was \$17\.3M/, /region/],
  ])('%s is asked of the expense', (question, says, never) => {
    const { text } = extractAnswer(call, question);
    expect(text).toMatch(says);
    expect(text).not.toMatch(never);
  });
});

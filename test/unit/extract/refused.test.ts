import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../src/core/transcript.ts';
import { readGuidance } from '../../../src/extract/guidance/guidance.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { exchange, remarks } from './invented-call.ts';

const refused = (call: Transcript) =>
  readGuidance(call, readFacts(call))
    .filter(({ kind }) => kind === 'refusal')
    .map(({ topic, horizon }) => [topic, horizon]);

describe('a refusal that names a time or a number as a whole', () => {
  it.each([
    ["I don't want to give a number for next year.", 'guidance', 'FY 2025'],
    ["We're not providing specific numbers for next year.", 'guidance', 'FY 2025'],
    ["We're not going to give a number for 2025 today.", 'guidance', 'FY 2025'],
    ['Not ready to give 2025 numbers yet.', 'guidance', 'FY 2025'],
    ["It's too early to talk about 2025.", 'guidance', 'FY 2025'],
    ["It's too early to comment on next year.", 'guidance', 'FY 2025'],
    ["We're not going to guide for next year yet.", 'guidance', 'FY 2025'],
    ["We're not guiding on the quarterly.", 'guidance', null],
    ['We are not giving an annual number.', 'guidance', null],
    ["We're not ready to give a guidance range without more visibility.", 'guidance', null],
    ["We don't comment on intra-quarter trends.", 'intra-quarter trends', null],
    ["We wouldn't get into trends within the quarter.", 'intra-quarter trends', null],
    ["I'm not going to comment on the future structure of the company.", 'company structure', null],
  ])('is one of guidance: %s', (text, topic, horizon) =>
    expect(refused(remarks(text))).toEqual([[topic, horizon]]),
  );

  it.each([
    ['of another thing in a year', 'It is too early to know how Grippo Lite will do in 2025.'],
    ['of a cause', 'It is hard to quantify the effect of the strike on 2025.'],
    ['of a number that nothing names', "We don't disclose that number."],
    ['of what others do', "We can't comment on our customers' timing."],
    ['of other makers', 'We are not going to comment on other makers.'],
    ['none at all', "I would be remiss if I didn't comment on our new kilns."],
    [
      'an exception',
      'Although we do not routinely provide intra-quarter trends, I will share that July was good.',
    ],
    ['more to come', 'While we plan to share more details in May, I want to tell you of 2025.'],
  ])('is not one that is %s: %s', (_, text) => expect(refused(remarks(text))).toEqual([]));
});

describe('a refusal that names nothing', () => {
  it.each([
    [
      'What is your outlook for gross margin in 2025?',
      "We're not going to give a number for 2025 today.",
      'gross margin',
      'FY 2025',
    ],
    [
      'Can you tell us what margin you expect next year?',
      "I'd rather not comment on that.",
      'margin',
      'FY 2025',
    ],
    ['When will margins recover?', "I can't give you a specific date.", 'margin', null],
    ['What was free cash flow?', "We don't disclose that number.", 'free cash flow', null],
    ['How should we think about 2025?', "I'd rather not comment on that.", 'guidance', 'FY 2025'],
    ['Any thoughts on next year?', "We won't comment on it.", 'guidance', 'FY 2025'],
  ])('is of what was asked: %s %s', (question, answer, topic, horizon) =>
    expect(refused(exchange([question], [answer]))).toEqual([[topic, horizon]]),
  );

  it.each([
    ['How many people share a password?', "I'm not going to give you a specific number."],
    ['Who will run Haldor?', "I'd rather not comment on that."],
    ['Will you open stores in Turku in 2025?', "I'd rather not comment on that."],
    ['How does Grippo Lite do?', 'It is too early to tell.'],
    ['What do you expect for gross margin and capex?', "I'd rather not comment on that."],
    ['How is gross margin?', "That share of renters, obviously, we didn't disclose the number."],
  ])('is left to the questions where no one metric or time was asked: %s %s', (question, answer) =>
    expect(refused(exchange([question], [answer]))).toEqual([]),
  );
});

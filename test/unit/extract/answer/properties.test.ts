import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Answer } from '../../../../src/core/answer.ts';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { readBook } from '../../../../src/extract/answer/book/read-book.ts';
import { followUpsFor, readTyped, scopeOf } from '../../../../src/extract/answer/read-question.ts';
import { makeGate } from '../../../../src/verify/gate.ts';
import { calledFor } from '../../../support/question-cases.ts';
import { seedCall } from '../../../support/seed.ts';
import { threadTime } from '../../../support/thread-time.ts';
import { figuresWithout } from '../../../support/unborne-figures.ts';

const calls: readonly Transcript[] = [
  seedCall(),
  ...['vestmar-bank-q3-2024', 'quillmark-q1-2025', 'mizuhara-q2-2024', 'dhanvari-q4-2024'].map(
    (call) => calledFor({ call }),
  ),
  ...['halden-foods-q3-2024', 'no-speakers-q1-2024', 'sunder-mining-q1-2025'].map((call) =>
    calledFor({ call }),
  ),
];
// Indexed before any test: that is no part of answering.
for (const transcript of calls) extractAnswer(transcript, 'revenue?');
const call = fc.constantFrom(...calls);
const gates = new Map(calls.map((transcript) => [transcript, makeGate(transcript)]));
const gateOf = (transcript: Transcript) => gates.get(transcript) ?? makeGate(transcript);

// Words people put together, so that most questions reach some way of answering.
const word = fc.constantFrom(
  ...'what was how much did why when who many is the a will of in for and revenue gross margin EBITDA adjusted guidance capex net income loss fall grow rose dividend customers people public cloud enterprise bank deposits last year quarter a year ago next 3 billion 10.1% 5.2 percent RMB € CEO CFO say about GPU AI analysts asked, not negative up down by from to target ? “ " … † − 1/3'.split(
    ' ',
  ),
);
const typed = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('whatever is asked', () => {
  it('is answered by the schema, with evidence word for word and citations that are there', () => {
    fc.assert(
      fc.property(call, typed, (transcript, question) => {
        const answer = extractAnswer(transcript, question);
        const gate = gateOf(transcript);
        expect(Answer.safeParse(answer).error).toBeUndefined();
        expect(answer.evidence.filter((each) => !gate.isVerbatim(each))).toEqual([]);
        const places = answer.sentences.flatMap(({ cites }) => cites);
        expect(places.filter((place) => !answer.evidence[place - 1])).toEqual([]);
        expect(answer.text).toBe(answer.sentences.map(({ text }) => text).join(' '));
        expect(answer.text).not.toBe('');
        expect(answer.sentences.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 120 },
    );
  });

  it('has every sentence passed by the gate, and no figure that its own sentences do not bear', () => {
    fc.assert(
      fc.property(call, typed, (transcript, question) => {
        const { sentences, evidence, status } = extractAnswer(transcript, question);
        const gate = gateOf(transcript);
        for (const { text, cites } of sentences) {
          const ids = cites.flatMap((place) => evidence[place - 1]?.sentences ?? []);
          if (ids.length > 0) expect(gate.prose(text, ids)).toEqual([]);
          if (status !== 'out of scope') expect(figuresWithout(text, ids, transcript)).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('stands alone after any conversation', () => {
    fc.assert(
      fc.property(
        call,
        fc.array(typed, { maxLength: 4 }),
        typed,
        (transcript, before, question) => {
          const earlier = before.map((each) => ({
            question: each,
            status: 'answered' as const,
            text: '',
          }));
          expect(typeof readTyped(question, earlier, readBook(transcript)).alone).toBe('string');
          expect(extractAnswer(transcript, question, { earlier }).question).toBe(question);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leads on to questions that this call answers', () => {
    fc.assert(
      fc.property(call, typed, (transcript, question) => {
        const next = followUpsFor(question, readBook(transcript));
        expect(next.length).toBeLessThanOrEqual(3);
        for (const each of next) {
          expect(each.length).toBeLessThanOrEqual(60);
          expect(each).not.toBe(question);
          expect(extractAnswer(transcript, each).status, each).toBe('answered');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has a scope', () => {
    fc.assert(fc.property(typed, (question) => scopeOf(question).length > 0));
  });
});

describe('hostile questions', () => {
  it.each([
    'how many '.repeat(120),
    'gross margin '.repeat(80),
    '('.repeat(1000),
    'did '.repeat(250),
    '1,'.repeat(2000),
    'x'.repeat(5000),
    '“'.repeat(1000),
  ])('%.12s… takes no time', (question) => {
    const [transcript = seedCall()] = calls;
    const spent = threadTime();
    extractAnswer(transcript, question);
    expect(spent()).toBeLessThan(1000);
  });
});

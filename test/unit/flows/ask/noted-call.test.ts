import { describe, expect, it } from 'vitest';
import type { NotesOfCalls } from '../../../../src/core/ports/library.ts';
import { type AnswerCall, answerFlow } from '../../../../src/flows/ask/answer-call.ts';
import { seedCall } from '../../../support/seed.ts';

const QUESTIONS = [
  'what was public cloud gross margin a year ago?',
  'why did enterprise cloud revenue fall from the first quarter?',
  'how many GPUs did they order?',
  'who asked about depreciation?',
  'what is the outlook for capex?',
];

const warnings: string[] = [];
const LOG = { debug() {}, info() {}, warn: (what: string) => void warnings.push(what), error() {} };

/** Notes as a disk keeps them: as text. */
function openNotes() {
  const rows = new Map<string, string>();
  let puts = 0;
  const notes: NotesOfCalls = {
    get: async (sha256) => JSON.parse(rows.get(sha256) ?? 'null'),
    put: async (sha256, found) => {
      puts += 1;
      rows.set(sha256, JSON.stringify(found));
    },
  };
  return { notes, rows, puts: () => puts };
}

/** A call as another process reads it. */
const anew = () => structuredClone(seedCall());
const ask =
  (notes: NotesOfCalls | null) =>
  async (...asked: Parameters<AnswerCall>) => {
    const { keep, ...outcome } = await answerFlow({ model: null, notes, log: LOG })(...asked);
    await keep();
    return outcome;
  };

describe('notes of a call', () => {
  it.each(QUESTIONS)('give the answer that reading the call anew gives: %s', async (question) => {
    const { notes, rows } = openNotes();
    await ask(notes)(anew(), 'what was revenue?');
    expect(rows.size).toBe(1);
    const recalled = await ask(notes)(anew(), question);
    expect(recalled).toEqual(await ask(null)(anew(), question));
  });

  it('are stored once for the same question, again when more was found out', async () => {
    const { notes, puts } = openNotes();
    await ask(notes)(anew(), QUESTIONS[0] ?? '');
    expect(puts()).toBe(1);
    await ask(notes)(anew(), QUESTIONS[0] ?? '');
    expect(puts()).toBe(1);
    for (const part of ['IDC costs', 'cash position', 'R&D expense', 'operating cash flow'])
      await ask(notes)(anew(), `what was ${part}?`);
    expect(puts()).toBeGreaterThan(1);
  });

  it('are neither read nor taken for what no call could answer', async () => {
    const { notes, rows } = openNotes();
    let gets = 0;
    const counted = { ...notes, get: async () => ++gets };
    await ask(counted)(anew(), 'should I buy the stock?');
    expect([gets, rows.size]).toEqual([0, 0]);
  });

  it('are done without, and said to be, where the store fails', async () => {
    const failing: NotesOfCalls = {
      get: () => Promise.reject(new Error('disk')),
      put: () => Promise.reject(new Error('disk')),
    };
    const question = QUESTIONS[0] ?? '';
    warnings.length = 0;
    expect(await ask(failing)(anew(), question)).toEqual(await ask(null)(anew(), question));
    expect(warnings).toEqual(['notes not read', 'notes not kept']);
  });
});

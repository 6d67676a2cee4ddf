import { expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { remarks } from '../invented-call.ts';

/** A question, the sentences of the call, and what the gated answer's status and text must look like. */
export type Row = readonly [question: string, said: readonly string[], expected: RegExp];

/** What an answer begins with that finds nothing. */
export const UNKNOWN = /^not stated/;

/** A test for each row; `always` are sentences that each call begins with. */
export function holds(rows: readonly Row[], always: readonly string[] = []): void {
  it.each(rows)('%s %j', (question, said, expected) => {
    const call = remarks(...always, ...said);
    const { status, text } = gateAnswer(call, extractAnswer(call, question)).answer;
    expect(`${status}: ${text}`).toMatch(expected);
  });
}

import { expect, it } from 'vitest';
import { type FaultCode, isOfSender } from '../../../src/core/faults.ts';

it.each<[FaultCode, boolean]>([
  ['input.question_too_long', true],
  ['source.locked', true],
  ['model.quota_exceeded', false],
  ['slack.failed', false],
  ['config.invalid', false],
  ['output.off_schema', false],
])('%s lies in what somebody sent: %s', (code, expected) => {
  expect(isOfSender(code)).toBe(expected);
});

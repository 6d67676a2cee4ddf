import { checkLimits } from '../../../src/render/block-kit/limits.ts';

/** What Slack would refuse in a message, by the same rules that guard what we send. */
export function formProblems(text: string, blocks: readonly unknown[]): readonly string[] {
  if (text === '' && blocks.length === 0) return ['/text no text'];
  return checkLimits({ text, blocks: blocks as readonly Record<string, unknown>[] });
}

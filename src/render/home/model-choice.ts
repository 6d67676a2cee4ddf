import type { Message } from '../../core/ports/slack.ts';
import { section } from '../block-kit/blocks.ts';
import { guard } from '../block-kit/limits.ts';

const ON =
  'The language model is on for this workspace, where one is configured: the transcript and the words of a question are sent to it, no names of askers.';
const OFF =
  'The language model is off for this workspace: briefs and answers are made from the transcript without it, and nothing is sent.';

/** How things stand with the model; `user`: who has just switched it. */
export function renderModelChoice(isOn: boolean, user: string | null): Message {
  const words = isOn ? ON : OFF;
  const how = `\`/earnings model ${isOn ? 'off' : 'on'}\` changes that.`;
  const who = user === null ? '' : ` <@${user}> switched it.`;
  return guard({ text: words, blocks: [section(`${words} ${how}${who}`)] });
}

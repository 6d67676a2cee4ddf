import type { Answer } from '../../core/answer.ts';
import type { Message } from '../../core/ports/slack.ts';
import type { Transcript } from '../../core/transcript.ts';
import { type Block, button, context, textElement } from '../block-kit/blocks.ts';
import { cut, mrkdwn, plain } from '../block-kit/escape.ts';
import { guard, LIMITS } from '../block-kit/limits.ts';
import { passageElements } from '../brief/quotes-blocks.ts';
import { answerParts } from './answer-parts.ts';
import { feedbackBlock } from './feedback-blocks.ts';

const LONGEST_SENTENCE = 800;
const LONGEST_UNSAID = 500;
const MOST_PASSAGES = 9; // three sentences, three passages each
const QUOTED = 6500; // characters of all passages, well under Slack's total with what stands around them
const USER = /^[UW][A-Z0-9]+$/; // U012ABCDEF

/**
 * An answer as one message within Slack's limits: a bold line, up to two more with `[n]`, the passages
 * word for word, what was not said, the next questions as buttons, feedback. `asked` greets the asker.
 */
export function renderAnswer(
  answer: Answer,
  transcript: Transcript,
  {
    asked,
    key,
    others = new Map(),
  }: {
    readonly asked?: string;
    readonly key?: string;
    /** Other calls that it cites, by their ids. */
    readonly others?: ReadonlyMap<string, Transcript>;
  } = {},
): Message {
  const { about, unsaid, notes } = answerParts(answer);
  const blocks = [
    sentencesBlock(answer, asked),
    ...(about === null ? [] : [context(mrkdwn(about))]),
    ...passagesBlock(answer, transcript, others),
    ...(unsaid === null ? [] : [context(cut(mrkdwn(unsaid), LONGEST_UNSAID))]),
    ...notes.map((note) => context(cut(mrkdwn(note), LIMITS.section))),
    ...followUpsBlock(answer),
    feedbackBlock('answer', key),
  ];
  return guard({
    text: cut(inert(answer.text === '' ? 'The call does not say.' : answer.text), LIMITS.text),
    blocks,
    metadata: { eventType: 'earnings_answer', payload: { call: answer.call.id } },
  });
}

function sentencesBlock(answer: Answer, asked: string | undefined): Block {
  const { sentences } = answerParts(answer);
  const elements = sentences.flatMap(({ text, label }, at) => [
    at === 0
      ? textElement(cut(worded(text), LONGEST_SENTENCE), { bold: true })
      : textElement(` ${cut(worded(text), LONGEST_SENTENCE)}`),
    ...(label === '' ? [] : [textElement(` ${label}`)]),
  ]);
  const greeting =
    asked !== undefined && USER.test(asked)
      ? [{ type: 'user', user_id: asked }, textElement(' ')]
      : [];
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [...greeting, ...elements] }],
  };
}

function passagesBlock(
  { evidence }: Answer,
  transcript: Transcript,
  others: ReadonlyMap<string, Transcript>,
): readonly Block[] {
  const shown = evidence.slice(0, MOST_PASSAGES);
  if (shown.length === 0) return [];
  const most = Math.min(1500, Math.floor(QUOTED / shown.length));
  const elements = shown
    .map((each) => ({ ...each, quote: worded(each.quote) }))
    .flatMap((each, at) =>
      passageElements(at + 1, each, others.get(each.call ?? '') ?? transcript, most),
    );
  return [{ type: 'rich_text', elements }];
}

function followUpsBlock({ call, followUps }: Answer): readonly Block[] {
  const buttons = followUps.flatMap((question) => {
    const value = JSON.stringify({ call: call.id, question });
    const words = cut(plain(question).trim(), LIMITS.buttonText);
    return words === '' || value.length > LIMITS.buttonValue ? [] : [{ words, value }];
  });
  if (buttons.length === 0) return [];
  return [
    {
      type: 'actions',
      elements: buttons
        .slice(0, 3)
        .map(({ words, value }, at) => button(words, `ask.again.${at + 1}`, value)),
    },
  ];
}

/** Words for rich text, which takes no empty text. */
function worded(text: string): string {
  return plain(text).trim() === '' ? '–' : plain(text);
}

/** Words for notifications: mentions are read there, so no angle bracket opens one. */
function inert(text: string): string {
  return plain(text).replaceAll('<', '‹').replaceAll('>', '›');
}

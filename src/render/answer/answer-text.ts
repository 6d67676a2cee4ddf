import type { Answer } from '../../core/answer.ts';
import type { Transcript } from '../../core/transcript.ts';
import { speakerOf } from '../brief/quotes-blocks.ts';
import { paint, safe, type Terminal, wrap } from '../terminal.ts';
import { answerParts } from './answer-parts.ts';

/** An answer for a terminal: what Slack shows, the quotes behind it word for word. */
export function answerText(
  answer: Answer,
  transcript: Transcript,
  terminal: Terminal,
  others: ReadonlyMap<string, Transcript> = new Map(),
): string {
  const { sentences, about, unsaid, notes } = answerParts(answer);
  const [first, ...rest] = sentences.map(({ text, label }) =>
    safe(label === '' ? text : `${text} ${label}`),
  );
  const parts = [
    [
      paint(terminal, 'bold', wrap(first ?? '', terminal)),
      ...(rest.length > 0 ? [wrap(rest.join(' '), terminal)] : []),
    ].join('\n'),
    about === null ? '' : paint(terminal, 'dim', wrap(about, terminal)),
    passages(answer, transcript, terminal, others),
    unsaid === null ? '' : wrap(safe(unsaid), terminal),
    notes.map((note) => wrap(safe(note), terminal)).join('\n'),
    followUps(answer, terminal),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function passages(
  { evidence }: Answer,
  transcript: Transcript,
  terminal: Terminal,
  others: ReadonlyMap<string, Transcript>,
): string {
  return evidence
    .map((each, at) => {
      const number = `[${at + 1}]`.padEnd(5);
      const of = others.get(each.call ?? '') ?? transcript;
      const call = each.call ? `${of.call.period} call · ` : '';
      const who = safe(`${call}${speakerOf(each, of)} · ${each.sentences.join('–')}`);
      const words = wrap(safe(`“${each.quote}”`), terminal, 5);
      return `${number}${paint(terminal, 'dim', who)}\n     ${words}`;
    })
    .join('\n');
}

function followUps({ followUps: questions }: Answer, terminal: Terminal): string {
  if (questions.length === 0) return '';
  const lines = questions.map((question) => `• ${wrap(safe(question), terminal, 2)}`);
  return [paint(terminal, 'dim', 'You could ask next'), ...lines].join('\n');
}

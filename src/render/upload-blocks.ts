import type { FaultData } from '../core/faults.ts';
import type { Upload } from '../core/ports/channels.ts';
import type { Saved } from '../core/ports/library.ts';
import type { Message } from '../core/ports/slack.ts';
import type { Warning } from '../core/transcript.ts';
import { button, context, section } from './blocks.ts';
import { cut, mrkdwn, plain } from './escape.ts';
import { lossWords } from './fault-text.ts';
import { guard } from './limits.ts';

/** What becomes of the brief where the transcript was shared. */
export type BriefHere = 'comes' | 'comes by follow' | 'is here' | 'is revised';

/** One way to name a call, as a button shows and carries it. */
export interface Candidate {
  readonly label: string;
  /** What the click says: the upload, and the words as somebody would type them. */
  readonly value: string;
}

const OUTCOME: Readonly<Record<Saved['outcome'], (revision: number) => string>> = {
  new: () => 'a new call',
  same: () => 'a call that was here already',
  revised: (revision) => `revision ${revision} of the call`,
};
// Warnings that make it doubtful which call this is.
const OF_IDENTITY = ['sender_differs', 'period_conflict', 'company_conflict'];
const BRIEF: Readonly<Record<BriefHere, string>> = {
  comes: 'its brief comes here',
  'comes by follow': 'this channel follows it and gets its brief by itself',
  'is here': 'its brief is in this channel already',
  'is revised': 'its brief in this channel is revised',
};

/** The line under a shared transcript that was taken in. */
export function renderTakenIn(
  { id, outcome, revision }: Saved,
  brief: BriefHere,
  warnings: readonly Warning[],
): Message {
  const words = (name: string) =>
    `Taken in as ${name}, ${OUTCOME[outcome](revision)}: ${BRIEF[brief]}.`;
  const notes = warnings
    .filter(({ code }) => OF_IDENTITY.includes(code))
    .map(({ message }) => context(cut(mrkdwn(message), 400)));
  return guard({ text: words(id), blocks: [section(words(`\`${id}\``)), ...notes] });
}

/** The question which call a transcript is of, with what its text suggests as buttons. */
export function renderWhichCall(
  name: string,
  missing: string,
  candidates: readonly Candidate[],
): Message {
  const what = name === '' ? 'This transcript' : `“${cut(plain(name), 80)}”`;
  const typed = missing === 'fiscal period' ? 'Q3 2024' : 'Company Q3 2024';
  const ask =
    candidates.length > 0
      ? `Is it one of these? If not, write it in this thread: ${typed}`
      : `Write it in this thread: ${typed}`;
  const lead = `${what} does not say which call it is (no ${missing}).`;
  const elements = candidates.map(({ label, value }, at) =>
    button(cut(plain(label), 75), `earnings.name.${at}`, value),
  );
  return guard({
    text: `${lead} ${ask}`,
    blocks: [
      section(mrkdwn(`${lead} ${ask}`)),
      ...(elements.length > 0 ? [{ type: 'actions', block_id: 'which', elements }] : []),
    ],
  });
}

/** The question whether what looks like a part of a call takes the place of the transcript that is here. */
export function renderReplace(
  name: string,
  loss: FaultData['source.incomplete'],
  upload: string,
): Message {
  const what = name === '' ? 'This transcript' : `“${cut(plain(name), 80)}”`;
  const words = (id: string) =>
    `${what} looks like a part of ${id}: ${lossWords(loss)}. Nothing has changed yet. Does it replace the one that is here?`;
  const value = JSON.stringify({ upload });
  const elements = [
    button('Replace it', 'earnings.replace.yes', value),
    button('Keep the one that is here', 'earnings.replace.no', value),
  ];
  return guard({
    text: words(loss.id),
    blocks: [section(mrkdwn(words(loss.id))), { type: 'actions', block_id: 'replace', elements }],
  });
}

/** What stands in that question's place once it is answered. */
export function renderReplaced(replaces: boolean): Message {
  const words = replaces
    ? 'It replaces the transcript that was here.'
    : 'The transcript that was here stays, and this one is not kept.';
  return guard({ text: words, blocks: [section(words)] });
}

/** What stands in the question's place once somebody has answered it. */
export function renderNamed(id: string): Message {
  return guard({ text: `This is ${id}.`, blocks: [section(`This is \`${id}\`.`)] });
}

/** What stands in the question's place once nobody has answered it for so long. */
export function renderNotKept(days: number, asks: Upload['asks']): Message {
  const open = asks === 'which' ? 'which call this is' : 'whether this replaces the call here';
  const words = `Nobody said in ${days} days ${open}, so the transcript is not kept any more: share it again.`;
  return guard({ text: words, blocks: [section(words)] });
}

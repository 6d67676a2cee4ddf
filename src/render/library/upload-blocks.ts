import type { FaultData } from '../../core/faults.ts';
import type { Upload } from '../../core/ports/channels.ts';
import type { Saved } from '../../core/ports/library.ts';
import type { Message } from '../../core/ports/slack.ts';
import { EVERYBODY } from '../../core/space.ts';
import type { Warning } from '../../core/transcript.ts';
import { button, context, section } from '../block-kit/blocks.ts';
import { cut, mrkdwn, plain } from '../block-kit/escape.ts';
import { guard } from '../block-kit/limits.ts';
import { lossWords } from '../fault-text.ts';
import { ownerButtons } from './owner-blocks.ts';

/** What becomes of the brief where the transcript was shared. */
export type BriefHere = 'comes' | 'comes by follow' | 'is here' | 'is revised';

/** One way to name a call, as a button shows and carries it. */
export interface Candidate {
  readonly label: string;
  /** What the click says: the upload, and the words as somebody would type them. */
  readonly value: string;
}

type Taken = Exclude<Saved['outcome'], 'older'>;

const OUTCOME: Readonly<Record<Taken, (revision: number) => string>> = {
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
  { id, outcome, revision, space }: Saved & { readonly outcome: Taken },
  brief: BriefHere,
  warnings: readonly Warning[],
): Message {
  const words = (name: string) =>
    `Taken in as ${name}, ${OUTCOME[outcome](revision)}: ${BRIEF[brief]}.`;
  const notes = warnings
    .filter(({ code }) => OF_IDENTITY.includes(code))
    .map(({ message }) => context(cut(mrkdwn(message), 400)));
  return guard({
    text: words(id),
    blocks: [
      section(words(`\`${id}\``)),
      ...notes,
      ...(space === EVERYBODY ? [] : [ownerButtons({ id, space })]),
    ],
  });
}

/** The question which call a transcript is of, with what its text suggests as buttons. */
export function renderWhichCall(
  name: string,
  missing: string,
  candidates: readonly Candidate[],
): Message {
  const typed = missing === 'fiscal period' ? 'Q3 2024' : 'Company Q3 2024';
  const ask =
    candidates.length > 0
      ? `Is it one of these? If not, write it in this thread: ${typed}`
      : `Write it in this thread: ${typed}`;
  const lead = `${fileWords(name)} does not say which call it is (no ${missing}).`;
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

/** Why a transcript may not be meant to take the place of the one that is here. */
export type Doubt =
  | (FaultData['source.incomplete'] & { readonly kind: 'a part' })
  | (Saved & { readonly kind: 'older'; readonly brief: BriefHere });

/** The question whether a doubtful transcript takes the place of the one that is here. */
export function renderReplace(name: string, doubt: Doubt, upload: string): Message {
  const words = `${fileWords(name)} ${doubtWords(doubt)}`;
  const value = JSON.stringify({ upload });
  const [yes, no] =
    doubt.kind === 'older'
      ? ['Use this one again', 'Keep the newer one']
      : ['Replace it', 'Keep the one that is here'];
  const elements = [
    button(yes, 'earnings.replace.yes', value),
    button(no, 'earnings.replace.no', value),
  ];
  return guard({
    text: words,
    blocks: [section(mrkdwn(words)), { type: 'actions', block_id: 'replace', elements }],
  });
}

function doubtWords(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'a part':
      return `looks like a part of ${doubt.id}: ${lossWords(doubt)}. Nothing has changed yet. Does it replace the one that is here?`;
    case 'older':
      return `is revision ${doubt.revision} of ${doubt.id}, which a newer one has replaced. The newer one stays, and ${BRIEF[doubt.brief]}. Or should this one take its place again?`;
  }
}

function fileWords(name: string): string {
  return name === '' ? 'This transcript' : `“${cut(plain(name), 80)}”`;
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

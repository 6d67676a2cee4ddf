import type { CallId } from '../../core/call.ts';
import type { CallSummary } from '../../core/library.ts';
import type { Message } from '../../core/ports/slack.ts';
import { type Block, button, section } from '../block-kit/blocks.ts';
import { cut, mrkdwn, plain } from '../block-kit/escape.ts';
import { guard, LIMITS } from '../block-kit/limits.ts';
import { compareButtons } from '../comparison/compare-buttons.ts';
import { shortTitle } from '../summaries.ts';

const MOST_BUTTONS = 5; // as many as one row of Slack shows well

/** A call as a button shows and carries it. */
export interface Choice {
  readonly id: CallId;
  /** "Kingsoft Cloud · Q2 2023". */
  readonly label: string;
}

/** The calls as people choose among them: by company and quarter; by its id what the library has no more. */
export function choicesOf(
  ids: readonly CallId[],
  calls: readonly CallSummary[],
): readonly Choice[] {
  const titles = new Map(calls.map(({ call }) => [call.id, shortTitle(call)]));
  return ids.map((id) => ({ id, label: titles.get(id) ?? id }));
}

/** A button for each call: a click posts its brief, or shows its checks. */
export function runButtons(
  calls: readonly Choice[],
  work: 'brief' | 'audit',
  label: (choice: Choice) => string = (choice) => choice.label,
): readonly Block[] {
  const action = work === 'brief' ? 'earnings.run' : 'earnings.audit';
  const elements = calls
    .slice(0, MOST_BUTTONS)
    .map((choice, at) =>
      button(cut(plain(label(choice)), LIMITS.buttonText), `${action}.${at}`, choice.id),
    );
  return elements.length === 0 ? [] : [{ type: 'actions', block_id: 'near', elements }];
}

/** Which call a question is about: a click on one answers the question that was asked under this key. */
export function renderChoice(words: string, calls: readonly Choice[], asked: string): Message {
  return guard({
    text: plain(words),
    blocks: [section(mrkdwn(words)), ...callButtons(calls, asked)],
  });
}

/** What to say of two calls to be compared: a click shows them side by side, where they are of one company. */
export function renderTwo(calls: readonly Choice[]): Message {
  const companies = new Set(calls.map(({ id }) => id.replace(/-[a-z0-9]+-20\d\d$/, '')));
  const isOne = companies.size === 1;
  const words = isOne
    ? 'These two calls can be shown side by side: figures, what moved, what was restated, guidance. Or ask me for one figure of one of them.'
    : 'Calls of two companies are not compared: ask me for one figure of one call, or read the briefs beside each other.';
  const ids = calls.map(({ id }) => id);
  const offer = { does: 'compare', label: 'Compare them', calls: ids, ts: null } as const;
  const buttons = runButtons(calls, 'brief', ({ label }) => `Brief of ${label}`);
  return guard({
    text: words,
    blocks: [section(words), ...(isOne ? compareButtons([offer]) : []), ...buttons],
  });
}

/** What to say when a question could be about any call. */
export function openWords(latest: readonly Choice[]): string {
  return latest.length > 0
    ? 'Which call is this about?'
    : 'There are no calls in the library yet: drop a transcript here, and ask again.';
}

/** What to say when a name fits several calls. */
export function severalWords(typed: string): string {
  return `Several calls fit “${cut(plain(typed), 60)}”. Which one do you mean?`;
}

/** What to say about a company or call that the library does not have. */
export function missingWords(typed: string, hasChoice: boolean): string {
  const shown = cut(plain(typed), 60);
  return hasChoice
    ? `There is no call of “${shown}” in the library. Shall I look in one of these?`
    : `There is no call of “${shown}” in the library.`;
}

/** What to say to the name of a company that the library does not have, where nothing else was said. */
export function unknownWords(typed: string, choices: number): string {
  const unknown = `There is no call of “${cut(plain(typed), 60)}” in the library. Drop its transcript here, or type /earnings list for the calls there are.`;
  if (choices === 0) return unknown;
  return `${unknown} If you ask about ${choices === 1 ? 'this call' : 'one of these'}, click it.`;
}

function callButtons(calls: readonly Choice[], asked: string): readonly Block[] {
  const elements = calls
    .slice(0, MOST_BUTTONS)
    .map(({ id: call, label }, at) =>
      button(
        cut(plain(label), LIMITS.buttonText),
        `ask.about.${at + 1}`,
        JSON.stringify({ call, asked }),
      ),
    );
  return elements.length === 0 ? [] : [{ type: 'actions', block_id: 'about', elements }];
}

import type { Message } from '../../core/ports/slack.ts';
import type { Thread } from '../../core/ports/threads.ts';
import { renderQuotes } from '../../render/brief/quotes-blocks.ts';
import { renderQuotesGone } from '../../render/brief/revision-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { isMessageGone } from '../not-postable.ts';
import { postOnce } from '../post-once.ts';
import { type Briefed, quotesKey, showOverOnce } from './brief-messages.ts';

/**
 * Brings the quotes of a thread to those of a new brief: messages that changed are edited, more are
 * added, and those left over say that the brief no longer uses them. Gives the address of each that
 * it uses; null for one that somebody deleted.
 */
export async function reviseQuotes(
  ports: FlowPorts,
  thread: Thread,
  revisionKey: string,
  { before, after }: { readonly before: Briefed | null; readonly after: Briefed },
): Promise<readonly (string | null)[]> {
  if (thread.briefKey === null) return [];
  // Only the extractive brief is certainly the one that was shown: a model may have failed that day.
  const isCertain = before?.brief.engine === 'extractive' && after.brief.engine === 'extractive';
  const shown = before && isCertain ? renderQuotes(before.brief, before.transcript) : [];
  const wanted = renderQuotes(after.brief, after.transcript);
  const posted = await postedQuotes(ports, thread.briefKey);

  const used: (string | null)[] = [];
  for (let part = 0; part < Math.max(posted.length, wanted.length); part++) {
    const message = wanted[part] ?? renderQuotesGone(after.brief.call);
    const there = posted[part] ?? null;
    if (there === null && !wanted[part]) continue; // nothing to post, and nothing known to edit
    const ts =
      there === null
        ? await addQuotes(ports, thread, quotesKey(thread.briefKey, part), message)
        : await editQuotes(ports, thread, {
            ts: there,
            key: `${revisionKey}:quotes:${part}`,
            from: shown[part],
            to: message,
          });
    if (wanted[part]) used.push(ts);
  }
  const { team, channel } = thread;
  return Promise.all(
    used.map((each) =>
      each === null ? null : ports.poster.permalink({ team, channel, ts: each }),
    ),
  );
}

/** The ts of every message of quotes in this thread; null where a try did not learn it. */
async function postedQuotes(
  { store }: FlowPorts,
  briefKey: string,
): Promise<readonly (string | null)[]> {
  const posted: (string | null)[] = [];
  for (;;) {
    const key = quotesKey(briefKey, posted.length);
    const row = await store.outbox.find(key);
    if (!row) return posted;
    posted.push(row.ts);
  }
}

function addQuotes(
  { store, poster }: FlowPorts,
  { team, channel, ts }: Thread,
  key: string,
  message: Message,
): Promise<string> {
  const since = Number(ts) * 1000; // no reply is older than its root
  const place = { team, channel, threadTs: ts };
  return postOnce({ outbox: store.outbox, poster }, { key, place, message, since });
}

/** The ts of the edited message; null when somebody deleted it, which is then as they want it. */
async function editQuotes(
  ports: FlowPorts,
  { team, channel }: Thread,
  edit: {
    readonly ts: string;
    readonly key: string;
    readonly from: Message | undefined;
    readonly to: Message;
  },
): Promise<string | null> {
  const { ts, key, from, to } = edit;
  if (from && JSON.stringify(from.blocks) === JSON.stringify(to.blocks)) return ts;
  try {
    await showOverOnce(ports, key, { team, channel, ts }, to);
    return ts;
  } catch (error) {
    if (!isMessageGone(error)) throw error;
    return null;
  }
}

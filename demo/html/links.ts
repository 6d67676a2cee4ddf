import { TEAM } from '../slack/methods/method.ts';
import { type Html, html } from './html.ts';

/** The people and channels of the workspace, by id, for mentions. */
export type Names = (id: string) => string | null;

/** A link as Slack shows it: a permalink leads to the message on this page, any other address to a new tab. */
export function linkTo(url: string, words: Html): Html {
  const here = hashOf(url);
  if (here !== null) return html`<a href="${here}">${words}</a>`;
  const isSafe = /^(?:https?|mailto):$/.test(URL.parse(url)?.protocol ?? '');
  return isSafe
    ? html`<a href="${url}" target="_blank" rel="noreferrer noopener">${words}</a>`
    : words;
}

/** A mention of somebody or of a channel. */
export function mention(id: string, names: Names, label?: string): Html {
  const isChannel = /^[CG]/.test(id);
  const name = names(id) ?? label ?? id;
  return isChannel
    ? html`<a class="mention" href="#/${id}">#${name}</a>`
    : html`<span class="mention">@${name}</span>`;
}

/**
 * Where a permalink of this workspace leads: "#/C0EARN01/1692777600.000900", and in a thread
 * "#/C0EARN01/<root>/<message>"; null for any other address.
 */
function hashOf(url: string): string | null {
  if (!url.startsWith(`${TEAM.url}archives/`)) return null;
  // …/archives/C0EARN01/p1692777600000900?thread_ts=1692777600.000100&cid=C0EARN01
  const [, channel, seconds, micros] = /\/archives\/(\w+)\/p(\d+)(\d{6})(?:\?|$)/.exec(url) ?? [];
  if (!channel) return null;
  const ts = `${seconds}.${micros}`;
  const root = URL.parse(url)?.searchParams.get('thread_ts') ?? null;
  const isTs = root !== null && /^\d+\.\d{6}$/.test(root);
  return `#/${channel}/${isTs && root !== ts ? `${root}/${ts}` : ts}`;
}

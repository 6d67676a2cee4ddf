import { type Html, html } from './html.ts';
import { linkTo, mention, type Names } from './links.ts';

// Code, links and mentions, then what is bold, italic or struck out: marks stand at the edges of words.
const TOKENS =
  /`(?<code>[^`\n]+)`|<(?<target>[^<>|\n]+)(?:\|(?<label>[^<>\n]*))?>|(?<![\p{L}\p{N}])(?:\*(?<bold>[^\s*](?:[^*\n]*[^\s*])?)\*|_(?<italic>[^\s_](?:[^_\n]*[^\s_])?)_|~(?<strike>[^\s~](?:[^~\n]*[^\s~])?)~)(?![\p{L}\p{N}])/gu; // `kingsoft-q2-2023`, <https://a.test|[1, 2]>, *Rounding*
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const DEEPEST = 3;

/** Slack's mrkdwn: the text of sections, contexts and messages. */
export function mrkdwnHtml(text: string, names: Names): Html {
  const parts = text.split('```');
  return html`${parts.map((part, at) =>
    // An opening fence without an end is text.
    at % 2 === 1 && at < parts.length - 1
      ? html`<pre>${plainOf(part.replace(/^\n|\n$/g, ''))}</pre>`
      : lines(at % 2 === 1 ? `\`\`\`${part}` : part, names),
  )}`;
}

/** Lines; those that begin with ">" are a quotation. */
function lines(text: string, names: Names): Html {
  const groups: { isQuote: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const quoted = /^(?:>|&gt;) ?(.*)$/s.exec(line)?.[1];
    const isQuote = quoted !== undefined;
    const last = groups.at(-1);
    if (last?.isQuote === isQuote) last.lines.push(quoted ?? line);
    else groups.push({ isQuote, lines: [quoted ?? line] });
  }
  return html`${groups.map(({ isQuote, lines: own }) => {
    const words = own.map((line, at) =>
      at === 0 ? inline(line, names, 0) : html`<br>${inline(line, names, 0)}`,
    );
    return isQuote ? html`<blockquote>${words}</blockquote>` : html`${words}`;
  })}`;
}

function inline(text: string, names: Names, depth: number): Html {
  const made: Html[] = [];
  let at = 0;
  for (const found of text.matchAll(TOKENS)) {
    made.push(html`${plainOf(text.slice(at, found.index))}`);
    at = found.index + found[0].length;
    made.push(tokenHtml(found.groups ?? {}, found[0], { names, depth }));
  }
  return html`${made}${plainOf(text.slice(at))}`;
}

function tokenHtml(
  groups: Readonly<Record<string, string | undefined>>,
  whole: string,
  { names, depth }: { readonly names: Names; readonly depth: number },
): Html {
  const { code, target, label, bold, italic, strike } = groups;
  const inner = (text: string) =>
    depth < DEEPEST ? inline(text, names, depth + 1) : html`${plainOf(text)}`;
  if (code !== undefined) return html`<code>${plainOf(code)}</code>`;
  if (bold !== undefined) return html`<strong>${inner(bold)}</strong>`;
  if (italic !== undefined) return html`<em>${inner(italic)}</em>`;
  if (strike !== undefined) return html`<s>${inner(strike)}</s>`;
  if (target === undefined) return html`${plainOf(whole)}`;
  if (/^[@#]/.test(target)) return mention(target.slice(1), names, label);
  if (target.startsWith('!')) return special(target, label);
  return linkTo(plainOf(target), html`${plainOf(label || target)}`);
}

/** <!here>, <!subteam^S0IR|@ir>, <!date^1692…^{date}|2 May>. */
function special(target: string, label: string | undefined): Html {
  const isDate = target.startsWith('!date^');
  const words = plainOf(label || target.slice(1));
  return isDate ? html`${words}` : html`<span class="mention">@${words.replace(/^@/, '')}</span>`;
}

function plainOf(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}

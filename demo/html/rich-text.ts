import { type Html, html, NOTHING } from './html.ts';
import { linkTo, mention, type Names } from './links.ts';
import { type Part, partsOf, wordsOf } from './parts.ts';

/** A rich_text block: sections, lists, quotations and preformatted text. */
export function richTextHtml({ elements }: Part, names: Names): Html {
  return html`${partsOf(elements).map((element) => groupHtml(element, names))}`;
}

/** The words of a rich_text block in one line, as a cell of a table holds them. */
export function lineHtml({ elements }: Part, names: Names): Html {
  const words = partsOf(elements).flatMap((group) => partsOf(group.elements));
  return html`${words.map((element) => elementHtml(element, names))}`;
}

function groupHtml({ type, elements, style }: Part, names: Names): Html {
  const inner = () => partsOf(elements).map((element) => elementHtml(element, names));
  switch (type) {
    case 'rich_text_section':
      return html`<p class="rich">${inner()}</p>`;
    case 'rich_text_quote':
      return html`<blockquote>${inner()}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre>${inner()}</pre>`;
    case 'rich_text_list': {
      const items = partsOf(elements).map(
        (item) =>
          html`<li>${partsOf(item.elements).map((element) => elementHtml(element, names))}</li>`,
      );
      return style === 'ordered' ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    default:
      return unknown(type);
  }
}

function elementHtml(element: Part, names: Names): Html {
  const { type, url, user_id: user, channel_id: channel, range } = element;
  switch (type) {
    case 'text':
      return styled(broken(wordsOf(element)), element.style);
    case 'link':
      return styled(linkTo(String(url), html`${wordsOf(element) || String(url)}`), element.style);
    case 'user':
      return mention(String(user), names);
    case 'channel':
      return mention(String(channel), names);
    case 'broadcast':
      return html`<span class="mention">@${String(range)}</span>`;
    default:
      return unknown(type);
  }
}

function broken(text: string): Html {
  return html`${text.split('\n').map((line, at) => (at === 0 ? html`${line}` : html`<br>${line}`))}`;
}

function styled(words: Html, style: unknown): Html {
  const { bold, italic, strike, code }: Readonly<Record<string, unknown>> = {
    ...(style as object),
  };
  const marked = code ? html`<code>${words}</code>` : words;
  const struck = strike ? html`<s>${marked}</s>` : marked;
  const slanted = italic ? html`<em>${struck}</em>` : struck;
  return bold ? html`<strong>${slanted}</strong>` : slanted;
}

/** What the page does not know is said, never left out. */
export function unknown(type: unknown): Html {
  return typeof type === 'string'
    ? html`<p class="unknown">(this page cannot show “${type}”)</p>`
    : NOTHING;
}

import { type Html, html } from './html.ts';
import { linkTo } from './links.ts';
import { type Part, partOf, partsOf, wordsOf } from './parts.ts';
import { unknown } from './rich-text.ts';

// Thumbs, drawn: no emoji fonts are needed, and they take the colour of the text.
const UP = html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M6 9v8H3V9zm2 8V9l3-6c1.4 0 2 1 1.7 2.4L12.2 8H16a1.5 1.5 0 0 1 1.5 1.8l-1.1 5.6A2 2 0 0 1 14.4 17z"/></svg>`;
const DOWN = html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M6 11V3H3v8zm2-8v8l3 6c1.4 0 2-1 1.7-2.4l-.5-2.6H16a1.5 1.5 0 0 0 1.5-1.8l-1.1-5.6A2 2 0 0 0 14.4 3z"/></svg>`;

/** A row of buttons. A click is told by the names that Slack sends on: action and value. */
export function controlsHtml({ elements }: Part): Html {
  const items = partsOf(elements).map((element) =>
    element.type === 'button' ? buttonHtml(element) : unknown(element.type),
  );
  return html`<div class="actions">${items}</div>`;
}

/** The thumbs under an answer. */
export function feedbackHtml({ elements }: Part): Html {
  const items = partsOf(elements).flatMap((element) => {
    if (element.type !== 'feedback_buttons') return [unknown(element.type)];
    const action = wordsOf(element.action_id);
    return [
      thumbHtml(partOf(element.positive_button), action, UP),
      thumbHtml(partOf(element.negative_button), action, DOWN),
    ];
  });
  return html`<div class="actions feedback">${items}</div>`;
}

function buttonHtml(element: Part): Html {
  const { url, style } = element;
  const words = html`${wordsOf(element.text)}`;
  if (typeof url === 'string') return html`<span class="button">${linkTo(url, words)}</span>`;
  const look = style === 'primary' || style === 'danger' ? style : 'plain';
  return html`<button type="button" class="${look}" data-action="${wordsOf(element.action_id)}" data-value="${wordsOf(element.value)}">${words}</button>`;
}

function thumbHtml(thumb: Part, action: string, picture: Html): Html {
  const label = wordsOf(thumb.accessibility_label) || wordsOf(thumb.text);
  return html`<button type="button" class="thumb" aria-pressed="false" aria-label="${label}" title="${wordsOf(thumb.text)}" data-action="${action}" data-value="${wordsOf(thumb.value)}">${picture}</button>`;
}

import { chartHtml } from './chart.ts';
import { controlsHtml, feedbackHtml } from './controls.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { Names } from './links.ts';
import { mrkdwnHtml } from './mrkdwn.ts';
import { type Part, partOf, partsOf, wordsOf } from './parts.ts';
import { planHtml } from './plan.ts';
import { richTextHtml, unknown } from './rich-text.ts';
import { tableHtml } from './table.ts';

/** Block Kit as HTML, every word escaped; a block that this page does not know is named in its place. */
export function blocksHtml(blocks: readonly unknown[], names: Names): Html {
  return html`${partsOf(blocks).map((block) => blockHtml(block, names))}`;
}

function blockHtml(block: Part, names: Names): Html {
  switch (block.type) {
    case 'header':
      return html`<h2 class="header">${wordsOf(block.text)}</h2>`;
    case 'section':
      return sectionHtml(block, names);
    case 'context':
      return html`<div class="context">${partsOf(block.elements).map(
        (element) => html`<span>${textHtml(element, names)}</span>`,
      )}</div>`;
    case 'divider':
      return html`<hr>`;
    case 'rich_text':
      return html`<div class="rich-text">${richTextHtml(block, names)}</div>`;
    case 'actions':
      return controlsHtml(block);
    case 'context_actions':
      return feedbackHtml(block);
    case 'table':
      return tableHtml(block, names);
    case 'container':
      return containerHtml(block, names);
    case 'data_visualization':
      return chartHtml(block);
    case 'plan':
    case 'task_card':
      return planHtml(block, names);
    default:
      return unknown(block.type);
  }
}

function sectionHtml(block: Part, names: Names): Html {
  const words = html`<div class="section">${textHtml(block.text, names)}${fieldsHtml(block, names)}</div>`;
  if (block.accessory === undefined) return words;
  return html`<div class="beside">${words}${controlsHtml({ elements: [block.accessory] })}</div>`;
}

/** A text object: mrkdwn or plain. */
function textHtml(text: unknown, names: Names): Html {
  const { type } = partOf(text);
  if (type === 'mrkdwn') return mrkdwnHtml(wordsOf(text), names);
  return html`${wordsOf(text)
    .split('\n')
    .map((line, at) => (at === 0 ? html`${line}` : html`<br>${line}`))}`;
}

function fieldsHtml({ fields }: Part, names: Names): Html {
  const items = partsOf(fields).map((field) => html`<div>${textHtml(field, names)}</div>`);
  return items.length > 0 ? html`<div class="fields">${items}</div>` : NOTHING;
}

function containerHtml(block: Part, names: Names): Html {
  const head = html`<span class="title">${wordsOf(block.title)}</span> <span class="subtitle">${wordsOf(block.subtitle)}</span>`;
  const children = partsOf(block.child_blocks).map((child) => blockHtml(child, names));
  if (block.is_collapsible !== true)
    return html`<div class="container"><div class="bar">${head}</div><div class="inside">${children}</div></div>`;
  const id = wordsOf(block.block_id);
  return block.default_collapsed === true
    ? html`<details class="container" data-block="${id}"><summary class="bar">${head}</summary><div class="inside">${children}</div></details>`
    : html`<details class="container" data-block="${id}" open><summary class="bar">${head}</summary><div class="inside">${children}</div></details>`;
}

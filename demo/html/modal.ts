import type { View } from '../../src/render/view-rules.ts';
import { blocksHtml } from './blocks.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { Names } from './links.ts';
import { type Part, partOf, partsOf, wordsOf } from './parts.ts';
import { unknown } from './rich-text.ts';

/** The blocks of a modal: what is to be read, and what is to be filled in. */
export function modalHtml({ blocks }: View, names: Names): Html {
  return html`${partsOf(blocks).map((block) =>
    block.type === 'input' ? inputHtml(block) : blocksHtml([block], names),
  )}`;
}

/** One box with its label; `name` is the block by which Slack tells of what is wrong. */
function inputHtml({ label, element, block_id: block, hint, optional }: Part): Html {
  const box = partOf(element);
  if (box.type !== 'plain_text_input') return unknown(box.type);
  const name = wordsOf(block);
  const more = wordsOf(hint);
  const [most, placeholder] = [String(box.max_length ?? 3000), wordsOf(box.placeholder)];
  const field = box.multiline
    ? html`<textarea rows="3" name="${name}" data-box="${wordsOf(box.action_id)}" maxlength="${most}" placeholder="${placeholder}" aria-describedby="error-${name}"></textarea>`
    : html`<input name="${name}" data-box="${wordsOf(box.action_id)}" maxlength="${most}" placeholder="${placeholder}" aria-describedby="error-${name}">`;
  return html`<div class="field" data-required="${optional === true ? 'no' : 'yes'}"><label><span>${wordsOf(label)}</span>${field}</label>${more === '' ? NOTHING : html`<p class="hint">${more}</p>`}<p class="error" id="error-${name}"></p></div>`;
}

import type { View } from '../../src/render/block-kit/view-rules.ts';
import { blocksHtml } from './blocks.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { Names } from './links.ts';
import { type Part, partOf, partsOf, wordsOf } from './parts.ts';
import { unknown } from './rich-text.ts';

/** The blocks of a modal or a Home tab: what is to be read, and what is to be filled in. */
export function modalHtml({ blocks }: View, names: Names): Html {
  return html`${partsOf(blocks).map((block) =>
    block.type === 'input' ? inputHtml(block) : blocksHtml([block], names),
  )}`;
}

/** One box with its label; `name` is the block by which Slack tells of what is wrong. */
function inputHtml({ label, element, block_id: block, hint, optional }: Part): Html {
  const box = partOf(element);
  const name = wordsOf(block);
  const isOptional = optional === true;
  const title = html`<span>${wordsOf(label)}${isOptional ? ' (optional)' : ''}</span>`;
  const more = wordsOf(hint);
  const after = html`${more === '' ? NOTHING : html`<p class="hint">${more}</p>`}<p class="error" id="error-${name}"></p>`;
  const required = isOptional ? 'no' : 'yes';
  if (box.type === 'radio_buttons')
    return html`<fieldset class="field" data-required="${required}" aria-describedby="error-${name}"><legend>${title}</legend>${radiosHtml(box, name)}${after}</fieldset>`;
  return html`<div class="field" data-required="${required}"><label>${title}${boxHtml(box, name)}</label>${after}</div>`;
}

function boxHtml(box: Part, name: string): Html {
  const [most, placeholder] = [String(box.max_length ?? 3000), wordsOf(box.placeholder)];
  const id = wordsOf(box.action_id);
  switch (box.type) {
    case 'plain_text_input':
      return box.multiline
        ? html`<textarea rows="3" name="${name}" data-box="${id}" maxlength="${most}" placeholder="${placeholder}" aria-describedby="error-${name}"></textarea>`
        : html`<input name="${name}" data-box="${id}" maxlength="${most}" placeholder="${placeholder}" aria-describedby="error-${name}">`;
    case 'static_select': {
      const initial = wordsOf(partOf(box.initial_option).value);
      const options = partsOf(box.options).map(({ text, value }) =>
        value === initial
          ? html`<option value="${wordsOf(value)}" selected>${wordsOf(text)}</option>`
          : html`<option value="${wordsOf(value)}">${wordsOf(text)}</option>`,
      );
      return html`<select name="${name}" data-box="${id}" aria-describedby="error-${name}"><option value="">${placeholder || 'Choose'}</option>${options}</select>`;
    }
    case 'file_input':
      return html`<input type="file" name="${name}" data-box="${id}" aria-describedby="error-${name}">`;
    default:
      return unknown(box.type);
  }
}

function radiosHtml(box: Part, name: string): Html {
  const initial = wordsOf(partOf(box.initial_option).value);
  const id = wordsOf(box.action_id);
  return html`${partsOf(box.options).map(({ text, value }) => {
    const words = html`<span>${wordsOf(text)}</span>`;
    return value === initial
      ? html`<label class="choice"><input type="radio" name="${name}" data-box="${id}" value="${wordsOf(value)}" checked>${words}</label>`
      : html`<label class="choice"><input type="radio" name="${name}" data-box="${id}" value="${wordsOf(value)}">${words}</label>`;
  })}`;
}

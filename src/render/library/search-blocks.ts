import type { Message } from '../../core/ports/slack.ts';
import { HITS_ON_PAGE, type SearchHit, type SearchPage } from '../../core/search.ts';
import { type Block, button, context, section, textElement } from '../block-kit/blocks.ts';
import { cut, mrkdwn, plain } from '../block-kit/escape.ts';
import { guard, LIMITS } from '../block-kit/limits.ts';
import { counted, shortTitle } from '../summaries.ts';
import { partsOf, placeOf, searchNotes } from './search-text.ts';

/** What was found in all calls, for the person who asked: each passage with its words bold, and its call's brief. */
export function renderSearch(typed: string, found: SearchPage): Message {
  const { hits, page, total, isMore } = found;
  const shown = cut(plain(typed), 100);
  const lead = `${isMore ? `More than ${total} passages` : counted(total, 'passage')} for “${shown}”`;
  const notes = searchNotes(found, HITS_ON_PAGE, '');
  return guard({
    text: plain(`${lead}.`),
    blocks: [
      section(`*${mrkdwn(lead)}*`),
      ...hits.flatMap((hit, at) => hitBlocks(hit, page * HITS_ON_PAGE + at)),
      ...(notes.length > 0 ? [context(mrkdwn(notes.join(' ')))] : []),
      ...pageButtons(typed, found),
    ],
  });
}

function hitBlocks(hit: SearchHit, at: number): readonly Block[] {
  const { call, sentence } = hit;
  const words = partsOf(hit).flatMap(({ text, isMarked }) => {
    const visible = plain(text);
    return visible === '' ? [] : [textElement(visible, isMarked ? { bold: true } : undefined)];
  });
  const value = JSON.stringify({ call: call.id, sentence });
  return [
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            textElement(`${at + 1}. ${cut(plain(shortTitle(call)), 150)}`, { bold: true }),
            textElement(`  ·  ${cut(plain(placeOf(hit)), 150)}`),
          ],
        },
        { type: 'rich_text_quote', elements: words.length > 0 ? words : [textElement('–')] },
      ],
    },
    {
      type: 'actions',
      block_id: `found.${at}`,
      elements: [
        button('In context', `search.context.${at}`, value),
        button(
          cut(`Brief of ${plain(shortTitle(call))}`, LIMITS.buttonText),
          `earnings.run.${at}`,
          call.id,
        ),
      ],
    },
  ];
}

function pageButtons(typed: string, { page, hits, total }: SearchPage): readonly Block[] {
  const to = page * HITS_ON_PAGE + hits.length;
  if (to >= total) return [];
  const value = JSON.stringify({ typed, page: page + 1 });
  return [
    {
      type: 'actions',
      block_id: 'found',
      elements: [button('More passages', `search.page.${page + 1}`, value)],
    },
  ];
}

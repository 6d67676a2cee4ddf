import type { Shown } from '../shown.ts';
import { el, timeOf } from './dom.ts';
import { hashOf } from './route.ts';
import { wordsOf } from './words.ts';

const MOST = 50;
const AROUND = 70;

/** Messages that hold these words, newest first, each with what stands around them. */
export function searchResults(
  words: string,
  shown: Iterable<Shown>,
  nameOf: (channel: string) => string,
): HTMLElement {
  const wanted = words.toLowerCase();
  const found = [...shown]
    .map((each) => ({ each, text: wordsOf(each.html) }))
    .flatMap(({ each, text }) => {
      const at = text.toLowerCase().indexOf(wanted);
      return at === -1 ? [] : [{ each, text, at }];
    })
    .toSorted((one, other) => Number(other.each.ts) - Number(one.each.ts));
  const items = found.slice(0, MOST).map(({ each, text, at }) => {
    const { channel, root, ts, by } = each;
    const href = root === null ? `#/${channel}/${ts}` : hashOf(channel, root, ts);
    const start = Math.max(0, at - AROUND);
    const end = at + words.length + AROUND;
    return el(
      'li',
      {},
      el(
        'a',
        { href },
        el('span', { class: 'where' }, nameOf(channel), ' · ', by.name, ' ', timeOf(ts)),
        el(
          'span',
          { class: 'snippet' },
          `${start > 0 ? '…' : ''}${text.slice(start, at)}`,
          el('mark', {}, text.slice(at, at + words.length)),
          `${text.slice(at + words.length, end)}${end < text.length ? '…' : ''}`,
        ),
      ),
    );
  });
  const count = found.length === 1 ? '1 message' : `${found.length} messages`;
  return el(
    'div',
    { class: 'results' },
    el('p', { class: 'count', role: 'status' }, `${count} with “${words}”`),
    el('ol', {}, ...items),
  );
}

import { Parser } from 'htmlparser2';
import { earningsError } from '../../../core/faults.ts';

/** An element of a page, with what decides whether it belongs to the article. */
export interface Element {
  readonly name: string;
  readonly children: (Element | string)[];
  /** Names of its classes, its id and role, as printed. */
  readonly words: readonly string[];
  readonly isHidden: boolean;
  /** How many characters stand in it in long paragraphs that are no links: speech, mostly. */
  weight: number;
}

interface Open {
  readonly element: Element;
  /** Characters of the paragraph that this element is, or is a part of. */
  own: number;
  linked: number;
}

// Unclosed <font>s nest; browsers stop at 512.
const MAX_DEPTH = 2000;
const LONG = 60;
const LONGEST_WORD = 100; // of a class; what is longer is no name
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/;
const WORDLESS = /^(?:script|style|noscript|template|iframe|object|svg|math|canvas|head|select)$/;
const DATA = /^application\/(?:ld\+)?json/i;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Whether an element stands within a line of text. */
export function isInline(name: string): boolean {
  return INLINE.test(name);
}

/** The elements of a page, its title, and the data that its scripts carry as JSON. Throws `source.too_complex` for one nested beyond sense. */
export function readTree(markup: string): {
  readonly root: Element;
  readonly title: string;
  readonly data: readonly string[];
} {
  const root: Element = { name: 'html', children: [], words: [], isHidden: false, weight: 0 };
  const opened: Open[] = [{ element: root, own: 0, linked: 0 }];
  let title = '';
  let wordless = 0;
  let inTitle = false;
  const data: string[] = [];
  let inData = false;
  const last = () => opened.at(-1) ?? { element: root, own: 0, linked: 0 };

  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'title') inTitle = true;
      if (name === 'script' && DATA.test(attributes.type ?? '')) {
        inData = true;
        data.push('');
      }
      if (wordless > 0 || WORDLESS.test(name)) {
        wordless++;
        return;
      }
      if (opened.length > MAX_DEPTH) throw earningsError('source.too_complex', { format: 'HTML' });
      const { class: classes = '', id = '', role = '', itemprop = '', style = '' } = attributes;
      const element: Element = {
        name,
        children: [],
        words: `${classes} ${id} ${role} ${itemprop}`
          .split(/\s+/)
          .filter((word) => word !== '' && word.length <= LONGEST_WORD),
        isHidden: name !== 'body' && ('hidden' in attributes || HIDDEN.test(style)),
        weight: 0,
      };
      last().element.children.push(element);
      opened.push({ element, own: 0, linked: 0 });
    },
    ontext: (text) => {
      if (inTitle) title += text;
      if (inData) data.push((data.pop() ?? '') + text);
      if (wordless > 0) return;
      const open = last();
      open.element.children.push(text);
      open.own += text.trim().length;
    },
    onclosetag: (name) => {
      if (name === 'title') inTitle = false;
      if (name === 'script') inData = false;
      if (wordless > 0) {
        wordless--;
        return;
      }
      const open = opened.pop();
      if (open) settle(open, last());
    },
  });
  parser.end(markup);
  return { root, title, data };
}

/** Hands on what a closed element weighs; a line's parts count together. */
function settle({ element, own, linked }: Open, parent: Open): void {
  const free = own - linked;
  if (isInline(element.name)) {
    parent.own += own;
    parent.linked += element.name === 'a' ? own : linked;
  } else if (free >= LONG) element.weight += free;
  if (element.isHidden) element.weight = 0;
  parent.element.weight += element.weight;
}

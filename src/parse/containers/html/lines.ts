import { cleanText } from '../clean-text.ts';
import { findArticle, isFurniture } from './article.ts';
import { type Element, isInline } from './tree.ts';

/** A line of a page; `reason` is why it is no part of the article, null when it is one. */
export interface PageLine {
  readonly text: string;
  readonly reason: string | null;
}

type Step =
  | { readonly kind: 'enter' | 'leave'; readonly element: Element }
  | { readonly kind: 'text'; readonly text: string };

const BOLD = /^(?:b|strong)$/;
const BREAK = /^(?:br|td|th|dt|dd|hr)$/;
const LABEL = /^(?:.*[-_])?speaker(?:[-_].*)?$/i; // speaker-name, call__speaker
const MAX_NAME = 80;
const OUTSIDE = 'outside the article';
// A name in bold that begins a paragraph is a line of its own when a sentence follows.
const SENTENCE = /^\s*["“‘'[(]?[\p{Lu}\d$€£¥]/u;
const CLOSES = /[\p{Ll}.)]$/u;
const OPENS = /^\p{Lu}/u;
const ENDS_OPEN = /[^\p{L}\p{N}.)\]]$/u; // "Name:", "Name --"

/** The lines of a page: a paragraph is a line between empty ones, a break or table cell begins a line. */
export function linesOf(root: Element): readonly PageLine[] {
  const article = findArticle(root);
  const writer = openWriter();
  const reasons: (string | null)[] = [OUTSIDE];
  const reason = () => reasons.at(-1) ?? null;
  const steps: Step[] = [{ kind: 'enter', element: root }];

  for (let step = steps.pop(); step; step = steps.pop()) {
    if (step.kind === 'text') {
      writer.add(step.text, reason());
      continue;
    }
    const { element, kind } = step;
    if (element.name === 'span') writer.endSpan();
    if (BREAK.test(element.name) || isLabel(element)) writer.endLine();
    else if (!isInline(element.name)) writer.endParagraph();
    if (kind === 'leave') {
      if (BOLD.test(element.name)) writer.endBold();
      reasons.pop();
      continue;
    }
    if (BOLD.test(element.name)) writer.startBold();
    reasons.push(element === article ? null : reasonOf(element, reason(), root.weight));
    steps.push({ kind: 'leave', element });
    for (const child of element.children.toReversed())
      steps.push(
        typeof child === 'string'
          ? { kind: 'text', text: element.name === 'pre' ? child : child.replaceAll(/\s+/g, ' ') }
          : { kind: 'enter', element: child },
      );
  }
  writer.endLine();
  return writer.lines;
}

/** A name or title of a speaker in a box of its own, which the page shows as a line. */
function isLabel({ name, words }: Element): boolean {
  return name === 'span' && words.some((word) => LABEL.test(word));
}

function reasonOf(element: Element, within: string | null, total: number): string | null {
  if (within !== null && within !== OUTSIDE) return within;
  if (element.isHidden) return 'hidden';
  if (isFurniture(element, total)) return 'page furniture';
  return within === OUTSIDE && element.name === 'h1' ? 'header' : within;
}

/** Gathers text into lines; each keeps the reason that held where it began. */
function openWriter() {
  const lines: PageLine[] = [];
  let parts: string[] = []; // one long string that is looked at after each part would be copied each time
  let length = 0;
  let because: string | null = null;
  let opensBold = false;
  let name: string | null = null;
  let isBehindSpan = false;

  const endLine = () => {
    for (const part of cleanText(parts.join('')).split('\n'))
      if (part.trim() !== '') lines.push({ text: part.trim(), reason: because });
    parts = [];
    length = 0;
    name = null;
  };
  const short = () => (length <= MAX_NAME ? parts.join('').trim() : null);
  return {
    lines,
    endLine,
    endParagraph: () => {
      endLine();
      if (lines.at(-1)?.text !== '') lines.push({ text: '', reason: null });
    },
    add: (text: string, reason: string | null) => {
      // A page sets spans apart that touch in its text: "Ana RuizChief Financial Officer".
      if (isBehindSpan && OPENS.test(text) && CLOSES.test(parts.at(-1) ?? '')) endLine();
      isBehindSpan = false;
      const followsName = name !== null && text.trim() !== '' && short() === name;
      if (followsName && SENTENCE.test(text)) endLine();
      if (length > 0 && reason !== because) endLine();
      if (length === 0) because = reason;
      const added = parts.at(-1)?.endsWith(' ') ? text.replace(/^ +/, '') : text;
      if (added === '') return;
      parts.push(added);
      length += added.length;
    },
    endSpan: () => {
      isBehindSpan = true;
    },
    startBold: () => {
      opensBold = short() === '';
    },
    endBold: () => {
      const bold = opensBold ? (short() ?? '') : '';
      name = bold !== '' && !ENDS_OPEN.test(bold) ? bold : null;
    },
  };
}

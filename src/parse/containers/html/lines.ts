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
const MAX_NAME = 80;
const OUTSIDE = 'outside the article';
// A name in bold that begins a paragraph is a line of its own when a sentence follows.
const SENTENCE = /^\s*["“‘'[(]?[\p{Lu}\d$€£¥]/u;
const ENDS_OPEN = /[^\p{L}\p{N}.)\]]\s*$/u; // "Name:", "Name --"

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
    if (BREAK.test(element.name)) writer.endLine();
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

function reasonOf(element: Element, within: string | null, total: number): string | null {
  if (within !== null && within !== OUTSIDE) return within;
  if (element.isHidden) return 'hidden';
  if (isFurniture(element, total)) return 'page furniture';
  return within === OUTSIDE && element.name === 'h1' ? 'header' : within;
}

/** Gathers text into lines; each keeps the reason that held where it began. */
function openWriter() {
  const lines: PageLine[] = [];
  let line = '';
  let because: string | null = null;
  let opensBold = false;
  let nameEnd = -1;

  const endLine = () => {
    for (const part of cleanText(line).split('\n'))
      if (part.trim() !== '') lines.push({ text: part.trim(), reason: because });
    line = '';
    nameEnd = -1;
  };
  return {
    lines,
    endLine,
    endParagraph: () => {
      endLine();
      if (lines.at(-1)?.text !== '') lines.push({ text: '', reason: null });
    },
    add: (text: string, reason: string | null) => {
      const followsName = nameEnd >= 0 && text.trim() !== '' && line.trimEnd().length === nameEnd;
      if (followsName && SENTENCE.test(text)) endLine();
      if (line !== '' && reason !== because) endLine();
      if (line === '') because = reason;
      line += line.endsWith(' ') ? text.replace(/^ +/, '') : text;
    },
    startBold: () => {
      opensBold = line.length <= MAX_NAME && line.trim() === '';
    },
    endBold: () => {
      const name = line.length <= MAX_NAME ? line.trimEnd() : '';
      nameEnd = opensBold && name.trim() !== '' && !ENDS_OPEN.test(name) ? name.length : -1;
    },
  };
}

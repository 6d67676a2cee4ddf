import { Parser } from 'htmlparser2';
import { earningsError } from '../../../core/faults.ts';

/** The paragraphs of a part of a Word file, and the runs that it does not show. */
export interface Paragraphs {
  readonly shown: readonly string[];
  readonly hidden: readonly string[];
}

// ECMA-376, 17.3 and 17.13: taken out while changes are tracked, or a second form of the same drawing.
const UNREAD = /^(?:w:del|w:moveFrom|mc:Fallback)$/;
const MAX_DEPTH = 500;

/** Reads WordprocessingML as its final text: kept insertions, no deletions. Throws `source.too_complex`. */
export function readParagraphs(xml: string): Paragraphs {
  const shown: string[] = [];
  const hidden: string[] = [];
  let paragraph = '';
  let unread = 0;
  let depth = 0;
  let isText = false;
  let isHidden = false;

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > MAX_DEPTH) throw earningsError('source.too_complex', { format: 'Word' });
        if (unread > 0 || UNREAD.test(name)) unread++;
        else if (name === 'w:t') isText = true;
        else if (name === 'w:r') isHidden = false;
        else if (name === 'w:vanish') isHidden = !/^(?:0|false)$/.test(attributes['w:val'] ?? '');
        else if (name === 'w:tab') paragraph += ' ';
        else if (name === 'w:br' || name === 'w:cr') paragraph += '\n';
        else if (name === 'w:noBreakHyphen') paragraph += '-';
      },
      ontext: (text) => {
        if (!isText) return;
        if (isHidden) hidden.push(text);
        else paragraph += text;
      },
      onclosetag: (name) => {
        depth--;
        if (unread > 0) unread--;
        else if (name === 'w:t') isText = false;
        else if (name === 'w:p') {
          shown.push(paragraph.trim());
          paragraph = '';
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { shown, hidden };
}

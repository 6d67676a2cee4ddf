import { earningsError } from '../../core/faults.ts';
import type { SetAside } from '../turns/draft.ts';
import { cleanText } from './clean-text.ts';
import type { Contained } from './container.ts';
import { readParagraphs } from './docx/paragraphs.ts';
import { openZip } from './docx/zip.ts';

const BODY = 'word/document.xml';
// Parts beside the body: at most three kinds of heads and feet a section, and two of notes.
const BESIDE = /^word\/(?:(?:header|footer)\d*|footnotes|endnotes)\.xml$/;
const MAX_BESIDE = 24;
// Markup is 10 to 30 times the text: of the longest call on record, 0.16 MB, it is 5 MB at the most.
const LIMITS = { ofOne: 12 * 1024 * 1024, ofAll: 16 * 1024 * 1024 };

/**
 * The text of a Word file, a paragraph a line. Heads, feet, notes and hidden words are set aside. Throws
 * `source.unknown_format` for other archives, `source.damaged`, `source.locked` and `source.too_complex`.
 */
export function docx(bytes: Uint8Array): Contained {
  const archive = openZip(bytes, { limits: LIMITS, format: 'Word' });
  const read = (name: string) => {
    const part = archive.read(name);
    return part && readParagraphs(new TextDecoder().decode(part));
  };
  const body = read(BODY);
  if (!body)
    throw earningsError('source.unknown_format', {
      format: 'ZIP, Excel, PowerPoint and old Word (.doc)',
    });

  const beside = archive.names.filter((name) => BESIDE.test(name)).slice(0, MAX_BESIDE);
  const setAside = beside.flatMap((name) => {
    const { shown = [], hidden = [] } = read(name) ?? {};
    return asideOf([...shown, ...hidden], reasonOf(name));
  });
  return {
    format: 'docx',
    text: cleanText(body.shown.join('\n')),
    setAside: [...setAside, ...asideOf(body.hidden, 'hidden')],
  };
}

function reasonOf(name: string): string {
  if (name.includes('header')) return 'header';
  return name.includes('footer') ? 'running head' : 'note';
}

function asideOf(texts: readonly string[], reason: string): readonly SetAside[] {
  return texts
    .map((text) => ({ text: cleanText(text).trim(), reason }))
    .filter(({ text }) => text !== '');
}

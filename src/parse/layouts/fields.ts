import type { DraftTurn, Layout, SetAside } from '../turns/draft.ts';

const FIELD = /^\s*(?:-\s+)?["']?([A-Za-z][A-Za-z _]{1,24})["']?\s*:(?:\s+(\S.*))?$/; // - speaker: Ana Ruiz
const SPEAKER = /^(?:speakers?|speaker[ _]?name|name|who)$/i;
const TEXT = /^(?:text|speech|content|words|statement|remarks|said)$/i;
const ROLE = /^(?:title|role|position)$/i;
const FIRM = /^(?:affiliation|company|firm|organi[sz]ation)$/i;
const BLOCK = /^[|>][+-]?$/; // YAML's mark of lines that follow
const QUOTED = /^(["'])(.*)\1$/s;
const MIN_TURNS = 3;

/** A record a turn, each of its fields on a line: `Speaker: Ana Ruiz`, `Text: Thank you.`, or the same as YAML. */
export const fields: Layout = (lines) => {
  const keys = lines.map((line) => (line.includes(':') ? FIELD.exec(line)?.[1] : undefined));
  const count = (kind: RegExp) => keys.filter((key) => key !== undefined && kind.test(key)).length;
  const speakers = count(SPEAKER);
  if (speakers < MIN_TURNS || Math.abs(count(TEXT) - speakers) > speakers / 10) return null;

  const setAside: SetAside[] = [];
  const turns: DraftTurn[] = [];
  let open = { speaker: '', role: null as string | null, affiliation: null as string | null };
  let said: string[] | null = null;
  const close = () => {
    if (said === null) return;
    const { text, marks } = plainOf(said.join('\n').trim());
    if (marks !== '') setAside.push({ text: marks, reason: 'quotation mark' });
    if (text !== '') turns.push({ ...open, section: 'prepared', text });
    said = null;
  };

  for (const [at, line] of lines.entries()) {
    const [, key = '', value = ''] = keys[at] === undefined ? [] : (FIELD.exec(line) ?? []);
    const isField = [SPEAKER, ROLE, FIRM, TEXT].some((kind) => kind.test(key));
    if (said !== null && !isField) {
      said.push(line.trim());
      continue;
    }
    close();
    const isText = TEXT.test(key) && open.speaker !== '';
    const isBlock = BLOCK.test(value);
    const label = isText && !isBlock ? line.slice(0, line.length - value.length) : line;
    const isLabel = SPEAKER.test(key) || (isField && open.speaker !== '');
    const reason = isLabel ? 'speaker label' : 'header';
    if (label.trim() !== '') setAside.push({ text: label.trim(), reason });
    if (isText) said = isBlock || value === '' ? [] : [value];
    else if (SPEAKER.test(key))
      open = { speaker: plainOf(value).text, role: null, affiliation: null };
    else if (ROLE.test(key)) open = { ...open, role: plainOf(value).text || null };
    else if (FIRM.test(key)) open = { ...open, affiliation: plainOf(value).text || null };
  }
  close();
  return turns.length < MIN_TURNS
    ? null
    : { layout: 'fields', confidence: 0.9, roster: [], turns, setAside };
};

/** A value without the quotation marks around it and the marks that keep those within, and these. */
function plainOf(value: string): { readonly text: string; readonly marks: string } {
  const [, quote = '', inside = ''] = QUOTED.exec(value) ?? [];
  if (quote === '') return { text: value, marks: '' };
  const text = inside.replaceAll('\\"', '"');
  return { text, marks: quote + quote + '\\'.repeat(inside.length - text.length) };
}

import { isRoleLabel } from '../people/names.ts';
import { markKind } from './marks.ts';

const BULLET = /^(?:(?:[-–*•·▪►]|>{1,3})\s+|\(?\d{1,3}[.)]\s+)(?=\S)/; // - Ana Ruiz
const TIME = '\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?';
// 00:12:05 Ana Ruiz, [00:12.5 --> 00:19.2] Ana Ruiz, Q - Ana Ruiz
const ORNAMENT = new RegExp(
  `^(?:#{1,4}\\s+|\\[\\d{1,4}\\]\\s+|[[(]?${TIME}(?:\\s(?:-->|-|–)\\s${TIME})?[\\])]?\\s+(?:(?:[-–]|>{1,3})\\s+)?|(?:[QA]|Question|Answer)\\s?[-–:.]\\s)`,
);
const TAIL = / \{BIO \d+(?: <GO>)?\}$/; // Ana Ruiz {BIO 1541229 <GO>}
// --- Ana Ruiz ---, == Ana Ruiz ==, _Ana Ruiz_
const FRAMED = /^([-=~*]{2,4}|[_*])\s*([^-=~*_\s][^=~*_]{1,160}?)\s*\1(?=\s*:|$)/;
// Most lines: a letter begins them that begins no dress.
const PLAIN = /^(?![QA](?:\W|uestion|nswer))\p{L}/u;
const WRAPPER =
  /^(?:(?:\*\*|__)([^*_]{2,160})(?:\*\*|__)|<(?:b|strong)>([^<>]{2,160})<\/(?:b|strong)>|[[<]([^[\]<>]{2,160})[\]>](?=\s*:|\s*$)|[QA]\s?\(([^()]{2,80})\)(?=\s*:))/; // [Ana Ruiz]
const ITALIC = /^([^*\n]{2,60}?),?\s+\*([^*\n]{2,120})\*$/; // Ana Ruiz *CFO*

/** A line without what transcribers dress names in: bullets, brackets, a time in front, `Q - `. */
export function undress(line: string): string {
  const text = line.trim();
  if (PLAIN.test(text) && !/[*}]$/.test(text)) return text;
  const whole = text.replace(BULLET, '');
  const plain = whole.endsWith('}') ? whole.replace(TAIL, '') : whole;
  const bare = /^[-=~*_]/.test(plain) ? plain.replace(FRAMED, '$2') : plain;
  const [wrapper = '', bold, tagged, bracketed, asked] = WRAPPER.exec(bare) ?? [];
  const inside = bold ?? tagged ?? bracketed ?? asked;
  // "[Interpreted]" and "[Laughter]" are no names.
  const isMark = bracketed !== undefined && bare.startsWith('[') && !mayHoldName(wrapper);
  const open = inside === undefined || isMark ? bare : `${inside}${bare.slice(wrapper.length)}`;
  return open.replace(ORNAMENT, '').replace(ITALIC, '$1 - $2');
}

/** Whether square brackets may hold a name: they hold no mark of the transcriber, and more than a word. */
export function mayHoldName(bracketed: string): boolean {
  const mayBe = bracketed.includes(' ') || isRoleLabel(bracketed.slice(1, -1));
  return mayBe && markKind(bracketed) === 'doubtful';
}

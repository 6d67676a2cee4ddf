import { readMarks } from './marks.ts';
import { isRoleLabel } from './names.ts';

const BULLET = /^(?:(?:[-–*•·▪►]|>{1,3})\s+|\d{1,3}[.)]\s+)(?=\S)/; // - Ana Ruiz
const ORNAMENT =
  /^(?:#{1,4}\s+|\[\d{1,4}\]\s+|[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+(?:(?:[-–]|>{1,3})\s+)?|[QA]\s?[-–:.]\s)/; // 00:12:05 Ana Ruiz
const WRAPPER =
  /^(?:(?:\*\*|__)([^*_]{2,160})(?:\*\*|__)|<(?:b|strong)>([^<>]{2,160})<\/(?:b|strong)>|[[<]([^[\]<>]{2,160})[\]>](?=\s*:|\s*$)|[QA]\s?\(([^()]{2,80})\)(?=\s*:))/; // [Ana Ruiz]
const ITALIC = /^([^*\n]{2,60}?),?\s+\*([^*\n]{2,120})\*$/; // Ana Ruiz *CFO*

/** A line without what transcribers dress names in: bullets, brackets, a time in front, `Q - `. */
export function undress(line: string): string {
  const bare = line.trim().replace(BULLET, '');
  const [wrapper = '', bold, tagged, bracketed, asked] = WRAPPER.exec(bare) ?? [];
  const inside = bold ?? tagged ?? bracketed ?? asked;
  // "[Interpreted]" and "[Laughter]" are no names.
  const isMark = bracketed !== undefined && bare.startsWith('[') && !isDoubtful(wrapper);
  const open = inside === undefined || isMark ? bare : `${inside}${bare.slice(wrapper.length)}`;
  return open.replace(ORNAMENT, '').replace(ITALIC, '$1 - $2');
}

function isDoubtful(bracketed: string): boolean {
  const isMark = readMarks(bracketed)[0]?.kind !== 'doubtful';
  return !isMark && (bracketed.includes(' ') || isRoleLabel(bracketed.slice(1, -1)));
}

import { type Announcement, readAnnouncements } from '../people/announcements.ts';
import { mentionFinder } from '../people/mentions.ts';
import { isNameShaped, isOperator, isRoleLabel, PARTICLES } from '../people/names.ts';
import { isRole } from '../people/roster.ts';

/** Who speaks a paragraph, and how many of its first characters say so. */
export interface Label {
  readonly name: string;
  /** Title and firm as printed, which may be nothing. */
  readonly detail: string;
  readonly length: number;
}

// Words that begin speech and no title: "Ana Ruiz CEO | Thanks, Bo".
const OPENER =
  /^(?:thanks?|thank|yes|yeah|yep|yup|no|nope|good|hi|hey|hello|great|okay|ok|so|and|but|well|our|i|i['’]\p{L}+|we|we['’]\p{L}+|the|it|it['’]s|sure|that|that['’]s|this|these|there|there['’]s|you|just|maybe|my|please|right|certainly|absolutely|ladies|perfect|got|as|now|in|on|if|when|what|how|let|let['’]s|of|for|to|with|because|first|welcome|also|then|alright|all|a|an|is|can|could|are|do|does|they|he|she|understood|sorry|one|two|congrats|congratulations|wonderful|excellent|awesome|correct|exactly|at|oh|um|uh|hmm|like|look|listen|from|where|why|next)[.,!?…]*$|^operator,$/iu;
const CONNECTOR = new RegExp(`^(?:of|and|the|for|at|&|from|to|in|on|${PARTICLES})$`);
const TITLE =
  /^(?:chief|officer|executive|vice|senior|president|director|head|chair\p{L}*|co-\p{L}+|c[a-z]o|[aes]?vp|svp|analyst|managing|general|interim|global|group|corporate|investor|founder|treasurer|operator|conference|call|interviewer|owner|advertisement|partner|principal|manager|equity|research|associate|deputy|acting|former|board|member|lead|relations|controller|counsel|secretary|host|moderator|strategist|representative|participant)\b[,.]?$/iu;
// Tokens whose full stop or comma ends no clause: "J.P.", "Inc.", "Co.,".
const ABBREVIATION = /^(?:(?:\p{L}\.)+|inc|corp|co|ltd|jr|sr|st|dr|mr|ms|mrs|vs|llc|plc)[.,]*$/iu;
const MOST_TOKENS = 24;
const MOST_NAME = 4;
const MOST_LABELS = 3000; // a call has a tenth of it in paragraphs
const MOST_CALLS = 40; // of one name; nobody asks more often

/** The label of each paragraph, null where one goes on; `shared` counts labels that others carry too. */
export function readLabels(paragraphs: readonly string[]): {
  readonly labels: readonly (Label | null)[];
  readonly shared: number;
} {
  const tokens = paragraphs.map((text) => text.slice(0, 300).split(' ').slice(0, MOST_TOKENS));
  const groups = Map.groupBy(tokens.keys(), (at) => keyOf(tokens[at] ?? []));
  if (groups.size > MOST_LABELS) return { labels: [], shared: 0 };
  const lengths = new Map<number, number>();
  for (const members of groups.values())
    for (const [at, length] of lengthsOf(members, tokens)) lengths.set(at, length);

  // "Ana Ruiz Barclays" is three names, but for who was called on.
  const called = Map.groupBy(
    paragraphs.flatMap(readAnnouncements).filter(({ firm }) => firm !== null),
    ({ name }) => keyOf(name.split(' ')),
  );
  const labels = tokens.map(
    (words, at) =>
      calledLabel(paragraphs[at] ?? '', called.get(keyOf(words)) ?? []) ??
      labelOf(words.slice(0, lengths.get(at) ?? 0)),
  );
  const spoken = paragraphs.map((text, at) => text.slice(labels[at]?.length ?? 0));
  const isMentioned = mentionFinder(spoken);
  const counts = new Map<string, number>();
  for (const label of labels) if (label) counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  const isShared = ({ name }: Label) => (counts.get(name) ?? 0) >= 2 || isOperator(name);
  const isUnnamed = ({ name }: Label) => name.includes(' ') && isRoleLabel(name);
  const held = labels.map((label) =>
    label && (isShared(label) || label.detail !== '' || isUnnamed(label) || isMentioned(label.name))
      ? label
      : null,
  );
  return { labels: held, shared: held.filter((label) => label && isShared(label)).length };
}

/** The label of somebody who was called on with the firm that stands behind the name. */
function calledLabel(paragraph: string, called: readonly Announcement[]): Label | null {
  for (const { name, firm } of called.slice(0, MOST_CALLS)) {
    const label = `${name} ${firm}`;
    const [end] = paragraph.startsWith(label)
      ? (/^[.,]?(?= )/.exec(paragraph.slice(label.length)) ?? [])
      : [];
    if (end !== undefined)
      return { name, detail: `${firm}${end}`, length: label.length + end.length };
  }
  return null;
}

function keyOf(words: readonly string[]): string {
  const [first = '', second = ''] = words;
  return isOperator(first) ? first : `${first} ${second}`;
}

/** How many words are label: what a group shares, up to where speech can begin. */
function lengthsOf(
  members: readonly number[],
  tokens: readonly (readonly string[])[],
  from = 0,
): readonly (readonly [number, number])[] {
  const [one = 0] = members;
  const words = tokens[one] ?? [];
  if (members.length === 1) return [[one, speechStart(words)]];

  let common = from;
  while (common < words.length && members.every((at) => tokens[at]?.[common] === words[common]))
    common++;
  const opener = openerIn(words.slice(0, common));
  const shared = members.length === 2 ? Math.min(opener, speechStart(words)) : opener;
  if (shared < common || !members.some((at) => TITLE.test(tokens[at]?.[common] ?? '')))
    return members.map((at) => [at, shared]);
  // One name under several titles: each is read among those who share it.
  return [...Map.groupBy(members, (at) => tokens[at]?.[common] ?? '').values()].flatMap((same) =>
    TITLE.test(tokens[same[0] ?? 0]?.[common] ?? '')
      ? lengthsOf(same, tokens, common + 1)
      : same.map((at) => [at, shared] as const),
  );
}

/** Where the first word stands that begins speech; the end where none does. */
function openerIn(words: readonly string[]): number {
  const found = words.findIndex((word, at) => at > 0 && OPENER.test(word) && !joins(words, at));
  return found === -1 ? words.length : found;
}

/** Where the speech of a paragraph begins that shares its label with no other. */
function speechStart(words: readonly string[]): number {
  const opener = openerIn(words);
  for (let at = 1; at < opener; at++) {
    const word = words[at] ?? '';
    const isLower = /^\p{Ll}/u.test(word) && !ABBREVIATION.test(word) && !joins(words, at);
    // "Barclays Margins were": a capital before a small letter begins the sentence.
    if (isLower) return TITLE.test(words[at - 1] ?? '') ? at : at - 1;
    if (/[.!?…,;:]$/.test(word) && !ABBREVIATION.test(word) && !isTitlePart(words, at)) return at;
  }
  return opener;
}

/** "President," and the comma before a department or a firm: "Director, Investor Relations". */
function isTitlePart(words: readonly string[], at: number): boolean {
  return TITLE.test(words[at] ?? '') || TITLE.test(words[at + 1] ?? '');
}

/** Whether a small word goes on with a capital one, be it behind another: "de la Roe". */
function joins(words: readonly string[], at: number): boolean {
  if (!CONNECTOR.test(words[at] ?? '')) return false;
  return isUpper(words[at + 1]) || (CONNECTOR.test(words[at + 1] ?? '') && isUpper(words[at + 2]));
}

function isUpper(word: string | undefined): boolean {
  return /^[\p{Lu}\p{N}&(]/u.test(word ?? '');
}

function labelOf(words: readonly string[]): Label | null {
  if (words.length === 0) return null;
  const title = words.findIndex((word, at) => at > 0 && TITLE.test(word));
  const isOffice = isOperator(words[0] ?? '') || /^conference$/i.test(words[0] ?? '');
  const isUnnamed = isRoleLabel(words.join(' '));
  const named = isOffice || isUnnamed || title === -1 ? words.length : title;
  if (named > MOST_NAME) return null;
  const name = isOffice ? 'Operator' : words.slice(0, named).join(' ');
  const detail = isOffice ? '' : words.slice(named).join(' ').trim();
  const length = words.join(' ').length;
  if (!isOffice && !isNameShaped(name)) return null;
  return named === words.length || isRole(detail) || TITLE.test(words[named] ?? '')
    ? { name, detail, length }
    : null;
}

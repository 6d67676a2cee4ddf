import { isNameShaped, NAME_WORD, PARTICLES } from './names.ts';

// "comes from the line of Xiaodan Zhang from CICC", "next is Ana Ruiz, Lumo Securities"
const PERSON = `(?!M[rs]s?\\.)(?:\\p{Lu}\\.\\s?){0,4}${NAME_WORD}\\.?(?:\\s(?:(?:\\p{Lu}\\.){1,4}(?=\\s)|${NAME_WORD}|${PARTICLES}\\b)){1,4}`;
const STOP = '(?!(?:Please|Your|You|Go|The line|Thank|And|So)\\b)';
const WORD = `${STOP}(?:(?:\\p{Lu}\\.){2,6}|\\p{Lu}\\.(?=\\s\\p{Lu}\\p{Ll})|[\\p{Lu}\\p{N}][\\p{L}\\p{N}&'’-]*(?:\\.\\p{L}{2,4}\\b)?|\\p{Ll}\\p{Lu}\\p{L}*)`;
// Each "&" can be read in one way only: of several, a row of them would be tried in every combination.
const FIRM = `(?:the\\s)?${WORD}(?:\\s(?:(?:&|and|of|de|du|the)\\s)?${WORD}|\\s&(?!\\s${WORD})){0,12}`;
const ANNOUNCED = new RegExp(
  `\\b(?:line of|[Qq]uestions? (?:comes?|is(?: coming)?|will (?:come|be)|today (?:comes|is))(?: (?:in|today|next))? from|[Qq]uestion from|[Nn]ext (?:is|up is|we have|up,? we have)|[Gg]o (?:(?:first|next) )?(?:today )?to|turn to|open the line for|caller is|[Ff]ollow-up from)\\s(?:the lines? of\\s)?(?:(?:Mr|Ms|Mrs|Dr)\\.?\\s)?(${PERSON})(?:,?\\s(?:from|with|of|at|representing|on behalf of|-|–|—)\\s(${FIRM})|,\\s(${FIRM}))?`,
  'gu',
);
// "Idan Roe from Lumo Securities, you may go ahead."
const CALLED = new RegExp(
  `(?<![\\p{L}'’-]|\\p{L}\\s|\\b\\p{Lu}\\.\\s)(${PERSON})\\s(?:from|with|of|at)\\s(${FIRM})(?=[.,]?\\s(?:[Yy]ou may|[Yy]our line|[Pp]lease|[Gg]o ahead|[Yy]ou are|is (?:on|next))|[.,]?\\s*$)`,
  'gu',
);
// "a question on tariffs from Ana Ruiz of Lumo", "From Bo Ek, Castle Bank."
const SUBMITTED = new RegExp(
  `(?:\\b[Qq]uestions?\\b[^.?]{0,80}?\\bfrom|(?:^|[.?!]\\s)From|\\b(?:comes?|is|that['’]s) from)\\s(${PERSON})(?:,?\\s(?:from|with|of|at)\\s(${FIRM})|,\\s(${FIRM}))?`,
  'u',
);
const CLOSES =
  /\b(?:next|last|final|first|another) question|\bline of\b|\bconclud|\bno (?:further|more|other) questions|\bend of (?:our|the|today)|\bclosing (?:remarks|comments)|\bdisconnect/i;
// Some word of what announces, and of who is called by firm alone, for the many turns that do neither.
const MAY_CALL =
  /line of|[Qq]uestions?\b[^.?!]{0,20}\bfrom\b|[Nn]ext (?:is|up|we)|[Gg]o (?:(?:first|next) )?(?:today )?to|turn to|open the line for|caller is|ollow-up/;
const MAY_PLACE = /\s(?:from|with|of|at)\s(?:the\s)?(?:[\p{Lu}\p{N}]|\p{Ll}\p{Lu})/u;
const MAX_LENGTH = 3000;
// Calls without a word of announcement are the operator's, and short.
const SHORT = 400;

/** Somebody called on to ask, with the firm as spoken. */
export interface Announcement {
  readonly name: string;
  readonly firm: string | null;
}

/** The people a turn calls on to ask their questions. */
export function readAnnouncements(text: string): readonly Announcement[] {
  const patterns = [
    ...(MAY_CALL.test(text) ? [ANNOUNCED] : []),
    ...(text.length <= SHORT && MAY_PLACE.test(text) ? [CALLED] : []),
  ];
  if (patterns.length === 0) return [];
  const said = text.slice(0, MAX_LENGTH);
  const found = new Map<string, Announcement>();
  for (const pattern of patterns)
    for (const [, name = '', firm, beside] of said.matchAll(pattern))
      if (!found.has(name) && isNameShaped(name))
        found.set(name, { name, firm: (firm ?? beside)?.trim() ?? null });
  return [...found.values()];
}

/** Reads who a turn calls on, each turn once: sides, aliases, exchanges and checksums all ask. */
export type Calls = (text: string) => readonly Announcement[];

/** A reader of announcements that remembers what it has read, for one transcript. */
export function callReader(): Calls {
  const known = new Map<string, readonly Announcement[]>();
  return (text) => {
    const found = known.get(text) ?? readAnnouncements(text);
    known.set(text, found);
    return found;
  };
}

/** Who sent in a question that is read out: "from Ana Ruiz of Lumo", "From Bo Ek, Castle."; null for nobody. */
export function readSubmitted(text: string): Announcement | null {
  const [, name = '', firm, beside] = SUBMITTED.exec(text.slice(0, MAX_LENGTH)) ?? [];
  return name === '' ? null : { name, firm: (firm ?? beside)?.trim() ?? null };
}

/** Whether what the operator says ends the exchange before it; "please go ahead" does not. */
export function endsExchange(text: string, calls: Calls = readAnnouncements): boolean {
  return CLOSES.test(text.slice(0, MAX_LENGTH)) || calls(text).length > 0;
}

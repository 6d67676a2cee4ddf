import { plainLetters } from '../../core/company-words.ts';

const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|prof|sir|dame)\.?\s+/i;
const SUFFIX = /(?:,|(?<!\s))\s+(?:jr|sr|ii|iii|iv|ph\.?d|cfa|md|esq)\.?$/i; // Bob Roe Jr.
/** Small words within names, as a pattern: "Kate van der Roe". */
export const PARTICLES =
  '(?:de|da|di|do|dos|du|van|von|der|den|del|della|la|le|bin|al|el|ten|ter|zu|af|av)';
/** A capital word of a name, as a pattern, with the article that may be tied to it: "al-Roe", "d'Roe". */
export const NAME_WORD = "(?:(?:al|el|ul|ur|d|l|t)[-'’])?\\p{Lu}[\\p{L}'’-]*";
const PARTICLE = new RegExp(`^(?:${PARTICLES}|y|of|the|and)$`, 'i');
const NO_NAME =
  /\b(?:earnings|conference|quarter|fiscal|results?|revenues?|debt|capex|ebitda|dividends?|backlog|bookings|inventor(?:y|ies)|income|profits?|profitability|leverage|liquidity|expenses|volumes?|financials?|assets|liabilities|net|adjusted|organic|transcript|thanks?|questions?|answers?|section|disclaimer|harbou?r|source|copyright|symbol|exchange|subject|scrip|advertisement|contents|duration|presentation|participants|statements?|cash|margins?|guidance|outlook|overview|summary|highlights?|operations|segment|portions|interpreted|americas?|europe|asia|pacific|africa|emea|apac)\b|^(?:page|date|note|call|ref|year|company|safe|item|table|slide|press|for|re|from|to|our|my|in|on|at|by|with|and|but|so|if|as|we|it|this|that|these|those|there)\b/i;
// An office or a firm alone is nobody's name: "Chief Financial Officer", "Lumo Securities LLC".
const OFFICE =
  /^(?:chief|vice|executive|senior|managing|equity|research|analyst|president|director|chairman|head of|investor relations)\b(?! \p{Lu}[\p{L}'’-]+$)|\b(?:officer|president|director|analyst|relations|ceo|cfo|coo|inc\.?|llc|ltd\.?|limited|plc|corp\.?|securities|research|research division)$/iu;
const LONE_WORD =
  /^(?:yes|yeah|no|nope|sure|okay|right|great|perfect|absolutely|correct|exactly|good|hi|hello|hey|bye|super|wonderful|excellent|understood|agreed|overall|finally|firstly|first|second|secondly|third|thirdly|lastly|now|next|next|also|however|welcome|definitely|certainly|fantastic|awesome|cheers|ok|oh|ah|um|uh|er|hm|strategy|growth|liquidity|financials?|costs?|capital|people|products?|services|customers|important|warning|contact|website|phone|email|time|place|location|index|appendix|introduction|conclusion)$/i;
// "Li", "Roe", "佐藤"; but no "FX"
const LONE_NAME = /^(?:(?:al|el)-)?\p{Lu}(?:\p{Ll}|[\p{L}'’-]{2,})$|^\p{Lo}{2,}$/u;
const WORD = new RegExp(`^(?:\\(?${NAME_WORD}[\\p{L}'’.)-]*,?|\\p{Lo}+)$`, 'u');
const ROLE =
  /^(?:(?:(?:conference|call|event|webcast|telephone) ){0,2}(?:operator|moderator|coordinator|facilitator)|op[ée]rat(?:eur|rice)|mod[ée]rat(?:eur|rice|orin)|operadora?|moderadora?|operatore|(?!(?:so|thanks?|you|yes|okay|ok|hi|hello|and|but|our|the|dear|great|please|well|now|good)\b)\p{Lu}[\p{L}'’-]+ (?:conference )?operator|(?:unidentified|unknown|unnamed|unverified)(?: [\p{L}-]+){1,3}|(?:male |female |company |corporate )?speaker(?:[ _#]{0,2}(?:\d{1,3}|[a-z]))?|spk_?\d{1,3}|(?:the )?(?:interpreter|translator)|company representative|investor relations|management|(?:analyst|participant|caller|questioner|shareholder)(?: \d{1,3})?|[qa]|question|answer|(?:corporate |company )?participant \d{1,3})$/iu;

const OPERATOR =
  /\b(?:operator|moderator|coordinator|facilitator|op[ée]rat(?:eur|rice)|mod[ée]rat(?:eur|rice|orin)|operadora?|moderadora?|operatore)\b/i;
const PLAIN = /^[a-z]+(?: [a-z]+)*$/; // most names; nothing of them falls away
const MAX_PRINTED = 90; // a name of 60 characters, with honorific and suffix

/** Whether a short text has the shape of a person's name or of a speaker's role ("Operator"). */
export function isNameShaped(text: string): boolean {
  if (text.length > MAX_PRINTED) return false;
  const bare = text.replace(HONORIFIC, '');
  const plain = bare.replace(SUFFIX, '').trim();
  if (plain.length < 2 || plain.length > 60) return false;
  if (isRoleLabel(plain)) return true;
  if (NO_NAME.test(plain) || LONE_WORD.test(plain) || /[\d:;!?"@#$%&*/\\<>=[\]_|+]/.test(plain))
    return false;
  // "(Operator Instructions)" is a mark.
  if (plain.startsWith('(') || plain.includes('  ') || OFFICE.test(plain)) return false;
  if (plain.includes('(') !== plain.includes(')')) return false;
  const words = plain.split(/\s+/);
  if (words.length > 6) return false;
  // "MR. LI" is somebody, "FX" is not.
  if (words.length === 1) return LONE_NAME.test(bare === text ? plain : calmName(plain));
  return words.every((word) => PARTICLE.test(word) || WORD.test(word));
}

/** A name printed in capitals as names are written; initials stay: "R.J.M.", "PJ". */
export function calmName(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name
    .split(' ')
    .map((word) => {
      const isShort =
        /^[^AEIOUY]{1,2}$/.test(word) ||
        /^(?:\p{L}\.)+$/u.test(word) ||
        /^(?:III|MBA|CFA|PHD)$|[\d_]/.test(word);
      return isShort ? word : word.replaceAll(/(?<=\p{L})\p{Lu}+/gu, (rest) => rest.toLowerCase());
    })
    .join(' ');
}

/** A name as lists print it, without honorific, capitals and initials: "MS. ANA RUIZ (AR)" -> "Ana Ruiz". */
export function bareName(printed: string): string {
  return calmName(
    printed
      .trim()
      .replace(HONORIFIC, '')
      .replace(/\s\(\p{Lu}{2,4}\)$/u, ''),
  );
}

/** Whether a label is not a person but a part: "Operator", "Unidentified Analyst", "Speaker 1". */
export function isRoleLabel(text: string): boolean {
  return ROLE.test(text.trim());
}

/** Whether a label is the operator's, under any of the names transcribers give one. */
export function isOperator(name: string): boolean {
  return OPERATOR.test(name);
}

/** Lower case, without honorifics, initials, suffixes and accents: what two spellings of a name share. */
export function foldName(name: string): string {
  const bare = plainLetters(name.replace(HONORIFIC, '').replace(SUFFIX, ''));
  if (PLAIN.test(bare)) return bare;
  const folded = bare
    .replaceAll(/\b\p{L}\.\s?/gu, '')
    .replaceAll(/[^\p{L}\p{N}\s'-]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return folded === '' ? bare.trim() : folded;
}

/** The family name as this product reads it: the last word. */
export function surnameOf(name: string): string {
  return foldName(name).split(' ').at(-1) ?? '';
}

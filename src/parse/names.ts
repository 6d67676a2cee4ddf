const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|prof|sir)\.?\s+/i;
const PARTICLES =
  /^(?:de|da|di|do|dos|du|van|von|der|den|del|della|la|le|bin|al|el|y|of|the|and|ten|ter)$/i;
const NO_NAME =
  /\b(?:earnings|conference|quarter|fiscal|results|revenue|transcript|thank|thanks|question|questions|answer|section|note|disclaimer|safe|harbou?r|source|copyright|page|date|company|symbol|exchange|year|subject|scrip|ref|advertisement|contents|duration|call|presentation|participants)\b/i;
const ROLES =
  /^(?:operator|moderator|coordinator|conference operator|unidentified (?:analyst|speaker|participant|company representative|audience member)|unknown (?:speaker|analyst|executive)|speaker \d+|spk\d+)$/i;

/** Whether a short line has the shape of a person's name or a speaker's role ("Operator"). */
export function isNameShaped(text: string): boolean {
  const plain = text.replace(HONORIFIC, '').trim();
  if (ROLES.test(plain)) return true;
  if (plain.length < 3 || plain.length > 60 || NO_NAME.test(plain)) return false;
  if (/[\d:;!?"@#$%&*/\\<>=]/.test(plain.replace(/\([^)]*\)/, ''))) return false;
  const words = plain.split(/\s+/);
  if (words.length > 6 || (words.length === 1 && !/^\p{Lu}[\p{L}'’-]{2,}$/u.test(plain)))
    return false;
  return words.every(
    (word) =>
      PARTICLES.test(word) ||
      /^[\p{Lu}][\p{L}'’.-]*,?$/u.test(word) ||
      /^\(?[A-Z][\p{L}.]*\)?$/u.test(word) ||
      /^[\p{Lo}]+$/u.test(word),
  );
}

export function isOperator(name: string): boolean {
  return /\b(?:operator|moderator|coordinator)\b/i.test(name);
}

/** Lower case, without honorifics, initials and accents: what two spellings of one name share. */
export function foldName(name: string): string {
  return name
    .replace(HONORIFIC, '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\b[a-z]\.\s?/g, '')
    .replaceAll(/[^\p{L}\s'-]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The family name as this product reads it: the last word. */
export function surnameOf(name: string): string {
  return foldName(name).split(' ').at(-1) ?? '';
}

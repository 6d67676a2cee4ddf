const COMPANY = '(?:the (?:company|group|firm|business)|they|it|we|you)';
const WHO = `(?<who>${COMPANY}|(?:the |our )?\\p{Lu}[\\p{L}\\p{N}&'’-]*(?:\\s\\p{Lu}[\\p{L}\\p{N}&'’-]*){0,2})`;
const GROW = `\\bhow much (?:did|has|have|does|do) ${WHO} (?:grow|grown)`;
const ORGANICALLY = new RegExp(`${GROW} organically\\b`, 'u');
const AT_ALL = new RegExp(
  `${GROW}(?=\\s*(?:[?.!]|$)|\\s(?:in|during|for|this|last|year|yoy|y\\/y|over|versus|vs|compared|overall|q[1-4]|h[12])\\b)`,
  'iu',
);
const IS_COMPANY = new RegExp(`^${COMPANY}$`, 'i');

/** A question of how much somebody grew, with what is meant to have grown: revenue, or organic revenue. */
export function whatGrew(question: string): string {
  const plain = question.replace(/^H/, 'h');
  const organically = ORGANICALLY.exec(plain);
  if (organically) return told(plain, organically, (whose) => `what was ${whose}organic growth`);
  const atAll = AT_ALL.exec(plain);
  return atAll && IS_COMPANY.test(atAll.groups?.who ?? '')
    ? told(plain, atAll, (whose) => `how much did ${whose}revenue grow`)
    : question;
}

function told(
  text: string,
  { index, 0: words, groups }: RegExpExecArray,
  asked: (whose: string) => string,
): string {
  const who = groups?.who ?? '';
  const whose = IS_COMPANY.test(who) ? '' : `${who} `;
  return `${text.slice(0, index)}${asked(whose)}${text.slice(index + words.length)}`;
}

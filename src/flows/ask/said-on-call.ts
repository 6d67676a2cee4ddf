import { companyWords } from '../../core/company-words.ts';
import type { Transcript } from '../../core/transcript.ts';

/** Whether these words stand in a call, as a name or in any other way. */
export function isSaid(words: string, transcript: Transcript): boolean {
  return occurs(words, transcript, 'iu') || isOfPeople(words, transcript);
}

/** Whether these words stand in a call in lower case: a word that people say, not a name. */
export function isCommonWord(words: string, transcript: Transcript): boolean {
  return occurs(words.toLowerCase(), transcript, 'u');
}

/** Whether these words stand in a call just as they are written: "Visa", not "visa fees". */
export function isNameOn(words: string, transcript: Transcript): boolean {
  return occurs(words, transcript, 'u') || isOfPeople(words, transcript);
}

/** Whether this is the firm of somebody on the call: "Goldman" of Goldman Sachs. */
export function isFirmOnCall(words: string, { participants, call }: Transcript): boolean {
  const wanted = companyWords(words).join('');
  return participants.some(({ affiliation }) => {
    const firm = companyWords(affiliation ?? '').join('');
    const own = companyWords(call.company).join('');
    return firm !== '' && firm !== own && (firm.startsWith(wanted) || wanted.startsWith(firm));
  });
}

function occurs(words: string, { turns }: Transcript, flags: string): boolean {
  const escaped = words
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join('\\s+');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}s?(?![\\p{L}\\p{N}])`, flags);
  return turns.some(({ text }) => whole.test(text));
}

function isOfPeople(words: string, { participants }: Transcript): boolean {
  const wanted = words.toLowerCase();
  return participants.some(({ name, aliases }) =>
    [name, ...aliases].some((each) => each.toLowerCase().split(/\s+/).includes(wanted)),
  );
}

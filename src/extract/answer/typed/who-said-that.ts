const OF_LAST =
  /^(?:(?:and|so|but|ok(?:ay)?),?\s)*who (?:said|says|stated|told (?:us|them|you)) (?:that|this|it|so)\W*$/i;
const WHO_SAID = 'Who said that? ';

/** Whether a question asks who said what the last answer told. */
export function asksWhoSaid(question: string): boolean {
  return OF_LAST.test(question);
}

/** The question for whose words those are that answer another one. */
export function whoAnswers(question: string): string {
  return `${WHO_SAID}${question}`;
}

/** The question whose answer's speaker is asked for; null where none is. */
export function toldBySomebody(question: string): string | null {
  return question.startsWith(WHO_SAID) ? question.slice(WHO_SAID.length) : null;
}

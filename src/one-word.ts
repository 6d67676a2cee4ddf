/**
 * One word of the signs that a header of HTTP can hold: no secret has others. One that was copied from where it
 * is shown shortened (`xoxb-12…`), or with the space around it, is told at start.
 */
export const isOneWord = (text: string): boolean => /^[!-~]+$/.test(text);

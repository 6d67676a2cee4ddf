const LATIN = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 128 }, (_, at) => 128 + at),
);

// Each character of Windows-1252 above ASCII, and the control of the same number in Latin-1.
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from(LATIN).flatMap((letter, at): [string, number][] => [
    [letter, 128 + at],
    [String.fromCharCode(128 + at), 128 + at],
  ]),
);

const FOREIGN = /[^\p{ASCII}\uFEFF]+/gu;
const LEAD = /[\u00C2-\u00F4]/; // what a first byte of UTF-8 looks like in Windows-1252

/**
 * Undoes UTF-8 that was taken for Windows-1252 and encoded once more ("Ã©" for "é"), as far as every
 * foreign character of the text goes back to bytes that are strict UTF-8; else gives the text as it is.
 */
export function undoDoubleEncoding(text: string): string {
  if (!LEAD.test(text)) return text;
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    return text.replaceAll(FOREIGN, (run) =>
      strict.decode(Uint8Array.from(run, (letter) => BYTES.get(letter) ?? 0xff)),
    );
  } catch {
    return text; // TypeError: a run that is no UTF-8, so its characters are meant
  }
}

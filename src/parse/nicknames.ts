// First names and the short forms that do not begin like them; "Tim" for Timothy needs no row.
const FORMS: readonly (readonly string[])[] = [
  ['robert', 'bob', 'bobby', 'rob'],
  ['william', 'bill', 'billy'],
  ['richard', 'dick', 'rick'],
  ['james', 'jim', 'jimmy'],
  ['john', 'jack'],
  ['charles', 'chuck', 'charlie'],
  ['edward', 'ted', 'ned'],
  ['theodore', 'ted'],
  ['henry', 'hank', 'harry'],
  ['anthony', 'tony'],
  ['lawrence', 'larry'],
  ['andrew', 'drew', 'andy'],
  ['eugene', 'gene'],
  ['margaret', 'peggy', 'meg'],
  ['elizabeth', 'beth', 'betsy', 'liz'],
  ['katherine', 'kate', 'kathy'],
  ['catherine', 'kate', 'cathy'],
  ['patricia', 'trish', 'patty'],
  ['rebecca', 'becky'],
  ['alexander', 'sandy', 'sasha'],
  ['michael', 'mike', 'mick'],
  ['stephen', 'steve'],
];

/** Whether one first name is a short form of the other: "Tim" of Timothy, "Bob" of Robert. */
export function isShortFor(one: string, other: string): boolean {
  const [short, long] = [one.toLowerCase(), other.toLowerCase()].toSorted(
    (a, b) => a.length - b.length,
  );
  if (!short || !long || short === long) return false;
  const begins = short.length >= 3 && long.startsWith(short);
  return begins || FORMS.some((forms) => forms.includes(short) && forms.includes(long));
}

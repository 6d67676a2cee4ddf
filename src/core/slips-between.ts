/**
 * How many slips of the finger lie between two words: a letter too many, missing, wrong, or two
 * swapped. Gives `most` + 1 once it is clear that there are more.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  const tooMany = most + 1;
  if (Math.abs(one.length - other.length) > most) return tooMany;
  let older: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);

  for (let row = 1; row <= one.length; row++) {
    const here = [row];
    let best = row;
    for (let at = 1; at <= other.length; at++) {
      const letter = one.charCodeAt(row - 1);
      const same = letter === other.charCodeAt(at - 1);
      let slips = Math.min(
        (here[at - 1] ?? tooMany) + 1,
        (above[at] ?? tooMany) + 1,
        (above[at - 1] ?? tooMany) + (same ? 0 : 1),
      );
      if (
        letter === other.charCodeAt(at - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(at - 1)
      )
        slips = Math.min(slips, (older[at - 2] ?? tooMany) + 1);
      here.push(slips);
      best = Math.min(best, slips);
    }
    if (best > most) return tooMany;
    older = above;
    above = here;
  }
  return Math.min(above[other.length] ?? 0, tooMany);
}

const AND_WHEN =
  /^(?<first>(?:and )?(?:how (?:many|much)|what)\b.{6,80}?),? (?:and|&) (?:by |since |until )?when\W*$/i;

/** "How many stores will close and by when": without its time, which the same sentence tells; null where none is asked. */
export function withoutItsTime(question: string): string | null {
  const first = AND_WHEN.exec(question)?.groups?.first;
  return first === undefined ? null : `${first}?`;
}

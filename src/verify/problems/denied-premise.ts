import { directionOf } from '../../figures/role/directions.ts';

// "Comps did not fall: they rose 1%", "Margin hasn't shrunk; instead, it expanded"
const DENIED =
  /^(?<subject>[^:;]{3,120}?)\s(?:did|does|do|has|have|had|was|were|is|are)(?:\s(?:actually|in fact))?(?:\snot|n['’]t)\s(?:been\s|being\s)?(?<move>[a-z]+)\b[^:;—]{0,60}[:;—]\s?(?:(?:rather|instead|in fact|on the contrary),?\s)?(?:it|they|these|this|that)\s(?<rest>.+)$/iu;

/**
 * A sentence that puts a question's premise right, as what it says is so: the move that it denies goes without
 * saying where the one that it tells goes the other way. Any other sentence as it stands.
 */
export function withoutDeniedPremise(text: string): string {
  const { subject = '', move = '', rest = '' } = DENIED.exec(text)?.groups ?? {};
  const [denied, told] = [directionOf(move), directionOf(rest)];
  return denied !== null && told !== null && denied !== told ? `${subject} ${rest}` : text;
}

import { type Guarded, guarded } from '../../core/guarded/guarded.ts';

// The office people know somebody by comes first: an acting CEO may chair the board too.
const OFFICES: readonly Guarded[] = [
  /\bC[EFOTI]O\b|\bChief (?:Executive|Financial|Operating|Technology|Commercial) Officer\b/,
  /\bPresident\b/,
  /\bChair(?:man|woman)?\b/,
  /\bIR\b/,
].map(guarded);

/** "Vice Chairman of the Board & Acting CEO" -> "CEO"; null without a known office. */
export function shortRole(role: string | null): string | null {
  const office = OFFICES.map((pattern) => pattern.exec(role ?? '')?.[0]).find((found) => found);
  if (!office) return null;
  const [, kind] =
    /^Chief (Executive|Financial|Operating|Technology|Commercial)/.exec(office) ?? [];
  return kind ? `C${kind.charAt(0)}O` : office;
}

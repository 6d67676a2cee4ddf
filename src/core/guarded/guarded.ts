import { type Guard, guardOf } from './guard.ts';

type Replacer = (found: string, ...groups: string[]) => string;

/**
 * A pattern that is only tried on texts with the words it needs: most patterns match in few sentences. Matches as
 * the pattern itself does; with the flag `g` for `matchesOf` and `replace` alone, since it keeps no place.
 */
export class Guarded {
  readonly pattern: RegExp;
  readonly mayMatch: Guard;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    this.mayMatch = guardOf(pattern);
  }

  get source(): string {
    return this.pattern.source;
  }

  test(text: string): boolean {
    return this.mayMatch(text) && this.pattern.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.mayMatch(text) ? this.pattern.exec(text) : null;
  }

  [Symbol.replace](text: string, by: string): string;
  [Symbol.replace](text: string, by: Replacer): string;
  [Symbol.replace](text: string, by: string & Replacer): string {
    return this.mayMatch(text) ? text.replace(this.pattern, by) : text;
  }

  [Symbol.split](text: string, most?: number): string[] {
    return this.mayMatch(text) ? text.split(this.pattern, most) : [text];
  }
}

export function guarded(pattern: RegExp): Guarded {
  return new Guarded(pattern);
}

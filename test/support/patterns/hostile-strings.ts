import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** A text that is meant to take a pattern long: what leads to one of its repetitions, and what that repeats. */
export interface Hostile {
  readonly before: string;
  readonly pump: string;
}

const MOST_REPEATED = 10; // what repeats less often cannot grow
const MOST_WAYS = 4;
const POOL = [...'a1 .,A-(z$%"\'/:;\n\t_é中&|#*[]<>=+?!’–—@'];
const parser = new RegExpParser({ ecmaVersion: 2025 });

/** Texts for each repetition of a pattern: behind its way in, at once, and each way again and again. */
export function hostileTo(source: string, flags: string): readonly Hostile[] {
  const found = new Map<string, Hostile>();
  const add = (before: string, pump: string) => {
    if (pump !== '') found.set(`${before}\n${pump}`, { before, pump });
  };
  visitRegExpAST(read(source, flags), {
    onQuantifierEnter: (repeated) => {
      if (repeated.max < MOST_REPEATED) return;
      const before = wayTo(repeated, flags);
      const ways = waysOf(repeated.element, flags).slice(0, MOST_WAYS);
      for (const pump of [...ways, ways.join('')]) {
        add(before, pump);
        add('', pump);
        add('', before + pump);
      }
    },
  });
  return [...found.values()];
}

/** A short text that a pattern takes, as far as looking around does not matter. */
export function sampleOf(source: string, flags: string): string {
  return shortest(read(source, flags).alternatives.map((each) => sample(each, flags)));
}

function read(source: string, flags: string): AST.Pattern {
  const modes = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  return parser.parsePattern(source, 0, source.length, modes);
}

function sample(node: AST.Element | AST.Alternative, flags: string): string {
  switch (node.type) {
    case 'Alternative':
      return node.elements.map((each) => sample(each, flags)).join('');
    case 'Group':
    case 'CapturingGroup':
      return shortest(waysOf(node, flags));
    case 'Quantifier':
      return sample(node.element, flags).repeat(node.min);
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return oneOf(node.raw, flags);
    default:
      return ''; // what looks around, or back
  }
}

function waysOf(node: AST.Element, flags: string): readonly string[] {
  const isGroup = node.type === 'Group' || node.type === 'CapturingGroup';
  return isGroup ? node.alternatives.map((way) => sample(way, flags)) : [sample(node, flags)];
}

function shortest(texts: readonly string[]): string {
  return texts.reduce((one, other) => (other.length < one.length ? other : one), texts[0] ?? '');
}

const KNOWN = new Map<string, string>();

/** A character of a class. */
function oneOf(raw: string, flags: string): string {
  const key = `${raw}/${flags}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const pattern = new RegExp(`^${raw}$`, flags.replaceAll(/[gy]/g, ''));
  const found = [...POOL, ...raw].find((each) => pattern.test(each)) ?? '';
  KNOWN.set(key, found);
  return found;
}

/** What a pattern takes before it comes to a node. */
function wayTo(node: AST.Node, flags: string): string {
  let way = '';
  for (let at: AST.Node = node; at.parent && at.parent.type !== 'Assertion'; at = at.parent) {
    const { parent } = at;
    if (parent.type !== 'Alternative') continue;
    const before = parent.elements.slice(0, parent.elements.indexOf(at as AST.Element));
    way = before.map((each) => sample(each, flags)).join('') + way;
  }
  return way;
}

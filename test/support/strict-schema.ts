interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly [keyword: string]: unknown;
}

// Structured outputs, strict mode (documented subset, February 2026).
const KEYWORDS = new Set(
  'type properties required additionalProperties items anyOf enum const description title format pattern $ref $defs definitions multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minItems maxItems'.split(
    ' ',
  ),
);
const FORMATS = new Set('date-time time date duration email hostname ipv4 ipv6 uuid'.split(' '));
const LEVELS = 10;
const ENUM_VALUES = 1000;
const PROPERTIES = 5000;

/** What strict mode would refuse in a schema, each with its path; empty when it may be sent. */
export function strictProblems(schema: object): readonly string[] {
  const problems: string[] = [];
  const count = { properties: 0, enums: 0 };
  const root = schema as Schema;
  if (root.type !== 'object' || root.anyOf) problems.push('/ the root must be an object');
  visit(root, '', 1, problems, count);
  if (count.properties > PROPERTIES) problems.push('/ too many properties');
  if (count.enums > ENUM_VALUES) problems.push('/ too many enum values');
  return problems;
}

function visit(
  schema: Schema,
  path: string,
  level: number,
  problems: string[],
  count: { properties: number; enums: number },
): void {
  const say = (what: string) => problems.push(`${path || '/'} ${what}`);
  for (const keyword of Object.keys(schema))
    if (!KEYWORDS.has(keyword)) say(`unsupported: ${keyword}`);
  if (
    schema.type === undefined &&
    !schema.anyOf &&
    !schema.enum &&
    !('$ref' in schema) &&
    !('const' in schema)
  )
    say('no type');
  if (schema.format && !FORMATS.has(schema.format)) say(`unsupported format: ${schema.format}`);
  if (schema.pattern && /\(\?[=!<]/.test(schema.pattern)) say('look-arounds are not supported');
  if (level > LEVELS) return void say('nested too deep');
  count.enums += schema.enum?.length ?? 0;
  if (schema.type === 'object') {
    const names = Object.keys(schema.properties ?? {});
    count.properties += names.length;
    if (schema.additionalProperties !== false) say('must be closed');
    for (const name of names) if (!schema.required?.includes(name)) say(`${name} must be required`);
    for (const name of names)
      visit(schema.properties?.[name] ?? {}, `${path}/${name}`, level + 1, problems, count);
  }
  if (schema.items) visit(schema.items, `${path}/items`, level + 1, problems, count);
  for (const [at, branch] of (schema.anyOf ?? []).entries())
    visit(branch, `${path}/anyOf/${at}`, level, problems, count);
}

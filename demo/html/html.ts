/** Markup that may be shown as it is; only `html` makes it, so that every value in it is escaped. */
export interface Html {
  readonly markup: string;
}

type Value = Html | readonly Html[] | string | number;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup with values put in: words are escaped, markup is not. Attributes that take values are quoted. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const markup = parts.map((part, at) => {
    const value = values[at];
    return value === undefined ? part : part + markupOf(value);
  });
  return { markup: markup.join('') };
}

export const NOTHING: Html = { markup: '' };

function markupOf(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  if ('markup' in value) return value.markup;
  return value.map(({ markup }) => markup).join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

import { Parser } from 'htmlparser2';

/** An item of RSS, or an entry of Atom. */
export interface Item {
  /** The text of each of its fields, the first of a name. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where it leads: what is attached, then pages. */
  readonly attached: readonly string[];
  readonly pages: readonly string[];
}

interface Open {
  readonly fields: Map<string, string>;
  readonly attached: string[];
  readonly pages: string[];
}

const MOST_ITEMS = 50;

/** The first items of a feed in XML; null where the text is neither RSS nor Atom. No entity is looked up. */
export function readItems(xml: string): readonly Item[] | null {
  const items: Item[] = [];
  const path: string[] = [];
  let root: string | null = null;
  let open: Open | null = null;
  let text = '';
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        root ??= name;
        path.push(name);
        text = '';
        if (name === 'item' || name === 'entry')
          open = { fields: new Map(), attached: [], pages: [] };
        else if (open) noteLink(open, name, attributes);
      },
      ontext: (part) => {
        text += part;
      },
      onclosetag: (name) => {
        path.pop();
        if (!open) return;
        const isField = path.at(-1) === 'item' || path.at(-1) === 'entry';
        const said = text.replaceAll(/\s+/g, ' ').trim();
        if (name === 'item' || name === 'entry') {
          if (items.length < MOST_ITEMS) items.push(open);
          open = null;
        } else if (isField && said !== '') {
          if (name === 'link') open.pages.push(said);
          if (!open.fields.has(name)) open.fields.set(name, said);
        }
        text = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return root !== null && /^(?:rss|rdf:RDF|feed)$/.test(root) ? items : null;
}

function noteLink(
  { attached, pages }: Open,
  name: string,
  { url, href, rel = 'alternate' }: Readonly<Record<string, string>>,
): void {
  if (name === 'enclosure' && url) attached.push(url.trim());
  if (name !== 'link' || !href) return;
  if (rel === 'enclosure') attached.push(href.trim());
  if (rel === 'alternate') pages.push(href.trim());
}

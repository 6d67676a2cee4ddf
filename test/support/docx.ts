import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive. */
export interface Packed {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isLocked?: boolean;
  /** What the directory says of its size, where that is not true. */
  readonly said?: number;
  /** Further names under which the directory lists the same bytes. */
  readonly also?: readonly string[];
}

const XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';

/** A paragraph of WordprocessingML with one run. */
export function paragraph(text: string): string {
  return `<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Writes a Word file of this body, with parts beside it. */
export function docxOf(body: string, ...beside: readonly Packed[]): Uint8Array {
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    ...beside,
    { name: 'word/document.xml', content: `${XML}${body}</w:body></w:document>` },
  ]);
}

/** Writes a ZIP archive. */
export function zipOf(files: readonly Packed[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isLocked = false, said, also = [] } of files) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(isLocked ? 1 : 0, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    for (const listed of [name, ...also]) {
      const entry = Buffer.from(head);
      entry.writeUInt32LE(said ?? data.length, 18);
      entry.writeUInt16LE(listed.length, 22);
      central.push(
        Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), entry, tail, Buffer.from(listed)]),
      );
    }
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

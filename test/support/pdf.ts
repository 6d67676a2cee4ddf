import { deflateSync } from 'node:zlib';

/** A piece of text on a page: its left edge and height above the bottom, in points. */
export interface Printed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly isSlanted?: boolean;
}

/** Writes a PDF of pages of 612 × 792 points in Helvetica. `encrypted` asks for a password to open. */
export function pdfOf(
  pages: readonly (readonly Printed[])[],
  { isEncrypted = false }: { readonly isEncrypted?: boolean } = {},
): Uint8Array {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    Buffer.from(
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ),
    ...pages.flatMap((printed, at) => [
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      ),
      streamOf(printed.map(shown).join('\n')),
    ]),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets = objects.map((object, at) => {
    const offset = parts.reduce((sum, part) => sum + part.length, 0);
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'));
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const hex = 'a5'.repeat(32);
  const lock = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -1 /O <${hex}> /U <${hex}> >> /ID [<${hex}> <${hex}>]`;
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${isEncrypted ? lock : ''} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

function shown({ x, y, text, size = 10, isSlanted = false }: Printed): string {
  const bytes = Buffer.from(text, 'latin1').toString('hex');
  return `BT /F1 ${size} Tf ${isSlanted ? '0.7 0.7 -0.7 0.7' : '1 0 0 1'} ${x} ${y} Tm <${bytes}> Tj ET`;
}

function streamOf(content: string): Buffer {
  const packed = deflateSync(content);
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
}

/** The words of some markup, in one line. */
export function wordsOf(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html.replaceAll(/<(?:br|\/p|\/li|\/td|\/th|\/div|\/h2|\/summary)>/g, '$& ');
  return (template.content.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

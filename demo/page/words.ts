/** The words of some markup, in one line; a drawing is what it says to those who hear it. */
export function wordsOf(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html.replaceAll(
    /<(?:br|hr|\/(?:p|li|td|th|div|h2|summary|blockquote|button))>/g,
    '$& ',
  );
  for (const drawing of template.content.querySelectorAll('svg'))
    drawing.replaceWith(`${drawing.getAttribute('aria-label') ?? ''} `);
  return (template.content.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

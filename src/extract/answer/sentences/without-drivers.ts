// What drives a figure does not own it: "grew 8%, driven by Japan".
const DRIVER =
  /\b(?:driven by|due to|because|led by|thanks to|offset by|helped by|hurt by|reflecting|ahead of|(?<=\S\s)as (?:the|well|we)|on (?:the|strong\w*|higher|lower|more|fewer|better|weaker|increased)|of growth from|points? (?:of|from)|benefit\w* from)\b[^,;]*/gi;

/** A sentence without what is said to have driven its figures. */
export function withoutDrivers(text: string): string {
  return text.replaceAll(DRIVER, ' ');
}

// What drives a figure does not own it: "grew 8%, driven by Japan". A benefit that has a verb drives none.
const DRIVER =
  /\b(?:driven by|due to|because|led by|thanks to|offset by|helped by|hurt by|reflecting|ahead of|(?<=\S\s)as (?:the|well|we)|on (?:the|strong\w*|higher|lower|more|fewer|better|weaker|increased)|of growth from|points? (?:of|from)|benefit\w* from(?![^,;]{3,60}\b(?:will|would|should|could|is|are|was|were|generates?)\b))\b[^,;]*/gi;

/** A sentence without what is said to have driven its figures. */
export function withoutDrivers(text: string): string {
  return text.replaceAll(DRIVER, ' ');
}

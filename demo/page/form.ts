/** What can be filled in. */
export type Box = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;

/** What stands in one box, or is chosen among several. */
export interface Filled {
  readonly block: string;
  readonly box: string;
  /** Words, or the ids of files. */
  readonly value: string | readonly string[];
  readonly isRequired: boolean;
}

export function boxesIn(form: HTMLElement): readonly Box[] {
  return [...form.querySelectorAll<Box>('[data-box]')];
}

/** What was filled in, one for each block; files are brought to the workspace on the way. */
export async function valuesOf(
  form: HTMLElement,
  upload: (file: File) => Promise<string | null>,
): Promise<readonly Filled[]> {
  const byBlock = Map.groupBy(boxesIn(form), ({ name }) => name);
  return Promise.all(
    [...byBlock].map(async ([block, boxes]): Promise<Filled> => {
      const [first] = boxes;
      const isRequired = first?.closest<HTMLElement>('.field')?.dataset.required === 'yes';
      const box = first?.dataset.box ?? '';
      return { block, box, value: await filledIn(boxes, upload), isRequired };
    }),
  );
}

async function filledIn(
  boxes: readonly Box[],
  upload: (file: File) => Promise<string | null>,
): Promise<string | readonly string[]> {
  const [first] = boxes;
  if (first instanceof HTMLInputElement && first.type === 'file') {
    const ids = await Promise.all([...(first.files ?? [])].map(upload));
    return ids.filter((id) => id !== null);
  }
  if (first instanceof HTMLInputElement && first.type === 'radio')
    return boxes.find((each) => each instanceof HTMLInputElement && each.checked)?.value ?? '';
  return first?.value ?? '';
}

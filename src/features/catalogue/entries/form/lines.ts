import { uuidV5 } from '../../../../integrations/hsds/public.ts';

/** The text of an object of HSDS that is asked for as a line: a document, an area, what a place has for who sees or moves with difficulty. */
export type LinesOf = 'document' | 'name' | 'description';
export type Line = { readonly id: string } & { readonly [Name in LinesOf]?: string | undefined };

const longest = 500;

export function linesOf(of: LinesOf, before: readonly Line[] = []): string {
  return before.flatMap((one) => one[of] ?? []).join('\n');
}

/** One a line. A line that was there is the same object, and so is one that no line can say. */
export function readLines(of: LinesOf, text: string, serviceId: string, before: readonly Line[] = []): Line[] {
  const lines = [...new Set(text.split('\n').map((line) => line.trim().slice(0, longest)))].filter(
    (line) => line !== '',
  );
  return [
    ...lines.map(
      (line) => before.find((one) => one[of] === line) ?? { id: uuidV5(serviceId, `${of} ${line}`), [of]: line },
    ),
    ...before.filter((one) => one[of] === undefined),
  ];
}

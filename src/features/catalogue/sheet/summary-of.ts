const longest = 300;

/** The first words of a description, to stand under its title; `whole` when that is all there is. */
export function summaryOf(description: string): { readonly summary: string; readonly whole: boolean } {
  const text = description.trim();
  if (text.length <= longest && !text.includes('\n')) return { summary: text, whole: true };
  const start = text.replaceAll(/\s+/g, ' ').slice(0, longest);
  const sentence = /^.{40,}[.!?](?=\s)/.exec(start)?.[0];
  return { summary: sentence ?? `${start.slice(0, Math.max(start.lastIndexOf(' '), 1))} …`, whole: false };
}

/** What a letter is about, and the one page that it leads to: the rest is there. For a telephone. */
export function shortText(subject: string, body: string): string {
  const [page] = /https?:\/\/\S+/.exec(body) ?? [];
  return page === undefined ? subject : `${subject}: ${page}`;
}

const address = /(https?:\/\/\S+)/;
const signs = /[\\`*_[\]<>#]/g;

/** A letter of plain text as Markdown that reads the same: its lines stay lines, its addresses are links, no sign is an instruction. */
export function asMarkdown(body: string): string {
  return body
    .split(address)
    .map((part) => (address.test(part) ? `<${part}>` : part.replaceAll(signs, String.raw`\$&`)))
    .join('')
    .replaceAll(/(?<!\n)\n(?!\n)/g, '  \n');
}

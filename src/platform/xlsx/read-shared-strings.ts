import { RefusedZip } from '../zip/refused-zip.ts';
import { scanXml } from './scan-xml.ts';

/** Texts that cells point at are held in memory: so many characters of them at most. */
const mostCharacters = 64 * 1024 * 1024;

/** The texts that cells name by number. Of rich text the words are kept, not the fonts, nor how it is pronounced. */
export async function readSharedStrings(content: AsyncIterable<Uint8Array> | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (content === undefined) return strings;
  let text = '';
  let inText = false;
  let inReading = false;
  let total = 0;
  for await (const events of scanXml(content)) {
    for (const event of events) {
      if (event.kind === 'text') {
        if (inText && !inReading) text += event.text;
      } else if (event.name === 't') inText = event.kind === 'open';
      else if (event.name === 'rPh') inReading = event.kind === 'open';
      else if (event.name === 'si' && event.kind === 'close') {
        total += text.length;
        if (total > mostCharacters) throw new RefusedZip('bomb');
        strings.push(text);
        text = '';
      }
    }
  }
  return strings;
}

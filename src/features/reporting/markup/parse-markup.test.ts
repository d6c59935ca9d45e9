import { describe, expect, it } from 'vitest';
import { parseMarkup } from './parse-markup.ts';
import { referencesIn } from './references-in.ts';

const kinds = (text: string) => parseMarkup(text).blocks.map(({ kind }) => kind);

describe('the markup of the report', () => {
  it('reads each kind of block', () => {
    const text = `## Titolo

Un paragrafo
su due righe.

- uno
- due

1. primo

> detto da altri

| Città | Famiglie |
| Monza | {{figure monza/families}} |

{{figure monza/families}}
{{chart families}}`;
    expect(kinds(text)).toEqual(['heading', 'paragraph', 'list', 'list', 'quote', 'table', 'figure', 'chart']);
    expect(parseMarkup(text).faults).toEqual([]);
    expect(referencesIn(parseMarkup(text))).toEqual(['monza/families', 'chart/families']);
  });

  it('reads figures, bold and links inside a sentence', () => {
    expect(parseMarkup('Sono {{figure monza/families}} **famiglie** ([fonte](https://example.org/a)).').blocks).toEqual(
      [
        {
          kind: 'paragraph',
          text: [
            { kind: 'text', text: 'Sono ' },
            { kind: 'figure', reference: 'monza/families' },
            { kind: 'text', text: ' ' },
            { kind: 'strong', text: 'famiglie' },
            { kind: 'text', text: ' (' },
            { kind: 'link', text: 'fonte', href: 'https://example.org/a' },
            { kind: 'text', text: ').' },
          ],
        },
      ],
    );
  });

  it.each([
    ['{{figure Monza}}', 'bad-reference'],
    ['Sono {{figure }} famiglie', 'bad-reference'],
    ['[qui](javascript:alert(1))', 'bad-address'],
    ['[qui](/monza)', 'bad-address'],
    ['| a | b |\n| c |', 'ragged-table'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(parseMarkup(`prima riga\n\n${text}`).faults).toMatchObject([
      { problem, line: problem === 'ragged-table' ? 4 : 3 },
    ]);
  });

  it('takes nothing for HTML', () => {
    expect(parseMarkup('<script>alert(1)</script>').blocks).toEqual([
      { kind: 'paragraph', text: [{ kind: 'text', text: '<script>alert(1)</script>' }] },
    ]);
  });
});

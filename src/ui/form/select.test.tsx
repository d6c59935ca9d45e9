import { describe, expect, test } from 'vitest';
import { write } from '../write.ts';
import { Select, type Option } from './select.tsx';

const cities = (count: number): Option[] =>
  Array.from({ length: count }, (_, at) => ({ value: `citta-${at}`, label: `Sant'<${at}>` }));

const html = (options: readonly Option[], value?: string) =>
  write(<Select name="citta" label="Città" options={options} value={value} />);

/** What is between the tags of the list. */
const choices = (text: string) => /<select[^>]*>(.*)<\/select>/s.exec(text)?.[1];

describe('a list of hundreds', () => {
  test('reads as a short one does, whatever was chosen of it before', () => {
    const long = cities(150);
    for (const value of ['citta-0', 'citta-120', 'citta-149']) {
      // Each choice alone, in a list that is short.
      const alone = long.map((option) => choices(html([option], value)) ?? '').join('');
      expect(choices(html(long, value))).toBe(alone);
    }
    expect(choices(html(long, 'citta-3'))?.match(/selected/g)).toHaveLength(1);
    expect(choices(html(long, 'citta-3'))).toContain('<option value="citta-3" selected="">Sant&#39;&lt;3&gt;</option>');
    expect(choices(html(long))).not.toContain('selected');
  });
});

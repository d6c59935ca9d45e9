import { describe, expect, test } from 'vitest';
import { LanguageProvider } from '../language-context.ts';
import { expectValidHtml, render, textOf } from '../testing/html.ts';
import { Threshold } from './threshold.tsx';

describe('the threshold', () => {
  test('says who is missing and where, and draws one sign for each family', async () => {
    const html = await render(<Threshold present={2} missing={1} where="entro 600 m, il giovedì" />);
    await expectValidHtml(html);
    expect(textOf(html)).toBe('Manca 1 famiglia entro 600 m, il giovedì Ci sono già 2 famiglie.');
    expect(html.match(/will-person-here/g)).toHaveLength(2);
    expect(html.match(/will-person-missing/g)).toHaveLength(1);
  });

  test('invites the first family, and says when the group is complete', async () => {
    expect(textOf(await render(<Threshold present={0} missing={3} />))).toBe(
      'Mancano 3 famiglie Ancora nessuno: puoi essere la prima famiglia.',
    );
    expect(textOf(await render(<Threshold present={3} missing={0} />))).toBe('Il gruppo è completo: 3 famiglie.');
  });

  test('counts in English too', async () => {
    const html = await render(
      <LanguageProvider value="en">
        <Threshold present={1} missing={2} />
      </LanguageProvider>,
    );
    expect(textOf(html)).toBe('2 families still missing 1 family is already in.');
  });
});

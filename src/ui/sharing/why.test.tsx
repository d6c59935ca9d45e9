import { expect, test } from 'vitest';
import { expectValidHtml, render, textOf } from '../testing/html.ts';
import { Why } from './why.tsx';

const reasons = [
  { met: true, text: 'La ludoteca è a 450 m.' },
  { met: false, text: 'Il martedì è pieno.' },
  { met: undefined, text: 'Manca la conferma.' },
];

test('each condition says in a word whether it is met, and a no says what would change it', async () => {
  const html = await render(<Why reasons={reasons} change="Con 30 minuti di margine sì." />);
  await expectValidHtml(html);
  expect(textOf(html)).toBe(
    'Perché? Sì La ludoteca è a 450 m. No Il martedì è pieno. Non si sa Manca la conferma. ' +
      'Che cosa cambierebbe la risposta Con 30 minuti di margine sì.',
  );
});

test('is folded until someone asks', async () => {
  expect(await render(<Why>Testo</Why>)).not.toMatch(/<details[^>]* open/);
  expect(await render(<Why open>Testo</Why>)).toMatch(/<details[^>]* open/);
});

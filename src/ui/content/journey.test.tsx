import { expect, test } from 'vitest';
import { ButtonLink } from '../form/buttons.tsx';
import { expectValidHtml, render, textOf } from '../testing/html.ts';
import { EmptyState } from './empty-state.tsx';
import { SignInBox } from './sign-in-box.tsx';
import { Steps } from './steps.tsx';
import { SummaryList } from './summary-list.tsx';

test('a step says in words how far the journey has come', async () => {
  const html = await render(<Steps current={3} total={8} label="Orari" />);
  await expectValidHtml(html);
  expect(textOf(html)).toBe('Passo 3 di 8 · Orari');
});

test('each answer has a link to change it that says what it changes', async () => {
  const html = await render(
    <SummaryList
      rows={[
        { label: 'Quando', value: 'Giovedì', changeHref: '/quando' },
        { label: 'Stato', value: 'Inviata' },
      ]}
    />,
  );
  await expectValidHtml(html);
  expect(textOf(html)).toContain('Cambia : Quando');
  expect(html.match(/<a /g)).toHaveLength(1);
});

test('an empty place says why it is empty and what to do first', async () => {
  const html = await render(
    <EmptyState title="Nessun gruppo" why="Qui nessuno ha ancora chiesto.">
      <ButtonLink href="/chiedi">Chiedi</ButtonLink>
    </EmptyState>,
  );
  await expectValidHtml(html);
  expect(textOf(html)).toBe('Nessun gruppo Qui nessuno ha ancora chiesto. Chiedi');
});

test('signing in offers one main way', async () => {
  const ways = [
    { href: '/spid', label: 'Entra con SPID o CIE' },
    { href: '/email', label: 'Entra con l’e-mail' },
  ];
  const html = await render(
    <SignInBox reason="Per ritrovare le tue richieste." ways={ways} without="Oppure chiama." />,
  );
  await expectValidHtml(html);
  expect(html.match(/btn-primary/g)).toHaveLength(1);
});

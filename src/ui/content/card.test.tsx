import { expect, test } from 'vitest';
import { expectValidHtml, render } from '../testing/html.ts';
import { Card, Cards } from './card.tsx';
import { Columns } from './columns.tsx';
import { LinkList } from './link-list.tsx';
import { Section } from './section.tsx';

test('a card with an address has one link: its title', async () => {
  const html = await render(
    <Cards
      label="Servizi"
      items={[
        <Card title="Ludoteca" href="/servizi/ludoteca" level={2} above="Gratis" footer="Verificato ieri">
          <p>Gioco e compiti.</p>
        </Card>,
        <Card title="Senza pagina" id="due" level={4} />,
      ]}
    />,
  );
  await expectValidHtml(html);
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).toContain('<h2 class="it-card-title"><a href="/servizi/ludoteca">Ludoteca</a></h2>');
  expect(html).toContain('id="due"');
});

test('a section is named by its heading, so that one can jump to it', async () => {
  const html = await render(
    <Section id="prezzo" title="Quanto paghi">
      <LinkList items={[{ href: '/a', label: 'Bambini', about: 'Dopo la scuola' }]} />
    </Section>,
  );
  await expectValidHtml(html);
  expect(html).toContain('aria-labelledby="prezzo-title"');
  expect(html).toContain('<h2 id="prezzo-title">');
});

test('what stands beside comes after the main thing, as on a phone', async () => {
  const html = await render(
    <Columns aside={<p>Mappa</p>} asideLabel="Dove">
      <p>Lista</p>
    </Columns>,
  );
  await expectValidHtml(html);
  expect(html.indexOf('Lista')).toBeLessThan(html.indexOf('Mappa'));
});

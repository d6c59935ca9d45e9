import { describe, expect, test } from 'vitest';
import { TextField } from '../form/text-fields.tsx';
import { expectValidHtml, render, textOf } from '../testing/html.ts';
import { aShell } from '../testing/shell.ts';
import { Page } from './page.tsx';

describe('a page', () => {
  test('is a whole valid document with one h1, a skip link and the main content', async () => {
    const html = await render(
      <Page shell={aShell()} title="Trova un servizio" lead="Dicci di cosa hai bisogno.">
        <p>Contenuto</p>
      </Page>,
    );
    await expectValidHtml(html);
    expect(html).toMatch(/^<!DOCTYPE html>\s*<html lang="it">/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('href="#contenuto"');
    expect(html).toContain('<main id="contenuto"');
    expect(html).toContain('<title>Trova un servizio · Comune di Monza</title>');
  });

  test('carries the links that every municipal site must have', async () => {
    const html = await render(<Page shell={aShell()} title="Servizi" />);
    for (const element of ['accessibility-link', 'faq', 'report-inefficiency', 'privacy-policy-link', 'legal-notes'])
      expect(html).toContain(`data-element="${element}"`);
  });

  test('speaks the language of its shell, down to the fields inside it', async () => {
    const html = await render(
      <Page shell={aShell({ language: 'en' })} title="Services">
        <TextField name="nick" label="Nickname" optional />
      </Page>,
    );
    expect(html).toContain('<html lang="en">');
    expect(textOf(html)).toContain('Skip to content');
    expect(textOf(html)).toContain('Nickname (optional)');
    expect(html).toContain('hreflang="it"');
  });

  test('that came back with errors says so in its title and opens with their summary', async () => {
    const html = await render(<Page shell={aShell()} title="I tuoi dati" errors={{ name: 'Scrivi il tuo nome' }} />);
    await expectValidHtml(html);
    expect(html).toContain('<title>Errore: I tuoi dati');
    expect(html.indexOf('id="error-summary"')).toBeLessThan(html.indexOf('<h1'));
    expect(html).toContain('href="#field-name"');
  });

  test('shows who is signed in, with a way out that is a form', async () => {
    const person = { name: 'Anna Rossi', href: '/monza/io', signOutHref: '/monza/esci' };
    const html = await render(<Page shell={aShell({ person })} title="Le tue richieste" indexed={false} />);
    await expectValidHtml(html);
    expect(html).toContain('method="post" action="/monza/esci"');
    expect(html).toContain('Anna Rossi');
    expect(html).toContain('<meta name="robots" content="noindex"');
  });

  test('warns about invented data only where there is some', async () => {
    const invented = await render(<Page shell={aShell({ madeUp: true })} title="Gruppi" />);
    const real = await render(<Page shell={aShell()} title="Gruppi" />);
    expect(textOf(invented)).toContain('sono inventati');
    expect(textOf(real)).not.toContain('sono inventati');
  });

  test('loads nothing from elsewhere and has no inline style, script or handler', async () => {
    const html = await render(<Page shell={aShell({ madeUp: true, signInHref: '/accedi' })} title="Servizi" />);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|<script(?! src="\/assets)/);
  });
});

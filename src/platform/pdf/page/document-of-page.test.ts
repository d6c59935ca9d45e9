import { describe, expect, it } from 'vitest';
import { renderPdf } from '../render-pdf.ts';
import { documentOfPage } from './document-of-page.ts';

const words = () => ({ savedFrom: 'Da', formLeftOut: 'Qui c’è un modulo.' });

function pageWith(main: string, head = '<link rel="alternate" type="application/pdf" href="/monza.pdf"/>'): string {
  return `<!DOCTYPE html><html lang="it"><head>${head}</head><body><a class="navbar-brand" href="/">Comune di Prova</a>
    <main id="contenuto"><h1>Titolo</h1><p class="lead">Occhiello</p>${main}</main><footer>fuori</footer></body></html>`;
}

const read = (main: string) =>
  documentOfPage(
    { html: pageWith(main), url: 'https://will.example.org/monza', now: new Date('2026-03-03T10:00:00Z') },
    words,
  );
const blocksOf = (main: string) => read(main)?.blocks.slice(0, -1);

describe('a page as a document', () => {
  it('has its title, its lead, who speaks, and where it comes from', () => {
    expect(read('<p>Uno</p>')).toEqual({
      language: 'it',
      title: 'Titolo',
      subtitle: 'Occhiello',
      author: 'Comune di Prova',
      footer: 'Comune di Prova',
      date: new Date('2026-03-03T10:00:00Z'),
      blocks: [
        { kind: 'paragraph', text: ['Uno'] },
        {
          kind: 'paragraph',
          text: [
            'Da ',
            { kind: 'link', text: 'https://will.example.org/monza', href: 'https://will.example.org/monza' },
          ],
        },
      ],
    });
  });

  it('is none for a page that does not offer itself', () => {
    const html = pageWith('<p>Uno</p>', '<meta name="robots" content="noindex"/>');
    expect(documentOfPage({ html, url: 'https://will.example.org/r/x', now: new Date() }, words)).toBeUndefined();
  });

  it('keeps headings, paragraphs with their links, lists and quotes', () => {
    expect(
      blocksOf(
        '<section><h2>Capo</h2><p>Leggi <a href="/monza/servizi">qui</a>, <strong>subito</strong>.</p><ul><li>uno</li><li><a href="b">due</a><p>di più</p></li></ul><blockquote><p>detto</p></blockquote></section>',
      ),
    ).toEqual([
      { kind: 'heading', level: 1, text: 'Capo' },
      {
        kind: 'paragraph',
        text: [
          'Leggi ',
          { kind: 'link', text: 'qui', href: 'https://will.example.org/monza/servizi' },
          ', ',
          { kind: 'strong', text: 'subito' },
          '.',
        ],
      },
      {
        kind: 'list',
        ordered: false,
        items: [['uno'], [{ kind: 'link', text: 'due', href: 'https://will.example.org/b' }, ' – di più']],
      },
      { kind: 'quote', text: ['detto'] },
    ]);
  });

  it('keeps tables with their headers, and what a fold hides', () => {
    expect(
      blocksOf(
        '<details><summary>Apri</summary><table><caption class="visually-hidden">Spesa</caption><thead><tr><th scope="col">Voce</th><th scope="col">Euro</th></tr></thead><tbody><tr><th scope="row">Spazi</th><td>120</td></tr></tbody></table></details>',
      ),
    ).toEqual([
      { kind: 'paragraph', text: [{ kind: 'strong', text: 'Apri' }] },
      {
        kind: 'table',
        caption: 'Spesa',
        columns: [{ header: 'Voce' }, { header: 'Euro' }],
        rows: [[['Spazi'], ['120']]],
        rowHeader: true,
      },
    ]);
  });

  it('keeps notices and lists of facts, and leaves out forms, saying so', () => {
    expect(
      blocksOf(
        '<div class="will-notice alert"><p class="alert-heading"><span><span class="visually-hidden">Attenzione:</span> Titoletto</span></p><p>Testo</p></div><dl><div><dt>Costo</dt><dd>5 €</dd><dd>al giorno</dd></div></dl><form method="post"><label>Nome</label><input name="a"/></form>',
      ),
    ).toEqual([
      { kind: 'note', title: 'Titoletto', text: ['Testo'] },
      { kind: 'list', items: [[{ kind: 'strong', text: 'Costo' }, ': ', '5 €', ' · ', 'al giorno']] },
      { kind: 'note', text: 'Qui c’è un modulo.' },
    ]);
  });

  it('becomes a tagged file whatever the page holds', async () => {
    const odd =
      '<ul></ul><table></table><table><tr><td colspan="99">x</td><td>y</td></tr></table><h3>Salta</h3><p>a<br/>b</p><dl></dl><p></p><h2></h2>';
    const document = read(odd);
    if (document === undefined) throw new Error('the page offers itself');
    expect(Buffer.from(await renderPdf(document)).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });
});

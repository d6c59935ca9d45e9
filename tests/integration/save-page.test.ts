import { describe, expect, it } from 'vitest';
import { documentOfPage } from '../../src/platform/pdf/page/document-of-page.ts';
import { proseOf } from '../../src/ui/testing/reading-ease.ts';
import { aBrowser, type Visited } from '../setup/a-browser.ts';
import { walk } from '../setup/a-walk.ts';
import { aCityDatabase } from '../setup/a-city-database.ts';
import { staffOf } from '../setup/a-whole-city.ts';
import { testApp } from '../setup/test-app.ts';

const { database, city } = await aCityDatabase();
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });

/** The address of the page's document, if it offers one. */
function offered({ body }: Visited): string | undefined {
  return /<link rel="alternate" type="application\/pdf" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
}

describe('"Salva pagina in PDF"', () => {
  it('stands on every public page, and gives a tagged document that says what the page says', async () => {
    const visited = await walk(app, city, 'public', []);
    const pages = visited.filter(({ status, type }) => status === 200 && type.startsWith('text/html'));
    const open = pages.filter(({ path }) => !somebodysOwn.test(path));
    expect(open.length).toBeGreaterThan(50);
    // Where a figure is asked again, at a sheet whose service is made up, at a search, at a form that anybody may fill in: search engines have no business there, and
    // readers have.
    for (const kind of [
      /\/alfonia\/numeri\/[^/]+\//,
      /\/alfonia\/servizi\/[^/?]+$/,
      /\/alfonia\/servizi\?/,
      /\/confronto$/,
      /\/alfonia\/servizi\/[^/]+\/segnala$/,
      /\/alfonia\/servizi\/[^/]+\/tieni$/,
      /\/alfonia\/accedi$/,
      /\/alfonia\/ritrova\/inviato$/,
      /\/alfonia\/accreditamento\/avvisi\/[^/]+\/domanda$/,
      /\/alfonia\/gruppi-in-partenza\/avvisami$/,
    ])
      expect([String(kind), open.filter(({ path }) => kind.test(path)).length > 1]).toEqual([String(kind), true]);
    expect(open.filter((page) => offered(page) === undefined).map(({ path }) => path)).toEqual([]);
    const documents = new Map(visited.map((one) => [one.path, one]));
    const failed = open.flatMap((page) => {
      const document = documents.get(offered(page) ?? '');
      const good =
        document?.status === 200 &&
        document.body.startsWith('%PDF') &&
        document.body.includes('<pdfuaid:part>1</pdfuaid:part>');
      return good ? [] : [`${page.path}: ${document?.status ?? 'not visited'} ${document?.type ?? ''}`];
    });
    expect(failed).toEqual([]);
    const lost = open.flatMap(({ path, body }) => {
      const document = documentOfPage({ html: body, url: `http://localhost${path}`, now: new Date() }, () => ({
        savedFrom: '',
        formLeftOut: '',
      }));
      const said = words(JSON.stringify([document?.title, document?.subtitle, document?.blocks]));
      const prose = proseOf(onPaper(body));
      return prose.flatMap((text) =>
        words(text)
          .filter((word) => !said.includes(word))
          .map((word) => `${path}: ${word}`),
      );
    });
    expect(lost).toEqual([]);
  });

  it('is not made without end for one address', async () => {
    const few = testApp(database, { environment: { TRUST_PROXY: '1', API_PER_MINUTE: '2' } });
    const asked = [];
    for (let n = 0; n < 3; n++) asked.push(await few.request('http://localhost/alfonia/numeri/nulla.pdf'));
    asked.push(await few.request('http://localhost/alfonia.pdf'));
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 429, 429]);
    expect(Number(asked.at(-1)?.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await few.request('http://localhost/alfonia')).status).toBe(200);
  });

  it('is on no page that is somebody’s own, nor does guessing its address help', async () => {
    const [family] = city.households;
    const own = await aBrowser(app).get(`/alfonia/r/${family?.token ?? ''}`);
    expect(own.status).toBe(200);
    expect(await own.text()).not.toContain('application/pdf');
    expect((await aBrowser(app).get(`/alfonia/r/${family?.token ?? ''}.pdf`)).status).toBe(404);
    const manager = aBrowser(app, { slug: 'alfonia', token: staffOf(city, 'city-manager').session });
    expect(await (await manager.get('/alfonia/numeri')).text()).not.toContain('rel="alternate"');
    expect((await manager.get('/alfonia/registro.pdf')).status).toBe(404);
    expect((await aBrowser(app).get('/alfonia/nulla.pdf')).status).toBe(404);
    expect((await aBrowser(app).post('/alfonia.pdf', {})).status).toBe(404);
  });
});

/** Pages under a link of somebody's own, the code that follows somebody's password, and the card that is a document of its own. */
const somebodysOwn =
  /\/(tengo|confermo|unisci|raccolte|posti|mi-valuto|rispondi|iscrizione|invito|biglietto)(\/|$)|\/(ritrova|chiedi|accreditamento\/domanda)\/[\w-]{43}|\/moduli\/scrivi\/|\/scopri\/risultato\/|\/gruppi-in-partenza\/avvisi\/(?!fermati)|\/accedi\/codice/;

/** Without forms, buttons and what only a screen reader says. */
function onPaper(body: string): string {
  return body
    .replaceAll(/<(form|button)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<(span|p)\b[^>]*visually-hidden[^>]*>[^<]*<\/\1>/g, ' ');
}

function words(text: string): string[] {
  return text.match(/\p{L}{4,}/gu) ?? [];
}

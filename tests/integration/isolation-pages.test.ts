import { afterAll, describe, expect, it } from 'vitest';
import type { Visited } from '../setup/a-browser.ts';
import { walkLab } from '../setup/a-lab.ts';
import { visitors, walk, type Visitor } from '../setup/a-walk.ts';
import { textOfPdf } from '../setup/identity-of.ts';
import { twoCities } from './isolation-scene.ts';

const { own, app, lab, publishedIds, tracesIn } = await twoCities();
const walks = new Map<Visitor, Visited[]>();
// The process goes on with other files, and would keep thousands of pages.
afterAll(() => walks.clear());
const tellsOfExperiments =
  /\/laboratorio\/(modelli|sperimentazioni|indicatori|confronto|formazione\/citta)(\/|\.pdf|\?|$)/;
/** The documents on which cities stand side by side, by what each told everybody. */
const tellsOfCities = /\/laboratorio\/(formazione\/citta(\/[a-z-]+)?\.pdf|confronto(\/conto)?\.pdf(\?[^/]*)?)$/;

async function pagesOf(visitor: Visitor): Promise<Visited[]> {
  const tokens = visitor === 'resident' ? own.households.map(({ token }) => token) : [];
  const visited = walks.get(visitor) ?? (await walk(app, own, visitor, tokens));
  walks.set(visitor, visited);
  return visited;
}

describe('the pages of a city', () => {
  it.each(visitors)('show nothing of another city to the %s', async (visitor) => {
    const visited = await pagesOf(visitor);
    expect(visited.filter(({ body }) => body.includes(own.texts.marker)).length).toBeGreaterThan(10);
    expect(visited.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([]);
    expect(
      visited.flatMap(({ path, body, headers }) =>
        tracesIn(body + headers)
          .filter((trace) => !(tellsOfExperiments.test(path) && publishedIds.has(trace)))
          .map((trace) => `${path}: ${trace}`),
      ),
    ).toEqual([]);
    const named = visited.filter(({ body }) => /bilonia/i.test(body)).map(({ path }) => path);
    expect(
      named.filter(
        (path) =>
          !tellsOfExperiments.test(path) &&
          !/^(\/|\/en|(\/en)?(\/laboratorio(\/numeri\.(csv|pdf)|\/dati(\/.*|\.pdf)?|\.pdf|\/confronto.*|\/cambiamento.*|\/formazione\/citta)?|\/pagina\.pdf|\/alfonia\/laboratorio\/(incontri\/[\w-]+|formazione\/[\w-]+|confronto.*)))$/.test(
            path,
          ),
      ),
    ).toEqual([]);
    expect(named).toContain('/');
  });

  it('were all walked through', async () => {
    const ofTheLab = await walkLab(app, lab);
    const opened = [...(await Promise.all(visitors.map(pagesOf))).flat(), ...ofTheLab].filter(
      ({ status }) => status < 400,
    );
    const paths = opened.map(({ path }) => path.replace(/^\/en(?=\/|$)/, '').replace(/\?.*/, '') || '/');
    const routes = [...new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))];
    const matches = (route: string) =>
      new RegExp(
        `^${route
          .replaceAll('.', String.raw`\.`)
          .replaceAll(/\/:\w+\?/g, '(?:/[^/]+)?')
          .replaceAll(/:\w+/g, '[^/]+')}$`,
      );
    const missed = routes.filter(
      // The interface of all municipalities tells of all of them.
      (route) => !/^\/(assets|api\/hsds)/.test(route) && !paths.some((path) => matches(route).test(path)),
    );
    // Health has no rows; the outbox is closed where mail leaves, or others can reach the site.
    expect(missed).toEqual(['/healthz', '/:municipality/posta']);
  });

  it('are as silent as documents', async () => {
    const visited = (await Promise.all(visitors.map(pagesOf))).flat();
    // What people sent is a document in name only here.
    const documents = visited.filter(
      ({ type, path, body }) => type === 'application/pdf' && path.includes('/alfonia/') && body.includes('pdfuaid'),
    );
    expect(documents.length).toBeGreaterThan(2);
    const broken = documents.flatMap((document) => {
      const text = textOfPdf(document);
      const named = tellsOfCities.test(document.path) ? [] : (/bilonia/i.exec(text) ?? []);
      const traces = [...tracesIn(text), ...named];
      return text.includes('Alfonia') && traces.length === 0 ? [] : [`${document.path}: ${traces.join()}`];
    });
    expect(broken).toEqual([]);
  });
});

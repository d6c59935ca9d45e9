import { describe, expect, it } from 'vitest';
import { requestableHelp } from '../../src/domain/vocabulary.ts';
import { stepsFor } from '../../src/features/requests/ask/journey.ts';
import { startDraft } from '../../src/features/requests/public.ts';
import { proseOf, readingEase } from '../../src/ui/testing/reading-ease.ts';
import { formType, type Visited } from '../setup/a-browser.ts';
import { browserOf, walk } from '../setup/a-walk.ts';
import { aCityDatabase } from '../setup/a-city-database.ts';
import { identitiesIn } from '../setup/identity-of.ts';
import { allAnswers } from '../setup/all-answers.ts';
import { readingRoutes, routeOf } from '../setup/opened-routes.ts';
import { aStop, otherStates } from '../setup/other-states.ts';
import { testApp } from '../setup/test-app.ts';

const { database, city } = await aCityDatabase();
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const families = await identitiesIn(city);
const tokens = families.map(({ token }) => token);
/** As the city is made; tests below change it. */
const pages = await walk(app, city, 'resident', tokens);
const browser = browserOf(app, city, 'resident');

const easy = 60;
/** Pages with fewer words are judged together: of one alone the index says little. */
const fewWords = 25;

/** Pages in Italian that residents come to: not those of the staff, of other programs or of the whole site. */
function isForResidents(path: string): boolean {
  return (
    path.startsWith('/alfonia') && !/^\/alfonia\/(api|accedi|posta|sportello|servizi\/dati|note-legali)/.test(path)
  );
}

interface Judged {
  readonly path: string;
  readonly texts: readonly string[];
}

/** Whatever they answered: what went wrong has to be understood first of all. */
function textsOf(visited: readonly Visited[]): readonly Judged[] {
  const pages = visited
    .filter(({ path, type }) => type.startsWith('text/html') && isForResidents(path))
    .map(({ path, status, body }) => ({ path: `${status} ${path}`, texts: proseOf(body) }));
  const { long = [], short = [] } = Object.groupBy(pages, ({ texts }) =>
    texts.join(' ').split(' ').length >= fewWords ? 'long' : 'short',
  );
  return [...long, { path: short.map(({ path }) => path).join(', '), texts: short.flatMap(({ texts }) => texts) }];
}

function hardOf(judged: readonly Judged[]) {
  return judged
    .map(({ path, texts }) => ({
      path,
      index: Math.round(readingEase(texts)),
      hardest: texts.toSorted((a, b) => readingEase([a]) - readingEase([b])).slice(0, 3),
    }))
    .filter(({ index }) => index < easy);
}

async function visitedBy(path: string, response: Response): Promise<Visited> {
  const type = response.headers.get('Content-Type') ?? '';
  return { path, type, status: response.status, headers: '', body: await response.text() };
}

async function openAll(paths: readonly string[]): Promise<Visited[]> {
  const visited: Visited[] = [];
  for (const path of paths.map((each) => `/alfonia${each}`))
    visited.push(await visitedBy(path, await browser.get(path)));
  return visited;
}

/** Forms that ask something, each address once: sent empty they say what is missing. Buttons alone would act. */
function formsThatAsk(visited: readonly Visited[]): readonly string[] {
  const forms = visited.flatMap(({ path, body, type }) =>
    type.startsWith('text/html') && isForResidents(path)
      ? [...body.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
      : [],
  );
  const addresses = forms.flatMap(([, attributes = '', inside = '']) => {
    const asks = /<(?:input|select|textarea)\b[^>]*\srequired\b/.test(inside);
    const action = /\saction="([^"?]*)/.exec(attributes)?.[1];
    return asks && /\smethod="post"/.test(attributes) && action?.startsWith('/alfonia') === true ? [action] : [];
  });
  return [...new Set(addresses)];
}

describe('pages for residents are easy to read, a Gulpease of 60 or more', () => {
  it('as a city has them: sheets and lists too', () => {
    const judged = textsOf(pages);
    expect(judged.length).toBeGreaterThan(80);
    const kinds = [/\/servizi\/[0-9a-f-]{36}$/, /\/liste\/[\w-]{43}$/, /\/r\/[\w-]{43}$/];
    expect(kinds.filter((kind) => !judged.some(({ path }) => kind.test(path)))).toEqual([]);
    expect(hardOf(judged)).toEqual([]);
  });

  it('in the journey of asking: each question of each kind of help, and what is read once more before it is sent', async () => {
    const paths: string[] = [];
    for (const kindOfHelp of requestableHelp)
      for (const intensity of ['light', 'heavy'] as const) {
        const answers = { ...allAnswers, kindOfHelp, details: { [kindOfHelp]: {} }, intensity };
        const written = await startDraft({ ...city.system, actor: { kind: 'public' } }, { channel: 'web', answers });
        paths.push(
          ...[...stepsFor(answers).map(({ slug }) => slug), 'riepilogo'].map((page) => `/chiedi/${written}/${page}`),
        );
      }
    const asked = await openAll(paths);
    expect(asked.filter(({ status }) => status !== 200).map(({ path }) => path)).toEqual([]);
    expect(hardOf(textsOf(asked))).toEqual([]);
    // Nothing that a resident can open was left out: documents apart, and what the forms of `scopri` answer, which has a test of its own.
    const all = readingRoutes(app);
    const opened = new Set(
      [...pages, ...asked].flatMap(({ path, status }) => (status === 200 ? (routeOf(all, path) ?? []) : [])),
    );
    const ofResidents = all.filter((route) =>
      /^\/:municipality\/(chiedi|r|ritrova|unisci|scopri|gruppi-in-partenza|moduli|lista|liste)(\/|$)/.test(route),
    );
    expect(ofResidents.length).toBeGreaterThan(40);
    expect(ofResidents.filter((route) => !opened.has(route))).toEqual([]);
  });

  it('when a form comes back and says what is missing', async () => {
    const answers: Visited[] = [];
    for (const address of formsThatAsk(pages)) {
      const answer = await visitedBy(address, await browser.post(address, '', formType));
      if (answer.status === 422) answers.push(answer);
    }
    const judged = textsOf(answers);
    expect(judged.length).toBeGreaterThan(15);
    expect(hardOf(judged)).toEqual([]);
  });

  it('of a request that is paused, withdrawn, late at the desk, or asked by who may no more; of a group that waits or is stopped', async () => {
    const waiting = await openAll(await otherStates(city));
    const gone = await openAll([`/ritrova/${'x'.repeat(43)}`, `/unisci/${'x'.repeat(43)}`]);
    const judged = textsOf([...waiting, ...(await openAll(await aStop(city))), ...gone]);
    const all = judged.flatMap(({ texts }) => texts).join(' ');
    for (const words of [
      'Non cerchiamo e non ti scriviamo',
      'Non cerchiamo più.',
      'Siamo in ritardo',
      'Il gruppo aspetta una famiglia',
      'Il servizio è sospeso',
    ])
      expect(all).toContain(words);
    expect(['403 ', '410 '].filter((status) => !judged.some(({ path }) => path.includes(status)))).toEqual([]);
    expect(hardOf(judged)).toEqual([]);
  });
});

import { formType, type Browser, type Visited } from './a-browser.ts';
import { routeOf } from './opened-routes.ts';

/** Of each page and of each form so many: the first may be of somebody for whom there is nothing to do there. */
export const ofEach = 3;

interface Field {
  readonly name: string;
  readonly value: string;
  readonly kind: 'typed' | 'hidden' | 'button';
}

export interface Form {
  readonly action: string;
  readonly fields: readonly Field[];
}

/** The forms of a page that are sent to us, with what they hold. */
export function formsOf({ body, type }: Visited): Form[] {
  if (!type.startsWith('text/html')) return [];
  return [...body.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, attributes = '', inside = '']) => {
    const action = /\saction="([^"]*)"/.exec(attributes)?.[1]?.replaceAll('&amp;', '&');
    if (!/\smethod="post"/.test(attributes) || action === undefined) return [];
    const tags = [...inside.matchAll(/<(input|select|textarea|button)\b([^>]*)>/g)];
    const fields = tags.flatMap(([, tag = '', given = '']): Field[] => {
      const of = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(given)?.[1];
      const kind = tag === 'button' ? 'button' : of('type') === 'hidden' ? 'hidden' : 'typed';
      const name = of('name');
      return name === undefined ? [] : [{ name, value: of('value') ?? '', kind }];
    });
    return [{ action, fields }];
  });
}

/**
 * What somebody may send who presses one of its buttons: nothing but what the form holds by itself, or a word that no field is for. Last, nothing at all, as from a
 * page that is older than the form.
 */
function bodiesOf({ fields }: Form): string[] {
  const buttons: readonly (Field | undefined)[] = fields.some(({ kind }) => kind === 'button')
    ? fields.filter(({ kind }) => kind === 'button')
    : [undefined];
  const bodies = buttons.slice(0, ofEach).flatMap((pressed) =>
    ['', '§'].map((typed) => {
      const sent = fields.flatMap((field): [string, string][] => {
        if (field.kind === 'button') return field === pressed ? [[field.name, field.value]] : [];
        if (field.kind === 'hidden') return [[field.name, field.value]];
        return typed === '' ? [] : [[field.name, typed]];
      });
      return new URLSearchParams(sent).toString();
    }),
  );
  return [...new Set([...bodies, ''])];
}

/** What is wrong with a page that came back. */
function faultsOf(html: string): string[] {
  const summary = /<div id="error-summary"([^>]*)>[\s\S]*?<\/ul>/.exec(html);
  if (summary === null) return ['no summary'];
  const links = [...summary[0].matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
  return [
    ...(/\stabindex="-1"/.test(summary[1] ?? '') && /\sautofocus/.test(summary[1] ?? '') ? [] : ['no focus']),
    ...(links.length === 0 ? ['no link'] : []),
    ...links.filter((id) => !html.includes(` id="${id}"`)).map((id) => `a link to #${id}, which is not there`),
    ...(/<title>Errore/.test(html) ? [] : ['a title that does not say so']),
  ];
}

/** What came back of the forms that somebody sent. */
export interface Refusals {
  /** Routes that answered with what is to be put right. */
  readonly refused: ReadonlySet<string>;
  /** What is wrong with their answers. */
  readonly faults: readonly string[];
}

/** Sends forms to these routes as somebody might who typed nothing, or anything. */
export async function sendWithMistakes(
  browser: Browser,
  forms: readonly Form[],
  posts: readonly string[],
): Promise<Refusals> {
  const sent = new Map<string, Set<string>>();
  const refused = new Set<string>();
  const faults = new Set<string>();
  for (const form of forms) {
    const route = routeOf(posts, form.action);
    if (route === undefined) continue;
    const addresses = sent.get(route) ?? new Set();
    if (addresses.has(form.action) || addresses.size >= ofEach) continue;
    sent.set(route, addresses.add(form.action));
    for (const body of bodiesOf(form)) {
      const answer = await browser.post(form.action, body, formType);
      if (answer.status >= 500) faults.add(`${route}: ${answer.status} (${decodeURIComponent(body).slice(0, 60)})`);
      if (answer.status !== 422) continue;
      refused.add(route);
      for (const fault of faultsOf(await answer.text()))
        faults.add(`${route}: ${fault} (${decodeURIComponent(body).slice(0, 60)})`);
    }
  }
  return { refused, faults: [...faults] };
}

/** Follows links to pages of these routes, a few of each. */
export function aFewOfEach(routes: readonly string[], ofPlace: (path: string) => boolean): (path: string) => boolean {
  const seen = new Map<string, number>();
  return (path) => {
    const route = ofPlace(path) ? routeOf(routes, path) : undefined;
    const times = (route === undefined ? undefined : seen.get(route)) ?? 0;
    if (route === undefined || times >= ofEach) return false;
    seen.set(route, times + 1);
    return true;
  };
}

import { readForm } from '../../../platform/http/form.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { versionNumber } from '../entries/schema.ts';
import type { RestoreOutcome, Restoring, WordHistory } from './model.ts';
import { Said, WordVersionPage, WordVersionsPage } from './version-pages.tsx';

export interface OpenedWords<Key, Content> {
  readonly key: Key;
  readonly name: string;
  /** The address of the words themselves. */
  readonly own: string;
  /** The address of the list that they are in, as long as they stand. */
  readonly list: string;
  readonly history: WordHistory<Content>;
}

export interface WordVersionRoutes<Key, Content> {
  /** Of the list of versions. */
  readonly path: string;
  /** Undefined where the municipality knows no such words. */
  readonly open: (c: PageContext) => Promise<OpenedWords<Key, Content> | 'denied' | undefined>;
  readonly restore: (ctx: Ctx, key: Key, restoring: Restoring) => Promise<RestoreOutcome>;
  /** What is compared, each with what a version says of it. */
  readonly parts: (
    ctx: Ctx,
  ) => readonly { readonly label: string; readonly of: (words: Content) => readonly string[] }[];
}

/** What words of a city said before, compared with what stands and taken up again. */
export function wordVersionRoutes<Key, Content>(
  router: FeatureRouter,
  { path, open, restore, parts }: WordVersionRoutes<Key, Content>,
): void {
  router.get(path, async (c) => {
    const opened = await open(c);
    if (opened === 'denied') return forbidden(c);
    if (opened === undefined) return c.notFound();
    const restored = versionNumber.safeParse(c.req.query('ripresa'));
    return c.html(<WordVersionsPage ctx={c.var.ctx} {...placesOf(opened)} restored={restored.data} />);
  });

  router.on(['GET', 'POST'], `${path}/:number`, async (c) => {
    const { ctx } = c.var;
    const opened = await open(c);
    if (opened === 'denied') return forbidden(c);
    const number = versionNumber.safeParse(c.req.param('number'));
    const version = opened?.history.versions.find((one) => one.version === number.data);
    if (opened === undefined || version === undefined) return c.notFound();
    const { history } = opened;
    const compared = (problem?: 'meanwhile' | 'taken') => {
      const rows = parts(ctx)
        .map(({ label, of }) => ({ label, before: of(version.content), now: history.now ? of(history.now) : [] }))
        .filter(({ before, now }) => before.join('\n') !== now.join('\n'))
        .map(({ label, before, now }) => [label, <Said ctx={ctx} lines={before} />, <Said ctx={ctx} lines={now} />]);
      return <WordVersionPage ctx={ctx} {...placesOf(opened)} {...{ version, problem, rows }} />;
    };
    if (c.req.method !== 'POST') return c.html(compared());
    const seen = versionNumber.safeParse((await readForm(c)).text('seen'));
    if (!seen.success) return c.notFound();
    const outcome = await restore(ctx, opened.key, { number: version.version, seen: seen.data });
    if (outcome === 'denied') return forbidden(c);
    if (outcome === 'unknown') return c.notFound();
    if (outcome === 'saved') return c.redirect(`${placesOf(opened).base}?ripresa=${version.version}`, 303);
    return c.html(compared(outcome), 409);
  });
}

/** Of what was taken away the way back is to the list. */
function placesOf<Key, Content>({ name, own, list, history }: OpenedWords<Key, Content>) {
  return { name, history, base: `${own}/versioni`, backHref: history.now === undefined ? list : own };
}

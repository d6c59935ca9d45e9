import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../context.ts';
import { versionNumber } from '../entries/schema.ts';
import { forbidden } from '../../forbidden.tsx';
import { Said, WordVersionPage, WordVersionsPage } from '../word-versions/version-pages.tsx';
import type { LabelWords, WordHistory, WordVersion } from '../word-versions/model.ts';
import { labelName } from './label-name.ts';
import { labelHistory, restoreLabel } from './label-versions.ts';
import type { Label } from './model.ts';
import { mayKeepLabels } from './policy.ts';
import { readLabel } from './schema.ts';

const path = '/:municipality/servizi/etichette/:kind/:label/versioni';

/** What the city's labels said before, compared with what stands and taken up again. */
export function labelVersionRoutes(router: FeatureRouter): void {
  router.get(path, async (c) => {
    const opened = await openHistory(c);
    if ('answer' in opened) return opened.answer;
    const restored = versionNumber.safeParse(c.req.query('ripresa'));
    return c.html(<WordVersionsPage ctx={c.var.ctx} {...opened} restored={restored.data} />);
  });

  router.get(`${path}/:number`, async (c) => {
    const opened = await openHistory(c);
    if ('answer' in opened) return opened.answer;
    const version = versionIn(c, opened);
    return version === undefined ? c.notFound() : c.html(<Compared ctx={c.var.ctx} {...opened} version={version} />);
  });

  router.post(`${path}/:number`, async (c) => {
    const { ctx } = c.var;
    const opened = await openHistory(c);
    if ('answer' in opened) return opened.answer;
    const version = versionIn(c, opened);
    const seen = versionNumber.safeParse((await readForm(c)).text('seen'));
    if (version === undefined || !seen.success) return c.notFound();
    const outcome = await restoreLabel(ctx, opened.label, { number: version.version, seen: seen.data });
    if (outcome === 'denied') return forbidden(c);
    if (outcome === 'unknown') return c.notFound();
    if (outcome === 'saved') return c.redirect(`${opened.base}?ripresa=${version.version}`, 303);
    return c.html(<Compared ctx={ctx} {...opened} version={version} problem={outcome} />, 409);
  });
}

interface Opened {
  readonly label: Label;
  readonly name: string;
  readonly base: string;
  readonly backHref: string;
  readonly history: WordHistory<LabelWords>;
}

async function openHistory(c: PageContext): Promise<Opened | { readonly answer: Response | Promise<Response> }> {
  const { ctx } = c.var;
  if (mayKeepLabels(ctx.actor) === undefined) return { answer: forbidden(c) };
  const [kind, id] = [c.req.param('kind') ?? '', c.req.param('label') ?? ''];
  // One that was taken away is in no list any more: its versions tell that it was.
  const label = readLabel(kind, id, z.uuid().safeParse(id).success ? [{ id, name: '' }] : []);
  const history = label && (await labelHistory(ctx, label));
  if (label === undefined || history === undefined) return { answer: c.notFound() };
  const list = ctx.links.to('/servizi/etichette');
  const own = `${list}/${label.kind}/${label.label}`;
  const { name = '' } = history.now ?? history.versions[0]?.content ?? {};
  return {
    label,
    name: labelName(ctx, label, [{ id, name }]),
    base: `${own}/versioni`,
    backHref: history.now === undefined ? list : own,
    history,
  };
}

function versionIn(c: PageContext, { history }: Opened): WordVersion<LabelWords> | undefined {
  const number = versionNumber.safeParse(c.req.param('number'));
  return history.versions.find(({ version }) => version === number.data);
}

interface ComparedProps extends Opened {
  readonly ctx: Ctx;
  readonly version: WordVersion<LabelWords>;
  readonly problem?: 'meanwhile' | 'taken';
}

function Compared({ ctx, name, base, history, version, problem }: ComparedProps) {
  const t = messages(ctx.language).labels;
  const codes = (words: LabelWords | undefined) =>
    (words?.codes ?? []).map(({ scheme, code, name: there, verified, reference }) => {
      const said = `${t.code(t.schemes[scheme], code, there)} (${verified ? t.verified : t.notVerified})`;
      return reference === null ? said : `${said} · ${t.readIn(reference)}`;
    });
  const parts = [
    { label: t.ownName, of: (words: LabelWords | undefined) => (words?.name === undefined ? [] : [words.name]) },
    { label: t.codes, of: codes },
  ];
  const { content } = version;
  const differing = parts.filter(({ of }) => of(content).join('\n') !== of(history.now).join('\n'));
  return (
    <WordVersionPage
      ctx={ctx}
      name={name}
      base={base}
      version={version}
      history={history}
      problem={problem}
      rows={differing.map(({ label, of }) => [
        label,
        <Said ctx={ctx} lines={of(content)} />,
        <Said ctx={ctx} lines={of(history.now)} />,
      ])}
    />
  );
}

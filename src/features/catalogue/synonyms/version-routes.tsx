import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { versionNumber } from '../entries/schema.ts';
import { mayKeepCatalogue } from '../policy.ts';
import type { GroupWords, WordHistory, WordVersion } from '../word-versions/model.ts';
import { Said, WordVersionPage, WordVersionsPage } from '../word-versions/version-pages.tsx';
import { restoreSynonymVersion, synonymHistory } from './keep-synonyms.ts';
import { groupCode } from './schema.ts';

const path = '/:municipality/servizi/parole/:code/versioni';

/** What groups of words said before, compared with what stands and taken up again. */
export function synonymVersionRoutes(router: FeatureRouter): void {
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
    const outcome = await restoreSynonymVersion(ctx, opened.code, { number: version.version, seen: seen.data });
    if (outcome === 'denied') return forbidden(c);
    if (outcome === 'unknown') return c.notFound();
    if (outcome === 'saved') return c.redirect(`${opened.base}?ripresa=${version.version}`, 303);
    return c.html(<Compared ctx={ctx} {...opened} version={version} problem={outcome} />, 409);
  });
}

interface Opened {
  readonly code: string;
  readonly name: string;
  readonly base: string;
  readonly backHref: string;
  readonly history: WordHistory<GroupWords>;
}

async function openHistory(c: PageContext): Promise<Opened | { readonly answer: Response | Promise<Response> }> {
  const { ctx } = c.var;
  if (mayKeepCatalogue(ctx.actor) === undefined) return { answer: forbidden(c) };
  const code = groupCode.safeParse(c.req.param('code'));
  const history = code.success ? await synonymHistory(ctx, code.data) : undefined;
  if (!code.success || history === undefined) return { answer: c.notFound() };
  const list = ctx.links.to('/servizi/parole');
  const own = `${list}/${code.data}`;
  return {
    code: code.data,
    name: (history.now ?? history.versions[0]?.content)?.words[0] ?? '',
    base: `${own}/versioni`,
    backHref: history.now === undefined ? list : own,
    history,
  };
}

function versionIn(c: PageContext, { history }: Opened): WordVersion<GroupWords> | undefined {
  const number = versionNumber.safeParse(c.req.param('number'));
  return history.versions.find(({ version }) => version === number.data);
}

interface ComparedProps extends Opened {
  readonly ctx: Ctx;
  readonly version: WordVersion<GroupWords>;
  readonly problem?: 'meanwhile';
}

function Compared({ ctx, name, base, history, version, problem }: ComparedProps) {
  const { synonyms: t, vocabulary } = messages(ctx.language);
  const parts = [
    { label: t.words, of: ({ words }: GroupWords) => words },
    { label: t.help, of: ({ help }: GroupWords) => help.map((kind) => vocabulary.kindsOfHelp[kind]) },
    { label: t.state, of: ({ active }: GroupWords) => [active ? t.on : t.off] },
  ];
  const { content } = version;
  const said = (of: (typeof parts)[number]['of'], words: GroupWords | undefined) => (words ? of(words) : []);
  const differing = parts.filter(({ of }) => of(content).join('\n') !== said(of, history.now).join('\n'));
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
        <Said ctx={ctx} lines={said(of, history.now)} />,
      ])}
    />
  );
}

import { todayAt } from '../../../domain/schedule/today.ts';
import type { Requirement } from '../../../domain/accreditation/rules.ts';
import { messages } from '../../../i18n/index.ts';
import { readUpload } from '../../../platform/http/upload.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { askRenewal, giveEvidence, isOver } from './give-evidence.ts';
import { GivePage } from './give-page.tsx';
import type { Dossier } from '../model.ts';
import { listOwnFiles, openOwnFile, type OwnWay } from '../open-file.ts';
import { OwnFilePage } from './own-file-page.tsx';
import { OwnListPage } from './own-list-page.tsx';
import { progressOf } from '../progress-of.ts';
import { readEvidence } from './read-evidence.ts';
import { fileId, linkToken, wordsFor } from '../schema.ts';

/** An organisation's own file: by the secret link of its application, and from the account of its provider. */
export function ownAccreditationRoutes(router: FeatureRouter): void {
  router.get('/:municipality/ente/accreditamento', async (c) => {
    const dossiers = await listOwnFiles(c.var.ctx);
    return dossiers === undefined ? forbidden(c) : c.html(<OwnListPage ctx={c.var.ctx} dossiers={dossiers} />);
  });

  fileRoutes(router, '/accreditamento/domanda', (key) => {
    const token = linkToken.safeParse(key);
    return token.success ? { token: token.data } : undefined;
  });
  fileRoutes(router, '/ente/accreditamento', (key) => {
    const id = fileId.safeParse(key);
    return id.success ? { id: id.data } : undefined;
  });
}

type WayOf = (key: string) => OwnWay | undefined;

function fileRoutes(router: FeatureRouter, path: string, wayOf: WayOf): void {
  const pattern = `/:municipality${path}/:key` as const;

  router.get(pattern, async (c) => {
    const dossier = await dossierFrom(c, wayOf);
    if (dossier === undefined) return c.notFound();
    const asked = c.req.query('fatto');
    const done = asked === 'given' || asked === 'renewal' ? asked : undefined;
    return c.html(<OwnFilePage ctx={c.var.ctx} dossier={dossier} base={baseOf(c, path)} done={done} />);
  });

  router.post(`${pattern}/rinnovo`, async (c) => {
    const way = wayOf(c.req.param('key') ?? '');
    const outcome = way === undefined ? 'unknown' : await askRenewal(c.var.ctx, way);
    return outcome === 'unknown' ? c.notFound() : c.redirect(`${baseOf(c, path)}?fatto=renewal`, 303);
  });

  router.get(`${pattern}/requisiti/:requirement`, async (c) => {
    const asked = await requirementFrom(c, wayOf);
    if (asked === undefined) return c.notFound();
    return c.html(<GivePage ctx={c.var.ctx} requirement={asked} base={baseOf(c, path)} />);
  });

  router.post(`${pattern}/requisiti/:requirement`, async (c) => {
    const { ctx } = c.var;
    const way = wayOf(c.req.param('key') ?? '');
    const requirement = await requirementFrom(c, wayOf);
    if (way === undefined || requirement === undefined) return c.notFound();
    const sent = await readUpload(c, 'file');
    const read = readEvidence(sent, requirement, todayAt(ctx.now));
    if (read.kind === 'wrong') {
      const { fileType, fileSize, expiresPast, ...wrong } = read.wrong;
      const t = messages(ctx.language).accreditation.give.errors;
      const errors = {
        ...wordsFor(wrong, t),
        ...(fileType === true && { file: t.fileType }),
        ...(fileSize === true && { file: t.fileSize }),
        ...(expiresPast === true && { expires: t.expiresPast }),
      };
      return c.html(
        <GivePage ctx={ctx} requirement={requirement} base={baseOf(c, path)} form={sent.form} errors={errors} />,
        422,
      );
    }
    const outcome = await giveEvidence(ctx, way, requirement.key, read.value);
    return outcome === 'given' ? c.redirect(`${baseOf(c, path)}?fatto=given`, 303) : c.notFound();
  });
}

function baseOf(c: PageContext, path: string): string {
  return c.var.ctx.links.to(`${path}/${c.req.param('key') ?? ''}`);
}

function dossierFrom(c: PageContext, wayOf: WayOf): Promise<Dossier | undefined> {
  const way = wayOf(c.req.param('key') ?? '');
  return way === undefined ? Promise.resolve(undefined) : openOwnFile(c.var.ctx, way);
}

/** A requirement of a file that something can still be given to. */
async function requirementFrom(c: PageContext, wayOf: WayOf): Promise<Requirement | undefined> {
  const dossier = await dossierFrom(c, wayOf);
  if (dossier === undefined || isOver(dossier.file)) return undefined;
  const progress = progressOf(dossier, todayAt(c.var.ctx.now));
  return progress.find(({ requirement }) => requirement.key === c.req.param('requirement'))?.requirement;
}

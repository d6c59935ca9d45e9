import { accreditations, notice, type DemoAccreditation } from '../../../demo/monza/accreditation.ts';
import type { DemoPopulation } from '../../../demo/types.ts';
import { countsThrough } from '../../domain/accreditation/count-through.ts';
import type { KindOfHelp } from '../../domain/vocabulary.ts';
import { writeDay } from '../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../domain/schedule/today.ts';
import {
  apply,
  checkEvidence,
  decide,
  giveEvidence,
  openNotice,
  openOwnFile,
} from '../../features/accreditation/public.ts';
import type { Ctx } from '../../features/context.ts';

const dayMs = 86_400_000;

/** A page that says what it stands for: every document of the demo is this one. */
const document = new TextEncoder().encode('%PDF-1.4\n% Documento di prova: non vale nulla.\n%%EOF\n');

/** Eight weeks ago the notice was opened and all but one were accredited; the last one's insurance has lapsed since. */
export async function loadAccreditations(ctx: Ctx, population: DemoPopulation): Promise<void> {
  const before: Ctx = { ...ctx, now: new Date(ctx.now.getTime() - 56 * dayMs) };
  const covered = new Map(accreditations.map(({ providerKey }) => [providerKey, kindsOf(population, providerKey)]));
  const kindsOfHelp = [...new Set([...covered.values()].flat())];
  const opened = await openNotice(before, { ...notice, kindsOfHelp }, { madeUp: true });
  if (opened.kind !== 'published') throw new Error(`the demo's notice could not be opened: ${opened.kind}`);
  for (const accreditation of accreditations) {
    const name = population.providers.find(({ key }) => key === accreditation.providerKey)?.name ?? '';
    const kinds = covered.get(accreditation.providerKey) ?? [];
    await loadOne({ now: ctx, before }, opened.noticeId, accreditation, { name, kinds });
  }
}

/** What an organisation does for people in the demo, by itself and through its services. */
function kindsOf({ providers, services }: DemoPopulation, providerKey: string): KindOfHelp[] {
  const own = providers.find(({ key }) => key === providerKey)?.kindsOfHelp ?? [];
  const given = services.flatMap((service) => (service.providerKey === providerKey ? service.kindsOfHelp : []));
  return [...new Set([...own, ...given])];
}

async function loadOne(
  { now, before }: { readonly now: Ctx; readonly before: Ctx },
  noticeId: string,
  { providerKey, taxCode, runtsSection, insuredForDays }: DemoAccreditation,
  { name, kinds }: { readonly name: string; readonly kinds: readonly KindOfHelp[] },
): Promise<void> {
  const at = insuredForDays === undefined ? now : before;
  const email = `${providerKey}@example.org`;
  const who = { organisation: name, taxCode, runtsSection, contactName: 'Elena Ente', email, phone: null };
  const applied = await apply(at, noticeId, { ...who, kindsOfHelp: kinds }, { madeUp: true });
  if (applied.kind !== 'applied') throw new Error(`${name} could not apply: ${applied.kind}`);
  const today = todayAt(now.now);
  for (const requirement of notice.requirements) {
    const expiresOn = requirement.validity.kind !== 'its-own-date' ? null : writeDay(today + (insuredForDays ?? 300));
    const given =
      requirement.kind === 'declaration'
        ? ({ kind: 'declaration', declaredBy: 'Elena Ente' } as const)
        : ({
            kind: 'document',
            document: { fileName: `${requirement.key}.pdf`, mediaType: 'application/pdf', bytes: document },
            expiresOn,
          } as const);
    await giveEvidence(at, { token: applied.token }, requirement.key, given);
  }
  if (insuredForDays === undefined) return;
  await checkAll(at, applied);
  const granted = await decide(at, applied.fileId, 'granted', 'Requisiti in regola (dato di prova).');
  if (granted.kind !== 'decided') throw new Error(`${name} could not be accredited: ${granted.kind}`);
}

/** The desk finds all of it right, for as long as the rules say. */
async function checkAll(
  ctx: Ctx,
  { token, fileId }: { readonly token: string; readonly fileId: string },
): Promise<void> {
  const dossier = await openOwnFile(ctx, { token });
  for (const { id, requirement, expiresOn } of dossier?.evidence ?? []) {
    const validity = notice.requirements.find(({ key }) => key === requirement)?.validity ?? { kind: 'for-good' };
    const through = countsThrough(validity, { on: todayAt(ctx.now), expires: undefined });
    const validThrough = expiresOn ?? (typeof through === 'number' ? writeDay(through) : null);
    await checkEvidence(ctx, fileId, id, { outcome: 'ok', validThrough });
  }
}

import { messages } from '../../../i18n/index.ts';
import { read, type Ctx } from '../../context.ts';
import { readAgreements } from '../agreements/agreement-store.ts';
import { readChoices } from '../choice/choice-store.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import type { EvidenceKind } from '../model.ts';

/** Something of the city that stands in the platform already and may prove a step. */
export interface KnownEvidence {
  readonly kind: EvidenceKind;
  readonly title: string;
  /** `2026-11-27` */
  readonly on: string;
  /** Of its page, within the city: `/laboratorio/incontri/…`. */
  readonly path: string;
}

/** What other features know of a city that may prove a step of its path; the city's staff alone asks. */
export type EvidenceElsewhere = (ctx: Ctx) => Promise<readonly KnownEvidence[]>;

/** The city's agreements and decisions, and what stands elsewhere in the platform; the newest of each kind first. */
export async function knownEvidence(ctx: Ctx, elsewhere: EvidenceElsewhere): Promise<readonly KnownEvidence[]> {
  const t = messages(ctx.language).path.evidence;
  const [agreements, choices] = await read(
    ctx,
    async (tx) => [await readAgreements(tx), await readChoices(tx)] as const,
  );
  const own: KnownEvidence[] = [
    ...agreements.map(({ id, body, commitment, from }) => ({
      kind: 'agreement' as const,
      title: short(`${body}: ${commitment}`),
      on: from,
      path: `/laboratorio/accordi/${id}`,
    })),
    ...choices.flatMap(({ id, title, decided, openedAt }) =>
      decided === null
        ? []
        : [
            {
              kind: 'document' as const,
              title: short(t.decisionOf(title, decided)),
              on: dateAt(openedAt),
              path: `/laboratorio/scelta/${id}`,
            },
          ],
    ),
  ];
  return [...own, ...(await elsewhere(ctx))].sort((a, b) =>
    a.kind === b.kind ? b.on.localeCompare(a.on) : a.kind.localeCompare(b.kind),
  );
}

/** As long as a title of evidence may be. */
const longest = 200;

function short(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

import { z } from 'zod';
import { evidenceKinds, type Requirement, type Validity } from '../../../domain/accreditation/rules.ts';
import { kindsOfHelp } from '../../../domain/vocabulary.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import type { NoticeText } from '../model.ts';
import { requirementKey, type Wrong } from '../schema.ts';

export type NoticeField = 'title' | 'text' | 'kindsOfHelp' | 'termMonths' | 'daysToComply' | 'requirements';

export type ReadNotice =
  | { readonly kind: 'read'; readonly value: NoticeText }
  /** `months`: the row whose months are wrong. */
  | { readonly kind: 'wrong'; readonly wrong: Wrong<NoticeField> & { readonly months?: number } };

export const mostRequirements = 20;
const months = z.coerce.number().int().min(1).max(120);
const validityKinds = z.enum(['for-good', 'its-own-date', 'months']);

/** Reads a notice as its form sends it; rows without a title are not asked for. */
export function readNotice(form: FormFields): ReadNotice {
  const title = z.string().min(1).max(200).safeParse(form.text('title'));
  const text = z.string().min(1).max(20_000).safeParse(form.text('text'));
  const kinds = z.array(z.enum(kindsOfHelp)).min(1).safeParse(form.all('kindsOfHelp'));
  const termMonths = months.safeParse(form.text('termMonths'));
  const days = form.text('daysToComply');
  const daysToComply = days === '' ? null : z.coerce.number().int().min(0).max(730).safeParse(days).data;
  const requirements = readRequirements(form);
  if (
    !title.success ||
    !text.success ||
    !kinds.success ||
    !termMonths.success ||
    daysToComply === undefined ||
    requirements === 'none' ||
    'monthsOf' in requirements
  )
    return {
      kind: 'wrong',
      wrong: {
        ...(!title.success && { title: true }),
        ...(!text.success && { text: true }),
        ...(!kinds.success && { kindsOfHelp: true }),
        ...(!termMonths.success && { termMonths: true }),
        ...(daysToComply === undefined && { daysToComply: true }),
        ...(requirements === 'none' && { requirements: true }),
        ...(typeof requirements === 'object' && 'monthsOf' in requirements && { months: requirements.monthsOf }),
      },
    };
  return {
    kind: 'read',
    value: {
      title: title.data,
      text: text.data,
      kindsOfHelp: kinds.data,
      termMonths: termMonths.data,
      daysToComply,
      requirements,
    },
  };
}

function readRequirements(form: FormFields): Requirement[] | 'none' | { readonly monthsOf: number } {
  const read: Requirement[] = [];
  for (let row = 1; row <= mostRequirements; row++) {
    const title = form.text(`requirement-${row}`).slice(0, 200);
    if (title === '') continue;
    const validity = readValidity(form, row);
    if (validity === undefined) return { monthsOf: row };
    const kept = requirementKey.safeParse(form.text(`key-${row}`)).data;
    read.push({
      key: freeKey(kept ?? keyOf(title), read),
      kind: z
        .enum(evidenceKinds)
        .catch('document')
        .parse(form.text(`kind-${row}`)),
      title,
      validity,
      blocking: form.has(`blocking-${row}`),
    });
  }
  return read.length === 0 ? 'none' : read;
}

function readValidity(form: FormFields, row: number): Validity | undefined {
  const kind = validityKinds.catch('for-good').parse(form.text(`validity-${row}`));
  if (kind !== 'months') return { kind };
  const count = months.safeParse(form.text(`months-${row}`));
  return count.success ? { kind, months: count.data } : undefined;
}

/** "Assicurazione (RC)" to `assicurazione-rc`: names it for good, whatever its title becomes. */
export function keyOf(title: string): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const key = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 50);
  return key === '' ? 'requisito' : key;
}

function freeKey(key: string, taken: readonly Requirement[]): string {
  const others = new Set(taken.map((requirement) => requirement.key));
  let free = key;
  for (let number = 2; others.has(free); number++) free = `${key}-${number}`;
  return free;
}

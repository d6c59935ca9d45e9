import type { WarningReason } from '../model.ts';

type LinkResult = { readonly url?: string; readonly warning?: WarningReason };

/** A web address as people type it. Only http and https are links; "www.comune.it" is completed, anything else dropped. */
export function readLink(cell: string): LinkResult {
  const text = cell.trim();
  if (text === '') return {};
  // Some cells hold several addresses: the first is the link.
  const first = text.split(/[\s|]+/, 1)[0] ?? '';
  const address = /^www\./i.test(first) ? `https://${first}` : first;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return { warning: 'link-dropped' };
  const url = new URL(address);
  if (!url.hostname.includes('.') || url.username !== '' || url.password !== '') return { warning: 'link-dropped' };
  return address === text ? { url: url.href } : { url: url.href, warning: 'link-completed' };
}

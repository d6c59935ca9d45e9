/**
 * Whether what somebody has (`If-None-Match`) is what a tag names, RFC 9110, 13.1.2. Tags are compared as weak ones: what
 * counts is what they name, not how it was packed.
 */
export function isAmong(tag: string, given: string | undefined): boolean {
  const known = (given ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(tag.replace(/^W\//, ''));
}

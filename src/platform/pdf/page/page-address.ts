/** Stands for the page at the root of a site or of a language, which has no name of its own. */
const root = 'pagina';

/** Where a page's own PDF is: its address and `.pdf`, its query kept. `path` begins with a slash. */
export function pdfAddressOf(path: string, search: string): string {
  const named = path === '/' || path === '/en' ? `${path === '/' ? '' : path}/${root}` : path;
  return `${named}.pdf${search}`;
}

/** The page whose PDF stands at an address; undefined for an address of another kind. */
export function pageAddressOf(url: URL): URL | undefined {
  if (!url.pathname.endsWith('.pdf')) return undefined;
  const path = url.pathname.slice(0, -'.pdf'.length);
  const page = new URL(url);
  page.pathname = path === `/${root}` ? '/' : path === `/en/${root}` ? '/en' : path;
  return page;
}

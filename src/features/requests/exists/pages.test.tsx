import { expect, it } from 'vitest';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { aMunicipality } from '../../../../tests/setup/a-municipality.ts';
import type { Database } from '../../../platform/db/database.ts';
import { render } from '../../../ui/testing/html.ts';
import { ExistsSection } from './exists-section.tsx';

const ctx = aContext(undefined as unknown as Database, aMunicipality({ slug: 'prova' }));

const nearly = [
  { code: 'too-far', metres: 300 },
  { code: 'price', cents: 150 },
  { code: 'hours', slots: 1 },
] as const;

async function shown(changeAt?: (slug: string) => string): Promise<string> {
  const groups = { withRoom: [], couldStart: [], forming: [], nearly, ladder: [] };
  return render(
    <ExistsSection
      ctx={ctx}
      exists={{ services: [], groups }}
      answers={{ kindOfHelp: 'childcare', days: 2, slots: 4 }}
      changeAt={changeAt}
    />,
  );
}

it('leads from what keeps a family out of a group to the answer that would change it', async () => {
  const page = await shown((slug) => `/cambia/${slug}`);
  expect(page).toMatch(/Se puoi fare 300\sm in più, un gruppo c’è\.\s*<a href="\/cambia\/luogo">/);
  expect(page).toMatch(/Con 1,50\s€ in più all’ora, un gruppo c’è\.\s*<a href="\/cambia\/spesa">/);
  expect(page).toMatch(/Con mezz’ora in più nei tuoi orari, un gruppo c’è\.\s*<a href="\/cambia\/orari">/);
});

it('leads nowhere from a page whose answers would be lost', async () => {
  expect(await shown()).not.toContain('<a ');
});

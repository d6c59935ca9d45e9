import { describe, expect, it } from 'vitest';
import { publishReport } from '../../src/features/reporting/public.ts';
import { aBrowser, type Browser } from '../setup/a-browser.ts';
import { signedIn } from '../setup/signed-in.ts';
import { readPage } from '../setup/read-page.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aReportScene } from './report-scene.ts';

const database = await testDatabase();
const { app, ctx, coordinator } = await aReportScene(database);
const text = { capitolo: '1', posto: '1', titolo: 'Come è cominciato', testo: 'Una riga.' };

/** A section that was begun and sent to review; its address. */
async function inReview(writer: Browser, letta = '0', at?: string): Promise<string> {
  const section = at ?? (await writer.get('/laboratorio/rapporto/scrivi/nuova')).headers.get('Location') ?? '';
  expect((await writer.post(section, { ...text, letta })).status).toBe(303);
  expect((await writer.post(`${section}/stato`, { letta: String(Number(letta) + 1), stato: 'review' })).status).toBe(
    303,
  );
  return section;
}

const approve = (who: Browser, section: string, letta: string) =>
  who.post(`${section}/stato`, { letta, stato: 'approved' });

describe('a lab of one person', () => {
  it('approves its own text, which stays written beside it', async () => {
    const section = await inReview(coordinator);
    expect((await readPage(coordinator, section)).text).toContain('non c’è un’altra persona che possa approvarla');
    expect((await approve(coordinator, section, '2')).status).toBe(303);
    expect((await readPage(coordinator, section)).text).toMatch(
      /Approvata il .* da Prova lab-coordinator\. L’ha scritta la stessa persona/,
    );
  });
});

describe('where somebody else is there', () => {
  it('whoever wrote a text last does not approve it, and the other does', async () => {
    const token = await signedIn(ctx, 'lab-coordinator', 'altra@example.org');
    const other = aBrowser(app, { slug: 'laboratorio', token });
    const section = await inReview(coordinator);
    const own = await readPage(coordinator, section);
    expect(own.text).toContain('la legge e la approva un’altra persona (Prova lab-coordinator)');
    expect(own.html).not.toContain('value="approved"');
    const refused = await approve(coordinator, section, '2');
    expect([refused.status, (await refused.text()).includes('la approva un’altra persona')]).toEqual([422, true]);

    // Whoever changes a comma has written it: then it is the first one's turn.
    await inReview(other, '2', section);
    expect((await approve(other, section, '4')).status).toBe(422);
    expect((await approve(coordinator, section, '4')).status).toBe(303);
    expect((await readPage(other, section)).text).not.toContain('la stessa persona');
  });

  it('nothing is approved that was not in review, whatever a form says', async () => {
    const section = (await coordinator.get('/laboratorio/rapporto/scrivi/nuova')).headers.get('Location') ?? '';
    await coordinator.post(section, { ...text, letta: '0' });
    expect((await approve(coordinator, section, '1')).status).toBe(422);
    expect((await readPage(coordinator, section)).text).toContain('in bozza');
  });

  it('what was approved and is written again is a draft that nobody has approved, and is not published', async () => {
    const section = await inReview(coordinator);
    const token = await signedIn(ctx, 'administrator', 'terza@example.org');
    await approve(aBrowser(app, { slug: 'laboratorio', token }), section, '2');
    await coordinator.post(section, { ...text, titolo: 'Riscritta dopo', letta: '3' });
    const again = await readPage(coordinator, section);
    expect(again.text).toContain('in bozza');
    expect(again.text).not.toContain('Approvata il');
    expect(await publishReport(ctx)).toMatchObject({ kind: 'published' });
    expect((await readPage(aBrowser(app), '/laboratorio/rapporto')).text).not.toContain('Riscritta dopo');
  });
});

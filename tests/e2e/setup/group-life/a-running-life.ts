import { expect, it } from 'vitest';
import { inTurn, type Life } from './life.ts';
import { keepTheRegister } from './keep-register.ts';
import { inMoney } from './money.ts';

/** The group that was signed has its calendar, talks, meets and is paid. */
export function aRunningLife(lifeNow: () => Life): void {
  it('has a calendar, and one family says that it will not come', async () => {
    const { stage, hands, families, starts } = lifeNow();
    stage.letPass(starts - 2);
    const calendar = await hands.seesCalendar(families[0]);
    expect(calendar).toMatch(stage.by === 'desk' ? families[0].code : /^BEGIN:VCALENDAR[\s\S]+BEGIN:VEVENT/);
    await hands.willNotCome(families[1], inTurn(0));
  });

  it('talks: what one family writes the others read', async () => {
    const { hands, families } = lifeNow();
    const text = 'Domani porto io la merenda';
    await hands.writes(families[0], text, inTurn(0));
    expect(await hands.readsMessages(families[1])).toContain(text);
  });

  it('is paid: who was there is written down, and the month that is over is a statement for each, whose sums are the whole', async () => {
    const { stage, hands, families, group } = lifeNow();
    // Past the month, and the days that a provider has to finish its register.
    stage.letPass(38);
    expect(await stage.as('rino', (page) => keepTheRegister(stage, page))).toBeGreaterThan(2);
    await stage.night('close-months');
    await hands.areTold(families, 'statement', /conto|statement/i);
    let sum = 0;
    for (const family of families) {
      const { cents, printed } = await hands.readsStatement(family);
      expect(printed).toContain(family.code);
      expect(printed).toMatch(inMoney(cents));
      sum += cents;
    }
    const said = await stage.as('carlo', async (page) => {
      await page.goto(`${group}/conti`);
      return stage.look(page);
    });
    expect(said).toMatch(inMoney(sum));
  });
}

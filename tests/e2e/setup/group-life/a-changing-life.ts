import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { poolsOf, rowsOf } from '../../../integration/pools-city.ts';
import { inTurn, type Life } from './life.ts';
import { press, refused } from './errors.ts';
import { inMoney } from './money.ts';
import type { Family } from './hands.ts';
import { newcomer } from './stage.ts';

/** The notice that the agreement asks for, and a day. */
const notice = 31;

/** The group that runs changes by consent, ends on a day that was said, and counts. */
export function aChangingLife(lifeNow: () => Life): void {
  let joined: Family;

  const codesNow = async () => {
    const members = await rowsOf<{ code: string }>(
      lifeNow().stage.city,
      sql`select r.code from pool_member m join request r on r.id = m.request_id where m.live order by r.code`,
    );
    return members.map(({ code }) => code);
  };
  const codesOf = (families: readonly Family[]) => families.map(({ code }) => code).sort();

  it('changes: one family leaves, and the others read the new price and say yes before it applies', async () => {
    const { stage, hands, families } = lifeNow();
    const staying = families.slice(0, 3);
    await hands.leaves(families[3], inTurn(0));
    await hands.areTold(staying, 'change-asked', /./);
    for (const [at, family] of staying.entries())
      expect(await hands.agreesToChange(family, inTurn(at))).toMatch(/5[,.]6[67]/);
    expect(await codesNow()).toEqual(codesOf(families));
    stage.letPass(notice);
    await stage.night('keep-groups');
    expect(await codesNow()).toEqual(codesOf(staying));
  });

  it('is four again: a newcomer asks, is proposed, reads and signs, and the others say yes', async () => {
    const { stage, hands, families, group } = lifeNow();
    const staying = families.slice(0, 3);
    joined = await hands.asks(newcomer, { careful: false });
    await stage.as('carlo', async (page) => {
      await page.goto(`${group}/cambi`);
      expect(await stage.look(page)).toContain(joined.code);
      await press(page.locator(`form[aria-label*="${joined.code}"] button[value=join]`));
      await stage.look(page);
    });
    await hands.areTold([...staying, joined], 'change-asked', /./);
    // What the provider offered for four, 20 euros, holds for the group that took it; by the list it would be 23.
    const told = [];
    for (const family of staying) told.push(await hands.agreesToChange(family, { careful: false }));
    told.push(await hands.joins(joined));
    for (const text of told) {
      expect(text).toMatch(inMoney(500));
      expect(text).not.toMatch(inMoney(575));
    }
    stage.letPass(notice);
    await stage.night('keep-groups');
    expect(await codesNow()).toEqual(codesOf([...staying, joined]));
  });

  it('ends on the day that was said, and each family says how it went', async () => {
    const { stage, hands, families, group } = lifeNow();
    const staying = [...families.slice(0, 3), joined];
    await stage.as('carlo', async (page) => {
      await page.goto(`${group}/cambi`);
      const end = page.locator('form[action$="/fine"] button');
      await page.fill('[name=on]', stage.calendar.day(5));
      await refused(stage, page, end);
      await page.fill('[name=on]', stage.calendar.day(20));
      await press(end);
      await stage.look(page);
    });
    stage.letPass(22);
    await stage.night('keep-groups');
    expect((await poolsOf(stage.city)).map(({ status }) => status)).toEqual(['closed']);
    await hands.areTold(staying, 'finished', /./);
    for (const [at, family] of staying.entries()) await hands.saysHowItWent(family, inTurn(at));
  });

  it('counts: the city reads in its figures who shared, and that it helped', async () => {
    const { stage } = lifeNow();
    stage.letPass(notice);
    await stage.night('measure-indicators');
    await stage.as('dina', async (page) => {
      for (const [code, value] of [
        ['families-sharing', /\b4\b/],
        ['helped-share', /100\s?%/],
        ['again-share', /100\s?%/],
      ] as const) {
        await page.goto(`${stage.prefix}/laboratorio/misure/${code}`);
        expect(await stage.look(page), code).toMatch(value);
      }
    });
  });
}

import { expect, it } from 'vitest';
import { messages } from '../../../../src/i18n/index.ts';
import { poolsOf } from '../../../integration/pools-city.ts';
import { press } from './errors.ts';
import { handsOf, type Family } from './hands.ts';
import { inTurn, type Four, type Life } from './life.ts';
import { aChangingLife } from './a-changing-life.ts';
import { aRunningLife } from './a-running-life.ts';
import { makeOffer } from './make-offer.ts';
import { aStage, identity, needs, type Backdrop, type LifeVariant, type Stage } from './stage.ts';

/** The life of a group, from the first family that asks to its figures: four families, two providers, and one family that comes later. */
export function aGroupLife(backdrop: Backdrop, variant: LifeVariant): void {
  const [ada, ...neighbours] = needs;
  let life: Life;
  let invitation = '';
  let first: Pick<Life, 'stage' | 'hands'> & { readonly family: Family };

  it('a family asks, reads where its request is, and sees what exists', async () => {
    const stage = await aStage(backdrop, variant);
    const hands = handsOf(stage);
    first = { stage, hands, family: await hands.asks(ada, inTurn(0)) };
    expect(first.family.code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  });

  it('opens a group that forms: all read what is missing, nobody who is in it', async () => {
    const { stage, hands, family } = first;
    invitation = await hands.opensGroup(family, inTurn(0));
    const { familiesMissing } = messages(stage.language).ui;
    await stage.onPhone(async (page) => {
      await page.goto(`${stage.prefix}/gruppi-in-partenza`);
      expect(await stage.look(page)).toContain('San Biagio');
      await press(page.locator('main .it-card-title a[href*="/gruppi-in-partenza/"]'));
      const told = await stage.look(page);
      expect(told).toContain(familiesMissing(3));
      expect(told).toMatch(/5[,.]50/);
      expect(await page.content()).not.toMatch(identity);
    });
  });

  it('a neighbour comes by its card, another finds the group, and one more family asks', async () => {
    const { stage, hands, family } = first;
    const [bea, cleo, dora] = neighbours;
    const invited = await hands.asksInvited(bea, invitation, inTurn(1));
    await stage.night('forming-leads');
    await hands.areTold([invited], 'forming-joined', /./);
    const other = await hands.asks(cleo, inTurn(2));
    await hands.comesIn(other, inTurn(0));
    await stage.as('carlo', async (page) => {
      await page.goto(`${stage.prefix}/gruppi/in-partenza`);
      expect(await stage.look(page)).toContain(messages(stage.language).forming.staff.ofNeeded(3, 4));
    });
    const families: Four = [family, invited, other, await hands.asks(dora, inTurn(3))];
    expect(new Set(families.map(({ code }) => code)).size).toBe(4);
    life = { stage, hands, families, group: '', starts: firstOfMonth(stage) };
  });

  it('the night finds a group for them, and all say yes', async () => {
    const { stage, hands, families } = life;
    await stage.night('pooling-nightly');
    await hands.areTold(families, 'proposed', /4 (famiglie|families)/);
    for (const [at, family] of families.entries()) await hands.saysYes(family, inTurn(at));
    expect((await poolsOf(stage.city)).map(({ status }) => status)).toEqual(['offers']);
    const group = await stage.as('carlo', async (page) => {
      await page.goto(`${stage.prefix}/gruppi`);
      await stage.look(page);
      return page.locator('#proposti a[href*="/gruppi/"]').first().getAttribute('href');
    });
    life = { ...life, group: group ?? '' };
  });

  it('two providers offer, knowing what is needed and never by whom', async () => {
    const { stage, starts } = life;
    for (const [who, operator, price] of [
      ['rino', 'Rosa', '20,00'],
      ['elena', 'Chiara', '21,00'],
    ] as const)
      expect(
        await stage.as(who, (page) =>
          makeOffer(stage, page, { operator, price, startsOn: stage.calendar.day(starts) }),
        ),
      ).toBe('?fatto=inviata');
  });

  it('the call is ended, and families compare and choose by the rule that they were told', async () => {
    const { stage, hands, families, group } = life;
    await stage.as('carlo', async (page) => {
      await page.goto(group);
      await stage.look(page);
      await press(page.locator('form[action$="/chiudi-raccolta"] button'));
      await stage.look(page);
    });
    await hands.areTold(families, 'choose', /2 (offerte|offers)/);
    for (const [at, family] of families.entries())
      await hands.chooses(family, at === 3 ? ['Arcobaleno', 'Il Filo'] : ['Arcobaleno'], inTurn(at));
    const [pool] = await poolsOf(stage.city);
    expect([pool?.status, pool?.hourlyCents, pool?.members.map(({ shareCents }) => shareCents)]).toEqual([
      'agreed',
      2000,
      [500, 500, 500, 500],
    ]);
  });

  it('each reads the agreement with its arithmetic and signs it, and the last starts the group', async () => {
    const { stage, hands, families } = life;
    await hands.areTold(families, 'sign', /5[,.]00/);
    for (const [at, family] of families.entries()) {
      const terms = await hands.signs(family, inTurn(at));
      for (const told of [/Arcobaleno/, /20[,.]00/, /5[,.]00/]) expect(terms).toMatch(told);
    }
    expect((await poolsOf(stage.city))[0]?.status).toBe('running');
    await hands.areTold(families, 'started', /(Primo giorno|First day|Si comincia|It starts)/);
  });

  it('and they get to know one another, one step at a time', async () => {
    const { stage, hands, families } = life;
    const [ada, bea] = families;
    for (const family of [ada, bea, ada, bea]) await hands.shows(family);
    const said = await stage.as('rino', async (page) => {
      await page.goto(`${stage.prefix}/ente`);
      return stage.look(page);
    });
    expect(said).toContain('Ada');
    expect(said).not.toMatch(identity);
  });

  aRunningLife(() => life);
  aChangingLife(() => life);
}

/** The first day of a month, far enough that all can sign before. */
function firstOfMonth({ calendar }: Stage): number {
  for (let days = 10; ; days++) if (calendar.day(days).endsWith('-01')) return days;
}

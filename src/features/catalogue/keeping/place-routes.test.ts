import { describe, expect, test } from 'vitest';
import { locationOf } from '../../../../tests/setup/a-visitor.ts';
import { formOfPage } from '../../../../tests/setup/form-of-page.ts';
import { textOf } from '../../../ui/testing/html.ts';
import { aKeepingSite, atDesk, type Fields } from '../testing/a-keeping-site.ts';

const keeping = aKeepingSite();
const { letters, page, submit, aKey, sheet } = keeping;

describe('a place of an entry', () => {
  const filledPlace = async (path: string, given: Fields) => {
    const form = formOfPage(await page(path), path);
    const name = Object.keys(form).find((one) => /^places\.[^.]+\.name$/.test(one)) ?? '';
    const prefix = name.replace(/name$/, '');
    return { ...form, ...Object.fromEntries(Object.entries(given).map(([part, value]) => [prefix + part, value])) };
  };

  test('is proposed beside what they wrote before, seen as it will read, and accepted, edited or refused by the desk', async () => {
    const key = await aKey();
    const form = `${key}/schede/${keeping.id}`;
    await submit(form, form, { 'sections.cost': 'Gratis' });
    const added = `${form}/luoghi/nuovo`;
    const given = {
      name: 'Circolo',
      'location.addresses-street': 'Via Circolare 1',
      'location.addresses-city': 'Monza',
      'hsds.schedules-0-days': ['WE'],
      'hsds.schedules-0-from': '15',
      'hsds.schedules-0-to': '18',
    };
    const drafted = locationOf(await keeping.site.post(added, await filledPlace(added, given)));
    const preview = textOf(await page(drafted));
    for (const said of ['Circolo: Luogo', 'Gratis', 'mercoledì 15:00–18:00', 'Via Circolare 1, Monza', 'Via Lecco'])
      expect(preview).toContain(said);
    await submit(drafted, drafted);
    expect(await sheet()).not.toContain('Circolo');

    const review = atDesk(drafted);
    const html = await page(review, keeping.desk);
    const judged = formOfPage(html, review);
    const field =
      Object.keys(judged)
        .find((name) => name.startsWith('asked.edit.places'))
        ?.slice('asked.edit.'.length) ?? '';
    const decided = await keeping.site.post(
      review,
      {
        ...judged,
        'decision.sections.cost': 'refused',
        'reason.sections.cost': 'Costa due euro',
        [`decision.${field}`]: 'edited',
        [`edit.${field}.name`]: 'Circolo di quartiere',
      },
      keeping.desk,
    );
    expect(locationOf(decided)).toContain('esito=deciso');
    expect(await sheet()).toContain('Circolo di quartiere');
    expect(await sheet()).toContain('Via Circolare 1');
    // Where it was until now is a place too.
    expect(await sheet()).toContain('Via Lecco');
    expect((await letters()).map(({ body }) => body).join()).toContain('Circolo: Luogo');

    const placeId = field.slice('places.'.length);
    const own = `${form}/luoghi/${placeId}`;
    const hours = { 'hsds.schedules-0-days': ['FR'] };
    const again = locationOf(await keeping.site.post(own, await filledPlace(own, hours)));
    expect(textOf(await page(again))).toContain('Circolo di quartiere: Orari del servizio in questo luogo');
    const gone = locationOf(await submit(own, `${own}/togli`));
    await submit(gone, gone);
    const removal = atDesk(gone);
    await submit(removal, removal, { [`decision.${field}`]: 'accepted' }, keeping.desk);
    expect(await sheet()).not.toContain('Circolo di quartiere');
  });
});

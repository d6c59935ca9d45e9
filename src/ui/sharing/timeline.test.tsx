import { expect, test } from 'vitest';
import { expectValidHtml, render, textOf } from '../testing/html.ts';
import { CityPath } from './city-path.tsx';
import { Timeline } from './timeline.tsx';

test('says what is done, what happens now, by when and who, and what comes next', async () => {
  const html = await render(
    <Timeline
      steps={[
        { state: 'done', title: 'Hai chiesto', when: '12 settembre' },
        {
          state: 'now',
          title: 'Si cerca',
          when: 'venerdì',
          deadline: true,
          who: 'lo sportello',
          detail: 'Ti scriviamo.',
        },
        { state: 'next', title: 'Si parte' },
      ]}
    />,
  );
  await expectValidHtml(html);
  expect(textOf(html)).toBe(
    'Fatto · 12 settembre Hai chiesto Adesso · entro venerdì Si cerca Tocca a: lo sportello Ti scriviamo. Poi Si parte',
  );
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
});

test('the path of a city numbers its phases and says what was learned', async () => {
  const html = await render(
    <section>
      <h2>Il percorso</h2>
      <CityPath
        phases={[{ name: 'Capire', steps: [{ state: 'done', title: 'Mappa' }], learned: 'Manca il pomeriggio.' }]}
      />
    </section>,
  );
  await expectValidHtml(html);
  expect(textOf(html)).toContain('Fase 1: Capire');
  expect(textOf(html)).toContain('Che cosa ha imparato Manca il pomeriggio.');
});

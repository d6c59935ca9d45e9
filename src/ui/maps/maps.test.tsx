import { describe, expect, test } from 'vitest';
import { expectValidHtml, render, textOf } from '../testing/html.ts';
import { CoarseMap } from './coarse-map.tsx';
import { fit, frameAround, ringPath, type Ring } from './projection.ts';
import { ResultMap } from './result-map.tsx';

const outline: Ring = [
  [9.2, 45.5],
  [9.2, 45.6],
  [9.3, 45.6],
  [9.3, 45.5],
];

describe('projection', () => {
  test('fits the outline in the drawing, north on top', () => {
    const projection = fit(outline, 328);
    expect(projection.project([9.2, 45.6])).toEqual([12, 12]);
    const [east, south] = projection.project([9.3, 45.5]);
    expect(east).toBe(316);
    expect(south).toBeCloseTo(projection.height - 12, 0);
    expect(ringPath(outline, projection)).toMatch(/^M12 .*Z$/);
  });

  test('keeps distances equal in all directions', () => {
    const { metresPerUnit, project } = fit(outline, 328);
    const [x1, y1] = project([9.2, 45.55]);
    const [x2, y2] = project([9.2 + 0.01 / Math.cos((45.55 * Math.PI) / 180), 45.55]);
    const [, y3] = project([9.2, 45.54]);
    expect(y2).toBe(y1);
    expect((x2 - x1) * metresPerUnit).toBeCloseTo(1113, -2);
    expect((y3 - y1) * metresPerUnit).toBeCloseTo(1113, -2);
  });
});

describe('near, not where', () => {
  test('shows soft cells without pins, says the same in a list and makes its promise', async () => {
    const html = await render(
      <CoarseMap
        id="m"
        title="Il gruppo"
        description="Una zona con due famiglie."
        outline={outline}
        cells={[{ at: [9.25, 45.55], label: 'San Fruttuoso: 2 famiglie' }]}
      />,
    );
    await expectValidHtml(html);
    expect(html.match(/<circle/g)).toHaveLength(4);
    expect(html).toContain('<desc id="m-desc">Una zona con due famiglie.</desc>');
    expect(textOf(html)).toContain('San Fruttuoso: 2 famiglie Zone indicative: nessuno vede il tuo indirizzo');
  });

  test('a cell never shrinks to a pin', async () => {
    const html = await render(
      <CoarseMap
        id="m"
        title="x"
        description="y"
        outline={outline}
        cells={[{ at: [9.25, 45.55], label: 'a' }]}
        radiusMetres={1}
      />,
    );
    expect(html).toContain('r="10"');
  });
});

test('each result on the map leads to the same result in the list', async () => {
  const html = await render(
    <ResultMap
      id="r"
      title="Servizi"
      outline={outline}
      points={[{ at: [9.25, 45.55], label: 'Ludoteca', href: '#servizio-1' }]}
    />,
  );
  await expectValidHtml(html);
  expect(html).toMatch(/<a[^>]* href="#servizio-1" aria-label="1. Ludoteca"/);
  expect(textOf(html)).toContain('I numeri sulla mappa sono quelli della lista.');
});

test('a map of the one place that there is bears no number and speaks of no list', async () => {
  const html = await render(
    <ResultMap
      id="r"
      title="Dove"
      outline={outline}
      alone
      points={[{ at: [9.25, 45.55], label: 'Ludoteca', href: '#luogo-1' }]}
    />,
  );
  await expectValidHtml(html);
  expect(html).toMatch(/<a[^>]* href="#luogo-1" aria-label="Ludoteca"/);
  expect(html).not.toMatch(/<text|figcaption/);
});

describe('a frame around places, where no outline is known', () => {
  const widthOf = (ring: Ring | undefined) => {
    const projection = fit(ring ?? [], 328);
    return { wide: (328 - 24) * projection.metresPerUnit, high: (projection.height - 24) * projection.metresPerUnit };
  };

  test('holds them all with room around, and is no line where they lie along a road', () => {
    const ring = frameAround([
      [9.2, 45.55],
      [9.25, 45.55],
      [9.3, 45.551],
    ]);
    const { project, width, height } = fit(ring ?? [], 328);
    for (const at of [
      [9.2, 45.55],
      [9.3, 45.551],
    ] as const) {
      const [x, y] = project(at);
      expect(x > 24 && x < width - 24 && y > 24 && y < height - 24).toBe(true);
    }
    expect(height / width).toBeGreaterThan(0.5);
  });

  test('is most of a kilometre wide at least', () => {
    expect(widthOf(frameAround([[9.2, 45.55]])).wide).toBeCloseTo(800, -1);
    expect(frameAround([])).toBeUndefined();
  });

  test('is not stretched by one that lies in another region', () => {
    const { wide, high } = widthOf(
      frameAround([
        [9.2, 45.55],
        [9.21, 45.56],
        [9.22, 45.55],
        [16.2, 40.1],
      ]),
    );
    expect(Math.max(wide, high)).toBeLessThan(5000);
  });

  test('says that it is no border, and how wide it is', async () => {
    const framed = frameAround([
      [9.2, 45.55],
      [9.25, 45.56],
    ]);
    const html = await render(
      <ResultMap
        id="r"
        title="Servizi"
        outline={framed ?? []}
        framed
        points={[{ at: [9.2, 45.55], label: 'a', href: '#a' }]}
      />,
    );
    await expectValidHtml(html);
    expect(html).toContain('will-map-frame');
    expect(html).not.toContain('will-map-outline');
    expect(textOf(html)).toMatch(/Il confine del comune qui non c’è: il riquadro è largo 4,\d km/);
  });
});

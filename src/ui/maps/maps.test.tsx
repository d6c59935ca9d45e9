import { describe, expect, test } from 'vitest';
import { expectValidHtml, render, textOf } from '../testing/html.ts';
import { CoarseMap } from './coarse-map.tsx';
import { fit, ringPath, type Ring } from './projection.ts';
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
});

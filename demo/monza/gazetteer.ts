import type { GazetteerEntry, Position } from '../types.ts';

/**
 * Quarters and streets of Monza. Names are real; positions were placed by hand, within a few hundred metres, only
 * so that the demo has distances. They are no source: do not use them to find an address.
 */
type Quarter = readonly [name: string, lat: number, lon: number, streets: readonly Street[]];
type Street = readonly [name: string, lat: number, lon: number];

const quarters: readonly Quarter[] = [
  [
    'Centro',
    45.5838,
    9.2738,
    [
      ['Via Italia', 45.5818, 9.2722],
      ['Via Carlo Alberto', 45.5855, 9.2728],
      ['Via Vittorio Emanuele II', 45.5845, 9.2765],
      ['Via Zucchi', 45.585, 9.27],
      ['Via Appiani', 45.5868, 9.2712],
    ],
  ],
  [
    'San Gerardo',
    45.5868,
    9.281,
    [
      ['Via Lecco', 45.5865, 9.283],
      ['Via Aliprandi', 45.588, 9.2775],
      ['Via Gerardo dei Tintori', 45.5862, 9.28],
    ],
  ],
  [
    'San Biagio',
    45.5885,
    9.264,
    [
      ['Via Carlo Prina', 45.5883, 9.2655],
      ['Via Luciano Manara', 45.5868, 9.2672],
      ['Via Volta', 45.5895, 9.2685],
      ['Via Monti e Tognetti', 45.5905, 9.263],
      ['Viale Cesare Battisti', 45.5915, 9.27],
    ],
  ],
  [
    'Triante',
    45.5865,
    9.2535,
    [
      ['Via Felice Cavallotti', 45.5845, 9.259],
      ['Via Vittorio Veneto', 45.5872, 9.2545],
      ['Via Monte Cervino', 45.5885, 9.252],
      ["Via Duca d'Aosta", 45.585, 9.252],
    ],
  ],
  [
    'San Giuseppe',
    45.5755,
    9.263,
    [
      ['Via Pellettier', 45.577, 9.266],
      ['Via Romagna', 45.5735, 9.26],
    ],
  ],
  [
    'San Carlo',
    45.579,
    9.257,
    [
      ['Via Volturno', 45.5795, 9.256],
      ['Via Marsala', 45.5785, 9.262],
    ],
  ],
  [
    'Cazzaniga',
    45.5985,
    9.257,
    [
      ['Via Ramazzotti', 45.601, 9.259],
      ['Via Pergolesi', 45.6015, 9.2555],
      ['Viale Elvezia', 45.5955, 9.254],
      ['Via Donizetti', 45.5995, 9.262],
    ],
  ],
  [
    'San Fruttuoso',
    45.577,
    9.2395,
    [
      ['Via Risorgimento', 45.5775, 9.2385],
      ['Viale Lombardia', 45.579, 9.244],
      ['Via Tazzoli', 45.5745, 9.237],
      ['Via Iseo', 45.5755, 9.242],
    ],
  ],
  [
    "Sant'Albino",
    45.5755,
    9.313,
    [
      ['Via Adda', 45.5745, 9.312],
      ['Via Mameli', 45.5755, 9.3145],
      ['Viale delle Industrie', 45.5725, 9.3095],
    ],
  ],
  [
    'Regina Pacis – San Donato',
    45.574,
    9.2885,
    [
      ['Via Foscolo', 45.575, 9.288],
      ['Via Enrico da Monza', 45.5725, 9.287],
    ],
  ],
  [
    'Libertà',
    45.5868,
    9.2985,
    [
      ['Viale Libertà', 45.586, 9.296],
      ['Via Correggio', 45.584, 9.293],
      ['Via della Guerrina', 45.5875, 9.3],
      ['Via Tognini', 45.585, 9.3],
    ],
  ],
  [
    'Cederna – Cantalupo',
    45.58,
    9.3,
    [
      ['Via Pompeo Mariani', 45.5795, 9.2985],
      ['Via Giorgio Vasari', 45.5815, 9.3005],
      ['Via della Gallarana', 45.5825, 9.2985],
      ['Viale Stucchi', 45.5815, 9.3055],
    ],
  ],
  [
    'San Rocco',
    45.565,
    9.28,
    [
      ['Via Borgazzi', 45.5695, 9.2705],
      ['Via San Rocco', 45.5655, 9.279],
      ["Via D'Annunzio", 45.564, 9.282],
      ['Via Paisiello', 45.5625, 9.2845],
    ],
  ],
  [
    'Buonarroti',
    45.5765,
    9.283,
    [
      ['Via Buonarroti', 45.5762, 9.2845],
      ['Via Solferino', 45.5785, 9.279],
    ],
  ],
];

function entriesOf([name, lat, lon, streets]: Quarter): GazetteerEntry[] {
  const own: GazetteerEntry = { kind: 'quarter', name, quarter: name, lat, lon, approximate: true };
  return [own, ...streets.map(([street, lat, lon]) => streetEntry(street, name, { lat, lon }))];
}

function streetEntry(name: string, quarter: string, { lat, lon }: Position): GazetteerEntry {
  return { kind: 'street', name, quarter, lat, lon, approximate: true };
}

export const gazetteer: readonly GazetteerEntry[] = quarters.flatMap(entriesOf);

export function streetNamed(name: string): GazetteerEntry {
  const entry = gazetteer.find((candidate) => candidate.kind === 'street' && candidate.name === name);
  if (entry === undefined) throw new Error(`The demo gazetteer has no street named ${name}`);
  return entry;
}

import type { RuntsSection } from '../../src/domain/accreditation/runts-sections.ts';
import type { Requirement } from '../../src/domain/accreditation/rules.ts';

/** The made-up notice of a made-up Monza. */
export const notice = {
  title: 'Avviso per l’accreditamento degli enti (di prova)',
  text: `Il Comune accredita gli enti che danno servizi alle famiglie, anche condivisi tra vicini. L’avviso è sempre aperto: si fa domanda quando si vuole, e si resta accreditati finché i requisiti sono in regola.

Quando un requisito scade l’accreditamento si sospende da sé: l’ente non comincia servizi nuovi e i gruppi attivi si fermano, finché il Comune non ha controllato il documento nuovo.

Questo avviso è inventato, come gli enti che vi hanno aderito.`,
  termMonths: 24,
  daysToComply: 60,
  requirements: [
    requirement('assicurazione', 'document', 'Assicurazione di responsabilità civile', { kind: 'its-own-date' }, true),
    requirement('durc', 'document', 'Regolarità contributiva (DURC)', { kind: 'its-own-date' }, true),
    requirement(
      'casellario',
      'declaration',
      'Nessuna condanna per reati contro i minori, per chi lavora con loro',
      { kind: 'months', months: 12 },
      true,
    ),
    requirement('carta', 'document', 'Carta dei servizi', { kind: 'for-good' }, false),
  ],
} as const;

function requirement(
  key: string,
  kind: Requirement['kind'],
  title: string,
  validity: Requirement['validity'],
  blocking: boolean,
): Requirement {
  return { key, kind, title, validity, blocking };
}

/** How an organisation stands on the day that the demo is loaded. */
export interface DemoAccreditation {
  readonly providerKey: string;
  /** Of office 000, which does not exist: no real body has it, though its check digit is right. */
  readonly taxCode: string;
  readonly runtsSection: RuntsSection | null;
  /** Days for which the insurance still counts; below zero it has lapsed. Absent for who has only applied. */
  readonly insuredForDays?: number;
}

export const accreditations: readonly DemoAccreditation[] = [
  { providerKey: 'il-filo', taxCode: '99999910005', runtsSection: 'social-enterprise', insuredForDays: 320 },
  // Soon reminded.
  { providerKey: 'la-lanterna', taxCode: '99999920004', runtsSection: 'social-enterprise', insuredForDays: 24 },
  { providerKey: 'quattro-passi', taxCode: '99999930003', runtsSection: 'social-enterprise', insuredForDays: 200 },
  {
    providerKey: 'merenda-e-compiti',
    taxCode: '99999940002',
    runtsSection: 'social-promotion',
    insuredForDays: 150,
  },
  { providerKey: 'casa-aperta', taxCode: '99999950001', runtsSection: 'social-enterprise', insuredForDays: 90 },
  // Lapsed: suspended by itself.
  { providerKey: 'mille-parole', taxCode: '99999960000', runtsSection: 'social-promotion', insuredForDays: -3 },
  // Has applied, and waits to be looked at.
  { providerKey: 'ruote-amiche', taxCode: '99999970009', runtsSection: 'volunteer' },
];

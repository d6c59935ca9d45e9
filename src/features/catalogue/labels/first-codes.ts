import type { Label, LabelMapping, NationalCode } from './model.ts';

/**
 * What a city begins from. The codes of SIOSS (DM 103/2019) and of the Nomenclatore (CISIS 2013) come from memory and not
 * from the decree: they are not verified, and stay so until somebody reads them there. We know no code of ISTAT.
 */
export const firstCodes: readonly LabelMapping[] = [
  ...of({ kind: 'help', label: 'childcare' }, [sioss('B4', 'Supporto alle famiglie e alle reti familiari')]),
  ...of({ kind: 'help', label: 'homework' }, [
    sioss('B2', 'Sostegno socio-educativo territoriale o domiciliare'),
    nomenclatore('F', 'Educativo-assistenziale e supporto all’inserimento lavorativo'),
  ]),
  ...of({ kind: 'help', label: 'elder-company' }, [
    sioss('C3', 'Altri interventi per la domiciliarità'),
    nomenclatore('G', 'Interventi domiciliari e per la domiciliarità'),
  ]),
  ...of({ kind: 'help', label: 'transport' }, [
    sioss('C4', 'Trasporto sociale'),
    nomenclatore('H', 'Servizi integrativi di supporto'),
  ]),
  ...of({ kind: 'help', label: 'home-care' }, [
    sioss('C1', 'Assistenza domiciliare socio-assistenziale'),
    nomenclatore('G', 'Interventi domiciliari e per la domiciliarità'),
  ]),
  ...of({ kind: 'help', label: 'meals' }, [
    sioss('C3', 'Altri interventi per la domiciliarità'),
    nomenclatore('G', 'Interventi domiciliari e per la domiciliarità'),
  ]),
  ...of({ kind: 'help', label: 'shopping-errands' }, [
    sioss('C3', 'Altri interventi per la domiciliarità'),
    nomenclatore('G', 'Interventi domiciliari e per la domiciliarità'),
  ]),
  ...of({ kind: 'help', label: 'listening' }, [
    sioss('A1', 'Segretariato sociale'),
    nomenclatore('A', 'Segretariato sociale'),
  ]),
  ...of({ kind: 'help', label: 'economic-aid' }, [
    sioss('B1', 'Integrazioni al reddito'),
    nomenclatore('I', 'Contributi economici'),
  ]),
  ...of({ kind: 'help', label: 'housing' }, [
    sioss('E1', 'Alloggi per accoglienza di emergenza'),
    nomenclatore('M', 'Strutture residenziali'),
  ]),
  ...of({ kind: 'help', label: 'work' }, [
    sioss('B6', 'Sostegno all’inserimento lavorativo'),
    nomenclatore('F', 'Educativo-assistenziale e supporto all’inserimento lavorativo'),
  ]),
  ...of({ kind: 'help', label: 'culture-leisure' }, [
    sioss('D1', 'Centri con funzione socio-educativa-ricreativa'),
    nomenclatore('E', 'Integrazione sociale'),
  ]),
  ...of({ kind: 'help', label: 'information' }, [
    sioss('A1', 'Segretariato sociale'),
    nomenclatore('A', 'Segretariato sociale'),
  ]),
  ...of({ kind: 'help', label: 'goods' }, [
    sioss('B7', 'Pronto intervento sociale e interventi per le povertà estreme'),
    nomenclatore('H', 'Servizi integrativi di supporto'),
  ]),
  ...of({ kind: 'audience', label: 'children' }, [inps('1', 'Famiglia e minori')]),
  ...of({ kind: 'audience', label: 'families' }, [inps('1', 'Famiglia e minori')]),
  ...of({ kind: 'audience', label: 'disability' }, [inps('2', 'Disabilità e non autosufficienza')]),
  ...of({ kind: 'audience', label: 'poverty' }, [inps('3', 'Povertà ed esclusione sociale')]),
];

function of(label: Label, codes: readonly NationalCode[]): LabelMapping[] {
  return codes.map((code) => ({ ...label, ...code }));
}

function sioss(code: string, name: string): NationalCode {
  return { scheme: 'sioss', code, name, verified: false, reference: null };
}

function nomenclatore(code: string, name: string): NationalCode {
  return { scheme: 'nomenclatore', code, name, verified: false, reference: null };
}

/** `AreaUtenza` of the flows to INPS, read in their schema. */
function inps(area: string, name: string): NationalCode {
  const reference = 'PS_PSA2016_SINA.xsd, AreaUtenza (https://github.com/RegioneUmbria/SISO)';
  return { scheme: 'inps', code: `AreaUtenza ${area}`, name, verified: true, reference };
}

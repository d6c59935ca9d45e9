/** When an entry was last found right, and by whom: the desk called, or who gives the service confirmed. */
export interface DemoCheck {
  readonly by: 'desk' | 'provider';
  readonly daysAgo: number;
}

/** Some are due for a check, some overdue: what is free is believed for six months, what neighbours do for four. */
const byService: Readonly<Record<string, DemoCheck>> = {
  'doposcuola-cederna': { by: 'provider', daysAgo: 12 },
  'baby-sitter-condivisa': { by: 'provider', daysAgo: 30 },
  'spesa-a-casa': { by: 'desk', daysAgo: 160 },
  'telefonata-amica': { by: 'desk', daysAgo: 171 },
  'emporio-solidale': { by: 'desk', daysAgo: 240 },
  'aiuti-in-portineria': { by: 'provider', daysAgo: 100 },
  'banca-del-tempo': { by: 'desk', daysAgo: 150 },
  'scambio-vestiti': { by: 'desk', daysAgo: 210 },
  'ascolto-ragazzi': { by: 'provider', daysAgo: 200 },
};

const usual: DemoCheck = { by: 'desk', daysAgo: 45 };

export function checkOf(serviceKey: string): DemoCheck {
  return byService[serviceKey] ?? usual;
}

import { BarChart, CityPath, Figure, Figures, FigureTable, Page, Section } from '../../src/ui/index.ts';
import { lab } from './shells.ts';

export function LabFigures() {
  return (
    <Page
      shell={lab}
      title="Che cosa cambia quando si condivide"
      lead="Ogni numero si apre: come si calcola, da dove viene, quanto è sicuro."
      breadcrumbs={[{ label: 'Il laboratorio', href: '#' }, { label: 'Monza' }]}
      width="wide"
    >
      <Figures>
        <Figure
          value="126"
          label="famiglie in un gruppo attivo"
          date="30 settembre 2025"
          source={{ href: '#', label: 'Gruppi di Monza' }}
          how={<p>Famiglie con almeno un’ora svolta negli ultimi 30 giorni, contate una volta sola.</p>}
        />
        <Figure
          value="−42 %"
          label="sul prezzo all’ora, rispetto a pagare da soli"
          range={{ low: '−38 %', high: '−46 %' }}
          date="30 settembre 2025"
          how={<p>Media pesata sulle ore svolte.</p>}
        />
        <Figure value="meno di 5" label="famiglie inviate ai servizi sociali" date="30 settembre 2025" />
      </Figures>
      <Section id="confronto" title="Ore condivise, città per città">
        <BarChart
          id="hours"
          title="Ore condivise a settembre"
          description="Monza ne ha fatte più del doppio di Novara; di Rovigo non si mostra il numero perché è troppo piccolo."
          barsLabel="Comune"
          valueLabel="Ore condivise"
          bars={[
            { label: 'Monza', value: 1840, text: '1.840', highlighted: true },
            { label: 'Reggio Emilia', value: 1210, text: '1.210' },
            { label: 'Novara', value: 760, text: '760' },
            { label: 'Rovigo', value: undefined, text: 'meno di 5' },
          ]}
        />
        <FigureTable
          caption="Ore condivise, per mese"
          rowsLabel="Comune"
          columns={['Maggio', 'Giugno', 'Luglio', 'Agosto', 'Settembre']}
          rows={[
            { label: 'Monza', values: ['1.120', '1.310', '980', '210', '1.840'] },
            { label: 'Reggio Emilia', values: ['900', '1.040', '720', '150', '1.210'] },
            { label: 'Novara', values: ['410', '520', '480', '90', '760'] },
          ]}
          source={{ href: '#', label: 'Dati aperti del laboratorio' }}
        />
      </Section>
      <Section id="percorso" title="Il percorso di Monza">
        <CityPath
          phases={[
            {
              name: 'Capire',
              steps: [
                { state: 'done', title: 'Mappa dei bisogni', when: 'marzo' },
                { state: 'done', title: 'Ascolto delle famiglie', when: 'aprile' },
              ],
              learned: 'Manca chi tiene i bambini dalle 16 alle 19.',
            },
            {
              name: 'Provare',
              steps: [
                { state: 'done', title: 'Primi due gruppi', when: 'giugno' },
                { state: 'now', title: 'Dodici gruppi in tre quartieri', when: 'dicembre', deadline: true },
                { state: 'next', title: 'Decidere se continuare' },
              ],
            },
            {
              name: 'Imparare insieme',
              steps: [{ state: 'next', title: 'Scrivere il modello per le altre città' }],
            },
          ]}
        />
      </Section>
    </Page>
  );
}

export function Report() {
  return (
    <Page
      shell={lab}
      title="Un anno di pomeriggi in comune"
      width="report"
      lead="Il racconto di Monza, con i suoi numeri."
    >
      <p>
        A marzo tredici famiglie avevano chiesto la stessa cosa, in tre quartieri diversi, senza saperlo. Nessuna poteva
        permettersi da sola due pomeriggi di un’educatrice; insieme potevano, e in ludoteca c’era posto.
      </p>
      <h2>Che cosa non ha funzionato</h2>
      <p>
        Il primo gruppo si è sciolto in un mese: gli orari erano giusti sulla carta, ma una mamma usciva dal lavoro alle
        18:20. Da allora chiediamo anche il margine.
      </p>
    </Page>
  );
}

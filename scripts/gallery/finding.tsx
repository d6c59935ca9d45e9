import {
  ButtonLink,
  Card,
  Cards,
  Columns,
  DataTable,
  EmptyState,
  Form,
  LinkList,
  Notice,
  Page,
  Pagination,
  ResultMap,
  SearchField,
  Section,
  ShortcutSwitch,
  SignInBox,
  SubmitButton,
  SummaryList,
  Tag,
  Threshold,
} from '../../src/ui/index.ts';
import { monza, monzaSignedIn, outline } from './shells.ts';

const services = [
  { title: 'Ludoteca di via Tazzoli', at: [9.268, 45.588], about: 'Gioco e compiti, dai 3 ai 10 anni.' },
  { title: 'Spazio compiti Cederna', at: [9.301, 45.59], about: 'Due pomeriggi, con volontari.' },
  { title: 'Baby-sitter in condivisione', at: [9.275, 45.6], about: 'A casa di una famiglia, a turno.' },
] as const;

export function Home() {
  return (
    <Page
      shell={{ ...monza, nav: monza.nav.map(({ href, label }) => ({ href, label })) }}
      title="Di cosa hai bisogno?"
      width="wide"
      hero={
        <>
          <h1>Di cosa hai bisogno?</h1>
          <p class="lead">
            Un aiuto con i figli, con i genitori, in casa. Guarda che cosa c’è vicino a te, e con chi puoi condividerlo.
          </p>
          <Form action="#" method="get" layout="row">
            <SearchField name="q" label="Dillo con parole tue" />
            <SubmitButton>Trova</SubmitButton>
          </Form>
        </>
      }
    >
      <Section id="strade" title="Oppure comincia da qui">
        <LinkList
          items={[
            { href: '#', label: 'Chi sta con i bambini', about: 'Dopo la scuola, d’estate, quando lavori.' },
            { href: '#', label: 'Un genitore che invecchia', about: 'Compagnia, aiuto in casa, chi accompagna.' },
            {
              href: '#',
              label: 'Non so da dove cominciare',
              about: 'Cinque domande, e ti diciamo che cosa ti spetta.',
            },
          ]}
        />
      </Section>
      <Section id="gruppi" title="Gruppi che stanno per partire">
        <Cards
          label="Gruppi che stanno per partire"
          items={[
            <Card title="Compiti il giovedì, a Cederna" href="#" footer="Parte il 2 ottobre se siete in 3">
              <Threshold present={2} missing={1} where="entro 600 m" />
            </Card>,
            <Card title="Una badante in due, a Triante" href="#" footer="Si decide entro il 26 settembre">
              <Threshold present={1} missing={1} />
            </Card>,
            <Card title="Ludoteca del sabato" href="#" footer="Cominciato il 6 settembre">
              <Threshold present={4} missing={0} />
            </Card>,
          ]}
        />
      </Section>
      <SignInBox
        reason="Con il tuo account ritrovi le tue richieste. Per guardare che cosa c’è non serve."
        ways={[
          { href: '#', label: 'Entra con SPID o CIE' },
          { href: '#', label: 'Entra con l’e-mail' },
        ]}
        without="Preferisci parlarne? Chiama lo sportello: 039 000 0000, dal lunedì al venerdì."
      />
    </Page>
  );
}

export function Results() {
  return (
    <Page
      shell={monza}
      title="Trovati 3 servizi per «compiti»"
      breadcrumbs={[{ label: 'Inizio', href: '#' }, { label: 'Servizi' }]}
      width="wide"
    >
      <Columns
        asideLabel="Mappa"
        aside={
          <ResultMap
            id="map"
            title="Dove sono i servizi trovati"
            outline={outline}
            points={services.map((service, index) => ({
              at: service.at,
              label: service.title,
              href: `#servizio-${index + 1}`,
            }))}
          />
        }
      >
        <Cards
          label="Servizi trovati"
          items={services.map((service, index) => (
            <Card
              id={`servizio-${index + 1}`}
              title={`${index + 1}. ${service.title}`}
              href="#"
              level={2}
              above={
                <>
                  <Tag tone="good">C’è posto</Tag>
                  <Tag>Gratis</Tag>
                </>
              }
              footer="Verificato il 3 settembre 2025"
            >
              <p>{service.about}</p>
            </Card>
          ))}
        />
      </Columns>
      <Pagination page={4} pages={9} hrefOf={(page) => `?pagina=${page}`} />
      <EmptyState
        title="Qui non c’è ancora nulla"
        why="Nessuna famiglia ha chiesto aiuto in questa zona: se lo fai tu, possiamo cercare insieme."
      >
        <ButtonLink href="#">Chiedi</ButtonLink>
      </EmptyState>
    </Page>
  );
}

export function Desk() {
  return (
    <Page
      shell={monzaSignedIn}
      title="Anna Rossi, due pomeriggi per Matteo"
      eyebrow="Sportello · al telefono"
      width="wide"
    >
      <ShortcutSwitch />
      <Notice tone="warning" title="Ha chiesto 6 giorni fa">
        <p>Nessuno le ha ancora risposto. Rispondi oggi.</p>
      </Notice>
      <SummaryList
        rows={[
          { label: 'Che cosa', value: 'Qualcuno con Matteo, 4 anni', changeHref: '#' },
          { label: 'Quando', value: 'Martedì e giovedì, 16:00–18:30', changeHref: '#' },
        ]}
      />
      <DataTable
        caption="Tre risposte che hanno posto adesso"
        columns={[
          { label: 'Risposta' },
          { label: 'Dove' },
          { label: 'Posti', kind: 'figure' },
          { label: 'All’ora', kind: 'figure' },
          { label: 'Proponi' },
        ]}
        rows={[
          ['Gruppo in ludoteca', 'San Fruttuoso, 450 m', '1', '5,50 €', <Offer value="1" />],
          ['Spazio compiti', 'Cederna, 1,8 km', '4', '0,00 €', <Offer value="2" />],
          ['Educatrice da sola', 'A casa', '2', '11,00 €', <Offer value="3" />],
        ]}
      />
      <Notice tone="info" title="Puoi scrivere per lei: serve il suo sì al telefono." />
      <Notice tone="error" title="Non siamo riusciti a salvare" live>
        <p>Quello che hai scritto è rimasto: riprova tra un minuto.</p>
      </Notice>
    </Page>
  );
}

function Offer({ value }: { readonly value: string }) {
  return (
    <Form action="#" label={`Risposta ${value}`}>
      <SubmitButton tone="secondary" name="offer" value={value} shortcut={value}>
        Proponi
      </SubmitButton>
    </Form>
  );
}

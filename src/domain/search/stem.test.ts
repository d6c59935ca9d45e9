import { describe, expect, test } from 'vitest';
import { stem, tokens, words } from './stem.ts';

/** Forms of one word: whoever writes one of them looks for all. */
const groups = `
anziano anziani anziana anziane
domiciliare domiciliari
familiare familiari
quartiere quartieri
badante badanti
amico amici amica amiche
medico medici
lago laghi
farmacia farmacie farmaco farmaci
bambino bambini bambina bambine
ragazzo ragazzi ragazza ragazze
figlio figli figlia figlie
nonno nonni nonna nonne
famiglia famiglie
genitore genitori
mamma mamme
servizio servizi
aiuto aiuti
pasto pasti
mensa mense
spesa spese
compito compiti
scuola scuole
asilo asili
nido nidi
educatore educatori educatrice educatrici
operatore operatori operatrice operatrici
lavoratore lavoratori lavoratrice lavoratrici
volontario volontari volontaria volontarie
assistente assistenti
assistenza assistenze
infermiere infermieri infermiera
dottore dottori dottoressa dottoresse
studente studenti studentessa studentesse
psicologo psicologi psicologa psicologhe
psicologico psicologici psicologica psicologiche
disabile disabili
persona persone
donna donne
uomo uomini
moglie mogli
casa case
alloggio alloggi
affitto affitti
contributo contributi
buono buoni
pacco pacchi
banca banche
parco parchi
gioco giochi
orario orari
ora ore
via vie
piazza piazze
ufficio uffici
sportello sportelli
associazione associazioni
cooperativa cooperative
parrocchia parrocchie
comune comuni
municipio municipi
migrante migranti
straniero stranieri straniera straniere
rifugiato rifugiati rifugiata rifugiate
malato malati malata malate
malattia malattie
visita visite
terapia terapie
trasporto trasporti
accompagnamento accompagnamenti
pulmino pulmini
telefono telefoni
telefonico telefonici telefonica telefoniche
colloquio colloqui
ascolto ascolti
gruppo gruppi
corso corsi
libro libri
biblioteca biblioteche
museo musei
spiaggia spiagge
provincia province
vecchio vecchi vecchia vecchie
collega colleghi colleghe
logopedista logopedisti logopediste
caregiver caregivers
lezione lezioni
laboratorio laboratori
domicilio domicili
gratuito gratuiti gratuita gratuite
pubblico pubblici pubblica pubbliche
cuoco cuochi cuoca cuoche
neonato neonati neonata neonate
gemello gemelli gemella gemelle
vicino vicini vicina vicine
solo soli sola sole
invalido invalidi invalida invalide
bisognoso bisognosi bisognosa bisognose
fragile fragili
pensionato pensionati pensionata pensionate
insegnante insegnanti
maestro maestri maestra maestre
ambulatorio ambulatori
consultorio consultori
ospedale ospedali
vestito vestiti
pannolino pannolini
giocattolo giocattoli
mascherina mascherine
modulo moduli
documento documenti
permesso permessi
bolletta bollette
mutuo mutui
lingua lingue
settimana settimane
CITTÀ città citta'
attività attivita
caffè caffe
`;

/** Words that mean different things: whoever looks for one does not want the other. */
const different = `
casa caso
casa cassa
posta posto
pasta pasto
corsa corso
banca banco
costo costa
porta porto
tavolo tavola
testa testo
foglio foglia
punto punta
pianto pianta
modo moda
conto conta
colpo colpa
sala sale
tassa tasso
mostra mostro
pena pene
visita visto
comune comunità
sociale società
wifi wife
bambinaia bambina
sociale socio
medico media
farmaco farmer
studio studente
volontario volontariato
lavoro lavoratore
malato malattia
nido nodo
nonno nono
mensa mese
pane panni
sano santo
anno annuncio
letto lettera
lettera lettura
scuola scudo
ascolto ascesso
bambino bambola
donna dono
parco parcheggio
parto parco
autobus autore
gioco gioia
bonus buono
lezione elezione
infanzia infermiere
famiglia fame
`;

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(' '));

describe('the stem', () => {
  test.each(lines(groups))('joins the forms of %s', (...forms) => {
    const stems = new Set(forms.flatMap((form) => tokens(form)));
    expect([...stems]).toHaveLength(1);
  });

  test('is asked about enough groups and pairs', () => {
    expect(lines(groups).filter((forms) => forms.length > 1).length).toBeGreaterThanOrEqual(80);
    expect(lines(different).length).toBeGreaterThanOrEqual(40);
  });

  test.each(lines(different))('keeps %s apart from %s', (one, other) => {
    expect(tokens(one ?? '')).not.toEqual(tokens(other ?? ''));
  });

  test('keeps apart the words of different groups', () => {
    const owner = new Map<string, string>();
    for (const [first = '', ...forms] of lines(groups)) {
      for (const form of [first, ...forms]) {
        const [stemmed = ''] = tokens(form);
        expect(owner.get(stemmed) ?? first, `${form} has the stem of ${owner.get(stemmed)}`).toBe(first);
        owner.set(stemmed, first);
      }
    }
  });

  test('leaves short words and numbers as they are', () => {
    expect(['bus', 'asl', 'covid19', '65'].map(stem)).toEqual(['bus', 'asl', 'covid19', '65']);
  });
});

describe('the words of a text', () => {
  test('leave out what is too common, and single letters', () => {
    expect(words("Cerco un aiuto per l'anziano che abita con me")).toEqual(['aiuto', 'anziano', 'abita']);
  });

  test('tell stop words by their accents before taking the accents away', () => {
    expect(words('la metà della città')).toEqual(['meta', 'citta']);
    expect(words('Perché dà di più')).toEqual([]);
    expect(words('là')).toEqual(['la']);
  });

  test('are the same however accents are encoded, in capitals or not', () => {
    expect(tokens('CITTÀ')).toEqual(tokens('citta\u0300'));
  });

  test('of a text without words are none', () => {
    expect(tokens(' … !? <> \u0000 👵🏽 ')).toEqual([]);
  });
});

import { stem } from './stem.ts';
import { withoutAccents } from './normalise.ts';

/**
 * Italian words that people write when they look for help, and that are right as they stand: none is taken for a slip of
 * another. A city that has nothing for a dentist must say so, and not show its identity cards ("dentista", "identita"). Written
 * by us, of health, body, home, work, school, money, family, law, things and means of everyday life.
 */
const list = `
  abbonamento aborto abuso accessibilita accoglienza acqua adolescente adolescenti adozione affidamento affido affitto aids alcol
  alcolismo alimenti alimentari allattamento allergia alloggio alunno alzheimer ambulanza ambulatorio amianto amministratore
  anagrafe analisi andrologo anemia anestesia animali ansia anziano appartamento apprendistato aria armadio arresto arte artrite
  artrosi asilo asma assegno assicurazione assunzione attestato audiometria auto autobus autismo autonomia avvocato azienda azzardo
  baby badante bagno ballo bambino banca banco barba barbiere barca bebe benzina biberon bicicletta biglietto bimbo binario bocciato
  bocce bolletta bollette bollo bonus borsa bosco bracciante braille bronchite bullismo burocrazia busta
  caccia cadavere caduta caffe calcio caldaia calore calzature camera cameriera camion campeggio campo cancro cane cani canile canone
  cantina cantiere canto capelli cardiologo cardiologia carcere carie carne carrozzina carta cartella casa casalinga cassa castello
  catasto catechismo cattolico causa cauzione cavallo cecita celiachia celiaco cena centro ceretta certificato chemioterapia chiave
  chirurgo chirurgia cibo cieco ciechi cinema cistite citofono cittadinanza classe cliente clinica cognata colesterolo collegio
  colloquio colonia colonscopia coma commercialista compagno computer comune comunione concepimento concorso condanna condominio
  condono congedo coniuge consulente contanti contratto convivenza convivente coperta coppia coro corso cosmetici costume
  credito crisi cucina cucito culla cuoco cuore cura curriculum
  danza debito debiti decesso decoder defunto degenza demenza denti dente dentiera dentista denuncia depressione dermatologo detenuto
  detenuti detersivo diabete diabetico dialisi diagnosi dialetto dieta dietologo dietista digiuno dimissioni diploma diritto disabile
  disabilita disagio disegno discarica dislessia dislessico discalculia dipendenza disoccupato disoccupazione divano divieto divorzio
  doccia documento documenti dolore domicilio donazione donna dormire dormitorio dote droga droghe
  ecografia edicola educatore elettricista elettrodomestici eredita ernia escursione esame esenzione estate estero eta etilismo
  eutanasia evasione
  fabbro facchino falegname fame famiglia farmaci farmacia farmaco fattura febbre fecondazione femminicidio ferie ferita ferro
  fertilita festa fibromialgia fidanzato figli figlio filosofia finanziamento finestra fisco fisiatra fisioterapia fisioterapista
  fobia foglio fogna fondo formazione forno fotografia frattura freddo frigorifero frutta fumo funerale funerali furto
  gas gatto gattile gatti gelateria gemelli genitore genitori gestante ginecologa ginecologo ginecologia ginocchio gioco giocattoli
  giostra giornale giudice giustizia glicemia gomma gradino gravidanza grembiule guardia guida guarigione gruppo
  handicap hiv hotel hospice
  identita idraulico igiene igienista imbianchino imbarco immigrato immigrazione impiego imposta impresa incendio incidente incinta
  incontinenza indennita indirizzo infanzia infarto infermiera infermiere infermieri influenza infortunio ingegnere inglese
  inquilino insegnante insonnia insulina intervento invalidita invalido inverno iscrizione isolamento istruzione
  laboratorio ladro lampada lana laurea lavanderia lavatrice lavoro lavoretti legale legge legna lente lenti letto lezione libro libri
  licenza licenziamento licenziato lingua lite locazione logopedia logopedista lotteria luce lutto
  macelleria maestra maggiorenne malattia malato mamma mammografia manicomio manutenzione mare marciapiede marito massaggio
  massaggiatore maternita materasso materassi matematica matrimonio mediatore medicina medicine medico medici melanoma memoria mensa
  menopausa mercato merenda mestiere metadone metro mieloma minorenne minore minori mobili mobilita moglie monitor montascale morte
  moschea mostra moto motorino multa multe musica mutuo museo
  nascita natale naso nausea negozio neonato neonati neurologo neurologia neuropsichiatra neve nido nipote nipoti nomade nonni notaio
  notte nozze nuoto nutrizionista
  obesita obiettore occhi occhiali occhio oculista oculistica officina olio omicidio omosessuale oncologia oncologo onoranze operaio
  ordinanza orecchio orfano orfani orologio ortaggi orto ortodonzia ortopedico ortopedia oss ospedale ospizio ospite osteoporosi
  ostetrica ostetrico ostello otorino ottico
  pace padre palestra panchina pane pannolini pannolone parcheggio parchi parco parente parkinson parrocchia parrucchiere parrucchiera
  parto passaggio passaporto passeggiata passeggino pasto pasti pastore paternita patente patologia patronato paura pediatra pediatria
  pedofilia pelle pena pensione pensionato pensionati permesso pernottamento pesca pesce petizione piano pianoforte piede piedi pigione
  pillola pioggia piscina pittura pizza podologo podologa polizia polizza polmoni poliomielite pompiere porta portiere posta poste
  povero poveri poverta prelievo prelievi prestito prete preservativo pressione prigione processo procura professore profugo
  profughi prostata prostituzione protesi prova pronto psichiatra psichiatria psicologo psicologa psicoterapia psicoterapeuta pulizia
  pulizie pullman
  quaderno quartiere questura
  rabbia radiografia radiologia ragazza ragazzi ragazzo rapina razzismo recapito reddito regalo regolamento religione residenza retta
  ricetta ricevuta ricongiungimento ricorso ricovero rifiuti rifugiato rifugiati rifugio rimborso rimpatrio ringhiera
  ripetizioni riposo riscaldamento riscatto risonanza ristorante ritardo rom ronda rosolia rottamazione roulotte rumore ruspa
  sale salario sangue sanita sapone sarta sarto sauna sbarco scabbia scadenza scale scarpe scherma schizofrenia sci sciopero sclerosi
  scommesse scontrino scuola sdraio seggiolino seggio separazione serra sesso sessuologo sessuologia sfratto sfrattato sfratti
  sicurezza sieropositivo silenzio sindacato sindaco single slot smaltimento sociale soldi solitudine sonno sordo sordi sordita
  sordomuto soggiorno spesa spese spettacolo sport sposa stage stalking stampante stampelle stanza statua stipendio stomia storia
  strada straniero stranieri stress strozzino studente studentessa studio stufa stupro suicidio suocera suora supermercato
  tabacco taglia tampone tassa tasse tasso taxi tatuaggio teatro tecnico telefono televisione tenda tende terapia terapista
  termosifone terreno testamento testimone tetto ticket tirocinio tombola topi topo tornei torneo torta tosse trans transessuale
  trapianto trasferta trasloco traslochi trasporto tratta trauma treno tribunale tristezza truffa truffe tubercolosi tumore tumori
  tutela tutore
  ubriaco udienza udito ulcera umidita unghie universita urina urologo urologia usura
  vacanza vacanze vaccino vaccini vaccinazione vaccinazioni vandalismo varicella vasca vecchiaia vedova vedovo vedove vela verdura
  vertenza vescovo vestiti vestito veterinario vetro viaggio vicino vicini vicinato video vigile vigili villaggio violenza virus
  visita visite visto vista vita vitamine volontario voto
  zanzare zaino zia zio zingari zona zoo zoppo
`;

const stems: ReadonlySet<string> = new Set(
  list
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => stem(withoutAccents(word))),
);

/** Whether a word is one of everyday Italian, in any of its forms. */
export function isCommonWord(word: string): boolean {
  return stems.has(stem(withoutAccents(word)));
}

/** Mitä tuontien sivuilla lukee suomeksi. */
import { formatNumber, type WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

const number = (count: number) => formatNumber('fi', count)
const lines = (count: number) => (count === 1 ? '1 rivi' : `${number(count)} riviä`)

export const fi = {
  title: 'Tuonnit',
  trail: 'Sijainti',
  file: 'Tiedosto',
  unnamed: 'Tiedosto puuttuu vielä',
  source: 'Lähde',
  obtainedOn: 'Saatu',
  purpose: 'Käyttötarkoitus',
  begunAt: 'Aloitettu',
  state: 'Tila',
  list: {
    begin: 'Tuo tiedosto',
    duties: 'Kerrottava ihmisille',
    mappings: 'Tallennetut sarakejaot',
    added: 'Uusia',
    changed: 'Täydentyi',
    refused: 'Hylättiin',
    first: 'Alkuun',
    emptyTitle: 'Mitään ei ole vielä tuotu',
    empty:
      'Täällä tuot henkilöitä ja organisaatioita CSV- tai Excel-tiedostosta. Nimeät ensin lähteen, näet mitä tuonti tekisi, ja päätät vasta sitten.',
  },
  states: {
    named: 'Odottaa tiedostoa',
    uploaded: 'Odottaa sarakkeita',
    mapped: 'Odottaa koetuontia',
    checking: 'Koetuonti on kesken',
    checked: 'Odottaa päätöstäsi',
    running: 'Tuonti on kesken',
    done: 'Tuotu',
    cancelled: 'Keskeytetty',
    failed: 'Pysähtyi',
    undoing: 'Kumoaminen on kesken',
    undone: 'Kumottu',
  },
  steps: {
    label: 'Tuonnin vaiheet',
    source: 'Lähde',
    file: 'Tiedosto',
    columns: 'Sarakkeet',
    check: 'Koetuonti',
    run: 'Tuonti',
    done: 'valmis',
  },
  begin: {
    title: 'Mistä tiedot ovat peräisin?',
    lead: 'Lähde nimetään ennen kuin tiedosto luetaan. Se näkyy jokaisen henkilön sivulla ja kopiossa, jonka hän voi pyytää tiedoistaan.',
    sources: 'Lähde',
    fromPerson: 'Henkilöt antoivat tiedot itse.',
    tellBy: day =>
      `Henkilöt eivät antaneet tietoja itse, joten heille on kerrottava niistä viimeistään ${day} (tietosuoja-asetus, 14 artikla).`,
    toBeTold: 'Henkilöt eivät antaneet tietoja itse: heille on kerrottava.',
    sourcesHelp: day =>
      `Jos henkilöt eivät antaneet tietoja itse, heille on kerrottava niistä kuukauden kuluessa: viimeistään ${day}, jos tiedot saatiin tänään (tietosuoja-asetus, 14 artikla).`,
    obtainedOn: 'Milloin tiedot on saatu?',
    obtainedHelp: 'Päivä, jona luettelo saatiin. Vanhempi tieto ei korvaa uudempaa.',
    purpose: 'Mihin tarkoitukseen?',
    purposeHelp: 'Mitään ei voi tuoda ilman tarkoitusta, josta tietosuojaseloste kertoo.',
    choosePurpose: 'Valitse käyttötarkoitus',
    submit: 'Jatka tiedostoon',
    busy: 'Tallennetaan…',
  },
  progress: {
    checking: 'Tiedostoa käydään läpi. Rekisterissä ei muutu mitään.',
    running: 'Tuodaan',
    undoing: 'Kumotaan',
    leave:
      'Voit poistua sivulta. Työ etenee ja jatkuu samasta kohdasta, vaikka ohjelma käynnistyisi välillä uudelleen.',
    through: at => lines(at),
    throughOf: (at, all) => `${number(at)} / ${lines(all)}`,
    cancel: 'Keskeytä',
    cancelTold: 'Siihen mennessä tuotu jää rekisteriin, ja sen voi kumota.',
  },
  result: {
    checkedTitle: 'Näin kävisi',
    checkedLead: 'Mitään ei ole vielä muutettu.',
    doneTitle: 'Tuotu',
    failedTitle: 'Tuonti pysähtyi',
    cancelledTitle: 'Keskeytetty',
    cancelledLead: 'Alla on, mitä siihen mennessä ehdittiin tuoda. Sen voi kumota.',
    undoneTitle: 'Kumottu',
    undoneLead: 'Rekisteri on samanlainen kuin ennen tuontia.',
    undoneKept: count =>
      `${lines(count)} jäi, koska joku on muuttanut henkilön tietoja tuonnin jälkeen. Rivit ovat alla.`,
    added: 'Uusia henkilöitä',
    changed: 'Tuttuja, täydentyvät',
    changedDone: 'Tuttuja, täydentyivät',
    matched: 'Tuttuja, ei uutta',
    refused: 'Hylättyjä',
    repeated: 'Toistuu tiedostossa',
    takenBack: 'Kumottuja rivejä',
    kept: 'Jäi',
    run: 'Tuo nyt',
    runBusy: 'Aloitetaan…',
    nothingToRun: 'Tuotavaa ei ole: yhtäkään riviä ei voi ottaa sellaisenaan.',
    undo: 'Kumoa tuonti',
    refusedFile: 'Hylätyt rivit tiedostona',
    refusedTold: (line, why) =>
      `Korjaa rivit tiedostossa ja tuo se uudelleen. Sarakkeet ”${line}” ja ”${why}” ohitetaan.`,
    tell: 'Kirjaa, että heille on kerrottu',
    toTell: (count, day) =>
      count === 1
        ? `Yhdelle henkilölle on kerrottava viimeistään ${day}`
        : `${number(count)} henkilölle on kerrottava viimeistään ${day}`,
    toTellTold:
      'He eivät antaneet tietojaan itse. Kerro heille, keitä olemme, mitä tietoja meillä on, mistä ja mihin, ja mitä he voivat pyytää (tietosuoja-asetus, 14 artikla).',
    toldOn: day => `Henkilöille on kerrottu ${day}.`,
  },
  lines: {
    title: 'Rivit',
    tabs: {
      new: 'Uudet',
      changed: 'Täydentyvät',
      matched: 'Ei uutta',
      repeated: 'Toistuvat',
      refused: 'Hylätyt',
      kept: 'Jääneet',
    },
    line: 'Rivi',
    whose: 'Henkilö',
    what: 'Muutokset ja huomiot',
    reasons: 'Syy',
    sameAs: line => `Sama henkilö kuin rivillä ${line}`,
    changes: fields => `Uutta: ${fields}`,
    none: 'Tällaisia rivejä ei ole.',
    next: 'Seuraavat rivit',
    first: 'Ensimmäiseen riviin',
  },
  undo: {
    title: 'Kumotaanko tuonti?',
    goes: count =>
      count === 1
        ? 'Yksi rivi toi rekisteriin uuden henkilön. Hän poistuu rekisteristä.'
        : `${number(count)} riviä toi rekisteriin uuden henkilön. He poistuvat rekisteristä.`,
    back: count =>
      count === 1
        ? 'Yksi rivi muutti ennestään tutun henkilön tietoja. Entiset tiedot palautetaan.'
        : `${number(count)} riviä muutti ennestään tuttujen henkilöiden tietoja. Entiset tiedot palautetaan.`,
    stays: 'Minkä joku on muuttanut tuonnin jälkeen, se jää ennalleen ja luetellaan.',
    prohibitions: 'Tiedoston tuoma kielto jää voimaan. Vain henkilö itse voi perua sen.',
    confirm: 'Kumoa tuonti',
    busy: 'Aloitetaan…',
    cancel: 'Älä kumoa',
  },
  tell: {
    title: 'Henkilöille on kerrottu',
    lead: count =>
      count === 1
        ? 'Tämä kirjataan ainoalle tuonnin henkilölle, jolle ei ole vielä kerrottu.'
        : `Tämä kirjataan niille ${number(count)} tuonnin henkilölle, joille ei ole vielä kerrottu.`,
    toldOn: 'Milloin?',
    channel: 'Miten?',
    channels: {
      email: 'Sähköpostilla',
      letter: 'Kirjeellä',
      sms: 'Tekstiviestillä',
      phone: 'Puhelimessa',
      meeting: 'Tavatessa',
    },
    submit: 'Kirjaa',
    nobody: 'Kaikille tämän tuonnin henkilöille on kerrottu.',
  },
  duties: {
    title: 'Kerrottava ihmisille',
    lead: 'Jos henkilö ei ole antanut tietojaan itse, hänelle on kuukauden kuluessa kerrottava, mistä ne ovat ja mihin niitä käytetään (tietosuoja-asetus, 14 artikla).',
    people: 'Kertomatta',
    by: 'Viimeistään',
    late: 'Myöhässä',
    emptyTitle: 'Kaikille on kerrottu',
    empty: 'Tänne tulevat päivineen tuonnit, joiden tietoja henkilöt eivät antaneet itse.',
    panel: count =>
      count === 1 ? 'Kerro tuonnista yhdelle henkilölle' : `Kerro tuonnista ${number(count)} henkilölle`,
  },
  mappings: {
    title: 'Tallennetut sarakejaot',
    lead: 'Mitä tiedoston otsikot tarkoittavat. Tallennettuja jakoja tarjotaan, kun sarakkeita valitaan.',
    name: 'Nimi',
    headings: 'Otsikot',
    forget: 'Poista',
    forgetOne: name => `Poista ${name}`,
    emptyTitle: 'Sarakejakoja ei ole tallennettu',
    empty: 'Kun valitset tiedoston sarakkeita, voit tallentaa ne nimellä tänne.',
  },
  panel: {
    cameIn: (file, day) => `Tuotiin tiedostosta ${file} ${day}`,
    cameInUnnamed: day => `Tuotiin tiedostosta ${day}`,
  },
} satisfies WordsOf<typeof en>

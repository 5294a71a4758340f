/** Mitä tiedostosta ja sen sarakkeista sanotaan suomeksi. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const fi = {
  upload: {
    title: 'Valitse tiedosto',
    lead: 'Mitään ei tuoda vielä. Seuraavaksi katsotaan sarakkeet, ja sitten tehdään koetuonti, joka ei muuta mitään.',
    field: 'Tiedosto',
    help: most =>
      `CSV (erottimena pilkku, puolipiste tai sarkain) tai Excel (.xlsx). Otsikot ovat ensimmäisellä rivillä. Enintään ${most}.`,
    sealed:
      'Tiedosto säilytetään salattuna ja hävitetään kahden viikon kuluttua siitä, kun sitä viimeksi tarvittiin. Sitä ei voi avata täältä.',
    submit: 'Lähetä tiedosto',
    busy: 'Lähetetään…',
    another: 'Lähetä toinen tiedosto',
    discard: 'Luovu tuonnista',
  },
  columns: {
    title: 'Mitä missäkin sarakkeessa on?',
    lead: 'Tunnistetut sarakkeet on valittu valmiiksi. Korjaa, mikä on väärin. Mitä ei valita, sitä ei tuoda.',
    caption: 'Tiedoston sarakkeet',
    heading: 'Otsikko tiedostossa',
    sample: 'Tiedostossa',
    target: 'Tuodaan tietona',
    noHeading: at => `Sarake ${at}, ei otsikkoa`,
    nothingInIt: 'tyhjä ensimmäisillä riveillä',
    hidden: 'ei näytetä',
    ignore: 'Ei tuoda',
    guess: 'Arvaus, tarkista tämä',
    shapes: {
      own: '',
      lyyti: 'Tämä näyttää Lyytistä viedyltä tiedostolta.',
      hubspot: 'Tämä näyttää HubSpotista viedyltä tiedostolta.',
      mailchimp: 'Tämä näyttää Mailchimpistä viedyltä tiedostolta.',
    },
    permissionTitle: 'Markkinointilupaa ei lueta tiedostosta',
    permission: 'Luvan antaa henkilö itse. Kiellot tuodaan, eikä mikään tuonti poista kieltoa.',
    useMapping: 'Käytä tallennettua sarakejakoa',
    useMappingHelp: 'Sarakkeet löytyvät otsikoiden perusteella. Näet ne vielä ennen kuin mitään luetaan.',
    chooseMapping: 'Valitse',
    use: 'Käytä',
    saveAs: 'Tallenna sarakejako nimellä',
    saveAsHelp: 'Seuraava samanlainen tiedosto on silloin heti valmis. Sama nimi korvaa aiemmin tallennetun.',
    submit: 'Tee koetuonti',
    busy: 'Aloitetaan…',
    dialect: 'Miten tiedosto luetaan',
    dialectLead: 'Muuta tätä, jos kirjaimet tai sarakkeet näyttävät vääriltä.',
    encoding: 'Merkistö',
    encodings: {
      'utf-8': 'UTF-8',
      'windows-1252': 'Windows-1252 (länsieurooppalainen)',
      'utf-16le': 'UTF-16 LE',
      'utf-16be': 'UTF-16 BE',
    },
    delimiter: 'Sarakkeiden välissä on',
    delimiters: { ',': 'pilkku', ';': 'puolipiste', '\t': 'sarkain' },
    sheet: 'Taulukko',
    reread: 'Lue näin',
    back: 'Vaihda sarakkeita',
  },
  groups: {
    name: 'Nimi',
    reach: 'Yhteystiedot',
    own: 'Henkilöstä',
    work: 'Työ',
    organisation: 'Organisaatio',
    prohibition: 'Kiellot',
  },
  problems: {
    'file-gone':
      'Tiedosto on jo hävitetty, koska sitä ei ollut käytetty kahteen viikkoon. Lähetä se uudelleen.',
    fault:
      'Ohjelma epäonnistui tässä viisi kertaa peräkkäin, joten työ keskeytettiin. Kerro asiasta ylläpitäjälle. Siihen mennessä tuodun voi kumota.',
  },
  problemOnLine: (problem, line) => `${problem} Rivi ${line}.`,
} satisfies WordsOf<typeof en>

/** Vad som sägs om filen och dess kolumner på svenska. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const sv = {
  upload: {
    title: 'Välj filen',
    lead: 'Ingenting importeras ännu. Härnäst går vi igenom kolumnerna, och sedan görs en provkörning som inte ändrar någonting.',
    field: 'Fil',
    help: most =>
      `CSV (komma, semikolon eller tabb) eller Excel (.xlsx). Rubrikerna står på första raden. Högst ${most}.`,
    sealed:
      'Filen förvaras krypterad och förstörs två veckor efter att den senast behövdes. Den kan inte öppnas härifrån.',
    submit: 'Skicka filen',
    busy: 'Skickar…',
    another: 'Skicka en annan fil',
    discard: 'Avstå från importen',
  },
  columns: {
    title: 'Vad finns i vilken kolumn?',
    lead: 'Det som kunde kännas igen är redan valt. Rätta det som är fel. Det som inte väljs importeras inte.',
    caption: 'Filens kolumner',
    heading: 'Rubrik i filen',
    sample: 'I filen',
    target: 'Importeras som',
    noHeading: at => `Kolumn ${at}, ingen rubrik`,
    nothingInIt: 'tom på de första raderna',
    hidden: 'visas inte',
    ignore: 'Importeras inte',
    guess: 'En gissning, kontrollera den',
    shapes: {
      own: '',
      lyyti: 'Det här ser ut som en export från Lyyti.',
      hubspot: 'Det här ser ut som en export från HubSpot.',
      mailchimp: 'Det här ser ut som en export från Mailchimp.',
    },
    permissionTitle: 'Ett marknadsföringstillstånd läses inte ur en fil',
    permission: 'Personen ger det själv. Förbud importeras, och ingen import tar bort ett förbud.',
    useMapping: 'Använd en sparad kolumnindelning',
    useMappingHelp: 'Kolumnerna hittas med hjälp av rubrikerna. Du ser dem innan något läses.',
    chooseMapping: 'Välj',
    use: 'Använd',
    saveAs: 'Spara kolumnindelningen under ett namn',
    saveAsHelp: 'Då är nästa fil av samma slag genast klar. Samma namn ersätter det som sparats tidigare.',
    submit: 'Gör provkörningen',
    busy: 'Börjar…',
    dialect: 'Hur filen läses',
    dialectLead: 'Ändra det här om bokstäver eller kolumner ser fel ut.',
    encoding: 'Teckenkodning',
    encodings: {
      'utf-8': 'UTF-8',
      'windows-1252': 'Windows-1252 (västeuropeisk)',
      'utf-16le': 'UTF-16 LE',
      'utf-16be': 'UTF-16 BE',
    },
    delimiter: 'Mellan kolumnerna står',
    delimiters: { ',': 'ett komma', ';': 'ett semikolon', '\t': 'en tabb' },
    sheet: 'Blad',
    reread: 'Läs så här',
    back: 'Ändra kolumnerna',
  },
  groups: {
    name: 'Namn',
    reach: 'Kontaktuppgifter',
    own: 'Om personen',
    work: 'Arbete',
    organisation: 'Organisation',
    prohibition: 'Förbud',
  },
  problems: {
    'file-gone':
      'Filen har redan förstörts, eftersom ingen hade använt den på två veckor. Skicka den på nytt.',
    fault:
      'Programmet misslyckades här fem gånger i följd, så arbetet avbröts. Meddela administratören. Det som har importerats dittills kan tas tillbaka.',
  },
  problemOnLine: (problem, line) => `${problem} Rad ${line}.`,
} satisfies WordsOf<typeof en>

/** Vad som står på sidorna om importer på svenska. */
import { formatNumber, type WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

const number = (count: number) => formatNumber('sv', count)
const lines = (count: number) => (count === 1 ? '1 rad' : `${number(count)} rader`)

export const sv = {
  title: 'Importer',
  trail: 'Plats',
  file: 'Fil',
  unnamed: 'Ingen fil ännu',
  source: 'Källa',
  obtainedOn: 'Mottaget',
  purpose: 'Ändamål',
  begunAt: 'Påbörjad',
  state: 'Läge',
  list: {
    begin: 'Importera en fil',
    duties: 'Personer att informera',
    mappings: 'Sparade kolumnindelningar',
    added: 'Nya',
    changed: 'Kompletterade',
    refused: 'Avvisade',
    first: 'Till början',
    emptyTitle: 'Ingenting har importerats ännu',
    empty:
      'Här importerar du personer och organisationer från en CSV- eller Excelfil. Du anger först källan, ser vad som skulle hända och bestämmer först därefter.',
  },
  states: {
    named: 'Väntar på filen',
    uploaded: 'Väntar på kolumnerna',
    mapped: 'Väntar på provkörningen',
    checking: 'Provkörning pågår',
    checked: 'Väntar på ditt beslut',
    running: 'Importen pågår',
    done: 'Importerad',
    cancelled: 'Avbruten',
    failed: 'Stannade',
    undoing: 'Ångras',
    undone: 'Ångrad',
  },
  steps: {
    label: 'Importens steg',
    source: 'Källa',
    file: 'Fil',
    columns: 'Kolumner',
    check: 'Provkörning',
    run: 'Import',
    done: 'klart',
  },
  begin: {
    title: 'Varifrån kommer uppgifterna?',
    lead: 'Källan anges innan filen läses. Den syns på varje persons sida och i den kopia som personen kan begära.',
    sources: 'Källa',
    fromPerson: 'Personerna lämnade uppgifterna själva.',
    tellBy: day =>
      `Personerna lämnade inte uppgifterna själva, så de måste informeras senast ${day} (dataskyddsförordningen, artikel 14).`,
    toBeTold: 'Personerna lämnade inte uppgifterna själva: de måste informeras.',
    sourcesHelp: day =>
      `Om personerna inte lämnade uppgifterna själva måste de informeras inom en månad: senast ${day}, om uppgifterna mottogs i dag (dataskyddsförordningen, artikel 14).`,
    obtainedOn: 'När mottogs uppgifterna?',
    obtainedHelp: 'Den dag då förteckningen kom till oss. En äldre uppgift ersätter aldrig en nyare.',
    purpose: 'För vilket ändamål?',
    purposeHelp: 'Ingenting får importeras utan ett ändamål som står i dataskyddsbeskrivningen.',
    choosePurpose: 'Välj ett ändamål',
    submit: 'Fortsätt till filen',
    busy: 'Sparar…',
  },
  progress: {
    checking: 'Filen gås igenom. Ingenting ändras i registret.',
    running: 'Importerar',
    undoing: 'Ångrar',
    leave:
      'Du kan lämna sidan. Arbetet fortsätter, och går vidare från samma ställe även om programmet startas om.',
    through: at => lines(at),
    throughOf: (at, all) => `${number(at)} av ${lines(all)}`,
    cancel: 'Avbryt',
    cancelTold: 'Det som har importerats till dess blir kvar och kan ångras.',
  },
  result: {
    checkedTitle: 'Så här skulle det gå',
    checkedLead: 'Ingenting har ändrats ännu.',
    doneTitle: 'Importerad',
    failedTitle: 'Importen stannade',
    cancelledTitle: 'Avbruten',
    cancelledLead: 'Här nedan står vad som hann importeras. Det kan ångras.',
    undoneTitle: 'Ångrad',
    undoneLead: 'Registret är som det var före importen.',
    undoneKept: count =>
      `${lines(count)} blev kvar, eftersom någon har ändrat personens uppgifter efter importen. De står här nedan.`,
    added: 'Nya personer',
    changed: 'Kända, kompletteras',
    changedDone: 'Kända, kompletterades',
    matched: 'Kända, inget nytt',
    refused: 'Avvisade',
    repeated: 'Upprepas i filen',
    takenBack: 'Ångrade rader',
    kept: 'Blev kvar',
    run: 'Importera nu',
    runBusy: 'Börjar…',
    nothingToRun: 'Det finns ingenting att importera: ingen rad kan tas som den är.',
    undo: 'Ångra importen',
    refusedFile: 'Avvisade rader som fil',
    refusedTold: (line, why) =>
      `Rätta raderna i filen och importera den på nytt. Kolumnerna ”${line}” och ”${why}” hoppas över.`,
    tell: 'Anteckna att de har informerats',
    toTell: (count, day) =>
      count === 1
        ? `1 person måste informeras senast ${day}`
        : `${number(count)} personer måste informeras senast ${day}`,
    toTellTold:
      'De lämnade inte uppgifterna själva. Berätta vilka vi är, vad vi har, varifrån och varför, och vad de kan begära (dataskyddsförordningen, artikel 14).',
    toldOn: day => `Personerna informerades ${day}.`,
  },
  lines: {
    title: 'Rader',
    tabs: {
      new: 'Nya',
      changed: 'Kompletteras',
      matched: 'Inget nytt',
      repeated: 'Upprepas',
      refused: 'Avvisade',
      kept: 'Kvar',
    },
    line: 'Rad',
    whose: 'Person',
    what: 'Ändringar och anmärkningar',
    reasons: 'Orsak',
    sameAs: line => `Samma person som på rad ${line}`,
    changes: fields => `Nytt: ${fields}`,
    none: 'Det finns inga sådana rader.',
    next: 'Följande rader',
    first: 'Till första raden',
  },
  undo: {
    title: 'Ska importen ångras?',
    goes: count =>
      count === 1
        ? 'En rad förde in en ny person. Personen lämnar registret.'
        : `${number(count)} rader förde in en ny person. De lämnar registret.`,
    back: count =>
      count === 1
        ? 'En rad ändrade en känd person. Det som stod där förut kommer tillbaka.'
        : `${number(count)} rader ändrade en känd person. Det som stod där förut kommer tillbaka.`,
    stays: 'Det som någon har ändrat efter importen förblir som det är och räknas upp.',
    prohibitions:
      'Ett förbud som filen förde med sig gäller fortfarande. Bara personen själv kan återta det.',
    confirm: 'Ångra importen',
    busy: 'Börjar…',
    cancel: 'Ångra inte',
  },
  tell: {
    title: 'Personerna har informerats',
    lead: count =>
      count === 1
        ? 'Det antecknas för den enda person i importen som inte har informerats.'
        : `Det antecknas för de ${number(count)} personer i importen som inte har informerats.`,
    toldOn: 'När?',
    channel: 'Hur?',
    channels: {
      email: 'Per e-post',
      letter: 'Per brev',
      sms: 'Per textmeddelande',
      phone: 'Per telefon',
      meeting: 'Vid ett möte',
    },
    submit: 'Anteckna',
    nobody: 'Alla personer i importen har informerats.',
  },
  duties: {
    title: 'Personer att informera',
    lead: 'Den som inte själv har lämnat sina uppgifter ska inom en månad få veta varifrån vi har dem och vad de används till (dataskyddsförordningen, artikel 14).',
    people: 'Inte informerade',
    by: 'Senast',
    late: 'Försenat',
    emptyTitle: 'Alla har informerats',
    empty: 'Hit kommer importer vars uppgifter personerna inte själva har lämnat, med sin dag.',
    panel: count =>
      count === 1 ? 'Informera 1 person om importen' : `Informera ${number(count)} personer om importen`,
  },
  mappings: {
    title: 'Sparade kolumnindelningar',
    lead: 'Vilken rubrik i en fil som betyder vad. De sparade erbjuds när kolumnerna väljs.',
    name: 'Namn',
    headings: 'Rubriker',
    forget: 'Ta bort',
    forgetOne: name => `Ta bort ${name}`,
    emptyTitle: 'Inga sparade kolumnindelningar',
    empty: 'När du väljer en fils kolumner kan du spara dem här under ett namn.',
  },
  panel: {
    cameIn: (file, day) => `Importerades från ${file} den ${day}`,
    cameInUnnamed: day => `Importerades från en fil den ${day}`,
  },
} satisfies WordsOf<typeof en>

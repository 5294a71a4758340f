/** Vad som sägs om loggen på svenska. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const sv = {
  capability: {
    name: 'Logg',
    records: {
      'audit.read': {
        holds: 'när dina uppgifter har setts',
        columns: { at: 'När', query: 'Vad som gjordes', purpose: 'Ändamål' },
      },
    },
    refusals: {},
    facts: {
      'audit.checked': 'Loggen kontrollerades',
      'audit.reads-sealed': 'Läsningarna förseglades i kedjan',
    },
    uses: {
      'audit.list-entries': 'Se vad som har gjorts',
      'audit.list-reads': 'Se vem som har sett vad',
      'audit.get-state': 'Se om loggen är hel',
      'audit.check': 'Kontrollera att loggen är hel',
    },
  },
  menu: 'Logg',
  title: 'Logg',
  lead: 'Vad som har gjorts och vems uppgifter som har setts. Poster läggs bara till, och var och en är kedjad till den föregående. I själva loggen finns bara id:n; namnen på dem som har gjort något hämtas när den visas.',
  views: 'Loggens vyer',
  entries: 'Gjort',
  reads: 'Sett',
  when: 'När',
  what: 'Vad',
  who: 'Vem',
  about: 'Gäller',
  details: 'Detaljer',
  number: 'Nr',
  purpose: 'Ändamål',
  people: 'Personer',
  peopleCount: count => (count === 1 ? '1 person' : `${count} personer`),
  narrow: 'Avgränsa loggen',
  day: 'Dag',
  fact: 'Vad',
  anyFact: 'Vad som helst',
  show: 'Visa',
  showing: 'Visar',
  onlyActor: actor => `Av: ${actor}`,
  all: 'Visa allt',
  noEntries: 'Inget har antecknats ännu',
  noEntriesLead: 'Här berättas allt som görs i registret.',
  noReads: 'Ingens uppgifter har setts ännu',
  noReadsLead: 'Varje gång någons uppgifter visas berättas det här, med ändamålet.',
  neverChecked: 'Loggen har inte kontrollerats ännu',
  whole: (entries, reads) => `Loggen är hel: ${entries} poster, ${reads} förseglade läsningar`,
  broken: entry => `Loggen är bruten vid post ${entry}`,
  brokenReads: entry => `Läsningarna som post ${entry} förseglade är inte längre desamma`,
  checkedAt: when => `Kontrollerad ${when}.`,
  brokenLead:
    'Någon har ändrat databasen förbi programmet. Ta reda på vem som hade tillgång till den och jämför med en säkerhetskopia.',
  check: 'Kontrollera nu',
  command: {
    told: 'Kontrollerar att loggen är hel',
  },
} satisfies WordsOf<typeof en>

/** Vad som sägs om utlämnanden på svenska. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const sv = {
  capability: {
    name: 'Utlämnanden',
    records: {
      'disclosures.person': {
        holds: 'en lista med dina uppgifter togs ut ur registret',
        columns: {
          given_at: 'När',
          recipient: 'Till vem',
          purpose: 'Ändamål',
          columns: 'Vad den berättade om dig',
        },
        values: { recipient: { inside: 'för vårt eget bruk, inom organisationen' } },
      },
    },
    refusals: {
      'nothing-listed': 'Listan är tom, så ingenting togs ut.',
      'list-too-long':
        'Listan är för lång för en sådan fil: i Excel och visitkort ryms 100 000 rader, i en CSV-fil en miljon. Avgränsa listan eller välj CSV. Ingenting togs ut.',
      'safeguard-lapsed':
        'Mottagaren finns utanför EU och EES, och skyddsåtgärden för överföringen borde redan ha setts över. Ingenting togs ut.',
    },
    facts: { 'disclosures.given': 'En lista togs ut som fil' },
    uses: {
      'disclosures.export': 'Ta ut en lista som fil',
      'disclosures.count': 'Se hur många rader en lista har innan den tas ut',
      'disclosures.rows': 'Läsa raderna i en lista som man själv har tagit ut',
      'disclosures.list': 'Se vad som har lämnats ut',
      'disclosures.get': 'Se ett utlämnande och vilka det gällde',
      'disclosures.of-person': 'Se till vem en persons uppgifter har lämnats',
    },
  },
  menu: 'Utlämnanden',
  title: 'Utlämnanden',
  lead: 'Listor som har tagits ut ur registret som filer: vem som tog dem, för vilket ändamål, till vem och vems uppgifter de innehöll. Också det som togs för eget bruk finns här.',
  narrow: 'Avgränsa utlämnandena',
  show: 'Visa',
  all: 'Visa alla',
  any: 'alla',
  first: 'Till de nyaste',
  none: 'Ingenting har tagits ut',
  noneLead: 'När någon tar ut en lista som fil antecknas det här innan filen lämnas.',
  trail: 'Du är här',
  when: 'När',
  who: 'Vem tog ut den',
  what: 'Lista',
  recipient: 'Till vem',
  purpose: 'Ändamål',
  columns: 'Kolumner',
  format: 'Fil',
  subjects: 'Rader',
  inside: 'Eget bruk',
  formats: { csv: 'CSV', xlsx: 'Excel', vcard: 'Visitkort (vCard)' },
  onePage: {
    title: (list, recipient) => `${list}: ${recipient}`,
    details: 'Vad som lämnades ut',
    people: 'Vems uppgifter',
    peopleLead: 'I filens ordning. Listans sökord sparas inte, eftersom de kan innehålla ett namn.',
    nobody: 'Listan innehöll inga personer.',
    more: 'Fler',
  },
  panel: {
    title: 'Till vem uppgifter har lämnats',
    none: 'Till ingen.',
    more: 'De tidigare finns i kopian som ges till personen.',
    day: (day, recipient) => `${day}: ${recipient}`,
  },
  takeOut: {
    title: list => `Ta ut som fil: ${list}`,
    people: (count, many) =>
      `Filen kommer att innehålla uppgifter om ${count} ${many ? 'personer' : 'person'}. För var och en antecknas vad som lämnades, till vem och varför, och personen ser det i sin kopia.`,
    others: (count, many) =>
      `Filen kommer att innehålla ${count} ${many ? 'organisationer' : 'organisation'}.`,
    empty: 'I den här listan finns ingenting att ta ut.',
    back: 'Tillbaka till listan',
    sealed:
      'Personbeteckningar och födelsedatum kan inte tas ut. De som har begärt att bli raderade lämnas bort.',
    columns: 'Vad som behövs',
    columnsHelp: 'Välj bara det som ändamålet kräver.',
    purpose: 'För vilket ändamål',
    recipient: 'Till vem',
    insideHelp: 'Filen stannar inom organisationen.',
    forPurposes: purposes => `Enligt beskrivningen: ${purposes}`,
    format: 'Fil',
    formatHelp: {
      csv: 'Öppnas i alla kalkylprogram. Högst en miljon rader.',
      xlsx: 'En Excelarbetsbok. Högst 100 000 rader.',
      vcard: 'För en adressbok. Kräver både för- och efternamn.',
    },
    submit: 'Anteckna och ta ut filen',
    note: 'Uttaget antecknas innan filen lämnas. Anteckningen blir kvar också om nedladdningen avbryts.',
  },
} satisfies WordsOf<typeof en>

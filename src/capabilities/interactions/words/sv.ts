/** Vad som sägs om kontakter och saker att göra på svenska. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const sv = {
  capability: {
    name: 'Kontakter och saker att göra',
    records: {
      'interactions.participation': {
        holds: 'att vi har varit i kontakt',
        columns: {
          kind: 'Hur',
          direction: 'Vem som tog kontakt',
          happened_at: 'När',
          subject: 'Ämne',
          body: 'Vad som antecknades (när det tas bort för dig tas det bort för alla som var med)',
        },
        values: {
          kind: { meeting: 'möte', call: 'samtal', email: 'e-post', letter: 'brev', note: 'anteckning' },
          direction: { in: 'du', out: 'vi', none: 'båda eller ingendera' },
        },
      },
      'interactions.attachment': {
        holds: 'en fil som kom med ett meddelande',
        columns: { name: 'Filens namn' },
      },
      'interactions.task': {
        holds: 'något som vi ska göra i ditt ärende',
        columns: { title: 'Vad', details: 'Närmare' },
      },
    },
    refusals: {},
    facts: {
      'interactions.recorded': 'En kontakt antecknades',
      'interactions.edited': 'En kontakt ändrades',
      'interactions.removed': 'En kontakt togs bort',
      'interactions.received': 'Ett meddelande kom per e-post',
      'interactions.message-waits': 'Ett meddelande kom där ingen är känd',
      'interactions.message-filed': 'Ett inkommet meddelande fogades till en person',
      'interactions.message-discarded': 'Ett inkommet meddelande kastades',
      'interactions.address-renewed': 'Adressen för inkommande post förnyades',
      'interactions.task-added': 'En sak att göra lades till',
      'interactions.task-edited': 'En sak att göra ändrades',
      'interactions.task-done': 'En sak att göra blev gjord',
      'interactions.task-reopened': 'En sak att göra öppnades på nytt',
      'interactions.task-removed': 'En sak att göra togs bort',
    },
    uses: {
      'interactions.list': 'Lista kontakter',
      'interactions.get': 'Se en kontakt',
      'interactions.get-attachment': 'Öppna en bilaga',
      'interactions.record': 'Anteckna en kontakt',
      'interactions.edit': 'Ändra en kontakt',
      'interactions.remove': 'Ta bort en kontakt',
      'interactions.receive': 'Ta emot ett meddelande',
      'interactions.knows-address': 'Kontrollera adressen på ett inkommande meddelande',
      'interactions.list-waiting': 'Lista meddelanden där ingen är känd',
      'interactions.count-waiting': 'Se antalet meddelanden där ingen är känd',
      'interactions.get-waiting': 'Se ett meddelande där ingen är känd',
      'interactions.file-message': 'Foga ett meddelande till en person',
      'interactions.discard-message': 'Kasta ett meddelande',
      'interactions.get-address': 'Se adressen för inkommande post',
      'interactions.renew-address': 'Förnya adressen för inkommande post',
      'interactions.list-tasks': 'Lista saker att göra',
      'interactions.get-task': 'Se en sak att göra',
      'interactions.list-assignees': 'Se vem som kan få något att göra',
      'interactions.add-task': 'Lägga till en sak att göra',
      'interactions.edit-task': 'Ändra en sak att göra',
      'interactions.finish-task': 'Märka en sak som gjord',
      'interactions.reopen-task': 'Öppna en gjord sak på nytt',
      'interactions.remove-task': 'Ta bort en sak att göra',
    },
  },
  command: {
    receive: 'Tar emot ett meddelande till en av registrets adresser; för ett alias på e-postservern.',
    from: 'läser meddelandet från FILE i stället för standardindata',
    verdicts: {
      taken: 'Mottaget.',
      unknown: 'Det finns ingen sådan adress.',
      automatic: 'Automatiska meddelanden tas inte emot.',
      loop: 'Meddelandet går i en cirkel.',
      'too-large': 'Meddelandet är större än 25 MB, eller saknas.',
      later: 'Inte mottaget nu; försök senare igen.',
    },
  },
} satisfies WordsOf<typeof en>

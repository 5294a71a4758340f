/** Vad som sägs om dubbletter på svenska i andra delar av programmet. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const sv = {
  capability: {
    name: 'Dubbletter',
    records: {
      'duplicates.kept_person': {
        holds: 'dina uppgifter som de var innan två poster slogs ihop',
        columns: {
          was: 'Vilken post',
          given_names: 'Förnamn',
          family_name: 'Efternamn',
          call_name: 'Tilltalsnamn',
          language: 'Språk',
          birth_date: 'Födelsedatum',
          identity_code: 'Personbeteckning',
          last_contact_on: 'Senaste kontakt',
        },
        values: {
          was: { gone: 'posten som fogades till den andra', stayed: 'posten som blev kvar' },
          language: { fi: 'finska', sv: 'svenska', en: 'engelska' },
        },
      },
      'duplicates.double': {
        holds: 'uppgifter som var lika i två poster om dig',
        columns: { contact: 'Kontaktuppgifter', noted: 'Andra uppgifter' },
      },
    },
    refusals: {
      'same-entry': 'Du valde samma person två gånger. Välj en annan person.',
      'different-identity-codes':
        'De två har olika personbeteckningar och är alltså två personer. De kan inte slås ihop.',
      'merged-again': 'Personen har senare slagits ihop med en tredje. Ångra det först och detta därefter.',
      'kept-no-more':
        'Sammanslagningen kan inte längre ångras: personen har bett att bli glömd, eller så har förvaringstiden för uppgifterna som behövs gått ut.',
    },
    facts: {
      'people.merged': 'Två poster slogs ihop',
      'people.merge-undone': 'Sammanslagningen ångrades',
      'duplicates.marked-as-two': 'Konstaterades vara en annan person än en liknande post',
      'duplicates.asked-again': 'Återfördes till möjliga dubbletter',
    },
    uses: {
      'duplicates.list': 'Lista möjliga dubbletter',
      'duplicates.get': 'Se varför två poster kan vara en person',
      'duplicates.compare': 'Jämföra två personer',
      'duplicates.of-person': 'Se en persons möjliga dubbletter och sammanslagningar',
      'duplicates.list-merges': 'Lista sammanslagningar',
      'duplicates.get-queue': 'Se hur många möjliga dubbletter som väntar',
      'duplicates.merge': 'Slå ihop två poster om en person',
      'duplicates.undo-merge': 'Ångra en sammanslagning',
      'duplicates.mark-as-two': 'Ange att två poster är två personer',
      'duplicates.ask-again': 'Återföra två poster till möjliga dubbletter',
      'duplicates.search-person': 'Söka andra poster om en person',
      'duplicates.begin-search': 'Börja söka dubbletter',
      'duplicates.search-slice': 'Fortsätta söka dubbletter',
    },
  },
  command: {
    search:
      'Går igenom alla personer och söker dem som finns två gånger i registret. En avbruten sökning fortsätter där den slutade.',
    source: 'bara de som kom med denna källa, enligt källans id',
    done: (looked, found) => `${looked} personer gicks igenom, ${found} möjliga dubbletter hittades.`,
  },
} satisfies WordsOf<typeof en>

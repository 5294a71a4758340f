/** Vad som sägs om tillstånd och förbud på svenska. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const sv = {
  capability: {
    name: 'Tillstånd och förbud',
    records: {
      'permissions.entry': {
        holds: 'vad du har tillåtit eller förbjudit oss i marknadsföringen',
        columns: {
          what: 'Vad som hände',
          channel: 'Hur',
          purpose: 'För vad',
          topic: 'Ämne',
          via: 'Hur vi fick veta det',
          reason: 'Orsak',
          sold_on: 'Köpdag',
          at: 'När',
        },
        values: {
          what: {
            prohibition: 'ett förbud',
            consent: 'ett tillstånd',
            withdrawal: 'ett återkallat tillstånd',
            'existing-customer': 'adressen gavs vid ett köp',
            'b2b-role': 'arbetsuppgifter som våra utbildningar gäller',
            lifting: 'en tidigare anteckning avslutades',
          },
          channel: {
            email: 'E-post',
            sms: 'Textmeddelande',
            phone: 'Samtal',
            post: 'Brev',
            any: 'Alla sätt',
          },
          purpose: {
            'direct-advertising': 'Direktreklam',
            'distance-selling': 'Distansförsäljning',
            'direct-marketing': 'Annan direktmarknadsföring',
            research: 'Marknads- och opinionsundersökningar',
            any: 'Alla ändamål',
          },
          via: {
            staff: 'berättat för vår personal',
            form: 'med en blankett',
            phone: 'per telefon',
            letter: 'per brev',
            email: 'per e-post',
            api: 'från ett annat program hos oss',
            import: 'från en fil',
            merge: 'två anteckningar om samma person slogs ihop',
            'entered-again': 'en förbjuden adress antecknades på nytt',
            'shared-address': 'någon annan med samma adress förbjöd det',
          },
          reason: {
            wish: 'personens egen önskan',
            mistake: 'antecknat av misstag',
            changed: 'läget har ändrats',
            procures: 'köper utbildningar',
            plans: 'planerar utbildningar',
            applies: 'gör det arbete som utbildningarna gäller',
          },
        },
      },
    },
    refusals: {
      'only-by-person':
        'Bara personen själv, eller personalen på hans eller hennes begäran, kan häva ett förbud. Ett program kan det inte.',
      'duties-unknown':
        'Arbetsuppgifterna i denna ställning är inte antecknade. Enbart en titel räcker inte.',
    },
    facts: {
      'permissions.prohibited': 'Marknadsföring förbjöds',
      'permissions.consent-given': 'Tillstånd till marknadsföring gavs',
      'permissions.consent-withdrawn': 'Tillstånd till marknadsföring återkallades',
      'permissions.lifted': 'Tillstånd eller förbud avslutades',
      'permissions.role-recorded': 'Arbetsuppgifterna konstaterades gälla det vi berättar om',
      'permissions.customer-recorded': 'Adressen antecknades som given av en kund',
      'permissions.wording-added': 'Texten till ett tillstånd antecknades',
    },
    uses: {
      'permissions.decide': 'Se om en person får kontaktas',
      'permissions.decide-for-many': 'Se vilka av många som får kontaktas',
      'permissions.list': 'Se en persons tillstånd och förbud',
      'permissions.list-wordings': 'Se tillståndens texter',
      'permissions.prohibit': 'Anteckna ett förbud',
      'permissions.record-consent': 'Anteckna ett tillstånd',
      'permissions.withdraw-consent': 'Anteckna att ett tillstånd återkallas',
      'permissions.lift': 'Häva ett förbud eller avsluta en annan anteckning',
      'permissions.record-role': 'Anteckna arbetsuppgifter som grund för marknadsföring',
      'permissions.record-customer': 'Anteckna en adress som en kund har gett',
      'permissions.add-wording': 'Anteckna texten till ett tillstånd',
    },
  },
} satisfies WordsOf<typeof en>

/** What is wrong with a value, in Swedish. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const sv = {
  text: {
    empty: 'Fyll i det här fältet.',
    'too-long': 'Texten är för lång.',
    'unseen-characters': 'Texten innehåller tecken som inte syns. Skriv den på nytt.',
  },
  identityCode: {
    shape: 'En personbeteckning har 11 tecken, till exempel 131052-308T.',
    'no-such-day': 'Dagen i början av beteckningen finns inte i kalendern.',
    'not-born-yet': 'Födelsedagen är i framtiden.',
    'individual-number': 'Talet före det sista tecknet är minst 002.',
    'check-character': 'Det sista tecknet passar inte ihop med de övriga. Kontrollera beteckningen.',
  },
  businessId: {
    shape: 'Ett FO-nummer har sju siffror, bindestreck och en kontrollsiffra, till exempel 1234567-1.',
    'check-digit': 'Den sista siffran passar inte ihop med de övriga. Kontrollera FO-numret.',
  },
  phone: {
    shape: 'Skriv numret som 040 1234567 eller med landsnummer, till exempel +46 70 123 45 67.',
    'not-in-use': 'Det finns inget sådant telefonnummer. Kontrollera siffrorna och landsnumret.',
    extension: 'Lämna bort anknytningen.',
  },
  email: {
    'too-long': 'Adressen är för lång.',
    'no-at': 'E-postadressen saknar tecknet @.',
    'local-part': 'Delen före @ innehåller tecken som inte kan finnas i en e-postadress.',
    domain: 'Efter @ kommer ett domännamn, till exempel example.fi.',
  },
  website: {
    shape: 'Skriv webbplatsens adress som www.example.fi.',
  },
  postalAddress: {
    empty: 'Fyll i det här fältet.',
    'too-long': 'Texten är för lång.',
    'unseen-characters': 'Texten innehåller tecken som inte syns. Skriv den på nytt.',
    'postal-code': 'Postnumret passar inte landet. I Finland har det fem siffror.',
    country: 'Välj ett land.',
  },
} satisfies WordsOf<typeof en>

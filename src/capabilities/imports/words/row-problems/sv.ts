/** Why a row of a file, or something in it, was not imported; and why a column is left out. In Swedish. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const sv = {
  problems: {
    'nothing-to-keep': 'Raden saknar namn, kontaktuppgifter och organisation.',
    'nobody-named': 'Raden har ingen person som detta gäller, så uppgiften lämnas bort.',
    'prohibition-of-nobody': 'Raden förbjuder marknadsföring, men det framgår inte vems förbudet är.',
    'not-yes-or-no': 'Skriv ja eller nej.',
    'two-values': 'Två kolumner säger olika om detta. Lämna kvar den rätta.',
    'name-unclear':
      'Det framgår inte vad som är förnamn och vad som är efternamn. Skriv ”Efternamn, Förnamn”.',
    'name-in-one-word': 'Namnet är ett enda ord, så förnamnet eller efternamnet saknas.',
    'address-as-name': 'En e-postadress står på namnets plats. Inget namn härleds ur den.',
    'not-day': 'Den dagen finns inte. Skriv den som 31.12.1990 eller 1990-12-31.',
    'day-unclear': 'Detta kan läsas som flera olika dagar. Skriv dagen som 31.12.1990 eller 1990-12-31.',
    'day-in-future': 'Dagen är i framtiden.',
    'birth-date-differs': 'Födelsedatumet och personbeteckningen stämmer inte överens.',
    'too-many-addresses': 'Det finns fler än tio adresser i en cell.',
    'country-unknown': 'Det finns inget sådant land, så landet och adressen lämnas bort.',
    'language-unknown': 'Språket är inte finska, svenska eller engelska, så det lämnas bort.',
    'address-incomplete': 'Gatuadressen, postnumret eller postorten saknas, så adressen lämnas bort.',
    'organisation-not-named': 'Organisationens namn och FO-nummer saknas, så dess uppgifter lämnas bort.',
    'organisation-without-name': 'FO-numret finns inte i registret, och organisationens namn saknas.',
    'position-without-organisation': 'Organisationen saknas, så ställningen lämnas bort.',
    'several-people': 'Raden passar in på flera personer i registret.',
    'several-organisations': 'Det finns flera organisationer med samma namn. Lägg till FO-numret.',
    'wished-to-be-forgotten': 'Personen har bett om att bli glömd: inget nytt sparas om personen.',
  },
  reasons: {
    'not-imported-sensitive': 'Importeras aldrig: hälsa, kost och medlemskap samlas inte in ur filer.',
    'permission-never-read':
      'Importeras inte: personen själv ger sitt tillstånd till marknadsföring, det läses aldrig ur en fil.',
    'of-somebody-else': 'Importeras inte: detta verkar gälla någon annan eller fakturering.',
    'told-already': 'En annan kolumn säger redan detta.',
    'running-number': 'Radens nummer.',
    'own-column': 'En kolumn i vår egen fil med avvisade rader.',
    'of-another-program': 'En anteckning som det andra programmet för åt sig självt.',
  },
} satisfies WordsOf<typeof en>

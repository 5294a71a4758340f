/** Why a table can't be read and what to do about it, in Swedish. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const sv = {
  file: {
    'empty-file': 'Filen är tom.',
    'too-large': 'Filen är för stor. Dela upp den i flera filer.',
    'no-headings':
      'Den första raden har inga rubriker utan verkar redan gälla någon. Lägg till en rad ovanför som namnger kolumnerna.',
    'no-rows': 'Filen har rubriker men inga rader under dem.',
    'too-many-columns':
      'Filen har fler än 256 kolumner. Ta bort de kolumner som inte behövs och välj filen på nytt.',
    'too-many-rows': 'Filen har fler än två miljoner rader. Dela upp den i flera filer.',
    'line-too-long':
      'En rad har över en miljon tecken, så det här är knappast en tabell. Kontrollera hur filen har sparats.',
    'unclosed-quote':
      'På den här raden börjar ett citattecken som aldrig avslutas. Lägg till det som saknas eller ta bort det och välj filen på nytt.',
    'not-a-table':
      'Det här är ingen tabell. Spara den som en Excel-arbetsbok (.xlsx) eller som CSV och välj den filen.',
    'old-workbook':
      'Det här är en Excel-fil av äldre typ (.xls). Öppna den i Excel, spara den som .xlsx och välj den filen.',
    'encrypted-workbook':
      'Arbetsboken är skyddad med lösenord. Spara den utan lösenord och välj den filen. Här förvaras den i alla fall krypterad.',
    'broken-workbook':
      'Arbetsboken är skadad eller ofullständig. Öppna den i Excel, spara den på nytt och välj den filen.',
    bomb: 'Arbetsboken skulle bli många gånger större när den packas upp, så den öppnades inte. Spara raderna som CSV om de behövs.',
    'too-many-texts':
      'Det finns för mycket text i arbetsboken för att läsas på en gång. Spara raderna som CSV.',
    'no-such-sheet': 'Arbetsboken har inget sådant blad. Välj ett annat.',
    'disk-full': 'Serverns disk är full, så filen kunde inte läsas. Meddela administratören.',
  },
  row: {
    'too-few-cells': 'Raden har färre celler än det finns rubriker.',
    'too-many-cells': 'Raden har fler celler än det finns rubriker.',
    'cell-too-long': 'Någon cell har över 32 767 tecken.',
    'broken-characters':
      'Någon cell har tecken som inte går att läsa. Filen är kanske sparad med en annan teckenkodning.',
    'cell-error':
      'I stället för ett värde har någon cell ett Excel-fel, till exempel #REFERENS! eller #SAKNAS! (#REF!, #N/A). Rätta formeln eller skriv värdet.',
  },
} satisfies WordsOf<typeof en>

/** Vad som sägs om FODS på svenska. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en-ytj.ts'

export const sv = {
  facts: {
    name: 'Namn',
    address: 'Adress',
    website: 'Webbplats',
    'company-form': 'Företagsform',
    'line-of-business': 'Bransch',
    ended: 'Upphört',
  },
  lookUp: 'Hämta uppgifter ur FODS',
  lookUpLabel: 'Namn eller FO-nummer',
  lookUpHelp: 'Det som hittas visas först. Ingenting sparas förrän du själv sparar det.',
  submit: 'Sök i FODS',
  searching: 'Söker…',
  found: (shown, total) =>
    total > shown
      ? `FODS hittade ${total} företag; här är de ${shown} första`
      : `FODS hittade ${total} företag`,
  narrow: 'Om det rätta saknas, skriv mera av namnet eller ange FO-numret.',
  choose: 'Använd de här',
  ended: day => `Upphört ${day}`,
  filled: 'Uppgifterna nedan kommer ur FODS',
  filledTold: 'Kontrollera dem och fyll i det som saknas. Ingenting har sparats ännu.',
  alreadyHere: 'Organisationen finns redan i registret',
  open: 'Öppna den',
  none: 'FODS hittade inget sådant företag',
  noneTold: 'Kontrollera vad du skrev, eller fortsätt och skriv uppgifterna själv.',
  away: 'FODS svarar inte',
  awayTold:
    'Försök igen om en stund, eller fortsätt och skriv uppgifterna själv. Om du anger FO-numret jämförs de med FODS under natten, och skillnaderna visas innan något ändras.',
  throttled: time => `FODS ber oss vänta till ${time}`,
  nothingTyped: 'Skriv minst två bokstäver av namnet, eller ett FO-nummer.',
  source: 'Källa: PRS/FODS öppna data, CC BY 4.0',
  section: 'FODS',
  title: 'Skillnader mot FODS',
  lead: 'Här säger FODS något annat än vi. Ingenting ändras innan du väljer.',
  here: 'FODS har andra uppgifter',
  compare: 'Jämför med FODS nu',
  comparing: 'Jämför…',
  checked: day => `Jämförd med FODS ${day}`,
  same: 'FODS har samma uppgifter.',
  unknown: 'FODS känner inte till FO-numret.',
  unreadable: 'Svaret från FODS gick inte att läsa. Vi frågar igen i morgon.',
  ours: 'Hos oss',
  theirs: 'I FODS',
  nothing: 'ingenting',
  take: 'Ta ur FODS',
  keep: 'Behåll vår',
  takeAll: 'Ta allt ur FODS',
  emptyTitle: 'Inga skillnader',
  empty:
    'Organisationer med FO-nummer jämförs med FODS om nätterna, var och en ungefär en gång i månaden. Skillnaderna samlas här.',
  answered: time => `FODS svarade senast ${time}.`,
  off: 'FODS används inte i det här registret.',
} satisfies WordsOf<typeof en>

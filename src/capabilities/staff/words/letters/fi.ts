/** Kirjeet käyttäjille. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const fi = {
  invitation: {
    subject: register => `Käyttäjätunnuksesi: ${register}`,
    text: ({ name, register, controller, days, link }) => `Hei ${name}

${controller} on antanut sinulle käyttäjätunnuksen rekisteriin ${register}. Ota tunnus käyttöön täällä:

${link}

Linkki aukeaa yhden kerran, ja se on voimassa ${days} päivää. Valitset salasanan, lisäät toisen tunnistuskeinon (todennussovelluksen tai pääsyavaimen) ja allekirjoitat vaitiolositoumuksen. Siihen menee noin viisi minuuttia.

Jos et odottanut tätä viestiä, sinun ei tarvitse tehdä mitään.`,
  },
  newPassword: {
    subject: register => `Uusi salasana: ${register}`,
    text: ({ name, register, link }) => `Hei ${name}

Tunnuksellesi rekisterissä ${register} on pyydetty uutta salasanaa. Valitse se täällä:

${link}

Linkki aukeaa yhden kerran, ja se on voimassa tunnin. Toinen tunnistuskeinosi pysyy ennallaan.

Jos et pyytänyt uutta salasanaa, sinun ei tarvitse tehdä mitään: salasanasi ei ole muuttunut.`,
  },
} satisfies WordsOf<typeof en>

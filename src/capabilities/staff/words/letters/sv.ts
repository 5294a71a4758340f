/** Brev till användarna. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const sv = {
  invitation: {
    subject: register => `Ditt konto: ${register}`,
    text: ({ name, register, controller, days, link }) => `Hej ${name}

${controller} har gett dig ett konto i registret ${register}. Ta kontot i bruk här:

${link}

Länken öppnas en gång och gäller i ${days} dagar. Du väljer ett lösenord, lägger till en andra faktor (en autentiseringsapp eller en passnyckel) och undertecknar en sekretessförbindelse. Det tar ungefär fem minuter.

Om du inte väntade dig det här brevet behöver du inte göra något.`,
  },
  newPassword: {
    subject: register => `Nytt lösenord: ${register}`,
    text: ({ name, register, link }) => `Hej ${name}

Ett nytt lösenord har begärts för ditt konto i registret ${register}. Välj det här:

${link}

Länken öppnas en gång och gäller i en timme. Din andra faktor förblir som den är.

Om du inte bad om det behöver du inte göra något: ditt lösenord har inte ändrats.`,
  },
} satisfies WordsOf<typeof en>

/** Sekretessförbindelsen, version 1. */
export const sv = {
  title: 'Sekretessförbindelse',
  intro: (controller: string, register: string) =>
    `Jag behandlar personuppgifter i registret ”${register}”. Personuppgiftsansvarig är ${controller}, och jag behandlar uppgifterna för dess räkning. Jag förbinder mig till följande.`,
  clauses: [
    'Jag använder uppgifterna bara för mitt uppdrag och läser bara uppgifter om personer vars ärende jag sköter.',
    'Jag lämnar inte ut uppgifterna till någon som saknar rätt till dem, varken i arbetet eller utanför det, och använder dem inte till egen fördel.',
    'Mitt konto är bara mitt. Jag ger inte mitt lösenord, mina koder eller min passnyckel till någon, och jag låser enheten när jag lämnar den.',
    'Jag kopierar eller skriver ut uppgifter bara när arbetet kräver det och förstör kopian när den inte längre behövs.',
    'Om jag misstänker att uppgifter har hamnat i fel händer meddelar jag genast registrets kontaktperson.',
    'Jag vet att det jag läser och ändrar antecknas. Tystnadsplikten består även när mitt arbete eller mitt konto upphör.',
  ] as readonly string[],
}

/** Vad kommandoraden säger om sig själv. */
import type { WordsOf } from '#platform/i18n'
import type { en } from './en.ts'

export const sv = {
  about: 'Seloste: ett kund- och marknadsföringsregister som håller sin egen dataskyddsbeskrivning.',
  usage: 'Användning',
  commandPlace: '<kommando> [värden] [--väljare]',
  options: {
    register: 'vilket register, om det finns flera',
    lang: 'på vilket språk det skrivs ut',
    json: 'skriver ut data för ett program',
    help: 'berättar om kommandot',
  },
  exitCodes:
    'Slutkoder: 0 klart · 1 ett fel, eller något håller inte · 2 felskrivet · 3 felaktiga uppgifter · 4 inte tillåtet · 5 finns inte · 6 går inte som läget är · 7 för ofta · 8 databasen är borta',
  seeHelp: 'Se seloste --help.',
  refused: {
    'not-found': 'Det finns inget med det namnet här.',
    'not-allowed': 'Det här är inte tillåtet.',
    invalid: 'Någon av de givna uppgifterna duger inte.',
  },
  commandUnknown: 'Det finns inget sådant kommando.',
  perhaps: names => `Menade du: ${names.join(', ')}?`,
  languageUnknown: '--lang är fi, sv eller en.',
  optionUnknown: option => `Kommandot har ingen väljare ${option}.`,
  optionWrong: option =>
    `Väljaren ${option} är felaktigt given: vissa väljare kräver ett värde, andra tar inget.`,
  optionMissing: option => `Väljaren ${option} behövs.`,
  valueMissing: name => `${name} saknas.`,
  valueTooMany:
    'Det finns fler värden än kommandot tar emot. Skriv ett värde med mellanslag inom citattecken.',
  registerMissing: keys => `Det finns flera register. Säg vilket med --register: ${keys.join(', ')}.`,
  registerUnknown: keys => `Det finns inget sådant register. Registren är: ${keys.join(', ')}.`,
  startTold: 'Startar registret och svarar tills det stoppas.',
  startOpen: url => `Seloste svarar på ${url}`,
  startFirst: register =>
    `Registret ${register} har ännu ingen administratör. Den här länken gäller i ett dygn och gör den första:`,
  migrateTold: 'Uppdaterar databasen till den här versionens struktur och slutar.',
  migrateDone: 'Databasen har den här versionens struktur.',
} satisfies WordsOf<typeof en>

/** What the published notice says beyond the definition's own wording, in Swedish. */

import type { Words } from './en.ts'

export const sv = {
  title: register => `Dataskyddsbeskrivning: ${register}`,

  basis: {
    consent: 'Samtycke (GDPR artikel 6.1 a)',
    contract: 'Avtal (GDPR artikel 6.1 b)',
    'legal-obligation': 'Rättslig förpliktelse (GDPR artikel 6.1 c)',
    'legitimate-interest': 'Berättigat intresse (GDPR artikel 6.1 f)',
  },

  role: {
    processor: 'Behandlar uppgifter för vår räkning',
    controller: 'Självständig personuppgiftsansvarig',
    'joint-controller': 'Personuppgiftsansvarig tillsammans med oss',
  },

  safeguard: {
    adequacy: 'Europeiska kommissionens beslut om adekvat skyddsnivå (GDPR artikel 45)',
    scc: 'Europeiska kommissionens standardavtalsklausuler (GDPR artikel 46.2 c)',
    bcr: 'Bindande företagsbestämmelser (GDPR artikel 46.2 b)',
    derogation: 'Undantag i en särskild situation (GDPR artikel 49)',
  },

  purposes:
    'För varje ändamål berättar vi den rättsliga grunden, vem som får uppgifter och hur länge uppgifterna behövs.',
  basisLabel: 'Rättslig grund',
  lawLabel: 'Lag',
  balancingLabel: 'Vårt intresse',
  recipientsLabel: 'Uppgifter lämnas till',
  noRecipients: 'Ingen utanför vår organisation',
  keptLabel: 'Lagringstid',
  keptLatest: 'En uppgift som har flera ändamål lagras tills det sista av dem har upphört.',
  outlivesLabel: 'Om du begär radering',
  outlives: (wording, article) =>
    `Uppgifterna finns kvar för detta ändamål tills lagringstiden löper ut (${article}). ${wording}`,
  directMarketingLabel: 'Du kan förbjuda detta',
  directMarketing:
    'Detta är direktmarknadsföring. Du kan förbjuda den när som helst, avgiftsfritt och utan att ange skäl.',
  term: (length, from) => `${length} från ${from}`,
  termOfYear: (length, from) => `${length} från ${from}, räknat från kalenderårets utgång`,

  groups: 'Vems uppgifter som finns i registret:',
  categories: 'Vilka uppgifter som finns i registret:',
  protectionLabel: 'Skydd',
  encrypted: 'Lagras krypterat och visas bara för dem som behöver uppgiften; visningen antecknas i loggen',
  article9Label: 'Särskild kategori av personuppgifter',
  atMostLabel: 'Lagras högst',

  mustGiveForContract: purposes =>
    `När grunden är ett avtal (${purposes}) behöver vi de uppgifter som avtalet förutsätter. Utan dem kan avtalet inte ingås eller fullgöras.`,
  mustGiveByLaw: purposes =>
    `När grunden är en rättslig förpliktelse (${purposes}) behöver vi de uppgifter som vi enligt lag ska ha.`,
  mayGive: 'Det är frivilligt att lämna andra uppgifter.',

  sources: 'Var uppgifterna kommer ifrån',
  sourceColumns: ['Källa', 'Vad den är', 'Vem som lämnar uppgifterna'],
  from: { person: 'Personen själv', elsewhere: 'Någon annan' },

  recipients: 'Vem som får uppgifter',
  recipientColumns: ['Mottagare', 'Vad den gör', 'Dess roll', 'Land'],

  noTransfers: 'För närvarande överförs inga uppgifter utanför EU och EES.',
  transfers: 'Mottagare utanför EU och EES',
  transferColumns: ['Mottagare', 'Land', 'Skyddsåtgärd', 'Ses över senast'],
  copyOfSafeguards: email => `Du får en kopia av skyddsåtgärderna genom att skriva till ${email}.`,

  security: 'Så här sörjer vi för detta:',

  rights: email => `Du kan använda dina rättigheter genom att skriva till ${email}. Det kostar ingenting.`,
  articleLabel: 'Bestämmelse',
  answerLabel: 'Vi svarar',
  withinDays: days => `Inom ${days} dagar från begäran`,
  withinMonth: 'Utan onödigt dröjsmål, senast inom en månad från begäran',

  automatedDecisions:
    'Inga beslut med rättsliga eller på motsvarande sätt betydande följder för dig fattas enbart genom automatiserad behandling.',
} satisfies Words

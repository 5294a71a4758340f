/**
 * The notice as linked data in the words of the W3C community group's Data Privacy Vocabulary, version 2, with its
 * extension for the legal bases and rights of the GDPR (https://w3id.org/dpv, https://w3id.org/dpv/legal/eu/gdpr).
 */

import { isInEea } from './countries.ts'
import type {
  Basis,
  Category,
  Localised,
  Purpose,
  Recipient,
  RegisterDefinition,
  Right,
  RightKey,
  Safeguard,
  Source,
  Terms,
} from './definition.ts'

type JsonLd = { readonly [name: string]: string | boolean | JsonLd | readonly (string | JsonLd)[] }

const context = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  loc: 'https://w3id.org/dpv/loc#',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/**
 * One document with the controller, the data, its subjects, sources and recipients, and a dpv:Process for each purpose.
 * Names inside it are fragments (`#purpose-marketing`), so it can be published at any address.
 */
export function noticeJsonLd(definition: RegisterDefinition): JsonLd {
  const { controller, contact } = definition
  return {
    '@context': context,
    '@id': '',
    '@type': 'dpv:PrivacyNotice',
    'dct:title': inLanguages(definition.name),
    'dpv:hasDataController': {
      '@id': '#controller',
      '@type': 'dpv:DataController',
      'dpv:hasName': controller.name,
      'dpv:hasAddress': `${controller.street}, ${controller.postalCode} ${controller.town}, ${controller.country}`,
      'dpv:hasContact': [controller.email, controller.phone, contact.email],
    },
    'dpv:hasProcess': Object.values(definition.purposes).map(process),
    'dpv:hasPersonalData': Object.values(definition.categories).map(personalData),
    'dpv:hasDataSubject': Object.values(definition.groups).map(group => ({
      ...named('group', group),
      '@type': 'dpv:DataSubject',
    })),
    'dpv:hasDataSource': Object.values(definition.sources).map(dataSource),
    'dpv:hasRecipient': Object.values(definition.recipients).map(recipient),
    'dpv:hasTechnicalOrganisationalMeasure': definition.commitments.map(commitment => ({
      '@type': 'dpv:TechnicalOrganisationalMeasure',
      'dct:description': inLanguages(commitment.wording),
    })),
    'dpv:hasRight': definition.rights.map(right),
  }
}

const legalBasis: Readonly<Record<Basis, string>> = {
  consent: 'eu-gdpr:A6-1-a',
  contract: 'eu-gdpr:A6-1-b',
  'legal-obligation': 'eu-gdpr:A6-1-c',
  'legitimate-interest': 'eu-gdpr:A6-1-f',
}

function process(purpose: Purpose): JsonLd {
  return {
    '@id': `#process-${purpose.key}`,
    '@type': 'dpv:Process',
    'dpv:hasPurpose': {
      ...named('purpose', purpose),
      '@type': 'dpv:Purpose',
      ...(purpose.directMarketing ? { 'skos:broader': { '@id': 'dpv:DirectMarketing' } } : {}),
    },
    'dpv:hasLegalBasis': { '@id': legalBasis[purpose.basis] },
    'dpv:hasDataController': { '@id': '#controller' },
    'dpv:hasRecipient': purpose.recipients.map(key => ({ '@id': `#recipient-${key}` })),
    'dpv:hasStorageCondition': storage(purpose.terms),
  }
}

function personalData(category: Category): JsonLd {
  const special = category.article9 ? ['dpv:SpecialCategoryPersonalData'] : []
  const terms = storage(category.terms)
  return {
    ...named('category', category),
    '@type': ['dpv:PersonalData', ...special],
    ...(category.article9
      ? { 'dpv:hasLegalBasis': { 'dct:description': inLanguages(category.article9) } }
      : {}),
    ...(terms.length > 0 ? { 'dpv:hasStorageCondition': terms } : {}),
  }
}

function dataSource(source: Source): JsonLd {
  const kind = source.from === 'person' ? 'dpv:DataSubjectDataSource' : 'dpv:DataSource'
  return { ...named('source', source), '@type': kind }
}

const role: Readonly<Record<Recipient['role'], string>> = {
  processor: 'dpv:DataProcessor',
  controller: 'dpv:DataController',
  'joint-controller': 'dpv:DataController',
}

/** GDPR 49 has many derogations, and which it is stands in the reference, so only the broader term is claimed for it. */
const transferBasis: Readonly<Record<Safeguard['kind'], string>> = {
  adequacy: 'eu-gdpr:A45-3',
  scc: 'eu-gdpr:A46-2-c',
  bcr: 'eu-gdpr:A46-2-b',
  derogation: 'dpv:DataTransferLegalBasis',
}

function recipient(told: Recipient): JsonLd {
  const { country, safeguard } = told
  return {
    ...named('recipient', told),
    '@type': ['dpv:Recipient', role[told.role]],
    'dpv:hasCountry': { '@id': `loc:${country}` },
    ...(safeguard && !isInEea(country)
      ? { 'dpv:hasLegalBasis': { '@id': transferBasis[safeguard.kind] }, 'dct:source': safeguard.reference }
      : {}),
  }
}

const rightTerm: Readonly<Record<RightKey, string>> = {
  access: 'eu-gdpr:A15',
  rectification: 'eu-gdpr:A16',
  erasure: 'eu-gdpr:A17',
  restriction: 'eu-gdpr:A18',
  portability: 'eu-gdpr:A20',
  objection: 'eu-gdpr:A21',
  'consent-withdrawal': 'eu-gdpr:A7-3',
  complaint: 'eu-gdpr:A77',
}

function right({ key, wording }: Right): JsonLd {
  return { '@id': rightTerm[key], '@type': 'dpv:DataSubjectRight', 'dct:description': inLanguages(wording) }
}

/** DPV has no word for the moment a duration is counted from, so it stands beside the duration as its event. */
function storage(terms: Terms): readonly JsonLd[] {
  return Object.entries(terms).map(([clock, term]) => ({
    '@type': 'dpv:StorageDuration',
    'dpv:hasDuration': { '@type': 'xsd:duration', '@value': term.keep },
    'dct:description': term.countedFrom === 'day' ? clock : `${clock}, ${term.countedFrom}`,
  }))
}

function named(kind: string, told: { key: string; name: Localised; wording: Localised }): JsonLd {
  return {
    '@id': `#${kind}-${told.key}`,
    'skos:prefLabel': inLanguages(told.name),
    'dct:description': inLanguages(told.wording),
  }
}

function inLanguages(words: Localised): readonly JsonLd[] {
  return Object.entries(words).map(([language, text]) => ({ '@language': language, '@value': text }))
}

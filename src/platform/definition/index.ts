/** The register definition: the privacy notice as data that is read, checked, compared and told. */

export type { CodeFacts, FitProblem, Use } from './check-fit.ts'
export { checkFit, printFitProblems } from './check-fit.ts'
export { isInEea } from './countries.ts'
export type {
  Basis,
  Category,
  Clause,
  Clock,
  Commitment,
  Contact,
  Controller,
  Language,
  Localised,
  NotYetKept,
  PersonGroup,
  Purpose,
  Recipient,
  RegisterDefinition,
  Right,
  RightKey,
  Safeguard,
  Section,
  Source,
  Telling,
  Term,
  Terms,
} from './definition.ts'
export { languages } from './definition.ts'
export type { DefinitionChange } from './diff-definitions.ts'
export { diffDefinitions } from './diff-definitions.ts'
export { digestOf } from './digest.ts'
export { loadDefinition } from './load-definition.ts'
export type { NoticeBlock, NoticeFact } from './notice-blocks.ts'
export type { NoticeDocument, NoticeSection } from './notice-document.ts'
export { noticeDocument } from './notice-document.ts'
export { noticeJsonLd } from './notice-json-ld.ts'
export { basisTold, countryName, dayTold, roleTold, safeguardTold, termsTold } from './notice-words.ts'
export type { DefinitionProblem } from './problem.ts'
export { DefinitionRefused } from './problem.ts'
export type { Keep } from './term.ts'
export { keepAsInterval, parseKeep, termEnds } from './term.ts'

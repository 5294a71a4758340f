/** The door to recognising: which of our facts each column of a file is likely to be, and why some are left out. */
export { type IgnoreReason, recogniseHeadings, type Suggestion } from './recognise-headings.ts'
export { recogniseShape, type Shape } from './recognise-shape.ts'
export { severalColumns, type Target, targets } from './targets.ts'

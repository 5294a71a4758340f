/** The door to documents that people print, keep and hear read aloud: tagged PDF made from a template and data. */
export { type Attachment, DocumentError, type PdfRequest, renderPdf } from './render-pdf.ts'

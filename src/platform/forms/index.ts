/** Pages that are one form: shown, refused, shown again with what was typed. */
export { type FormErrors, showForm } from './form-page.tsx'

/** The fields that operations take: formats as parts of an input's schema. */
export {
  businessIdField,
  countryField,
  dayField,
  emailField,
  identityCodeField,
  languageField,
  lineField,
  orNull,
  phoneField,
  websiteField,
} from './fields.ts'

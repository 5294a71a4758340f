/** An organisation is no person. Where the line is thin, it is said here, because this is where it was looked at. */
import { nothingPersonal } from '#platform/privacy'

export const organisationsNothingPersonal = [
  nothingPersonal(
    'organisations.organisation',
    "an organisation's own details; its e-mail is a shared address. A sole trader's firm may bear its owner's name: it is kept as a firm's, and its owner as a person",
  ),
  nothingPersonal('organisations.field_source', 'from where a fact of an organisation came, and when'),
  nothingPersonal(
    'organisations.difference',
    'what the public business register says of an organisation otherwise than we do; of a sole trader the same as in organisations.organisation',
  ),
  nothingPersonal('organisations.asking', 'when the public business register was asked last'),
  nothingPersonal('organisations.relationship', 'what an organisation is to us, from when until when'),
  nothingPersonal('organisations.search_term', "what an organisation's own name and ids are found by"),
  nothingPersonal('organisations.running', 'relationships that run, in the order of names'),
]

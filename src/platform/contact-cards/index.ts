/** The door to contact cards: what an address book takes in. */
export { type ContactCard, writeVcards } from './write-vcards.ts'

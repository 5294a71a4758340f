/** A place to go and the words that say so: the smallest thing that pages hand to components. */
export type Link = { href: string; label: string }

/** A link among siblings of which one is where the reader is. */
export type CurrentLink = Link & { current?: boolean | undefined }

/** How much an import takes, and how long things of it are kept. */

/** What a file may weigh; a million people with their work and how to reach them are about 150 MB. */
export const fileBytesMax = 500_000_000

/** A piece of the file: what one request to the database carries. */
export const chunkBytesMax = 1_000_000

/** Lines that are decided and written together. */
export const sliceLinesMax = 500

/** How long a pass that does not answer keeps others from going on with it, in seconds. */
export const leaseSeconds = 60

/** So often may a pass fail at one place by a mistake of ours before it is given up. */
export const faultsMax = 5

/** A file that was taken in is kept, sealed, for as long as somebody may mend and go on with it. */
export const fileKeptDays = 14

/** When somebody is erased, refused rows that have waited for longer than this go: they may be about them. */
export const refusedKeptAfterErasureHours = 24

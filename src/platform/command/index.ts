/** The command line's own vocabulary; each capability brings its commands. */
export type { Command, CommandOption, Printed } from './command.ts'

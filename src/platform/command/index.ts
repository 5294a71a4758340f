/** The command line's own vocabulary, and how a typed line becomes one command; each capability brings its commands. */
export type { Command, CommandOption, Printed, Told } from './command.ts'
export { exitCodes } from './exit-codes.ts'
export { type CommandLine, type FirstCommand, type OpenedHosts, runCommandLine } from './run-command-line.ts'
export { commandWords } from './words/index.ts'

/** A command that was typed wrong: what is wrong with it, and what was perhaps meant. Exit code 2. */
export class TypedWrong extends Error {
  override readonly name = 'TypedWrong'
  readonly lines: readonly string[]
  constructor(...lines: readonly string[]) {
    super('The command was typed wrong.')
    this.lines = lines
  }
}

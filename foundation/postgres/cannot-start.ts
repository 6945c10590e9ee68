/** A person has to do something first; the message says what. Anything else that is thrown is a bug. */
export class CannotStart extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode = 1) {
    super(message)
    this.name = 'CannotStart'
    this.exitCode = exitCode
  }
}

export const folderInUseCode = 3

import { Refused } from '#foundation/refused.ts'

type Issue = { path: string; message: string }

/** What the server found wrong with each field, by its name, to stand beneath it. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Refused) || error.code !== 'bad-input') return {}
  const issues = (error.detail['issues'] ?? []) as Issue[]
  return Object.fromEntries(issues.map(({ path, message }) => [path, message]))
}

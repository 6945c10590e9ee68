import { Refused } from '#foundation/refused.ts'

/** Refusals that are about one field stand beneath it. */
const fieldOf: Record<string, string> = {
  'due-too-late': 'dueOn',
  'due-in-past': 'dueOn',
  'due-not-working-day': 'dueOn',
  'extension-too-late': 'dueOn',
  'extension-not-later': 'dueOn',
  'send-back-without-date': 'dueOn',
  'plan-after-deadline': 'deadline',
  'unit-not-found': 'lead',
  'lead-assists-itself': 'assists',
  'after-photo-missing': 'photos',
  'photo-not-found': 'photos',
  'contest-without-evidence': 'evidence',
  'hazard-rebound-grade': 'grade',
  'rebound-not-struck-off': 'of',
  'merge-target-not-found': 'into',
  'merge-into-itself': 'into',
  'merge-across-schools': 'into',
  'merge-target-dropped': 'into',
}

type Issue = { path: string; message: string }

/** What the server said about single fields: issues of the input by the last name in their path, refusals by the table. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof Refused)) return {}
  const field = fieldOf[error.code]
  if (field) return { [field]: error.message }
  const issues = error.code === 'bad-input' ? (error.detail['issues'] as Issue[] | undefined) : undefined
  return Object.fromEntries((issues ?? []).map(({ path, message }) => [nameIn(path), message]))
}

// plan.funds → funds, photos.0 → photos
const nameIn = (path: string): string => {
  const names = path.split('.').filter((name) => !/^\d+$/.test(name))
  return names.at(-1) ?? path
}

/** Before sending: says what is asked when a text is shorter than the contract allows. */
export const tooShort = (text: string, least: number, ask: string): string | false =>
  text.trim().length < least && `${ask}，至少${least}个字`

/** What a password must be, and how long it lasts. Basis: 等保三级, 身份鉴别. */
export const SHORTEST_PASSWORD = 8
export const PASSWORD_DAYS = 90
export const REMEMBERED_PASSWORDS = 5

const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9\s]/] as const

export type PasswordProblem =
  | 'password-too-short'
  | 'password-too-simple'
  | 'password-is-login'
  | 'password-used-before'

/** Why a password will not do, or null. `usedBefore` is asked only by who holds the hashes of earlier ones. */
export function passwordProblem(password: string, login: string, usedBefore = false): PasswordProblem | null {
  if ([...password].length < SHORTEST_PASSWORD) return 'password-too-short'
  if (CLASSES.filter((kind) => kind.test(password)).length < 3) return 'password-too-simple'
  if (password.toLowerCase().includes(login.toLowerCase())) return 'password-is-login'
  return usedBefore ? 'password-used-before' : null
}

/** Whole days until a password has to be changed; zero or less when that is now. */
export const passwordDaysLeft = (setAt: Date, now: Date): number =>
  PASSWORD_DAYS - Math.floor((now.getTime() - setAt.getTime()) / 86_400_000)

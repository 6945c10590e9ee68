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

/** Each rule by itself, in the order they are told, so that a form can tick them off while one types. */
export const passwordRules = (password: string, login: string) =>
  [
    { rule: 'password-too-short', kept: Array.from(password).length >= SHORTEST_PASSWORD },
    { rule: 'password-too-simple', kept: CLASSES.filter((kind) => kind.test(password)).length >= 3 },
    { rule: 'password-is-login', kept: login === '' || !password.toLowerCase().includes(login.toLowerCase()) },
  ] as const

/** Why a password will not do, or null. `usedBefore` is asked only by who holds the hashes of earlier ones. */
export function passwordProblem(password: string, login: string, usedBefore = false): PasswordProblem | null {
  const broken = passwordRules(password, login).find(({ kept }) => !kept)
  return broken?.rule ?? (usedBefore ? 'password-used-before' : null)
}

/** Whole days until a password has to be changed; zero or less when that is now. */
export const passwordDaysLeft = (setAt: Date, now: Date): number =>
  PASSWORD_DAYS - Math.floor((now.getTime() - setAt.getTime()) / 86_400_000)

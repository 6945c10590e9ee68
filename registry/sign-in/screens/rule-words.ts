import { SHORTEST_PASSWORD, type passwordRules } from '#registry/sign-in/password.ts'

type Rule = ReturnType<typeof passwordRules>[number]['rule']

/** The rules as one reads them before breaking them. */
export const ruleWords: Record<Rule, string> = {
  'password-too-short': `至少${SHORTEST_PASSWORD}位`,
  'password-too-simple': '大写字母、小写字母、数字、符号，至少三类',
  'password-is-login': '不带自己的账号',
}

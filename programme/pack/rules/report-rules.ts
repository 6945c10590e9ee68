import type { Pack } from '#programme/pack/pack.ts'
import { finder, repeated, type Finding } from '#programme/pack/problem.ts'

/** A report rests on a clause, its figures stop before it is due, and figures stand under articles there are. */
export function reportFindings({ reports: { reports, articles: places, remindDaysBefore }, ...pack }: Pack): Finding[] {
  const { found, say } = finder('reports')
  const clauses = new Set(pack.clauses.map(({ id }) => id))
  const articles = new Set(pack.articles.articles.map(({ no }) => no))
  for (const { index, key } of repeated(reports, ({ code }) => code))
    say(['reports', index, 'code'], `报送 ${key} 写了两次`, '改成不同的代码')
  reports.forEach((report, index) => {
    const at = (key: string) => ['reports', index, key]
    const { clause, from, cutOff, dueOn, opensOn, members, schools, unsure, note } = report
    if (!clauses.has(clause)) say(at('clause'), `没有条款 ${clause}`, '改成 clauses.yaml 里的编号')
    if (cutOff < from) say(at('cutOff'), '数字截止日早于起日', '对调或改正')
    if (cutOff > dueOn) say(at('cutOff'), '数字截止日晚于报送日', '截止日应在报送日之前')
    if (opensOn > dueOn) say(at('opensOn'), '开始填报的日子晚于报送日', '改早一些')
    if (!members && !schools) say(at('members'), '没有人要报', 'members、schools 至少一个写 true')
    if (unsure && !note) say(at('unsure'), '标为待确认，没有说明', '补上 note，写明待确认什么')
  })
  if (remindDaysBefore.some((days, i) => i > 0 && days >= (remindDaysBefore[i - 1] ?? 0)))
    say(['remindDaysBefore'], '提醒的天数没有由多到少', '按由多到少排列')
  for (const [what, no] of Object.entries(places))
    if (!articles.has(no)) say(['articles', what], `没有第${no}条`, '改成 articles.yaml 里的条号')
  return found
}

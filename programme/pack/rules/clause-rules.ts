import { articleOf, inReadingOrder, isOwnerGroup } from '#programme/clause/clause.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { finder, repeated, type Finding } from '#programme/pack/problem.ts'

/** Articles run from 0 without a gap and stand under a heading that exists. */
export function articleFindings({ articles }: Pack): Finding[] {
  const { found, say } = finder('articles')
  const headings = new Set(articles.headings.map((heading) => heading.code))
  articles.articles.forEach((article, index) => {
    const at = ['articles', index]
    if (article.no !== index)
      say([...at, 'no'], `第${index}个应是第${index}条，写的是${article.no}`, '条号从0起连续排列')
    if (article.heading === undefined && article.no > 0) say(at, `第${article.no}条没有写所在标题`, '补上 heading')
    if (article.heading !== undefined && !headings.has(article.heading))
      say([...at, 'heading'], `没有标题「${article.heading}」`, `改成：${[...headings].join('、')}`)
  })
  return found
}

/** Every article has its clauses 1…n, each once and in reading order: a clause that is missing is a demand nobody meets. */
export function numberingFindings({ articles, clauses }: Pack): Finding[] {
  const { found, say } = finder('clauses')
  for (const { index, key } of repeated(clauses, (clause) => clause.id))
    say([index, 'id'], `条款 ${key} 写了两次`, '删去一条，或改成正确的编号')
  clauses.forEach((clause, index) => {
    if (articleOf(clause.id) !== clause.article)
      say([index, 'article'], `${clause.id} 不属第${clause.article}条`, `article 改为 ${articleOf(clause.id)}`)
    const before = clauses[index - 1]
    if (before && inReadingOrder(before, clause) > 0)
      say([index, 'id'], `${clause.id} 排在 ${before.id} 之后`, '按条号顺序排列')
  })
  const ids = new Set(clauses.map((clause) => clause.id))
  for (const article of articles.articles) {
    const expected = Array.from({ length: article.clauses }, (_, i) => `${article.no}.${i + 1}`)
    const missing = expected.filter((id) => !ids.has(id))
    const near = Math.max(
      0,
      clauses.findLastIndex((clause) => clause.article <= article.no),
    )
    if (missing.length > 0) say([near], `第${article.no}条缺 ${missing.join('、')}`, '补上所缺的条款，不能跳号')
    const extra = clauses.findIndex((clause) => articleOf(clause.id) === article.no && !expected.includes(clause.id))
    if (extra >= 0)
      say([extra, 'id'], `第${article.no}条只有${article.clauses}款`, '核对编号，或改 articles.yaml 的 clauses 数')
  }
  const known = new Set(articles.articles.map((article) => article.no))
  clauses.forEach((clause, index) => {
    if (!known.has(articleOf(clause.id)))
      say([index, 'id'], `没有第${articleOf(clause.id)}条`, '核对编号，或在 articles.yaml 补上该条')
  })
  return found
}

/** Owners exist, and a clause that says it is served names what serves it. */
export function serviceFindings({ clauses, units }: Pack, serves: (thing: string) => boolean): Finding[] {
  const { found, say } = finder('clauses')
  const codes = new Set(units.map((unit) => unit.code))
  clauses.forEach((clause, index) => {
    clause.owners.forEach((owner, i) => {
      if (!codes.has(owner) && !isOwnerGroup(owner))
        say(
          [index, 'owners', i],
          `${clause.id} 的责任主体 ${owner} 不存在`,
          '改成 units.yaml 里的单位代码，或 schools、members 等统称',
        )
    })
    if (clause.state === 'served' && clause.servedBy.length === 0)
      say([index], `${clause.id} 标为已承接，没有写由什么承接`, '补上 servedBy，或改为 planned')
    if (clause.state === 'planned' && clause.servedBy.length > 0)
      say([index, 'servedBy'], `${clause.id} 尚未承接，却写了 servedBy`, '删去 servedBy，或改为 served')
    clause.servedBy.forEach((thing, i) => {
      if (!serves(thing))
        say([index, 'servedBy', i], `${clause.id} 由 ${thing} 承接，但没有这项功能`, '改成现有的「房间/事项」')
    })
    if (clause.unsure && !clause.note)
      say([index, 'unsure'], `${clause.id} 标为待确认，没有说明`, '补上 note，写明待确认什么')
  })
  return found
}

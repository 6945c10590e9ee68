import type { Pack } from '#programme/pack/pack.ts'
import { finder, repeated, type Finding } from '#programme/pack/problem.ts'

const MARK = /\[\[([^\]]+)\]\]|\{\{([^{}]+)\}\}/g

/** A template fills every place of its text, takes its number from a series there is, and versions follow each other. */
export function documentFindings({ documents, head, articles, clauses }: Pack): Finding[] {
  const { found, say } = finder('documents')
  const { blocks, basis, templates } = documents
  for (const { index, key } of repeated(blocks, ({ code }) => code))
    say(['blocks', index, 'code'], `文字块 ${key} 写了两次`, '改成不同的代码')
  blocks.forEach(({ versions, name }, index) =>
    versions.forEach(({ from, unsure, note }, i) => {
      const before = versions[i - 1]
      if (before && from <= before.from)
        say(['blocks', index, 'versions', i, 'from'], `「${name}」的版本不在前一版之后`, '按启用先后排列')
      if (unsure && !note)
        say(['blocks', index, 'versions', i, 'unsure'], `「${name}」标为待确认，没有说明`, '补上 note，写明待确认什么')
    }),
  )
  const known = {
    articles: new Set(articles.articles.map(({ no }) => no)),
    clauses: new Set(clauses.map(({ id }) => id)),
  }
  for (const { index, key } of repeated(basis, ({ code }) => code))
    say(['basis', index, 'code'], `上级文件 ${key} 写了两次`, '改成不同的代码')
  basis.forEach((paper, index) => {
    paper.articles.forEach(
      (no, i) =>
        known.articles.has(no) || say(['basis', index, 'articles', i], `没有第${no}条`, '改成 articles.yaml 里的序号'),
    )
    paper.clauses.forEach(
      (id, i) =>
        known.clauses.has(id) || say(['basis', index, 'clauses', i], `没有条款 ${id}`, '改成 clauses.yaml 里的编号'),
    )
    if (paper.unsure && !paper.note)
      say(['basis', index, 'unsure'], `「${paper.title}」标为待确认，没有说明`, '补上 note，写明待确认什么')
  })
  const series = new Set(head.series.map(({ code }) => code))
  const words = new Set(blocks.map(({ code }) => code))
  for (const { index, key } of repeated(templates, ({ code }) => code))
    say(['templates', index, 'code'], `文书样式 ${key} 写了两次`, '改成不同的代码')
  templates.forEach((template, index) => {
    const at = (...path: (string | number)[]) => ['templates', index, ...path]
    if (template.series && !series.has(template.series))
      say(at('series'), `没有编号系列 ${template.series}`, '改成 pack.yaml 里 series 的代码')
    const fields = new Set([...template.fields.map(({ code }) => code), ...words, ...USUAL])
    const figures = new Set(template.figures.map(({ code }) => code))
    const texts: [string, (string | number)[]][] = [
      [template.title, at('title')],
      [template.addressees, at('addressees')],
      [template.body, at('body')],
      ...template.attachments.map(({ body }, i): [string, (string | number)[]] => [body, at('attachments', i, 'body')]),
    ]
    for (const [text, path] of texts)
      for (const [, field, figure] of text.matchAll(MARK)) {
        if (field !== undefined && !fields.has(field))
          say(path, `「${template.name}」里的 [[${field}]] 没有填写项`, '在 fields 里补上，或改正代码')
        if (figure !== undefined && !figures.has(figure))
          say(path, `「${template.name}」里的 {{${figure}}} 没有统计数字`, '在 figures 里补上，或改正代码')
      }
    template.figures.forEach(({ words: said, code }, i) => {
      if (!said.includes('{n}')) say(at('figures', i, 'words'), `统计数字 ${code} 的写法里没有 {n}`, '写成「{n}处」')
    })
  })
  return found
}

/** What every template knows without asking: the year, the district, the days its figures count. */
export const USUAL = ['year', 'district', 'period', 'cut-off', 'programme', 'document-title', 'members'] as const

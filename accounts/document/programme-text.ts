import type { Pack } from '#programme/pack/pack.ts'

/** The clauses of the programme as the body of an attachment: by heading and article, each with its statement. */
export function programmeText({ articles: { headings, articles }, clauses }: Pack): string {
  const ofArticle = (no: number) =>
    clauses
      .filter((clause) => clause.article === no)
      .map(({ id, statement }) => `${id.replace(/^\d+\./, `（`)}）${statement}。`)
  const lines = (no: number, name: string) => [`${no}.${name}`, ...ofArticle(no)]
  const before = articles.filter(({ heading }) => heading === undefined)
  return [
    ...before.flatMap(({ name, no }) => [name, ...ofArticle(no)]),
    ...headings.flatMap(({ code, name }) => [
      `${code}、${name}`,
      ...articles.filter(({ heading }) => heading === code).flatMap(({ no, name: title }) => lines(no, title)),
    ]),
  ].join('\n')
}

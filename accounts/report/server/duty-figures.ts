import { sql } from 'kysely'
import type { Asking } from '#foundation/server/record.ts'
import { answersFor } from '#accounts/living-programme/answers.ts'
import type { Gatherer, Said } from '#accounts/report/gather.ts'
import type { Counted } from '#accounts/report/server/figures-of.ts'
import { doneBy } from '#duties/duty/subject.ts'
import type { Duty } from '#programme/pack/sections/duties.ts'

type Given = { duty: string; what: 'on-time' | 'late' | 'made-up' | 'impossible' | 'missed'; ids: string[] }

/** Regular work the body gave proof of, and what it is known to have missed, under the article its duties serve. */
export async function dutiesSaid(asking: Asking, counted: Counted, into: Gatherer): Promise<Said[]> {
  const { pack } = counted.rules
  const given = [...(await proofs(asking, counted)), ...(await missed(asking, counted))]
  const byArticle = new Map<number, Duty[]>()
  for (const duty of pack.duties.duties) {
    if (!given.some((each) => each.duty === duty.code)) continue
    const no = articleOf(duty, counted)
    byArticle.set(no, [...(byArticle.get(no) ?? []), duty])
  }
  return [...byArticle].map(([article, duties]) => saidOf(article, duties, given, into))
}

/** A duty on several clauses stands once: under the first one the body answers for. */
function articleOf({ clauses }: Duty, { unit, rules: { pack } }: Counted): number {
  const named = pack.clauses.filter(({ id }) => clauses.includes(id))
  return (named.find((clause) => answersFor(clause, unit, pack)) ?? named[0])?.article ?? 0
}

function saidOf(
  article: number,
  duties: readonly Duty[],
  given: readonly Given[],
  { count, sum, valueOf }: Gatherer,
): Said {
  const idsOf = ({ code }: Duty, what: Given['what']) =>
    given.find((each) => each.duty === code && each.what === what)?.ids ?? []
  const leaf = { 'on-time': 'p', late: 'p', 'made-up': 'p', impossible: 'p', missed: 'm' } as const
  const whats = Object.keys(leaf) as Given['what'][]
  const rows = duties.map((duty) => [
    duty.name,
    ...whats.map((what) => count(leaf[what], `${duty.code}.${what}`, idsOf(duty, what), '')),
  ])
  const of = (...some: Given['what'][]) =>
    duties.flatMap(({ code }) => some.map((what) => `${leaf[what]}.${code}.${what}`))
  const all = sum(`a${article}.given`, of('on-time', 'late', 'made-up', 'impossible'), '次')
  const timely = sum(`a${article}.on-time`, of('on-time'), '次')
  const rest = (
    [
      ['late', '迟报'],
      ['made-up', '补录'],
      ['impossible', '因故未能完成'],
      ['missed', '漏做'],
    ] as const
  ).flatMap(([what, words]) => {
    const token = sum(`a${article}.${what}`, of(what), '次')
    return valueOf(`sum.a${article}.${what}`) > 0 ? [`${words}${token}`] : []
  })
  const text = `${[`开展${duties.length}项经常性工作，已报${all}，按时${timely}`, ...rest].join('，')}。`
  return {
    article,
    sentences: [{ code: `duties-${article}`, text }],
    tables: [
      { caption: '经常性工作完成情况（次）', columns: ['工作', '按时', '迟报', '补录', '未能完成', '漏做'], rows },
    ],
  }
}

/** By who gave it: a visit of the police at a school is work of the police. */
async function proofs({ tx, actor }: Asking, { unit, from, until }: Counted): Promise<Given[]> {
  const { rows } = await sql<Given>`
    select p.duty, case when p.outcome = 'impossible' then 'impossible' when p.standing = 'done' then 'on-time' else p.standing end as what,
      array_agg(p.id::text order by p.observed_at, p.id) as ids
    from duty_proof p
    where p.district = ${actor.district} and p.unit = ${unit.id} and p.corrected_by is null
      and p.observed_at between ${from} and ${until}
    group by 1, 2`.execute(tx)
  return rows
}

/** What was asked of the body itself; at a school not what others come for, of a unit also what it owes at schools. */
async function missed({ tx, actor }: Asking, { unit, from, until, rules: { duties } }: Counted): Promise<Given[]> {
  const codes = (which: (duty: Duty) => boolean) => duties.filter(which).map(({ code }) => code)
  const own = codes((duty) => doneBy(duty).length === 0)
  const elsewhere = codes((duty) => doneBy(duty).includes(unit.id))
  const { rows } = await sql<Given>`
    select m.duty, 'missed' as what, array_agg(m.id::text order by m.due_at, m.id) as ids
    from duty_missed m
    where m.district = ${actor.district} and m.due_at between ${from} and ${until}
      and (m.subject = ${unit.id} and m.duty = any(${sql.val(own)}::text[]) or m.duty = any(${sql.val(elsewhere)}::text[]))
      and not exists (select 1 from duty_proof p where p.district = m.district and p.duty = m.duty and p.subject = m.subject
        and p.period = m.period and p.slot = m.slot and p.standing = 'made-up' and p.corrected_by is null)
    group by m.duty`.execute(tx)
  return rows
}

import type { Input } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import type { coverageContract } from '#duties/coverage/coverage.contract.ts'
import { whose } from '#duties/coverage/server/whose.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { fallsOn } from '#duties/duty/subject.ts'

type Read = typeof coverageContract.readCoverageNames

/** What one may narrow by: the towns, the schools and units one sees, and the duties that fall on any of them. */
export async function readCoverageNames(ask: Ask<Read>, span: Input<Read>) {
  const { tx, actor, house } = ask
  const rules = await dutyRulesFor(house.db, actor.district)
  const subjects = await whose(ask, rules, span)
  const parents = [...new Set(subjects.flatMap(({ kind, parent }) => (kind === 'school' && parent ? [parent] : [])))]
  const towns =
    parents.length === 0
      ? []
      : await tx
          .selectFrom('unit')
          .select(['id', 'short as name'])
          .where('district', '=', actor.district)
          .where('id', 'in', parents)
          .orderBy('sort')
          .execute()
  return {
    towns,
    subjects: subjects.map(({ id, short }) => ({ id, name: short })),
    duties: rules.duties
      .filter((duty) => subjects.some((each) => fallsOn(duty.for, each)))
      .map(({ code, name }) => ({ id: code, name })),
  }
}

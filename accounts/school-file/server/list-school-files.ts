import { z } from 'zod'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { choicesOf, comesAfter, isListed, type Place, placesOf } from '#accounts/school-file/roster.ts'
import type { schoolFileContract, SchoolRow } from '#accounts/school-file/school-file.contract.ts'
import { schoolRows } from '#accounts/school-file/server/school-rows.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { isAdministrator } from '#registry/post/role.ts'

type List = typeof schoolFileContract.listSchoolFiles

/**
 * The schools the asker may look after: a town its own, a school itself, everybody else all of them. A district has a few
 * hundred at most, so they are counted in one query and ordered here; a page ends where its last row stands.
 */
export async function listSchoolFiles(
  ask: Ask<List>,
  { sort, after, limit, ...filter }: Input<List>,
): Promise<Output<List>> {
  const { actor } = ask
  if (isAdministrator(actor.role)) ask.refuse('school-file-not-yours')
  const mark = after === undefined ? null : (readMark(after) ?? ask.refuse('school-bookmark-not-found'))
  const rules = await rulesFor(ask.house.db, actor.district)
  const all = await schoolRows(ask, rules)
  const own = all.filter(({ id }) => actor.scope === 'district' || actor.units.includes(id))
  const mine = own.length > 0 ? own : all
  const listed = mine.filter((row) => isListed(row, filter))
  const rest = placesOf(listed, sort).filter(({ place }) => mark === null || comesAfter(place, mark))
  const page = rest.slice(0, limit)
  const last = rest.length > limit ? page.at(-1) : undefined
  const sum = (of: (row: SchoolRow) => number) => listed.reduce((total, row) => total + of(row), 0)
  return {
    now: ask.now,
    rows: page.map(({ row }) => row),
    next: last ? writeMark(last.place) : null,
    total: {
      schools: listed.length,
      students: sum(({ students }) => students),
      boarders: sum(({ boarders }) => boarders),
      found: sum(({ counts }) => counts.found),
      struck: sum(({ counts }) => counts.struck),
      open: sum(({ counts }) => counts.open),
      late: sum(({ counts }) => counts.late),
    },
    towns: choicesOf(mine, ({ town, townName }) => (town && townName ? { value: town, words: townName } : null)),
    types: choicesOf(mine, ({ type, typeName }) => ({ value: type, words: typeName })),
  }
}

const writeMark = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url')

function readMark(text: string): Place | undefined {
  try {
    return z.tuple([z.number(), z.number()]).safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data
  } catch {
    return undefined
  }
}

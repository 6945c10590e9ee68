import { dayOf } from '#foundation/calendar/day.ts'
import type { Input, Output } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { servingWords } from '#accounts/living-programme/programme.words.ts'
import { isStale, type Mandate, nextLines } from '#accounts/mandate/mandate.ts'
import type { mandateContract } from '#accounts/mandate/mandate.contract.ts'
import { mandateTelling } from '#accounts/mandate/server/telling.ts'
import { askedOf, memberUnits, workOf } from '#accounts/mandate/server/asked-of.ts'
import { versionsOf } from '#accounts/mandate/server/mandate.store.ts'
import { mayConfirm, maySee, mayWrite } from '#accounts/mandate/who-may.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { postTitle } from '#registry/post/server/post-title.ts'
import { timelineOf } from '#registry/post/server/timeline.ts'

type Read = typeof mandateContract.readMandate

/** One list: a version as it was written, or, before there is one, what the programme asks, ready to be written. */
export async function readMandate(ask: Ask<Read>, { unit: id, version }: Input<Read>): Promise<Output<Read>> {
  const { actor, refuse } = ask
  if (!maySee(actor, id)) refuse('mandates-not-yours')
  const unit = (await memberUnits(ask)).find((each) => each.id === id) ?? refuse('mandate-unit-not-found')
  const rules = await dutyRulesFor(ask.house.db, actor.district)
  const { year } = rules.pack.head
  const versions = await versionsOf(ask, id, year)
  const shown = version === undefined ? versions[0] : versions.find((each) => each.version === version)
  if (version !== undefined && !shown) refuse('mandate-version-not-found')

  const asked = askedOf(rules, unit)
  const posts = await postsOf(ask, id)
  const liaison = posts.find(({ role }) => role === 'liaison')?.id ?? null
  const fresh = asked.map(({ clause, statement }) => ({
    clause,
    statement,
    work: workOf(rules, unit, clause),
    post: liaison,
  }))
  // A draft is shown by what the programme asks now; what was signed is shown as it was signed.
  const lines = shown ? (shown.state === 'draft' ? nextLines(fresh, shown.lines) : shown.lines) : fresh
  const serving = new Map(asked.map(({ clause, servedBy }) => [clause, servedBy]))
  const inForce = versions.find(({ state }) => state === 'confirmed')
  return {
    unit: id,
    name: unit.name,
    year,
    title: `${unit.name}职责清单（${year}年）`,
    shown: shown ? await versionRow(ask, shown) : null,
    lines: lines.map((line) => ({
      ...line,
      postName: line.post && (posts.find((post) => post.id === line.post)?.title ?? '已撤销的职务'),
      serves: (serving.get(line.clause) ?? []).map((thing) => servingWords[thing] ?? thing),
    })),
    versions: await Promise.all(versions.map((each) => versionRow(ask, each))),
    stale: inForce !== undefined && isStale(inForce.lines, asked),
    posts: posts.map((post) => ({ id: post.id, title: post.title })),
    timeline:
      versions.length === 0
        ? []
        : await timelineOf(
            ask,
            versions.map((each) => each.id),
            mandateTelling,
          ),
    mayWrite: mayWrite(actor, id),
    mayConfirm: mayConfirm(actor, id),
  }
}

const versionRow = async (
  asking: Asking,
  { id, version, state, edits, writtenAt, confirmedAt, confirmedBy }: Mandate,
) => ({
  id,
  version,
  state,
  edits,
  writtenAt,
  confirmedAt,
  confirmedByName: confirmedBy && (await postTitle(asking, confirmedBy)),
})

/** Posts of the unit that may answer for a line today. */
export const postsOf = ({ tx, actor, now }: Asking, unit: string) =>
  tx
    .selectFrom('post')
    .select(['id', 'title', 'role'])
    .where('district', '=', actor.district)
    .where('unit', '=', unit)
    .where('role', 'not in', ['system-admin', 'security-admin', 'auditor'])
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', dayOf(now))]))
    .orderBy('id')
    .execute()

import type { Input } from '#foundation/endpoint.ts'
import type { Asking } from '#foundation/server/record.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { targetFactWords } from '#matters/key-target/key-target.facts.ts'
import type { keyTargetReadsContract, TargetPage } from '#matters/key-target/key-target-reads.contract.ts'
import { sayTarget } from '#matters/key-target/key-target.words.ts'
import { allLeaders } from '#matters/key-target/server/leaders.ts'
import { selectTargets, toTargetRow } from '#matters/key-target/server/target-rows.ts'
import { toTarget } from '#matters/key-target/server/target.store.ts'
import { targetSteps } from '#matters/key-target/target.ts'
import { isOffice, maySee, whyNot } from '#matters/key-target/who-may.ts'
import { postTitle } from '#registry/post/server/post-title.ts'
import { timelineOf } from '#registry/post/server/timeline.ts'
import { unitsOn } from '#registry/unit/server/units-on.ts'

type Read = typeof keyTargetReadsContract.readTarget

/** Everything one page shows about a target, and for every step whether it is possible now or why not. */
export async function readTarget(ask: Ask<Read>, { targetId }: Input<Read>): Promise<TargetPage> {
  const { actor, now, refuse } = ask
  if (!maySee(actor.role)) refuse('targets-not-yours')
  const found = await selectTargets(ask).where('t.id', '=', targetId).executeTakeFirst()
  if (!found) return refuse('target-not-found')
  const rules = await rulesFor(ask.house.db, actor.district)
  const target = toTargetRow(rules, found, now)
  const left = target.milestones.filter(({ reachedOn }) => reachedOn === null).length
  const steps = targetSteps.map((step) => {
    const reason = whyNot(step, { ...target, left }, actor)
    return [step, reason && sayTarget(reason)] as const
  })
  const post = async (id: string | null) => (id ? postTitle(ask, id) : null)
  const office = isOffice(actor)
  const units = office ? await unitsOn(ask, dayOf(now)) : []
  const photos = await photosOf(ask, targetId)
  const of = (role: string) =>
    photos.filter((photo) => photo.role === role).map(({ file, name, by, at }) => ({ file, name, by, at }))
  return {
    target,
    evidence: toTarget(found).evidence,
    proposedByName: await postTitle(ask, target.proposedBy),
    confirmedByName: await post(target.confirmedBy),
    acceptedByName: await post(target.acceptedBy),
    decidedByName: await post(target.decidedBy),
    steps: Object.fromEntries(steps),
    entries: await entriesOf(ask, targetId),
    before: of('before'),
    after: of('after'),
    leaders: office ? await allLeaders(ask) : [],
    units: units.filter(({ kind }) => ['member', 'town'].includes(kind)).map(({ id, short }) => ({ id, name: short })),
    timeline: await timelineOf(ask, [targetId], { words: targetFactWords, moreOf }),
  }
}

/** What was said with a step. */
const moreOf = (detail: Readonly<Record<string, unknown>>): string =>
  ['number', 'words', 'reason', 'result', 'finding', 'what', 'note', 'dueOn', 'reachedOn']
    .flatMap((key) => {
      const value = detail[key]
      return typeof value === 'string' && value !== '' ? [value] : []
    })
    .join(' · ')

const MOST_ENTRIES = 200

async function entriesOf({ tx, actor }: Asking, target: string): Promise<TargetPage['entries']> {
  const rows = await tx
    .selectFrom('key_target_entry as e')
    .leftJoin('unit as u', (on) => on.onRef('u.district', '=', 'e.district').onRef('u.id', '=', 'e.by_unit'))
    .leftJoin('post as p', (on) => on.onRef('p.district', '=', 'e.district').onRef('p.id', '=', 'e.by_post'))
    .select(['e.id', 'e.kind', 'e.on_day as onDay', 'e.words', 'e.good', 'e.photos', 'e.hazard', 'u.short', 'p.title'])
    .where('e.district', '=', actor.district)
    .where('e.target', '=', target)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(MOST_ENTRIES)
    .execute()
  return rows.map(({ short, title, kind, ...row }) => ({
    ...row,
    kind: kind as TargetPage['entries'][number]['kind'],
    byName: [short, title].filter(Boolean).join(' ') || '护学',
  }))
}

async function photosOf({ tx, actor }: Asking, subject: string) {
  const rows = await tx
    .selectFrom('attachment as a')
    .innerJoin('file as f', (on) => on.onRef('f.district', '=', 'a.district').onRef('f.id', '=', 'a.file'))
    .leftJoin('unit as u', (on) => on.onRef('u.district', '=', 'a.district').onRef('u.id', '=', 'a.by_unit'))
    .select(['a.file', 'a.role', 'f.name', 'u.short as by', 'a.received_at as at'])
    .where('a.district', '=', actor.district)
    .where('a.subject', '=', subject)
    .where('a.role', 'in', ['before', 'after'])
    .orderBy('a.received_at', 'desc')
    .limit(60)
    .execute()
  return rows.map(({ by, name, ...row }) => ({ ...row, name: name ?? '', by: by ?? '' }))
}

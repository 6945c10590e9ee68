import { dayOf, plainDay } from '#foundation/calendar/day.ts'
import type { Input } from '#foundation/endpoint.ts'
import { freshId } from '#foundation/server/id.ts'
import type { Ask } from '#foundation/server/verb.ts'
import { addClockEvents } from '#matters/deadline/server/clock.store.ts'
import { checkDue } from '#matters/hazard/server/due.ts'
import { type Hazard, passesNeeded } from '#matters/hazard/hazard.ts'
import type { hazardContract } from '#matters/hazard/hazard.contract.ts'
import { tookPartInFixing } from '#matters/hazard/server/took-part.ts'
import { attachPhotos } from '#foundation/file/server/attach-photos.ts'
import { rulesFor } from '#matters/hazard/server/rules.ts'
import { beginStep, endStep } from '#matters/hazard/server/take-step.ts'
import { postTitle } from '#registry/post/server/post-title.ts'

type Reinspect = typeof hazardContract.reinspectHazard

/** 复查: by somebody who did not fix it. One pass, or two by different people for a major hazard; a failure gives a new day. */
export async function reinspectHazard(ask: Ask<Reinspect>, input: Input<Reinspect>): Promise<Hazard> {
  const { tx, actor, now, refuse } = ask
  const hazard = await beginStep(ask, 'reinspect', input)
  if (await tookPartInFixing(ask, hazard.id)) refuse('reinspector-fixed-it-not-yours')
  const earlier = await tx
    .selectFrom('reinspection')
    .select(['person', 'post'])
    .where('district', '=', actor.district)
    .where('hazard', '=', hazard.id)
    .where('round', '=', hazard.sendBacks)
    .execute()
  if (earlier.some(({ person }) => person === actor.person)) refuse('reinspector-already-passed')
  await attachPhotos(ask, hazard.id, input.photos, 'evidence', refuse, { note: '复查' })
  const { district, person, post, unit } = actor
  await tx
    .insertInto('reinspection')
    .values({
      district,
      id: freshId(),
      hazard: hazard.id,
      round: hazard.sendBacks,
      person,
      post,
      unit,
      at: now,
      passed: input.pass,
      finding: input.finding,
    })
    .execute()
  const who = await Promise.all([...earlier.map((each) => each.post), post].map((each) => postTitle(ask, each)))
  const seen = { reinspectedOn: dayOf(now), reinspectors: who.join('、') }
  const detail = { finding: input.finding, photos: input.photos, dueOn: input.dueOn ?? null }
  if (input.pass) {
    const passes = hazard.passes + 1
    const state = passes >= passesNeeded(hazard.grade) ? 'passed' : 'done'
    return endStep(ask, hazard, { ...seen, passes, state }, { kind: 'hazard-passed', detail: { ...detail, passes } })
  }
  const dueOn = input.dueOn ?? refuse('send-back-without-date')
  checkDue(refuse as never, await rulesFor(ask.house.db, district), dueOn, now)
  await addClockEvents(ask, hazard.id, [
    { kind: 'reopened', clock: 'resolve', at: now, dueOn: plainDay(dueOn), reason: '复查不合格' },
  ])
  const change = {
    ...seen,
    state: 'rectifying',
    dueOn,
    doneAt: null,
    passes: 0,
    sendBacks: hazard.sendBacks + 1,
    ladder: [],
  } as const
  return endStep(ask, hazard, { ...change, ladder: [] }, { kind: 'hazard-failed', detail })
}

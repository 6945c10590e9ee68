import type { Actor } from '#foundation/actor.ts'
import { freshId } from '#foundation/server/id.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import { registerFile } from '#foundation/file/server/register-file.ts'
import type { FileStore } from '#foundation/server/files.ts'
import { drawScene } from '#apps/server/demo/scene.ts'
import { actorIn, reporterOf } from '#apps/server/demo/cast.ts'
import type { StoryEvent } from '#apps/server/demo/story.ts'
import { demoAsk, type DemoAsk } from '#apps/server/demo/ask.ts'
import { timeOf, dayOf } from '#foundation/calendar/day.ts'
import type { Hazard } from '#matters/hazard/hazard.ts'
import { findHazard, type KeptHazard } from '#matters/hazard/server/hazard.store.ts'
import { acceptHazard } from '#matters/hazard/server/accept.ts'
import { commentOnHazard } from '#matters/hazard/server/comment.ts'
import { contestHazard } from '#matters/hazard/server/contest.ts'
import { reportHazardDone } from '#matters/hazard/server/done.ts'
import { linkRebound } from '#matters/hazard/server/rebound.ts'
import { reinspectHazard } from '#matters/hazard/server/reinspect.ts'
import { reportHazard } from '#matters/hazard/server/report.ts'
import { strikeOffHazard } from '#matters/hazard/server/strike-off.ts'
import * as back from '#apps/server/demo/back-entry.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { Demo, DemoHazard } from '#programme/pack/sections/demo.ts'

export type Told = { id: string }
export type TellStory = (
  hazard: DemoHazard,
  events: readonly StoryEvent[],
  told: ReadonlyMap<number, Told>,
) => Promise<Told>

/** Somebody who tells the story: knows the schools and draws the photos. */
export async function teller(db: Database, pack: Pack, demo: Demo, files: FileStore): Promise<TellStory> {
  const district = pack.head.district.code
  const office = pack.units.find(({ kind }) => kind === 'office')?.code ?? 'office'

  async function photo(ask: DemoAsk, hazard: DemoHazard, after: boolean): Promise<string> {
    const stalls = hazard.detail === 'tanfan' && !after ? Math.min(6, 3 + (hazard.no % 4)) : 0
    const caption = `${dayOf(ask.now)} ${timeOf(ask.now)} ${hazard.place}（示意）`
    const kept = await files.keep(await drawScene({ caption, stalls, cones: after, hue: hazard.no }))
    const name = `${hazard.no}号${after ? '整改后' : '整改前'}.jpg`
    await registerFile(ask.tx, { ...ask.fileRow(kept), name, taken_at: ask.now })
    return kept.id
  }

  const leadOf = (hazard: DemoHazard): string =>
    hazard.lead === 'school' ? hazard.school : hazard.lead === 'territory' ? townOf(hazard) : (hazard.lead ?? office)
  const townOf = (hazard: DemoHazard): string => demo.schools.find(({ code }) => code === hazard.school)?.town ?? office
  const unitActor = (unit: string): Actor =>
    actorIn(district, unit, unit.startsWith('S') ? 'school-safety' : unit.startsWith('T') ? 'school-head' : 'liaison')
  /** People who may look at a fix: of units that had no hand in it. */
  const lookers = (hazard: DemoHazard): Actor[] => {
    const fixers = [leadOf(hazard), ...assistsOf(hazard)]
    const inspectors = ['gongan', 'jkt']
      .filter((unit) => !fixers.includes(unit))
      .map((unit) => actorIn(district, unit, 'inspector'))
    return [...inspectors, actorIn(district, office, 'office-staff'), actorIn(district, office, 'office-director')]
  }
  const assistsOf = (hazard: DemoHazard): string[] =>
    hazard.assist
      .map((unit) => (unit === 'school' ? hazard.school : unit === 'territory' ? townOf(hazard) : unit))
      .filter((unit) => unit !== leadOf(hazard))

  function whoDoes(hazard: DemoHazard, event: StoryEvent): Actor {
    switch (event.what) {
      case 'report':
        return reporterOf(district, hazard, office)
      case 'contest':
        return unitActor(hazard.assist[0] ?? leadOf(hazard))
      case 'accept':
      case 'plan':
      case 'done':
      case 'note':
      case 'ask-extension':
        return unitActor(leadOf(hazard))
      case 'pass':
      case 'fail':
        return lookers(hazard)[0] ?? actorIn(district, office, 'office-staff')
      case 'link':
      case 'dispatch':
      case 'rule':
      case 'grant-extension':
      case 'order':
      case 'list':
      case 'strike':
        return actorIn(district, office, 'office-staff')
    }
  }

  async function happen(
    ask: DemoAsk,
    hazard: DemoHazard,
    event: StoryEvent,
    now: KeptHazard | undefined,
    told: ReadonlyMap<number, Told>,
  ): Promise<Hazard | KeptHazard | undefined> {
    if (event.what === 'report')
      return reportHazard(ask as never, { ...reportOf(hazard), photos: [await photo(ask, hazard, false)] })
    if (!now) return undefined
    const on = { hazardId: now.id, version: now.version }
    const lead = leadOf(hazard)
    const assists = assistsOf(hazard)
    switch (event.what) {
      case 'link': {
        const before = await findHazard(ask, told.get(hazard.reboundOf ?? 0)?.id ?? '')
        return before && linkRebound(ask, now, before)
      }
      case 'dispatch':
        return back.dispatch(ask, now, { hazard, lead, assists })
      case 'contest':
        return contestHazard(ask as never, { ...on, reason: event.said, evidence: [await photo(ask, hazard, false)] })
      case 'rule':
        return back.rule(ask, now, event.said)
      case 'accept':
        return now.state === 'assigned' ? acceptHazard(ask as never, on) : now
      case 'plan':
        return back.plan(ask, now, hazard)
      case 'ask-extension':
        return back.askExtension(ask, now, hazard)
      case 'grant-extension':
        return back.grantExtension(ask, now, hazard)
      case 'order':
      case 'list':
        return back.escalate(ask, now, event.what)
      case 'note':
        await commentOnHazard(ask as never, { hazardId: now.id, text: event.said })
        return now
      case 'done':
        return reportHazardDone(ask as never, { ...on, ...doneOf(hazard), photos: [await photo(ask, hazard, true)] })
      case 'fail':
        return back.fail(ask, now, event.again)
      case 'pass':
        return passes(ask, now, hazard)
      case 'strike':
        return strikeOffHazard(ask as never, {
          ...on,
          note: '',
          solvedAt: lead === hazard.school ? 'school' : 'department',
        })
    }
  }

  /** A major hazard is passed by two people of different units. */
  async function passes(ask: DemoAsk, now: KeptHazard, hazard: DemoHazard): Promise<Hazard> {
    const given = { pass: true, finding: '现场查看，已按要求整改到位', photos: [] }
    const first = await reinspectHazard(ask as never, { hazardId: now.id, version: now.version, ...given })
    if (now.grade !== 'major') return first
    const other = { ...ask, actor: lookers(hazard)[1] ?? ask.actor }
    return ask.becoming(other.actor, () =>
      reinspectHazard(other as never, { hazardId: now.id, version: first.version, ...given }),
    )
  }

  return async (hazard, events, told) => {
    const id = { known: '' }
    for (const event of events) {
      const actor = whoDoes(hazard, event)
      const after = await asActor(db, actor, async (tx) => {
        const ask = demoAsk(db, tx, actor, event.at)
        const now = id.known ? await findHazard(ask, id.known) : undefined
        return happen(ask, hazard, event, now, told)
      })
      id.known ||= after?.id ?? freshId()
    }
    return { id: id.known }
  }
}

const reportOf = (hazard: DemoHazard) => ({
  school: hazard.school,
  spot: hazard.place,
  detail: hazard.detail,
  title: hazard.title,
  description: hazard.channelNote ?? '',
  channel: hazard.channel,
  foundOn: hazard.foundOn,
  confidential: false,
})

const doneOf = (hazard: DemoHazard) => ({
  result: hazard.measures ?? '已整改到位',
  measures: hazard.measures ?? '已整改到位',
  ...(hazard.funds && { funds: hazard.funds.tenThousandYuan }),
})

import { join } from 'node:path'
import { systemActor } from '#foundation/actor.ts'
import { registerFile } from '#foundation/file/server/register-file.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import { folderStore } from '#foundation/server/files.ts'
import { type DemoAsk, demoAsk } from '#apps/server/demo/ask.ts'
import { actorIn } from '#apps/server/demo/cast.ts'
import {
  type DemoResolution,
  FIRST_QUARTER,
  FIRST_RESOLUTIONS,
  NEXT,
  type WorkStep,
} from '#apps/server/demo/meeting-story.ts'
import { drawScene } from '#apps/server/demo/scene.ts'
import { answerInvitation, signFor, signInAtMeeting, signInCode } from '#matters/meeting/server/attend.ts'
import { callMeeting } from '#matters/meeting/server/call.ts'
import { beginMeeting, finishMeeting } from '#matters/meeting/server/hold.ts'
import { findMeeting } from '#matters/meeting/server/meeting.store.ts'
import { issueMinutes, writeMinutes } from '#matters/meeting/server/minutes.ts'
import {
  askMoreTime,
  closeResolution,
  grantMoreTime,
  reportResolution,
  verifyResolution,
} from '#matters/meeting/server/resolution-steps.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { DemoPosts } from '#programme/pack/sections/demo.ts'
import type { z } from 'zod'

type On = { id: string; version: number }

/** The joint meetings the demo begins with, each step taken through the verbs people use. Does nothing the second time. */
export async function seedDemoMeetings(
  db: Database,
  pack: Pack,
  { posts }: { posts: z.infer<typeof DemoPosts> },
  { dataFolder }: { dataFolder: string },
): Promise<void> {
  const district = pack.head.district.code
  const known = await asActor(db, systemActor(district), (tx) =>
    tx.selectFrom('meeting').select('id').where('district', '=', district).limit(1).executeTakeFirst(),
  )
  if (known) return
  const files = folderStore(join(dataFolder, 'files'))
  const as = <T>(unit: string, role: string, at: string, work: (ask: DemoAsk) => Promise<T>): Promise<T> => {
    const actor = actorIn(district, unit, role)
    return asActor(db, actor, (tx) => work(demoAsk(db, tx, actor, new Date(`${at}:00+08:00`))))
  }
  const office = <T>(at: string, work: (ask: DemoAsk) => Promise<T>) => as('office', 'office-staff', at, work)
  const version = (id: string, at: string) => office(at, async (ask) => (await findMeeting(ask, id))!.version)
  const topicsOf = (titles: readonly string[]) => titles.map((title) => ({ title, kind: 'other', ref: null }))
  const members = pack.units.filter(({ kind }) => kind === 'member' || kind === 'town').map(({ code }) => code)

  await heldInMarch()
  await calledInMay()

  async function heldInMarch(): Promise<void> {
    const { calledAt, heldOn, beganAt, overAt, issuedAt, title, place, note, topics, body } = FIRST_QUARTER
    const given = { kind: 'full', title, heldOn, startsAt: '09:00', place, chair: 'district-district-leader', note }
    const { id } = await office(calledAt, (ask) =>
      callMeeting(ask as never, { ...given, topics: topicsOf(topics), units: members } as never),
    )
    for (const unit of FIRST_QUARTER.delegated)
      await as(unit, 'liaison', '2017-03-29T10:00', (ask) =>
        answerInvitation(ask as never, {
          meetingId: id,
          comes: false,
          reason: '参加市里会议',
          delegate: `${unit}-liaison`,
        }),
      )
    for (const unit of FIRST_QUARTER.excused)
      await as(unit, 'liaison', '2017-03-29T11:00', (ask) =>
        answerInvitation(ask as never, { meetingId: id, comes: false, reason: '外出培训', delegate: undefined }),
      )
    await office(beganAt, async (ask) =>
      beginMeeting(ask as never, { meetingId: id, version: await version(id, beganAt) }),
    )
    const away: readonly string[] = [...FIRST_QUARTER.absent, ...FIRST_QUARTER.excused]
    for (const unit of members.filter((each) => !away.includes(each))) await comes(id, unit)
    await office(overAt, async (ask) =>
      finishMeeting(ask as never, { meetingId: id, version: await version(id, overAt) }),
    )
    const resolved = FIRST_RESOLUTIONS.map(({ matter, lead, assists, dueOn }) => ({ matter, lead, assists, dueOn }))
    const written = await office('2017-03-31T17:20', async (ask) =>
      writeMinutes(ask as never, { meetingId: id, version: await version(id, overAt), body, resolved }),
    )
    await office(issuedAt, (ask) => issueMinutes(ask as never, { meetingId: id, version: written.version }))
    for (const resolution of FIRST_RESOLUTIONS) await workOff(id, resolution)
  }

  /** By the code on the screen; whoever has no phone at hand is written down by the Office. */
  async function comes(id: string, unit: string): Promise<void> {
    const at = '2017-03-31T08:55'
    const delegated = (FIRST_QUARTER.delegated as readonly string[]).includes(unit)
    if (!posts.some((post) => post.unit === unit))
      return void (await office(at, async (ask) =>
        signFor(ask as never, { meetingId: id, version: await version(id, at), unit, delegate: false }),
      ))
    await as(unit, delegated ? 'liaison' : 'lead-in-charge', at, async (ask) => {
      const meeting = (await findMeeting(ask, id))!
      return signInAtMeeting(ask as never, { meetingId: id, code: signInCode(meeting) })
    })
  }

  async function workOff(meeting: string, { matter, lead, steps }: DemoResolution): Promise<void> {
    let on: On = await office(FIRST_QUARTER.issuedAt, async ({ tx }) =>
      tx
        .selectFrom('meeting_resolution')
        .select(['id', 'version'])
        .where('district', '=', district)
        .where('meeting', '=', meeting)
        .where('matter', '=', matter)
        .executeTakeFirstOrThrow(),
    )
    for (const step of steps) on = await walk(on, lead, step)
  }

  async function walk({ id, version: v }: On, lead: string, step: WorkStep): Promise<On> {
    const on = { resolutionId: id, version: v }
    const unit = <T>(work: (ask: DemoAsk) => Promise<T>) => as(lead, 'liaison', step.at, work)
    switch (step.do) {
      case 'report':
        return unit(async (ask) => {
          const picture = await files.keep(
            await drawScene({
              caption: `办理情况 ${step.at.slice(0, 10)}（示意）`,
              stalls: 0,
              cones: true,
              hue: v + 7,
            }),
          )
          await registerFile(ask.tx, { ...ask.fileRow(picture), name: '现场示意.jpg', taken_at: null })
          return reportResolution(ask as never, { ...on, result: step.said, evidence: [picture.id] })
        })
      case 'verify':
        return office(step.at, (ask) => verifyResolution(ask as never, { ...on, finding: step.said }))
      case 'close':
        return office(step.at, (ask) => closeResolution(ask as never, on))
      case 'ask-more':
        return unit((ask) => askMoreTime(ask as never, { ...on, dueOn: step.dueOn, reason: step.said }))
      case 'grant':
        return office(step.at, (ask) => grantMoreTime(ask as never, on))
    }
  }

  async function calledInMay(): Promise<void> {
    const { calledAt, heldOn, title, place, topics, units, come } = NEXT
    const given = {
      kind: 'special',
      title,
      heldOn,
      startsAt: '15:00',
      place,
      chair: 'office-office-director',
      note: '',
    }
    const { id } = await office(calledAt, (ask) =>
      callMeeting(ask as never, { ...given, topics: topicsOf(topics), units: [...units] } as never),
    )
    for (const unit of come)
      await as(unit, 'liaison', '2017-05-09T17:10', (ask) =>
        answerInvitation(ask as never, { meetingId: id, comes: true, reason: '', delegate: undefined }),
      )
  }
}

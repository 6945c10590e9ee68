import type { Served } from '#foundation/server/verb.ts'
import { hazardHouse } from '#matters/hazard/server/hazard-house.ts'
import { meetingContract } from '#matters/meeting/meeting.contract.ts'
import { meetingReadsContract } from '#matters/meeting/meeting-reads.contract.ts'
import { resolutionContract } from '#matters/meeting/resolution.contract.ts'
import { meetingReadsSlice, meetingSlice, resolutionSlice } from '#matters/meeting/server/meeting.server.ts'

const contract = { ...meetingContract, ...resolutionContract, ...meetingReadsContract }
type Given = Record<string, unknown>
export type On = { id: string; version: number; state?: string; numberText?: string | null; dueOn?: string }
type Steps = Record<string, (input: Given) => Promise<On>>

/** For tests: the demo district with joint meetings, told in words. */
export async function meetingHouse(more: readonly Served[] = []) {
  const it = await hazardHouse([...new Set([meetingSlice, resolutionSlice, meetingReadsSlice, ...more])])
  const ask = async (login: string) => (await it.as(login)).ask(contract)
  const verb = async (login: string) => (await ask(login)) as unknown as Steps

  const usual = {
    kind: 'full',
    title: '第二季度联席会议',
    heldOn: '2017-05-18',
    startsAt: '09:00',
    place: '区政府三楼会议室',
    chair: 'office-office-director',
    topics: [{ title: '研究校门口流动摊点反复的整治' }],
    units: ['zhifa', 'shijian', 'gongan', 'tangshan'],
  }
  const call = async (given: Given = {}, login = 'office-staff'): Promise<On> =>
    (await verb(login))['callMeeting']!({ ...usual, ...given })
  /** Takes a step on a meeting, on the version it has now. */
  const step = async (login: string, name: keyof typeof meetingContract, { id }: Pick<On, 'id'>, given: Given = {}) => {
    const { meeting } = await (await ask('office-staff')).readMeeting({ meetingId: id })
    return (await verb(login))[name]!({ meetingId: id, version: meeting.version, ...given })
  }
  const page = async (login: string, { id }: Pick<On, 'id'>) => (await ask(login)).readMeeting({ meetingId: id })
  const code = async (on: On) => (await page('office-staff', on)).code ?? ''
  const signIn = async (login: string, on: On, given?: string) =>
    step(login, 'signInAtMeeting', on, { code: given ?? (await code(on)) })

  const work = async (
    login: string,
    name: keyof typeof resolutionContract,
    { id }: Pick<On, 'id'>,
    given: Given = {},
  ) => {
    const { resolution } = await (await ask('office-staff')).readResolution({ resolutionId: id })
    return (await verb(login))[name]!({ resolutionId: id, version: resolution.version, ...given })
  }
  const RESOLVED = [
    { matter: '建成青澜小学西侧疏导点', lead: 'zhifa', assists: ['tangshan'], dueOn: '2017-05-26' },
    { matter: '开展校园周边食品联合检查', lead: 'shijian', assists: [], dueOn: '2017-06-09' },
  ]
  /** Begun, signed in by the leader of zhifa, over: minutes may be written. */
  async function held(given: Given = {}): Promise<On> {
    const meeting = await call(given)
    it.at('2017-05-18T09:00:00')
    await step('office-staff', 'beginMeeting', meeting)
    await signIn('zhifa-leader', meeting)
    return step('office-staff', 'finishMeeting', meeting)
  }
  /** And the minutes issued: what was resolved is work. */
  async function resolved(given: Given = {}) {
    const meeting = await held(given)
    await step('office-staff', 'writeMinutes', meeting, {
      body: '会议研究了摊点整治，议定以下事项。',
      resolved: RESOLVED,
    })
    const issued = await step('office-director', 'issueMinutes', meeting)
    const { resolutions } = await page('office-staff', meeting)
    return { meeting: issued, first: resolutions[0]!, second: resolutions[1]! }
  }
  const reportDone = async (on: Pick<On, 'id'>, login = 'zhifa-liaison') =>
    work(login, 'reportResolution', on, { result: '疏导点已建成，摊主全部进点', evidence: [await it.photo(login)] })
  return { ...it, ask, usual, call, step, page, code, signIn, work, held, resolved, reportDone }
}
export type MeetingHouse = Awaited<ReturnType<typeof meetingHouse>>

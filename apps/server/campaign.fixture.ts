import { startReactor } from '#apps/server/reactor.ts'
import { sweepCampaigns } from '#duties/campaign/server/sweep-campaigns.ts'
import { campaignContract } from '#duties/campaign/campaign.contract.ts'
import { campaignSlice } from '#duties/campaign/server/campaign.server.ts'
import { sheetFor } from '#duties/proof/server/sheet.ts'
import { type DutyRules, dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { demoSubjects, allInOrder } from '#duties/proof/server/duty-by-duty.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { dayOf } from '#foundation/calendar/day.ts'
import { systemActor } from '#foundation/actor.ts'
import { asActor } from '#foundation/server/database.ts'
import { notificationContract } from '#foundation/notification/notification.contract.ts'
import type { Served } from '#foundation/server/verb.ts'
import { hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'
import { hazardReadsSlice } from '#matters/hazard/server/hazard-reads.server.ts'
import { hazardHouse } from '#matters/hazard/server/hazard-house.ts'

/** Who fills in each block of a campaign before a term, by the season of its duties. */
export const LEADS: Record<string, string> = { a: 'gongan', b: 'zhifa', c: 'jiaojing', d: 'wenguang', f: 'shijian' }
export const BLOCKS = ['a', 'b', 'c', 'd', 'e', 'f'] as const
export type Season = 'spring' | 'autumn'
export const OPENS: Record<Season, string> = { spring: '2017-02-13', autumn: '2017-09-01' }

/** For tests: the demo district with its campaigns, and a sheet at a school one word away. */
export async function campaignHouse(more: readonly Served[] = []) {
  const it = await hazardHouse([proofSlice, campaignSlice, hazardReadsSlice, ...more])
  const rules: DutyRules = await dutyRulesFor(it.house.db, it.district)
  const reactor = startReactor({ db: it.house.db, clock: it.house.clock, senders: [] })
  const schools = demoSubjects(it.pack, it.demo).flatMap(({ id, kind }) => (kind === 'school' ? [id] : []))
  const ask = async (login: string) => (await it.as(login)).ask(campaignContract)

  /** Who fills in a block at a school. */
  const fills = (block: string, school: string) =>
    block === 'e' ? `${school.toLowerCase()}-head` : `${LEADS[block]}-liaison`

  /** Gives one sheet, with some items answered 「否」. */
  async function give(
    {
      block,
      season,
      school,
      login = fills(block, school),
    }: {
      block: string
      season: Season
      school: string
      login?: string
    },
    lacking: readonly string[] = [],
  ) {
    const duty = rules.find(`preopen-${block}-${season}`)
    const subject = demoSubjects(it.pack, it.demo).find(({ id }) => id === school)
    if (!duty?.proof.checklist || !subject) throw new Error(`nothing is asked of ${school} in block ${block}`)
    const now = it.house.clock.now()
    const named = { ...subject, enrolment: { students: 900, boarders: 0, staff: 60 } }
    const sheet = sheetFor(rules, duty.proof.checklist, named as never, dayOf(now))!
    const answers = allInOrder(sheet, await it.photo(login), now)
    for (const code of lacking) answers[code] = { value: false, applicable: true, note: '', photos: [] }
    const photos = await Promise.all(Array.from({ length: duty.proof.photos }, () => it.photo(login)))
    const period = `opening-${OPENS[season]}`
    return (await it.as(login)).ask(proofContract).giveProof({
      duty: duty.code,
      subject: school,
      period,
      answers,
      photos,
      placeReason: duty.proof.place === 'none' ? '' : '事后补录，没有定位',
    } as never)
  }

  /** A 「否」 of a sheet reported as a hazard, the way a phone does it: with the way of finding the phone usually says. */
  async function reportFrom(login: string, proof: { id: string; subject: string }, item: string, title: string) {
    const hazard = await it.report(login, {
      school: proof.subject,
      title,
      spot: '校门外',
      channel: 'patrol',
      arisenFrom: { subject: proof.id, item },
    })
    await reactor.poke(it.district)
    return hazard
  }

  const sweep = () => sweepCampaigns({ db: it.house.db, clock: it.house.clock }, it.district, [])
  const ledger = async (login: string, campaign: string) =>
    (await it.as(login)).ask(hazardReadsContract).listHazards({ view: 'all', campaign } as never)
  const bell = async (login: string) => (await it.as(login)).ask(notificationContract)
  const asSystem = <T>(work: Parameters<typeof asActor<T>>[2]) => asActor(it.house.db, systemActor(it.district), work)
  return { ...it, rules, reactor, schools, ask, fills, give, reportFrom, sweep, ledger, bell, asSystem }
}
export type CampaignHouse = Awaited<ReturnType<typeof campaignHouse>>

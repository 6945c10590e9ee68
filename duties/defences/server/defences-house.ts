import sharp from 'sharp'
import { fileSlice } from '#foundation/file/server/file.server.ts'
import type { GivenAnswer } from '#duties/checklist/checklist.ts'
import { defencesContract } from '#duties/defences/defences.contract.ts'
import { defencesSlice } from '#duties/defences/server/defences.server.ts'
import { dutyRulesFor } from '#duties/duty/server/duty-rules.ts'
import { normsContract } from '#duties/norms/norms.contract.ts'
import { normsSlice } from '#duties/norms/server/norms.server.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { allInOrder, filledIn } from '#duties/proof/server/duty-by-duty.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { rosterSlice } from '#duties/roster/server/roster.server.ts'
import { zoneCoverSlice } from '#duties/zone-cover/server/zone-cover.server.ts'
import { zoneCoverContract } from '#duties/zone-cover/zone-cover.contract.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { cameraContract } from '#registry/camera/camera.contract.ts'
import { cameraSlice } from '#registry/camera/server/camera.server.ts'
import { demoHouse } from '#registry/district/server/demo-house.ts'
import { schoolContract } from '#registry/school/school.contract.ts'
import { schoolSlice } from '#registry/school/server/school.server.ts'

export const TERM = 'term-2017-02-13'

/** For tests: the demo district, where schools give sheets and somebody reads how they stand. */
export async function defencesHouse() {
  const slices = [
    proofSlice,
    defencesSlice,
    normsSlice,
    zoneCoverSlice,
    cameraSlice,
    schoolSlice,
    rosterSlice,
    fileSlice,
  ]
  const it = await demoHouse(slices)
  await applyPack(it.house.db, it.pack, 'test')
  const rules = await dutyRulesFor(it.house.db, it.pack.head.district.code)
  let shots = 0
  const jpeg = () => {
    shots += 1
    const background = { r: shots % 256, g: (shots * 97) % 256, b: (shots * 31) % 256 }
    return sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .jpeg()
      .toBuffer()
  }
  /** Of the demo clock: `at('2017-03-01T10:00')`. */
  const at = (moment: string) => it.house.clock.set(new Date(`${moment}:00+08:00`))

  /** A duty given whole, its sheet in order but for what is said. */
  async function give(
    login: string,
    duty: string,
    { period = TERM, ...but }: { period?: string; answers?: Record<string, GivenAnswer> } = {},
  ) {
    const visitor = await it.as(login)
    const { fields, photos, checklist } = rules.find(duty)!.proof
    const picture = async () => (await visitor.upload('p.jpg', await jpeg())).id
    const pictures = await Promise.all(Array.from({ length: photos }, picture))
    const now = it.house.clock.now()
    const { sheets } = await visitor.ask(proofContract).today({})
    const sheet = sheets.find(({ code }) => code === checklist)
    const answers = sheet ? allInOrder(sheet, pictures[0] ?? (await picture()), now) : {}
    const subject = login.slice(0, 3).toUpperCase()
    return visitor.ask(proofContract).giveProof({
      duty,
      subject,
      period,
      slot: '',
      photos: pictures,
      fields: filledIn(fields, now),
      answers: { ...answers, ...but.answers },
      placeReason: '室内没有信号',
    } as never)
  }
  const defences = async (login: string) => (await it.as(login)).ask(defencesContract)
  const norms = async (login: string) => (await it.as(login)).ask(normsContract)
  const cover = async (login: string) => (await it.as(login)).ask(zoneCoverContract)
  const cameras = async (login: string) => (await it.as(login)).ask(cameraContract)
  const schools = async (login: string) => (await it.as(login)).ask(schoolContract)
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: { code: string }) => error.code,
    )
  return { ...it, rules, at, give, defences, norms, cover, cameras, schools, refusal }
}
export type DefencesHouse = Awaited<ReturnType<typeof defencesHouse>>

import { beforeAll, expect } from 'vitest'
import { startReactor } from '#apps/server/reactor.ts'
import { freshId } from '#foundation/server/id.ts'
import { proves } from '#foundation/test/proves.ts'
import { hazardFrom } from '#duties/checklist/hazard-from.ts'
import { plateText } from '#duties/checklist/plate-text.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { allInOrder } from '#duties/proof/server/duty-by-duty.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'

// From a 「否」 on a sheet to a hazard, and back to the sheet when it is struck off.
let it: HazardHouse
let reactor: ReturnType<typeof startReactor>
beforeAll(async () => {
  it = await hazardHouse([proofSlice])
  reactor = startReactor({ db: it.house.db, clock: it.house.clock, senders: [] })
})
const as = async (login: string) => (await it.as(login)).ask(proofContract)
/** What the head of a school finds on the list of eight ones, with some of them answered 否. */
async function giveEightOnes(login: string, lacking: readonly string[]) {
  it.at('2017-02-20T10:00:00')
  const { items, sheets, at } = await (await as(login)).today({})
  const item = items.find(({ checklist }) => checklist === 'eight-ones')
  const sheet = sheets.find(({ code }) => code === 'eight-ones')
  if (!item || !sheet) throw new Error(`${login} is not asked for the eight ones`)
  const photo = await it.photo(login)
  const answers = allInOrder(sheet, photo, at)
  for (const code of lacking) answers[code] = { value: false, applicable: true, note: '', photos: [] }
  const photos = await Promise.all(Array.from({ length: item.photos }, () => it.photo(login)))
  const { duty, subject, period, slot } = item
  const proof = await (
    await as(login)
  ).giveProof({ id: freshId(), duty, subject, period, slot, answers, photos, placeReason: '室内没有信号' })
  return { proof, sheet }
}

proves(
  ['5.25', '5.26', '5.28', '5.29', '5.30', '5.31', '5.32', '5.33'],
  '八个一自查：显示n/8，缺的一项一点就转成隐患，销号后回到检查单',
  async () => {
    const whole = await giveEightOnes('s04-safety', [])
    expect((await (await as('s04-head')).proof({ proofId: whole.proof.id })).wholes).toEqual({
      met: 8,
      of: 8,
      lacking: [],
    })

    const { proof, sheet } = await giveEightOnes('s03-safety', ['EO-6'])
    const item = sheet.items.find(({ code }) => code === 'EO-6')
    const draft = item && hazardFrom(item, { value: false }, '校门口', { day: '2017-02-20' as never })
    if (!item || !draft) throw new Error('EO-6 leads to no hazard')
    const shown = await (await as('s03-head')).proof({ proofId: proof.id })
    expect(shown).toMatchObject({ wholes: { met: 7, of: 8, lacking: ['EO-6'] }, unmet: 1, findings: [] })
    expect(shown.score).toBeLessThan(100)

    const hazard = await it.report('s03-safety', {
      title: draft.title,
      detail: draft.detail,
      spot: draft.spot,
      channel: 'patrol',
      arisenFrom: { subject: proof.id, item: 'EO-6' },
    })
    await reactor.poke(it.district)
    const linked = (await (await as('s03-head')).proof({ proofId: proof.id })).findings
    expect(linked).toEqual([{ item: 'EO-6', hazard: hazard.id, numberText: hazard.numberText, closedAt: null }])

    // The rest of its life is that of any hazard.
    it.at('2017-05-10T10:00:00')
    const fixed = await it.struckOff({ title: draft.title, arisenFrom: { subject: proof.id, item: 'EO-6' } })
    await reactor.poke(it.district)
    const after = (await (await as('s03-head')).proof({ proofId: proof.id })).findings
    expect(after.map(({ hazard: of, closedAt }) => [of, closedAt !== null])).toEqual([
      [hazard.id, false],
      [fixed.id, true],
    ])
  },
)

proves('5.27', '警务室标牌的字由派出所和学校的名称生成', () => {
  expect(plateText('塘山派出所', '青澜小学')).toBe('塘山派出所驻青澜小学警务室')
})

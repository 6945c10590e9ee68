import sharp from 'sharp'
import { beforeAll, describe, expect } from 'vitest'
import { fileSlice } from '#foundation/file/server/file.server.ts'
import { proves } from '#foundation/test/proves.ts'
import { proofContract } from '#duties/proof/proof.contract.ts'
import { allInOrder, demoSubjects, filledIn, turnOf } from '#duties/proof/server/duty-by-duty.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { applyPack } from '#programme/pack/server/apply-pack.ts'
import { getPack } from '#programme/pack/server/load-pack.ts'
import { workCalendarOf } from '#programme/pack/work-calendar.ts'
import { type DemoHouse, demoHouse } from '#registry/district/server/demo-house.ts'

// Each duty of the programme through the front door: it stands on the right list at the right time, the wrong person and half a
// proof are refused, a whole one is kept and seen by those it concerns.
const { pack, demo } = getPack('packs/qingshanhu-2017')
if (!demo) throw new Error('the pack has no demo')
const accounts = new Set(demo.posts.map(({ account }) => account))
const by = { calendar: workCalendarOf(pack), windows: pack.calendar.peaks }
const subjects = demoSubjects(pack, demo)

let it: DemoHouse
beforeAll(async () => {
  it = await demoHouse([proofSlice, fileSlice])
  await applyPack(it.house.db, it.pack, 'test')
})
const as = async (login: string) => (await it.as(login)).ask(proofContract)
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )
let shots = 0
async function takePhoto(login: string): Promise<string> {
  const pixels = {
    width: 40,
    height: 30,
    channels: 3,
    background: { r: (shots += 1) % 256, g: (shots * 97) % 256, b: (shots * 31) % 256 },
  } as const
  return (await (await it.as(login)).upload('p.jpg', await sharp({ create: pixels }).jpeg().toBuffer())).id
}

describe('every duty of the programme', () => {
  for (const duty of pack.duties.duties) {
    const turn = turnOf(duty, subjects, accounts, by)
    proves(duty.clauses, `${duty.name}：到时列出，别人报不了，少一样报不了，报了看得到`, async () => {
      if (!turn) throw new Error(`nobody in the demo can do ${duty.code} in the rest of 2017`)
      const { subject, login, moment } = turn
      it.house.clock.set(moment)
      const { items, sheets } = await (await as(login)).today({})
      const item = items.find((each) => each.duty === duty.code && (turn.asked === null || each.id === turn.asked.id))
      expect(item, `${duty.code} stands on the list of ${login} at ${moment.toISOString()}`).toBeDefined()
      if (!item) return
      const asked = { duty: duty.code, subject: subject.id, period: item.period, slot: item.slot }

      const stranger = subject.kind === 'school' ? (subject.id === 'S13' ? 's12-guard' : 's13-guard') : 's03-guard'
      expect(await refusal((await as(stranger)).giveProof(asked)), 'a stranger').toBe('duty-not-yours')
      const sheet = sheets.find(({ code }) => code === item.checklist)
      const photo = sheet ? await takePhoto(login) : ''
      const whole = {
        ...asked,
        ...(item.place !== 'none' && { placeReason: '室内没有信号' }),
        ...(item.photos > 0 && {
          photos: await Promise.all(Array.from({ length: item.photos }, () => takePhoto(login))),
        }),
        fields: filledIn(item.fields, moment),
        ...(sheet && { answers: allInOrder(sheet, photo, moment) }),
      }
      if (item.place !== 'none')
        expect(await refusal((await as(login)).giveProof({ ...whole, placeReason: '' })), 'no place').toBe(
          'duty-place-reason-needed',
        )
      if (item.photos > 0)
        expect(await refusal((await as(login)).giveProof({ ...whole, photos: [] })), 'no photo').toBe(
          'duty-photos-missing',
        )
      if (sheet || item.fields.some(({ required }) => required))
        expect(await refusal((await as(login)).giveProof({ ...whole, fields: {}, answers: {} })), 'not filled in').toBe(
          'duty-answers-missing',
        )
      if (duty.completionOnly)
        expect(await refusal((await as(login)).giveProof({ ...asked, fields: { note: '情况正常' } })), 'words').toBe(
          'duty-completion-only',
        )

      const proof = await (await as(login)).giveProof(whole)
      expect(proof).toMatchObject({ duty: duty.code, subject: subject.id, outcome: 'done', standing: 'done', unmet: 0 })
      const after = (await (await as(login)).today({})).items.find(({ id }) => id === item.id)
      if (turn.asked) expect(after?.standing).toBe(item.times === 1 ? 'done' : 'begun')
      expect(await refusal((await as('office-staff')).proof({ proofId: proof.id })), 'the office').toBe('done')
      expect(await refusal((await as('auditor')).proof({ proofId: proof.id })), 'the auditor').toBe('proof-not-found')
      const other =
        subject.kind === 'school' ? stranger : subject.id === 'wenguang' ? 'zhifa-liaison' : 'wenguang-liaison'
      expect(await refusal((await as(other)).proof({ proofId: proof.id })), 'somebody else').toBe('proof-not-found')
    })
  }
})

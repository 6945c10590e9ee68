import { beforeAll, expect, test } from 'vitest'
import { documentHouse, type DocumentHouse } from '#accounts/document/server/document-house.ts'
import { programmeContract } from '#accounts/living-programme/programme.contract.ts'
import { livingProgrammeSlice } from '#accounts/living-programme/server/living-programme.server.ts'
import { proves } from '#foundation/test/proves.ts'

let it: DocumentHouse
beforeAll(async () => {
  it = await documentHouse([livingProgrammeSlice])
  it.at('2017-05-10T09:00:00')
})
const read = async (login: string, clauseId: string, unit?: string) =>
  (await it.as(login)).ask(programmeContract).readClause({ clauseId, ...(unit && { unit }) })

test('before anything is issued nothing is green', async () => {
  for (const clause of ['0.1', '0.2'])
    expect((await read('office-staff', clause)).clause).toMatchObject({ standing: 'todo', figure: { whole: 0 } })
})

proves('0.1', '要点上看得到今年编到几号、登记几件，撤回的也占着号', async () => {
  await it.issued({ toWhom: ['zhifa', 'S03'] })
  const second = await it.issued({ toWhom: ['zhifa'] })
  await it.take('office-director', 'recallDocument', second, { reason: '附件有误，另行印发' })
  await it.write()
  const { clause } = await read('office-staff', '0.1')
  expect(clause.figure).toMatchObject({ part: 2, whole: 2, note: '今年编到2号，登记2件' })
})

proves('0.2', '要点上看得到发出几份、签收几份；单位看本单位的，办公室看全区的', async () => {
  const sent = await it.issued({ toWhom: ['zhifa', 'S03', 'tangshan'] })
  await it.receive('s03-head', sent)
  const office = await read('office-staff', '0.2')
  // What was recalled is no longer waited for.
  expect(office.clause.figure).toMatchObject({ part: 1, whole: 5, href: '/documents?view=unsigned' })
  expect(office.shown).toEqual([
    expect.objectContaining({
      href: `/documents/${sent.id}`,
      standing: 'done',
      postName: expect.stringContaining('校长'),
    }),
  ])
})

proves('0.4', '每一条都看得到上级依据，没有核对文号的标明待确认', async () => {
  for (const { id } of it.pack.clauses.filter(({ owners }) => owners.includes('office') || owners.includes('all')))
    expect([id, (await read('office-staff', id)).basis.length > 0]).toEqual([id, true])
  const { basis } = await read('s03-head', '5.13')
  expect(basis.map(({ title }) => title)).toContain('中小学幼儿园安全防范工作规范（试行）')
  expect(basis.find(({ unsure }) => unsure)?.issuer).toBe('市综治委学校及周边治安综合治理工作领导小组')
  const { clause } = await read('office-staff', '0.4')
  expect(clause.figure).toMatchObject({ part: it.pack.clauses.length, whole: it.pack.clauses.length, missing: [] })
})

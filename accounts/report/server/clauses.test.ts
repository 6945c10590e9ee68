import { beforeAll, expect, test } from 'vitest'
import { livingProgrammeSlice } from '#accounts/living-programme/server/living-programme.server.ts'
import { programmeContract } from '#accounts/living-programme/programme.contract.ts'
import { type ReportHouse, reportHouse } from '#accounts/report/server/report-house.ts'

// What the living programme says of article 9, as reports come in.
let it: ReportHouse
beforeAll(async () => {
  it = await reportHouse([livingProgrammeSlice])
  it.at('2017-06-12T09:00:00')
  await it.sweep()
}, 60_000)
const clause = async (clauseId: string, login = 'office-staff') =>
  (await (await it.as(login)).ask(programmeContract).readClause({ clauseId })).clause
const figure = async (clauseId: string, login?: string) => {
  const { figure: read, standing } = await clause(clauseId, login)
  return [read?.part, read?.whole, standing]
}

test('nothing is due and nothing has come: no figure is green', async () => {
  for (const id of ['9.3', '9.4', '9.5', '9.6']) expect([id, ...(await figure(id))]).toEqual([id, 0, 0, 'todo'])
  expect(await figure('9.7')).toEqual([0, 1, 'doing'])
})

test('each way a report comes counts for its own clause, and both for the day', async () => {
  await it.submit('s03-head', 'S03')
  await it.submit('s05-head', 'S05')
  await it.step('office-staff', 'receivePaper', 'S05', { receivedOn: '2017-06-12' })
  expect(await figure('9.5')).toEqual([1, 2, 'doing'])
  expect(await figure('9.6')).toEqual([2, 2, 'doing'])
  expect(await figure('9.3')).toEqual([1, 1, 'doing'])
  expect(await figure('9.3', 's03-head')).toEqual([0, 0, 'todo'])
  expect(await figure('9.3', 's05-head')).toEqual([1, 1, 'doing'])
  const { shown } = await (await it.as('office-staff')).ask(programmeContract).readClause({ clauseId: '9.3' })
  expect(shown.map(({ href }) => href)).toEqual(
    await Promise.all(['S05', 'S03'].map(async (unit) => `/reports/${(await it.find('office-staff', unit)).id}`)).then(
      (links) => expect.arrayContaining(links),
    ),
  )
})

test('after the day the missing are late, and the exempt are not', async () => {
  await it.step('office-staff', 'exemptReport', 'S12', { reason: '本学期停办' })
  it.at('2017-06-22T09:00:00')
  expect(await figure('9.3')).toEqual([1, 37, 'late'])
  expect(await figure('9.6')).toEqual([2, 37, 'late'])
  const contact = { post: '办公室专干', phone: '000-0000000', mail: '', fax: '', address: '' }
  await (await it.ask('office-director')).setOfficeContact(contact)
  expect(await figure('9.7')).toEqual([1, 1, 'done'])
})

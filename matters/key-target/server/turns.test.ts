import ExcelJS from 'exceljs'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type StepName, type TargetHouse, targetHouse } from '#matters/key-target/server/target-house.ts'
import { targetColumns } from '#matters/key-target/target-columns.ts'

let it: TargetHouse
beforeAll(async () => {
  it = await targetHouse()
})
beforeEach(() => it.at('2017-05-10T09:00:00'))
const back = { school: 'S08', category: 'zhandao' }

describe('who takes a step', () => {
  test('the group decides, the Office plans and looks, the units report; nobody does the other’s', async () => {
    const proposed = await it.proposed()
    const given: Record<StepName, Record<string, unknown>> = {
      confirmTarget: {},
      declineTarget: { reason: '暂不列入' },
      planTarget: it.scheme,
      reportProgress: { words: '已经开始' },
      reachMilestone: { seq: 1, reachedOn: '2017-05-10', note: '已办' },
      lookBackAtTarget: { held: true, words: '秩序良好' },
      submitTarget: { result: '已经办完' },
      acceptTarget: { finding: '现场合格' },
      sendTargetBack: { finding: '现场不合格' },
      delistTarget: { reason: '秩序改善' },
      keepTarget: { reason: '再看一学期', what: '每周夜查', dueOn: '2017-08-31' },
    }
    const group = ['confirmTarget', 'declineTarget', 'delistTarget', 'keepTarget']
    const office = ['planTarget', 'acceptTarget', 'sendTargetBack']
    const not = async (login: string, names: readonly string[]) => {
      for (const name of names as StepName[])
        expect([login, name, await it.refusal(it.step(login, name, proposed, given[name]))]).toEqual([
          login,
          name,
          'target-step-not-yours',
        ])
    }
    await not('office-staff', [...group, 'reportProgress', 'submitTarget', 'reachMilestone'])
    await not('district-leader', [...office, 'reportProgress', 'submitTarget', 'reachMilestone', 'lookBackAtTarget'])
    await not('zhifa-liaison', [...group, ...office, 'lookBackAtTarget'])
    await not('s08-head', Object.keys(given))
    await not('s08-guard', Object.keys(given))
    await not('system-admin', Object.keys(given))
    for (const login of ['zhifa-liaison', 's08-head', 'district-leader', 'gongan-inspector', 'hufang-staff'])
      expect([login, await it.refusal(it.propose(back, login))]).toEqual([login, 'target-step-not-yours'])
    for (const login of ['zhifa-liaison', 's08-head', 'gongan-inspector', 'hufang-staff', 'auditor'])
      expect(await it.refusal((await it.ask(login)).proposedTargets({}))).toBe('proposals-not-yours')
  })

  test('who looked at an older version looks again', async () => {
    const working = await it.working()
    await it.step('office-staff', 'planTarget', working, it.scheme)
    const late = it.step('zhifa-liaison', 'reportProgress', working, { words: '已经开始' })
    expect(await it.refusal(late)).toBe('target-changed')
  })

  test('personal numbers and names of persons are refused in every text', async () => {
    const listed = await it.listed()
    const plan = { ...it.scheme, measures: ['联系摊主13812345678劝导'] }
    expect(await it.refusal(it.step('office-staff', 'planTarget', listed, plan))).toBe('text-identity-number')
  })
})

describe('the ledger', () => {
  test('numbers of a year follow each other, also past what was declined', async () => {
    const nth = ({ numberText }: { numberText: string | null }) => Number(/(\d+)号$/.exec(numberText ?? '')?.[1])
    const first = await it.listed()
    await it.step('office-director', 'declineTarget', await it.proposed(), { reason: '暂不列入' })
    expect(nth(await it.listed())).toBe(nth(first) + 1)
  })

  test('Excel holds the printed columns and exactly the rows of the filter', async () => {
    const cookie = [...(await it.as('office-staff')).cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await it.http.inject({ method: 'GET', url: '/api/targets.xlsx?view=on-list', headers: { cookie } })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(reply.rawPayload as never)
    const sheet = book.worksheets[0]!
    const { views } = await (await it.ask('office-staff')).countTargets({})
    const words = sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row] : []))
    const head = words.find((row) => row.includes('突出问题'))
    expect(head?.filter(Boolean)).toEqual(targetColumns.map(({ title }) => title))
    expect(words.filter((row) => typeof row[1] === 'number')).toHaveLength(views['on-list'])
  })

  test('pages follow each other without a row twice or left out', async () => {
    const client = await it.ask('office-staff')
    const all = (await client.listTargets({ view: 'all', limit: 200 })).rows.map(({ id }) => id)
    const walked: string[] = []
    for (let after: string | undefined, more = true; more;) {
      const page: Awaited<ReturnType<typeof client.listTargets>> = await client.listTargets({
        view: 'all',
        limit: 3,
        ...(after && { after }),
      })
      walked.push(...page.rows.map(({ id }) => id))
      more = page.next !== null
      after = page.next ?? undefined
    }
    expect(walked).toEqual(all)
    expect(await it.refusal(client.listTargets({ after: 'x' }))).toBe('bookmark-not-found')
  })
})

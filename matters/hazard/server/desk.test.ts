import { beforeAll, describe, expect, test } from 'vitest'
import { proves } from '#foundation/test/proves.ts'
import { hazardReadsContract } from '#matters/hazard/hazard-reads.contract.ts'
import { type HazardHouse, hazardHouse } from '#matters/hazard/server/hazard-house.ts'
import { hazardReadsSlice } from '#matters/hazard/server/hazard-reads.server.ts'

let house: HazardHouse
beforeAll(async () => {
  house = await hazardHouse([hazardReadsSlice])
})
const reads = async (login: string) => (await house.as(login)).ask(hazardReadsContract)

describe('the desk', () => {
  test('shows what may be the same thing, most alike first, and what may have come back', async () => {
    const where = { lat: 28.6821, lng: 115.9321 }
    const struck = await house.struckOff({
      ...where,
      school: 'S05',
      spot: '西侧围墙',
      detail: 'dianwai',
      title: '五金店门外乱堆物料',
    })
    const open = await house.report('s05-guard', {
      ...where,
      school: 'S05',
      spot: '西侧围墙外',
      detail: 'dianwai',
      title: '围墙外五金店又乱堆物料',
    })
    const far = await house.report('s05-guard', {
      lat: 28.6921,
      lng: 115.9321,
      school: 'S05',
      spot: '东门',
      detail: 'dianwai',
      title: '东门水果店摆到人行道',
    })
    const other = await house.report('s05-guard', {
      ...where,
      school: 'S05',
      spot: '西侧围墙',
      detail: 'jifang',
      title: '摄像头离线',
    })
    const fresh = await house.report('s05-head', {
      ...where,
      school: 'S05',
      spot: '西侧围墙',
      detail: 'dianwai',
      title: '五金店门外又堆了物料',
    })
    const { candidates } = await (await reads('office-staff')).findCandidates({ hazardId: fresh.id })
    const ids = candidates.map(({ row }) => row.id)
    expect(ids.toSorted()).toEqual([struck.id, open.id].toSorted())
    expect(ids).not.toContain(far.id)
    expect(ids).not.toContain(other.id)
    expect(candidates.find(({ row }) => row.id === struck.id)).toMatchObject({
      kind: 'rebound',
      sameCategory: true,
      metres: 0,
      days: 0,
    })
    await expect((await reads('wenguang-liaison')).findCandidates({ hazardId: fresh.id })).rejects.toMatchObject({
      code: 'hazard-not-found',
    })
  })

  proves('1.1', '牵头、配合、期限的建议各带依据：主管按要点，属地按1.1，裁定过的按先例', async () => {
    const fresh = await house.report('s03-guard', { title: '西侧流动摊点聚集', detail: 'shirong' })
    const { suggestAssignment } = await reads('office-staff')
    const plain = await suggestAssignment({ hazardId: fresh.id })
    expect(plain).toMatchObject({ grade: 'general', lead: 'chengguanwei', leadWhy: '要点 7.35、7.36' })
    expect(plain.assists).toEqual([{ unit: 'tangshan', why: '属地（要点 1.1）' }])
    expect(plain.dueOn).toEqual({ general: '2017-05-17', larger: '2017-05-25', major: '2017-06-09' })
    expect(plain.dueWhy.general).toBe('一般隐患不超过7日，从交办起算')
    const { step, photo } = house
    const assigned = await step('office-staff', 'dispatchHazard', fresh, {
      grade: 'general',
      lead: 'chengguanwei',
      assists: [],
      dueOn: '2017-05-17',
    } as never)
    const contested = await step('chengguanwei-liaison', 'contestHazard', assigned, {
      reason: '摊点归执法局管理',
      evidence: [await photo('chengguanwei-liaison')],
    })
    await step('office-director', 'ruleOnHazard', contested, {
      lead: 'zhifa',
      assists: [],
      basis: '要点7.41',
      dueOn: '2017-05-17',
    })
    const next = await suggestAssignment({
      hazardId: (await house.report('s04-guard', { school: 'S04', detail: 'shirong', title: '又有小广告' })).id,
    })
    expect(next.lead).toBe('zhifa')
    expect(next.leadWhy).toMatch(/^要点 7.35、7.36；裁定先例\d+号$/)
    expect(next.precedents[0]).toMatchObject({ lead: 'zhifa', leadName: '区城管执法局', basis: '要点7.41' })
    const { precedents } = await (await reads('wenguang-liaison')).listPrecedents({ category: 'huanjing' })
    expect(precedents).toMatchObject([{ lead: 'zhifa', hazardNumber: '' }])
  })

  test('the school leads what is its own, and words of a hint raise the grade', async () => {
    const { suggestAssignment } = await reads('office-staff')
    const locked = await house.report('s04-guard', {
      school: 'S04',
      detail: 'xiaofang-sheshi',
      title: '午休时疏散门上锁',
      spot: '三号楼',
    })
    expect(await suggestAssignment({ hazardId: locked.id })).toMatchObject({
      lead: 'S04',
      grade: 'major',
      assists: [{ unit: 'xiaofang' }],
    })
  })
})

describe('the inbox', () => {
  test('holds for each what is theirs to do, and nothing of others', async () => {
    const fresh = await hazardHouseEmpty()
    const { report, step, photo, inHand, reportedDone } = fresh
    const untriaged = await report('s03-guard', { title: '等办公室交办的一件' })
    const assigned = await step('office-staff', 'dispatchHazard', await report('s03-guard'), {
      grade: 'general',
      lead: 'zhifa',
      assists: ['shijian'],
      dueOn: '2017-05-17',
    } as never)
    const working = await inHand({ title: '正在整改的一件' })
    const done = await reportedDone({ title: '等复查的一件' })
    const inbox = async (login: string) => {
      const drawers = await (await fresh.as(login)).ask(hazardReadsContract).readInbox({})
      return Object.fromEntries(
        Object.entries(drawers).flatMap(([name, rows]) => (rows.length > 0 ? [[name, rows.map(({ id }) => id)]] : [])),
      )
    }
    expect(await inbox('office-staff')).toEqual({ toDecide: [untriaged.id], toInspect: [done.id] })
    expect(await inbox('zhifa-liaison')).toEqual({ toAccept: [assigned.id], inHand: [working.id], waiting: [done.id] })
    expect(await inbox('gongan-inspector')).toEqual({ toInspect: [done.id] })
    expect(await inbox('wenguang-liaison')).toEqual({})
    expect((await inbox('s03-guard'))['waiting']?.toSorted()).toEqual(
      [untriaged.id, assigned.id, working.id, done.id].toSorted(),
    )
    fresh.at('2017-05-18T09:00')
    expect(await inbox('zhifa-liaison')).toEqual({ toAccept: [assigned.id], late: [working.id], waiting: [done.id] })
    expect(await inbox('district-leader')).toEqual({ late: [assigned.id, working.id] })
    await step('zhifa-liaison', 'reportHazardDone', working, {
      result: '已清理',
      photos: [await photo('zhifa-liaison')],
    })
    expect(await inbox('zhifa-liaison')).toMatchObject({ waiting: expect.arrayContaining([working.id]) })
  })
})
const hazardHouseEmpty = () => hazardHouse([hazardReadsSlice])

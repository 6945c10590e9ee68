import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { systemActor } from '#foundation/actor.ts'
import { asActor } from '#foundation/server/database.ts'
import { proves } from '#foundation/test/proves.ts'
import { type DefencesHouse, defencesHouse } from '#duties/defences/server/defences-house.ts'
import { forbiddenPlaceIn } from '#registry/camera/forbidden-places.ts'

let it: DefencesHouse
const at = { kind: 'fixed' as const, installedOn: '2017-03-01' as never }
const save = async (login: string, zone: number, spot: string, school = 'S03') =>
  (await it.cameras(login)).saveCamera({ school, zone, spot, ...at })
const rowOf = async (id: string) =>
  (await (await it.cover('office-staff')).readZoneCover({})).rows.find((row) => row.id === id)
const inDatabase = <T>(text: string) =>
  asActor(it.house.db, systemActor(it.pack.head.district.code), async (tx) => (await sql.raw<T>(text).execute(tx)).rows)
const REQUIRED = [2, 4, 5, 6, 7, 10, 11]

beforeAll(async () => {
  it = await defencesHouse()
  it.at('2017-05-10T08:00')
})

describe('zones', () => {
  proves('5.21', '应有监控的重点部位逐校对照：有了几处、还差哪几处，拆了就不算', async () => {
    expect(await rowOf('S03')).toMatchObject({ required: 7, covered: 0, missing: REQUIRED, cameras: 0 })
    for (const [zone, spot] of [
      [2, '正门外人行道'],
      [4, '正门内侧'],
      [4, '南门内侧'],
      [5, '门卫室'],
    ] as const)
      await save('s03-safety', zone, spot)
    expect(await rowOf('S03')).toMatchObject({ required: 7, covered: 3, missing: [6, 7, 10, 11], cameras: 4 })
    const { totals, missing, rows } = await (await it.cover('office-staff')).readZoneCover({})
    const required = rows.reduce((n, row) => n + row.required, 0)
    expect(totals.zones).toEqual({ n: 3, m: required })
    expect(missing.find(({ zone }) => zone === 4)).toEqual({ zone: 4, schools: 12 })
    expect((await (await it.cover('office-staff')).readZoneCover({ zone: 4 })).total).toBe(12)
    // A kindergarten is asked for its rooms and for no laboratory; a boarding school for the doors of its dormitories.
    expect((await rowOf('S01'))?.missing).toEqual([2, 4, 5, 6, 7, 9, 10])
    const boarding = rows.find(({ zones }) => zones.some(({ zone }) => zone === 8))
    expect(boarding).toBeDefined()
    const { cameras } = await (await it.cameras('s03-head')).cameras({ school: 'S03', zone: 5 })
    await (await it.cameras('s03-head')).removeCamera({ school: 'S03', camera: cameras[0]!.id, reason: '门卫室改建' })
    expect(await rowOf('S03')).toMatchObject({ covered: 2, missing: [5, 6, 7, 10, 11] })
  })
})

describe('a forbidden room', () => {
  proves('5.21', '宿舍房间、浴室、厕所、更衣室、哺乳室等处登记不了监控，程序和数据库都不收', async () => {
    const refused = save('s03-safety', 7, '教学楼二楼女厕所')
    await expect(refused).rejects.toMatchObject({ code: 'camera-forbidden', message: /条例第8条/ })
    for (const spot of ['男生宿舍302室', '学生浴室', '游泳馆更衣室', '母婴室', '女生宿舍房间内', '招待所客房']) {
      expect(await it.refusal(save('office-staff', 8, spot)), spot).toBe('camera-forbidden')
      const insert = `insert into camera (district, id, school, zone, kind, spot, installed_on)
        values ('${it.pack.head.district.code}', gen_random_uuid(), 'S03', 8, 'fixed', '${spot}', '2017-03-01')`
      await expect(inDatabase(insert), spot).rejects.toMatchObject({ constraint: 'no_camera_in_forbidden_rooms' })
    }
    // A camera cannot be moved there either.
    const { id } = await save('s03-safety', 7, '教学楼二楼走廊')
    const moved = (await it.cameras('s03-safety')).saveCamera({ school: 'S03', id, zone: 7, spot: '二楼卫生间', ...at })
    expect(await it.refusal(moved)).toBe('camera-forbidden')
    expect(await it.refusal(save('s03-safety', 7, '二楼厕所外走廊'))).toBe('done')
    expect(await it.refusal(save('s03-safety', 8, '宿舍3号楼出入口'))).toBe('done')
  })

  test('is the same to the program and to the database, whatever people write', async () => {
    const part = fc.constantFrom(
      '宿舍',
      '寝室',
      '浴室',
      '厕所',
      '更衣室',
      '客房',
      '3',
      '12',
      '302',
      'A',
      '室',
      '号楼',
      '层',
      '一',
      '房间',
      '内',
      '门口',
      '外',
      '走廊',
      '出入口',
      '旁',
      '楼梯',
      '值班室',
      '二楼',
      ' ',
      '食堂',
      '栋',
      '门',
    )
    const spots = fc.sample(
      fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
      { numRuns: 1500, seed: 20170510 },
    )
    const rows = await inDatabase<{ spot: string; no: boolean }>(
      `select spot, is_forbidden_to_cameras(spot) as no from unnest(array[${spots.map((spot) => `'${spot}'`).join(',')}]) spot`,
    )
    expect(rows.filter(({ spot, no }) => no !== (forbiddenPlaceIn(spot) !== undefined))).toEqual([])
    expect(rows.filter(({ no }) => no).length).toBeGreaterThan(100)
  })
})

describe('the platform of the district', () => {
  proves('5.34', '逐校登记未建、在建、已接入：学校报进度，已接入由办公室确认，没登记的是未知', async () => {
    const totals = async () => (await (await it.cover('office-staff')).readZoneCover({})).totals
    expect(await totals()).toMatchObject({ connected: { n: 0, m: 13 }, building: 0, unknown: 13 })
    const school = await it.cameras('s03-head')
    await school.setVideoAccess({ school: 'S03', state: 'building', note: '光缆已到校门' })
    expect(await it.refusal(school.setVideoAccess({ school: 'S03', state: 'connected' }))).toBe('access-only-office')
    await (await it.cameras('office-staff')).setVideoAccess({ school: 'S03', state: 'connected' })
    expect(await it.refusal(school.setVideoAccess({ school: 'S03', state: 'none' }))).toBe('access-only-office')
    expect(await totals()).toMatchObject({ connected: { n: 1, m: 13 }, unknown: 12 })
    const connected = await (await it.cover('office-staff')).readZoneCover({ access: 'connected' })
    expect(connected.rows.map(({ id, access, since }) => [id, access, since])).toEqual([
      ['S03', 'connected', '2017-05-10'],
    ])
    const { access } = await school.cameras({ school: 'S03' })
    expect(access).toEqual({ state: 'connected', since: '2017-05-10', note: '' })
    const again = (await it.cameras('office-staff')).setVideoAccess({ school: 'S03', state: 'connected' })
    expect(await it.refusal(again)).toBe('access-unchanged')
  })
})

describe('a fault', () => {
  proves('5.37', '报障、维修、测试一步接一步：测试恢复才算好，完好率和维修天数由此算出', async () => {
    const guard = await it.cameras('s03-guard')
    const { id: camera } = await save('s03-safety', 6, '操场东侧')
    const { id: fault } = await guard.reportCameraFault({ school: 'S03', camera, what: '夜间画面全黑' })
    expect(await it.refusal(guard.reportCameraFault({ school: 'S03', camera, what: '还是黑的' }))).toBe('fault-known')
    const before = await rowOf('S03')
    expect(before).toMatchObject({ faulty: 1, repairs: 0, repairDays: null })
    const safety = await it.cameras('s03-safety')
    expect(await it.refusal(safety.testCameraFault({ school: 'S03', fault, works: true }))).toBe('fault-not-now')
    expect(await it.refusal(guard.repairCameraFault({ school: 'S03', fault, repair: '换灯' }))).toBe(
      'cameras-not-yours',
    )
    await safety.repairCameraFault({ school: 'S03', fault, repair: '更换补光灯' })
    expect(await rowOf('S03')).toMatchObject({ faulty: 1 })
    await safety.testCameraFault({ school: 'S03', fault, works: false })
    it.at('2017-05-13T08:00')
    await safety.repairCameraFault({ school: 'S03', fault, repair: '更换电源' })
    await safety.testCameraFault({ school: 'S03', fault, works: true })
    expect(await rowOf('S03')).toMatchObject({ faulty: 0, repairs: 1, repairDays: 3 })
    const { totals } = await (await it.cover('office-staff')).readZoneCover({})
    expect(totals).toMatchObject({ sound: { n: before!.cameras, m: before!.cameras }, repairDays: 3 })
    const { repaired, faulty } = await safety.cameras({ school: 'S03' })
    expect([faulty, repaired.map(({ what, spot }) => [what, spot])]).toEqual([0, [['夜间画面全黑', '操场东侧']]])
    it.at('2017-05-10T08:00')
  })
})

describe('where cameras hang', () => {
  test('is no business of another school, of another unit, or of an administrator', async () => {
    for (const login of ['s04-head', 'wenguang-liaison', 'jingdong-liaison', 'system-admin', 'auditor']) {
      const ask = await it.cameras(login)
      expect(await it.refusal(ask.cameras({ school: 'S03' })), login).toBe('cameras-not-yours')
      expect(await it.refusal(save(login, 4, '正门')), login).toBe('cameras-not-yours')
    }
    expect(await it.refusal((await it.cameras('tangshan-staff')).cameras({ school: 'S03' }))).toBe('done')
    expect(await it.refusal(save('tangshan-staff', 4, '正门'))).toBe('cameras-not-yours')
    expect(await it.refusal(save('s03-guard', 4, '正门'))).toBe('cameras-not-yours')
    for (const login of ['system-admin', 'security-admin', 'auditor'])
      expect(await it.refusal((await it.cover(login)).readZoneCover({})), login).toBe('zone-cover-not-yours')
    expect((await (await it.cover('s04-head')).readZoneCover({})).rows.map(({ id }) => id)).toEqual(['S04'])
    expect((await (await it.cover('wenguang-liaison')).readZoneCover({})).rows).toEqual([])
    expect(await it.refusal(save('office-staff', 4, '正门', 'T01'))).toBe('camera-school-not-found')
  })

  test('is paged without repeating, and never of tomorrow', async () => {
    for (const n of Array.from({ length: 12 }, (_, i) => i + 1)) await save('s09-safety', 7, `教学楼${n}号通道`, 'S09')
    const { cameras } = await it.cameras('s09-head')
    const first = await cameras({ school: 'S09', limit: 8 })
    const second = await cameras({ school: 'S09', limit: 8, after: first.next ?? undefined })
    expect([first.total, first.cameras.length, second.cameras.length, second.next]).toEqual([12, 8, 4, null])
    expect(new Set([...first.cameras, ...second.cameras].map(({ id }) => id)).size).toBe(12)
    const tomorrow = (await it.cameras('s09-head')).saveCamera({
      ...at,
      school: 'S09',
      zone: 4,
      spot: '正门',
      installedOn: '2017-05-11' as never,
    })
    expect(await it.refusal(tomorrow)).toBe('camera-in-future')
  })
})

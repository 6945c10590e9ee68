import { asActor, type Database } from '#foundation/server/database.ts'
import type { Actor } from '#foundation/actor.ts'
import { demoAsk } from '#apps/server/demo/ask.ts'
import { actorIn } from '#apps/server/demo/cast.ts'
import { chance } from '#apps/server/demo/duty-history.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { Demo } from '#programme/pack/sections/demo.ts'
import type { AccessState } from '#registry/camera/camera.ts'
import { repairCameraFault, reportCameraFault, testCameraFault } from '#registry/camera/server/faults.ts'
import { saveCamera } from '#registry/camera/server/keep-camera.ts'
import { setVideoAccess } from '#registry/camera/server/set-access.ts'

type Spot = readonly [zone: number, kind: 'fixed' | 'dome' | 'ptz' | 'gate', spot: string]
const SPOTS: readonly Spot[] = [
  [2, 'ptz', '正门外人行道'],
  [4, 'gate', '正门进校通道'],
  [4, 'fixed', '正门内侧'],
  [5, 'dome', '门卫室'],
  [6, 'ptz', '操场东侧'],
  [7, 'fixed', '教学楼一层大厅'],
  [7, 'fixed', '教学楼东侧楼梯口'],
  [10, 'dome', '食堂后门'],
  [10, 'dome', '留样间门口'],
]
const LABORATORY: Spot = [11, 'fixed', '实验楼药品室门口']
const DORMITORY: readonly Spot[] = [
  [8, 'fixed', '宿舍楼出入口'],
  [8, 'dome', '宿舍值班室'],
]
const EARLY: Spot = [9, 'dome', '大班活动室']
const SINCE = '2016-09-01'
const on = (day: string) => new Date(`${day}T10:00:00+08:00`)

/** Cameras of the demo's schools: most zones have one, here and there one is missing, one is broken and one was repaired. */
export async function seedDemoCameras(db: Database, pack: Pack, demo: Demo): Promise<void> {
  const district = pack.head.district.code
  const office = actorIn(district, 'office', 'office-staff')
  if (await isSeeded(db, office)) return
  const schools = demo.schools.filter(({ code }) => code.startsWith('S'))
  for (const { code: school, type, boarders } of schools) {
    const keeper = actorIn(district, school, 'school-safety')
    const spots = [...SPOTS, ...(type === '111' ? [EARLY] : [LABORATORY]), ...(boarders > 0 ? DORMITORY : [])]
    const state = stateOf(school)
    const cameras = await asActor(db, keeper, async (tx) => {
      const ask = demoAsk(db, tx, keeper, on('2017-01-10')) as never
      const saved: string[] = []
      for (const [zone, kind, spot] of spots)
        if (chance(`camera ${school} ${zone}`) < 0.9)
          saved.push((await saveCamera(ask, { school, zone, kind, spot, installedOn: SINCE as never })).id)
      if (state && state !== 'connected') await setVideoAccess(ask, { school, state, note: '' })
      return saved
    })
    if (state === 'connected')
      await asActor(db, office, (tx) =>
        setVideoAccess(demoAsk(db, tx, office, on('2017-03-15')) as never, { school, state, note: '' }),
      )
    if (cameras[0] && chance(`fault ${school}`) > 0.6) await breakDown(db, keeper, school, cameras)
  }
}

/** A little over half are connected, one school nobody has entered. */
function stateOf(school: string): AccessState | undefined {
  if (school === 'S12') return undefined
  const luck = chance(`access ${school}`)
  return luck < 0.55 ? 'connected' : luck < 0.85 ? 'building' : 'none'
}

/** One camera was repaired in April; another went dark this week and is not back yet. */
async function breakDown(db: Database, keeper: Actor, school: string, [first = '', second]: string[]): Promise<void> {
  const ask = async <T>(day: string, work: (ask: never) => Promise<T>) =>
    asActor(db, keeper, (tx) => work(demoAsk(db, tx, keeper, on(day)) as never))
  const { id: fault } = await ask('2017-04-11', (one) =>
    reportCameraFault(one, { school, camera: first, what: '夜间画面不清' }),
  )
  await ask('2017-04-13', (one) => repairCameraFault(one, { school, fault, repair: '更换补光灯' }))
  await ask('2017-04-14', (one) => testCameraFault(one, { school, fault, works: true }))
  if (second) await ask('2017-05-08', (one) => reportCameraFault(one, { school, camera: second, what: '没有画面' }))
}

const isSeeded = (db: Database, office: Actor): Promise<boolean> =>
  asActor(db, office, async (tx) => {
    const known = await tx.selectFrom('camera').select('id').where('district', '=', office.district).limit(1).execute()
    return known.length > 0
  })

import { systemActor } from '#foundation/actor.ts'
import { asActor, type Database } from '#foundation/server/database.ts'
import { demoAsk } from '#apps/server/demo/ask.ts'
import { actorIn } from '#apps/server/demo/cast.ts'
import { chance } from '#apps/server/demo/duty-history.ts'
import { controlRisk } from '#matters/risk/server/control.ts'
import { enterRisk } from '#matters/risk/server/enter.ts'
import { reviewRisk } from '#matters/risk/server/review.ts'
import type { Pack } from '#programme/pack/pack.ts'
import type { Demo } from '#programme/pack/sections/demo.ts'

type Line = { kind: string; title: string; spot: string; likelihood: number; consequence: number; measures: string }

/** What the schools of the demo entered in their registers when the term began. */
const LINES: readonly (Line & { only?: (type: string) => boolean })[] = [
  {
    kind: 'pe',
    title: '单双杠松动，学生摔伤',
    spot: '操场西北角',
    likelihood: 3,
    consequence: 3,
    measures: '每周检查紧固件，课前铺保护垫，教师在旁保护',
  },
  {
    kind: 'laboratory',
    title: '化学品误用，灼伤眼手',
    spot: '实验楼走廊',
    likelihood: 2,
    consequence: 4,
    measures: '危险化学品双人双锁，实验课佩戴护目镜，教师全程在场',
    only: (type) => type.startsWith('3'),
  },
  {
    kind: 'outing',
    title: '集体外出走散或发生交通事故',
    spot: '校外活动',
    likelihood: 2,
    consequence: 5,
    measures: '外出先报批，每20人配两名教师，乘车查验车辆和司机资质',
  },
  {
    kind: 'crowd',
    title: '放学下楼拥挤踩踏',
    spot: '教学楼一层楼梯口',
    likelihood: 4,
    consequence: 5,
    measures: '分年级错峰下楼，每层转角有教师，台阶贴分道线',
    only: (type) => !type.startsWith('1'),
  },
  {
    kind: 'traffic',
    title: '放学时校门口车辆混行，学生被碰撞',
    spot: '正门',
    likelihood: 3,
    consequence: 4,
    measures: '错时放学，划出等候区，护学岗和家长志愿者到位',
  },
  {
    kind: 'food',
    title: '食堂加工不当，多人不适',
    spot: '食堂后门',
    likelihood: 2,
    consequence: 4,
    measures: '落实留样和晨检，生熟分开，陪餐每日登记',
  },
  {
    kind: 'intrusion',
    title: '围墙低处外人翻入',
    spot: '围墙东侧',
    likelihood: 2,
    consequence: 3,
    measures: '围墙加高补刺，视频巡查每两小时一次',
  },
]

/**
 * The registers the demo begins with, entered and looked at through the verbs people use: most are in order, a few were not
 * looked at in time, and no school has gone through its register this term yet. Does nothing the second time.
 */
export async function seedDemoRisks(db: Database, { head }: Pack, demo: Demo): Promise<void> {
  const district = head.district.code
  const known = await asActor(db, systemActor(district), (tx) =>
    tx.selectFrom('risk').select('id').where('district', '=', district).limit(1).executeTakeFirst(),
  )
  if (known) return
  for (const { code, type } of demo.schools.filter((school) => school.code.startsWith('S'))) {
    const actor = actorIn(district, code, 'school-safety')
    const lines = LINES.filter(({ only, kind }) => (only?.(type) ?? true) && chance(`${code} ${kind}`) > 0.12)
    for (const { only: _, ...line } of lines) {
      const luck = chance(`risk ${code} ${line.kind}`)
      const post = luck > 0.6 ? 'school-head' : 'school-safety'
      await asActor(db, actor, async (tx) => {
        const entered = demoAsk(db, tx, actor, new Date('2017-02-16T09:30:00+08:00'))
        const risk = await enterRisk(entered as never, { ...line, responsible: `${code}-${post}` } as never)
        if (luck < 0.05) return
        const controlled = demoAsk(db, tx, actor, new Date('2017-02-22T15:10:00+08:00'))
        const on = { riskId: risk.id, version: risk.version }
        const next = await controlRisk(controlled as never, { ...on, note: '措施已逐条落实' } as never)
        if (luck < 0.1) return
        // Every few weeks somebody looked; those with little luck were looked at last in March.
        const day = luck < 0.25 ? '2017-03-27' : '2017-04-24'
        const reviewed = demoAsk(db, tx, actor, new Date(`${day}T10:20:00+08:00`))
        const again = { riskId: risk.id, version: next.version, note: '措施仍在，没有变化' }
        await reviewRisk(reviewed as never, again as never)
      })
    }
  }
}

import { Block } from '#apps/admin/kit/Block.tsx'
import { plainDay } from '#foundation/calendar/day.ts'
import { Deadline } from '#foundation/ui/deadline.tsx'
import type { DeadlineFacts } from '#foundation/ui/deadline-words.ts'
import { Bar, Proportion } from '#foundation/ui/proportion.tsx'
import { Status, states, type State } from '#foundation/ui/status.tsx'
import { Tag } from '#foundation/ui/tag.tsx'

const when: Record<State, string> = {
  todo: '还没有人动；还没到时候',
  doing: '有人在办，期限还早',
  soon: '距期限不超过3个工作日（可设）',
  late: '过了期限还没报完',
  done: '复查合格并销号；职责有佐证',
  unknown: '该有数据却没有；不算好，也不算坏',
}

const now = new Date('2017-05-10T08:00:00+08:00')
const afternoon = new Date('2017-05-10T15:00:00+08:00')
const day = plainDay
const deadlines: readonly (readonly [string, Omit<DeadlineFacts, 'now'> & { now?: Date }])[] = [
  ['平时', { due: day('2017-05-31') }],
  ['快到期', { due: day('2017-05-13'), soon: true }],
  ['当天', { due: day('2017-05-10'), now: afternoon }],
  ['按小时', { due: new Date('2017-05-10T10:00:00+08:00') }],
  ['逾期', { due: day('2017-05-06') }],
  ['延期过', { due: day('2017-05-12'), soon: true, original: day('2017-05-07'), extensions: 1 }],
  ['暂停', { due: day('2017-05-12'), paused: { usedDays: 9, because: '暂缓·疏导中，6月1日再议' } }],
  ['办结', { due: day('2017-05-10'), doneOn: day('2017-05-08') }],
  ['没有期限', { noneBecause: '待定级' }],
]

export function KitStates() {
  return (
    <>
      <Block name="状态：词＋图标＋颜色">
        <table className="hx-plain">
          <tbody>
            {states.map((state) => (
              <tr key={state}>
                <td>
                  <Status state={state} pill />
                </td>
                <td>
                  <Status state={state} />
                </td>
                <td className="hx-ink-2">{when[state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Block>
      <Block name="期限">
        <table className="hx-plain">
          <tbody>
            {deadlines.map(([name, facts]) => (
              <tr key={name}>
                <td className="hx-ink-3 hx-nowrap">{name}</td>
                <td>
                  <Deadline now={now} {...facts} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Block>
      <Block name="等级和事实：不上颜色">
        <div className="hx-row hx-row--wrap">
          <Tag strong>重大</Tag>
          <Tag>较大</Tag>
          <Tag>一般</Tag>
          <Tag>占道经营</Tag>
          <Tag>挂牌督办</Tag>
          <Status state="doing" word="待复查" pill />
          <Status state="doing" word="待签收" />
        </div>
      </Block>
      <Block name="比例">
        <div className="kit__stack">
          <div>
            <Proportion part={33} whole={47} unit="处" href="/kit" />
          </div>
          <div>
            <Proportion part={0} whole={0} noneBecause="满90日的 0处" inline />
          </div>
          <Bar
            width={200}
            whole={47}
            says="已办结33，进行中8，逾期2，未知4"
            parts={[
              { part: 'done', count: 33 },
              { part: 'doing', count: 8 },
              { part: 'late', count: 2 },
              { part: 'unknown', count: 4 },
            ]}
          />
        </div>
      </Block>
    </>
  )
}

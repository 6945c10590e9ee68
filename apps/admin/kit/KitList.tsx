import { useRef, useState } from 'react'
import { Block } from '#apps/admin/kit/Block.tsx'
import { plainDay } from '#foundation/calendar/day.ts'
import { BulkBar } from '#foundation/ui/bulk-bar.tsx'
import { LinkButton } from '#foundation/ui/button.tsx'
import { Deadline } from '#foundation/ui/deadline.tsx'
import { ListGroup, ListRow } from '#foundation/ui/list-row.tsx'
import { useRowKeys } from '#foundation/ui/use-row-keys.ts'

const now = new Date('2017-05-10T08:00:00+08:00')
const waiting = [
  {
    key: 'a',
    title: '联动〔2017〕6号：5月12日早高峰联合整治',
    under: '执法联动 · 青澜小学（示例）正门 · 5个单位',
    due: new Date('2017-05-10T10:00:00+08:00'),
  },
  {
    key: 'b',
    title: '青澜小学（示例）5月整治节点',
    under: '重点整治 · 牵头单位 · 摊点清零、疏导点启用',
    due: new Date('2017-05-10T12:00:00+08:00'),
  },
  {
    key: 'c',
    title: '湖综治委学校治安组办〔2017〕8号 通报',
    under: '公文 · 一季度督查情况，附问题清单',
    due: plainDay('2017-05-11'),
  },
]

export function KitList() {
  const list = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<readonly string[]>(['a', 'b'])
  useRowKeys(list)
  return (
    <Block name="待办列表" wide>
      <div ref={list}>
        <ListGroup state="late" count={1} />
        <ul>
          <ListRow
            title="5月第2周固守点排班未报"
            under="职责 7.39 · 梧岸中学（示例）正门 · 领导小组办公室交办"
            href="/kit?row=0"
            due={<Deadline now={now} due={plainDay('2017-05-08')} />}
            deed={
              <LinkButton small href="/kit">
                去填
              </LinkButton>
            }
          />
        </ul>
        <ListGroup state="soon" words="待签收" count={3} note="签收是说“收到了，由我们办”，不是办结" />
        <ul>
          {waiting.map(({ key, title, under, due }) => (
            <ListRow
              key={key}
              title={title}
              under={under}
              href={`/kit?row=${key}`}
              on={key === 'c'}
              due={<Deadline now={now} due={due} />}
              deed={
                <LinkButton small href="/kit">
                  签收
                </LinkButton>
              }
              tick={{
                says: `选中 ${title}`,
                checked: chosen.includes(key),
                onChange: (checked) => setChosen(checked ? [...chosen, key] : chosen.filter((one) => one !== key)),
              }}
            />
          ))}
        </ul>
      </div>
      <BulkBar
        chosen={chosen.length}
        unit="件"
        verb={`签收这${chosen.length}件`}
        not="报完、退回、延期须逐件办理"
        onDo={() => setChosen([])}
        onDrop={() => setChosen([])}
      />
    </Block>
  )
}

import { useState } from 'react'
import { Block } from '#apps/admin/kit/Block.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { Columns, Panel } from '#foundation/ui/columns.tsx'

const many = Array.from({ length: 14 }, (_, at) => `第${at + 1}行`)

export function KitColumns() {
  const [open, setOpen] = useState(false)
  return (
    <Block name="分栏：各栏自己滚动，窄屏时右栏成为抽屉" wide>
      <div className="kit__frame">
        <Columns
          left={{
            width: 226,
            panel: (
              <Panel as="nav" name="目录" quiet>
                {many.map((words) => (
                  <p key={words}>{words}</p>
                ))}
              </Panel>
            ),
          }}
          right={{
            width: 372,
            title: '详情',
            panel: (
              <Panel as="aside" name="详情">
                <p>这一栏在1180以下成为抽屉。</p>
              </Panel>
            ),
          }}
          drawerOpen={open}
          onDrawerClose={() => setOpen(false)}
        >
          <Panel name="正文" head={<p className="hx-note">头不滚动</p>} foot={<p className="hx-note">脚不滚动</p>}>
            <Button small onClick={() => setOpen(true)}>
              打开详情
            </Button>
            {many.map((words) => (
              <p key={words}>{words}</p>
            ))}
          </Panel>
        </Columns>
      </div>
    </Block>
  )
}

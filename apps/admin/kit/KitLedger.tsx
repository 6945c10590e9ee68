import { useState } from 'react'
import { chips, columns, rows } from '#apps/admin/kit/ledger-example.tsx'
import { Block } from '#apps/admin/kit/Block.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { Chips } from '#foundation/ui/chips.tsx'
import type { LedgerSort } from '#foundation/ui/ledger-column.ts'
import { LedgerFoot } from '#foundation/ui/ledger-foot.tsx'
import { LedgerTable } from '#foundation/ui/ledger-table.tsx'
import { ViewTabs } from '#foundation/ui/view-tabs.tsx'

export function KitLedger() {
  const [sort, setSort] = useState<LedgerSort | undefined>({ key: 'due', down: false })
  const [chosen, setChosen] = useState<Record<string, string | undefined>>({ state: 'open' })
  const shown = sort
    ? [...rows].sort((a, b) => (a[sort.key as 'due'] < b[sort.key as 'due'] ? -1 : 1) * (sort.down ? -1 : 1))
    : rows
  const link = { href: '/kit' }
  return (
    <Block name="台账：像纸上那样" wide>
      <div className="hx-row hx-row--wrap">
        <ViewTabs
          on="open"
          onSave={() => {}}
          views={[
            { key: 'open', words: '未销号', count: 14, ...link },
            { key: 'late', words: '逾期', count: 2, ...link },
            { key: 'all', words: '全部', count: 47, ...link },
          ]}
        />
        <span className="hx-grow" />
        <Button small icon="print" onClick={() => window.print()}>
          打印
        </Button>
        <Button small icon="download">
          导出这14行
        </Button>
      </div>
      <div style={{ margin: '8px 0' }}>
        <Chips
          chips={chips.map((chip) => ({ ...chip, value: chosen[chip.key] }))}
          onChange={(key, value) => setChosen({ ...chosen, [key]: value })}
          onClear={() => setChosen({})}
        />
      </div>
      <LedgerTable
        title="2017年青山湖区学校及周边安全隐患排查整改台账"
        line={['填报单位：领导小组办公室', '填报时间：2017年5月10日', '单位：处、万元']}
        columns={columns}
        rows={shown}
        rowKey={({ no }) => no}
        rowHref={({ no }) => `/kit?no=${no}`}
        linkIn="no"
        current="41"
        sort={sort}
        onSort={setSort}
        keys={false}
        signatures={['填报人', '审核人', '负责人']}
      />
      <LedgerFoot total="合计 14处" range="第1—4行，共14行" next="/kit?page=2">
        <span>重大 1 · 较大 7 · 一般 2 · 待定级 4</span>
        <span>
          整改资金 <b>12.60</b> 万元
        </span>
        <span className="hx-tone-late">逾期 2</span>
      </LedgerFoot>
      <LedgerTable title="空台账" columns={columns.slice(0, 5)} rows={[]} rowKey={() => ''} keys={false} />
    </Block>
  )
}

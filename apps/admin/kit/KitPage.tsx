import { BellButton } from '#apps/admin/shell/Bell.tsx'
import { DemoBanner } from '#apps/admin/shell/DemoBanner.tsx'
import { menuOf } from '#apps/admin/shell/menu.ts'
import { Shell } from '#apps/admin/shell/Shell.tsx'
import { TopBar } from '#apps/admin/shell/TopBar.tsx'
import { WhoMenu } from '#apps/admin/shell/WhoMenu.tsx'
import { KitAsking } from '#apps/admin/kit/KitAsking.tsx'
import { KitCase } from '#apps/admin/kit/KitCase.tsx'
import { KitColumns } from '#apps/admin/kit/KitColumns.tsx'
import { KitForm } from '#apps/admin/kit/KitForm.tsx'
import { KitLedger } from '#apps/admin/kit/KitLedger.tsx'
import { KitList } from '#apps/admin/kit/KitList.tsx'
import { KitStates } from '#apps/admin/kit/KitStates.tsx'
import { KeyHints } from '#foundation/ui/key-list.tsx'
import { useTitle } from '#foundation/ui/page.tsx'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { KitToday } from '#apps/admin/kit/KitToday.tsx'
import '#apps/admin/kit/kit-page.css'

const menu = menuOf({ role: 'office-staff', unitKind: 'office' })

/** Every component in every state, for those who build screens and those who look whether they still look right. */
export function KitPage() {
  useTitle('构件与状态')
  const tell = useUndo()
  const say = (said: string) => () => tell({ said })
  const bars = (
    <>
      <TopBar
        district="青山湖区"
        menu={menu}
        at="/ledger"
        waiting={{ '/inbox': 16, '/triage': 4 }}
        onFind={(words) => tell({ said: `搜索“${words}”` })}
        bell={<BellButton count={3} onPress={say('打开提醒')} />}
        who={
          <WhoMenu
            post={{ id: '1', unitShort: '领导小组办公室', title: '专干' }}
            others={[{ id: '2', unitShort: '区城管执法局', title: '联络员' }]}
            onPost={say('已换岗位')}
            onSignOut={say('已退出')}
          />
        }
      />
      <DemoBanner
        now={new Date('2017-05-10T08:00:00+08:00')}
        onHour={say('已拨快1小时')}
        onWorkingDay={say('已到下一个工作日')}
        onAt={say('已拨到指定时间')}
        onStart={say('已回到起点')}
      />
    </>
  )
  return (
    <Shell at="/kit" bars={bars}>
      <div className="kit">
        <header className="kit__head">
          <h1 className="hx-h1">构件与状态</h1>
          <p className="hx-ink-2">各屏共用的写法。界面上只用这些词、这些颜色、这些图标。</p>
        </header>
        <div className="kit__columns">
          <KitStates />
          <KitAsking />
          <KitForm />
        </div>
        <KitToday />
        <KitCase />
        <KitList />
        <KitLedger />
        <KitColumns />
        <KeyHints
          hints={[
            { keys: ['J', 'K'], does: '下一条、上一条' },
            { keys: ['/'], does: '搜索' },
            { keys: ['Ctrl', 'Z'], does: '撤回' },
            { keys: ['?'], does: '全部快捷键' },
          ]}
        />
      </div>
    </Shell>
  )
}

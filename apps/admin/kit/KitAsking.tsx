import { useState } from 'react'
import { Block } from '#apps/admin/kit/Block.tsx'
import { Button, LinkButton } from '#foundation/ui/button.tsx'
import { ConfirmDialog, Verbs } from '#foundation/ui/confirm-dialog.tsx'
import { Empty } from '#foundation/ui/empty.tsx'
import { ErrorState } from '#foundation/ui/error-state.tsx'
import { Icon, iconNames } from '#foundation/ui/icon.tsx'
import { Link } from '#foundation/ui/link.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { LongWork } from '#foundation/ui/long-work.tsx'
import { FreshLine, Note, OfflineBanner, UnknownNote } from '#foundation/ui/notice.tsx'
import { UndoBar, useUndo } from '#foundation/ui/undo-bar.tsx'

const nothing = () => {}
const question = '把41号销号？'
const follows = (
  <>
    <p>销号后只能看，不能改。30天后自动安排回头看。</p>
    <p className="hx-ink-2">青澜小学（示例）正门东侧 · 复查合格 5月11日，2名复查人</p>
  </>
)

export function KitAsking() {
  const [open, setOpen] = useState(false)
  const tell = useUndo()
  const assign = () => tell({ said: '已交办给3个单位', undo: () => new Promise((done) => setTimeout(done, 600)) })
  return (
    <>
      <Block name="按钮">
        <div className="kit__stack">
          <div className="hx-row hx-row--wrap">
            <Button kind="primary" keyCap="Enter" onClick={assign}>
              交办给3个单位
            </Button>
            <Button keyCap="S">稍后</Button>
            <Button kind="danger">作废</Button>
            <Button kind="text">取消</Button>
          </div>
          <div className="hx-row hx-row--wrap">
            <Button small icon="print">
              打印
            </Button>
            <LinkButton small icon="download" href="/kit">
              导出这14行
            </LinkButton>
            <Button small busy>
              正在导出
            </Button>
          </div>
          <div>
            <Button disabledReason="还没有复查合格记录">销号</Button>
          </div>
          <Button kind="wanted" wide wordsBelow note="需要：同一点位的整改后照片，至少1张">
            报整改完成
          </Button>
          <Button wide wordsBelow disabledReason="已签收，不能再退回">
            异议退回
          </Button>
        </div>
      </Block>
      <Block name="没有内容">
        <Empty why="本期无逾期隐患">
          统计到今天08:00。<Link href="/kit">看快到期的 2处</Link>
        </Empty>
      </Block>
      <Block name="正在取 / 出错">
        <div className="kit__stack">
          <Loading stage="words" />
          <ErrorState what="没有取到数据" kept onRetry={nothing} number="7F3A" />
        </div>
      </Block>
      <Block name="要紧的事，再问一次">
        <div className="kit__stack">
          <div className="hx-dialog hx-dialog--still">
            <h2>{question}</h2>
            {follows}
            <Verbs verb="销号" safeVerb="先不销" onDo={nothing} onLeave={nothing} />
          </div>
          <Button small onClick={() => setOpen(true)}>
            打开来看
          </Button>
        </div>
        <ConfirmDialog
          open={open}
          question={question}
          verb="销号"
          safeVerb="先不销"
          onDo={() => setOpen(false)}
          onLeave={() => setOpen(false)}
        >
          {follows}
        </ConfirmDialog>
      </Block>
      <Block name="能撤的，先做再撤">
        <div className="kit__stack">
          <UndoBar
            done={{ said: '已交办给3个单位', undo: () => Promise.resolve() }}
            onTell={nothing}
            onGone={nothing}
          />
          <p className="hx-why">页面底部一条，不弹窗，不挡内容，读屏会念。</p>
        </div>
      </Block>
      <Block name="长任务">
        <LongWork what="正在导出 100000行" percent={62} secondsLeft={17} onCancel={nothing} mayLeave />
      </Block>
      <Block name="断网、未知、提示、更新">
        <div className="kit__stack">
          <OfflineBanner since="08:02" boxed />
          <UnknownNote>
            今早高峰3个固守点，<b>2个已到岗，1个没有消息</b>。可能是手机离线，尚不能算到岗。
          </UnknownNote>
          <Note>44号与33号同校同部位，核实后可能计为反弹。</Note>
          <FreshLine count={2} onShow={nothing} />
        </div>
      </Block>
      <Block name="图标：总和词在一起">
        <div className="kit__icons">
          {iconNames.map((name) => (
            <span key={name}>
              <Icon name={name} /> {name}
            </span>
          ))}
        </div>
      </Block>
    </>
  )
}

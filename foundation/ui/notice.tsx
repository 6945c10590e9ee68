import type { ReactNode } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'

/** A remark beside the matter. */
export const Note = ({ children }: { children: ReactNode }) => <p className="hx-note">{children}</p>

/** Expected and not there: what is missing, and that it counts neither way. */
export function UnknownNote({ children }: { children: ReactNode }) {
  return (
    <p className="hx-unknown">
      <Icon name="unknown" />
      <span>{children}</span>
    </p>
  )
}

/** No network on a PC: one may read, nothing can be sent, drafts stay. */
export function OfflineBanner({ since, boxed }: { since: string; boxed?: boolean | undefined }) {
  return (
    <div className={boxed ? 'hx-banner hx-banner--boxed' : 'hx-banner'} role="status">
      <Icon name="offline" />
      <span>
        <b>连不上服务器，{since}起。</b>可以看，暂时不能提交；草稿存在本机。
      </span>
    </div>
  )
}

/** Rows never jump under the hand: changes wait behind one line. */
export function FreshLine({ count, onShow }: { count: number; onShow: () => void }) {
  if (count === 0) return null
  return (
    <button type="button" className="hx-fresh" onClick={onShow} aria-live="polite">
      有{count}处更新，点此刷新
    </button>
  )
}

/** 下一步：… with the one primary button of the screen beside it. */
export function NextStep({ what, because, children }: { what: string; because?: ReactNode; children?: ReactNode }) {
  return (
    <div className="hx-next">
      <div>
        <b>下一步：{what}</b>
        {because && <p>{because}</p>}
      </div>
      {children}
    </div>
  )
}

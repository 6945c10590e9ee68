import { useState } from 'react'
import { hrefOf } from '#apps/field/route.ts'
import { leave } from '#apps/field/session.ts'
import { useSync } from '#foundation/offline/screens/use-sync.ts'
import { ConfirmDialog } from '#foundation/ui/confirm-dialog.tsx'
import { LargeText } from '#foundation/ui/large-text.tsx'
import type { FieldKit } from '#matters/hazard/field-kit.contract.ts'

/** Seldom needed, so at the very end: larger words, password, and handing the phone to the next shift. */
export function Foot({ kit }: { kit: FieldKit }) {
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState(false)
  const { commands, reached } = useSync()
  const waiting = commands.filter(({ owner, state }) => owner === kit.me.person && state !== 'received').length
  const others = commands.filter(({ owner, state }) => owner !== kit.me.person && state !== 'received').length
  const go = () =>
    void leave()
      .catch(() => setFailed(true))
      .finally(() => setAsking(false))
  return (
    <div className="fd-end">
      {others > 0 && <p className="fd-note">这部手机上还有别人没发出的{others}条，由本人登录后发送。</p>}
      <LargeText />
      <p className="fd-end__row">
        {kit.me.passwordDaysLeft !== null && <a href={hrefOf('/password')}>修改口令</a>}
        <button type="button" className="hx-link" onClick={() => setAsking(true)}>
          退出登录
        </button>
      </p>
      <ConfirmDialog
        open={asking}
        question="退出登录？"
        verb="退出"
        safeVerb="先不退"
        disabledReason={reached && !failed ? undefined : '没有网络，暂时不能退出'}
        onDo={go}
        onLeave={() => setAsking(false)}
      >
        <p>
          {waiting > 0 ? `还有${waiting}条没发出，会留在这部手机上，等您再登录时发送。` : '没有待发的内容。'}
          没报完的草稿会清掉。
        </p>
      </ConfirmDialog>
    </div>
  )
}

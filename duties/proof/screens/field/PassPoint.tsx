import { useState } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'
import { pointCodeIn } from '#duties/proof/point-code.ts'
import type { RoundPoint } from '#duties/proof/round.ts'
import { canScan, ScanCode } from '#duties/proof/screens/field/ScanCode.tsx'
import { TypeCode } from '#duties/proof/screens/field/TypeCode.tsx'

type PassPointProps = {
  round: readonly RoundPoint<{ code: string; name: string }>[]
  onPass: (code: string, how: 'scanned' | 'typed') => void
}

/** At a point: the camera where the browser can read a code, otherwise, or when the sign is torn, five letters. */
export function PassPoint({ round, onPass }: PassPointProps) {
  const [way, setWay] = useState<'scan' | 'type' | undefined>(canScan() ? undefined : 'type')
  const [said, setSaid] = useState<{ well: boolean; words: string }>()
  const next = round.find(({ passed }) => !passed)
  const meet = (text: string, how: 'scanned' | 'typed') => {
    const code = pointCodeIn(text)
    const point = round.find((each) => each.code === code)
    if (!point) return setSaid({ well: false, words: `没有编号为${code ?? text.slice(0, 12)}的点位，请核对标牌` })
    if (point.passed) return setSaid({ well: false, words: `${point.name}已经到过，请去下一个点位` })
    navigator.vibrate?.(60)
    setSaid({ well: true, words: `${point.name}已记下` })
    if (how === 'scanned') setWay(undefined)
    onPass(point.code, how)
  }
  return (
    <section className="dt-pass" aria-label="到一个点位">
      {next && (
        <p className="dt-next">
          下一个 <b>{next.name}</b>
        </p>
      )}
      <p className={said?.well ? 'dt-said dt-said--well' : 'dt-said'} role="status">
        {said && <Icon name={said.well ? 'check' : 'late'} />}
        {said?.words}
      </p>
      {way === 'scan' && <ScanCode onRead={(text) => meet(text, 'scanned')} onFail={() => setWay('type')} />}
      {canScan() && way !== 'scan' && (
        <button type="button" className="hx-btn hx-btn--primary hx-btn--wide dt-big" onClick={() => setWay('scan')}>
          <Icon name="code" />
          扫点位码
        </button>
      )}
      {way === 'type' ? (
        <TypeCode onCode={(code) => meet(code, 'typed')} />
      ) : (
        <button type="button" className="hx-link dt-note" onClick={() => setWay('type')}>
          码坏了，输入5位编号
        </button>
      )}
      {!canScan() && <p className="fd-note">这部手机的浏览器不能扫码，请输入标牌上的5位编号。</p>}
    </section>
  )
}

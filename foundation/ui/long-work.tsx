import { Button } from '#foundation/ui/button.tsx'
import { timeLeftWords } from '#foundation/ui/work-words.ts'

type LongWorkProps = {
  /** 正在导出 100000行. */
  what: string
  /** Unknown while it is being prepared. */
  percent?: number | undefined
  secondsLeft?: number | undefined
  onCancel?: (() => void) | undefined
  mayLeave?: boolean | undefined
}

/** Work that takes longer than a breath: how far, how long still, a way to stop it. */
export function LongWork({ what, percent, secondsLeft, onCancel, mayLeave }: LongWorkProps) {
  const left = secondsLeft === undefined ? '正在估算时间' : timeLeftWords(secondsLeft)
  const whole = Math.floor(percent ?? 0)
  return (
    <div className="hx-work">
      <p>
        {what}
        {percent !== undefined && <b>　{whole}%</b>}
      </p>
      <div
        className="hx-work__bar"
        role="progressbar"
        aria-label={what}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent === undefined ? undefined : whole}
      >
        <i style={{ width: `${whole}%` }} />
      </div>
      <div className="hx-work__foot">
        <span className="hx-why hx-grow">
          {left}
          {mayLeave && '，可以离开本页'}
        </span>
        {onCancel && (
          <Button small onClick={onCancel}>
            取消
          </Button>
        )}
      </div>
    </div>
  )
}

import { useId } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'
import type { Locating } from '#duties/proof/screens/field/here.ts'

const CHOICES = ['在室内收不到定位', '手机没有开定位', '定位不准，人在现场'] as const

type PlaceReasonProps = { at: Locating; reason: string; onReason: (reason: string) => void }

/** Where it was given from. A position is taken without asking; without one, or from afar, a reason stands and nobody is stopped. */
export function PlaceReason({ at, reason, onReason }: PlaceReasonProps) {
  const id = useId()
  if (at.stage === 'asking')
    return (
      <p className="dt-place" role="status">
        <Icon name="wait" />
        正在定位，最多8秒
      </p>
    )
  if (at.stage === 'found')
    return (
      <p className="dt-place dt-place--well">
        <Icon name="pin" />
        已定位在学校{at.here.accuracy !== undefined && `，误差${Math.round(at.here.accuracy)}米`}
      </p>
    )
  return (
    <section className="dt-reason">
      <p className="dt-place" id={`${id}-why`}>
        <Icon name="pin" />
        {at.stage === 'far' ? `定位离学校${at.metres}米，选一个原因再报` : '没有定到位，选一个原因再报'}
      </p>
      <div className="dt-choices" role="group" aria-labelledby={`${id}-why`}>
        {CHOICES.map((words) => (
          <button
            key={words}
            type="button"
            className="fd-word"
            aria-pressed={reason === words}
            onClick={() => onReason(reason === words ? '' : words)}
          >
            {reason === words && <Icon name="check" />}
            {words}
          </button>
        ))}
      </div>
      <input
        className="hx-input fd-line"
        aria-label="别的原因"
        placeholder="也可以写别的原因"
        maxLength={200}
        value={(CHOICES as readonly string[]).includes(reason) ? '' : reason}
        onChange={(event) => onReason(event.target.value)}
      />
    </section>
  )
}

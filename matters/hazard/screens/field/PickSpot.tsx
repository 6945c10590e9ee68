import { useEffect, useState } from 'react'
import type { FieldPlace } from '#matters/hazard/field-kit.contract.ts'
import { placeNear } from '#matters/hazard/field-report.ts'
import type { Locating } from '#matters/hazard/screens/field/locate.ts'

type PickSpotProps = { places: readonly FieldPlace[]; spot: string; locating: Locating; onSpot: (spot: string) => void }

/** Where it is: the gate the phone stands at is filled in, one tap takes another, and anything may be written. */
export function PickSpot({ places, spot, locating, onSpot }: PickSpotProps) {
  const [touched, setTouched] = useState(spot !== '')
  const near = locating.at && placeNear(locating.at, places)
  useEffect(() => {
    if (near && !touched && spot === '') onSpot(near.name)
  }, [near, touched, spot, onSpot])
  const choose = (name: string) => {
    setTouched(true)
    onSpot(name)
  }
  const names = [...new Set(places.map(({ name }) => name))].slice(0, 8)
  return (
    <section>
      <h2>
        <label htmlFor="spot">在哪里</label>
      </h2>
      {names.length > 0 && (
        <div className="fd-words" role="group" aria-label="本校地点">
          {names.map((name) => (
            <button
              key={name}
              type="button"
              className="fd-word"
              aria-pressed={spot.startsWith(name)}
              onClick={() => choose(name)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      <input
        id="spot"
        className="hx-input fd-line"
        value={spot}
        maxLength={60}
        autoComplete="off"
        enterKeyHint="done"
        placeholder={names[0] ? `也可以写细些，如${names[0]}西侧` : '如：正门西侧、二楼走廊'}
        aria-describedby="spot-found"
        onChange={(event) => choose(event.target.value)}
      />
      <p className="fd-note" id="spot-found">
        {foundWords(locating)}
      </p>
    </section>
  )
}

function foundWords({ stage, at }: Locating): string {
  if (at) return `已自动定位，误差${Math.round(at.accuracy)}米`
  return stage === 'asking' ? '正在定位，不用等' : '没有定到位，不影响上报'
}

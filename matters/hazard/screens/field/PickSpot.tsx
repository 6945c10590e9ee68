import { useEffect, useState } from 'react'
import type { FieldPlace } from '#matters/hazard/field-kit.contract.ts'
import { placeNear } from '#matters/hazard/field-report.ts'
import type { Locating } from '#matters/hazard/screens/field/locate.ts'

type PickSpotProps = {
  places: readonly FieldPlace[]
  spot: string
  locating: Locating
  onSpot: (spot: string) => void
}

/** Where it is: the gate the phone stands at is filled in on one line; a tap opens the places and room to write. */
export function PickSpot({ places, spot, locating, onSpot }: PickSpotProps) {
  const [open, setOpen] = useState<boolean>()
  const near = locating.at && placeNear(locating.at, places)
  useEffect(() => {
    if (near && open === undefined && spot === '') onSpot(near.name)
  }, [near, open, spot, onSpot])

  // Until a place is known the places lie open: then it is one tap as well.
  if (open || (open === undefined && spot === '')) {
    return (
      <Open
        places={places}
        spot={spot}
        locating={locating}
        asked={open === true}
        onSpot={onSpot}
        onTouch={() => setOpen(true)}
      />
    )
  }
  return (
    <section className="fd-side fd-side--line">
      <span id="spot-what">在哪里</span>
      <p>
        <b>{spot}</b>
        <small>{foundWords(locating)}</small>
      </p>
      <button type="button" className="fd-change" aria-describedby="spot-what" onClick={() => setOpen(true)}>
        改
      </button>
    </section>
  )
}

function Open({
  places,
  spot,
  locating,
  asked,
  onSpot,
  onTouch,
}: PickSpotProps & { asked: boolean; onTouch: () => void }) {
  const names = [...new Set(places.map(({ name }) => name))].slice(0, 8)
  const choose = (name: string) => {
    onTouch()
    onSpot(name)
  }
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
        autoFocus={asked}
        enterKeyHint="done"
        placeholder={names[0] ? `也可以写细些，如${names[0]}西侧` : '如：正门西侧、二楼走廊'}
        aria-describedby="spot-found"
        onFocus={onTouch}
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

import { timeOf } from '#foundation/calendar/day.ts'
import { Icon } from '#foundation/ui/icon.tsx'
import { Status } from '#foundation/ui/status.tsx'
import { isPlain, isSettled, mayBegin, type ShownItem } from '#duties/proof/phone-day.ts'
import type { DutyApp } from '#duties/proof/screens/field/duty-app.ts'
import { lookOf, whenWords } from '#duties/proof/screens/field/look.ts'
import { useOneTap } from '#duties/proof/screens/field/OneTap.tsx'

/** One thing to do: what, by when, how it stands; the whole line opens it, and a plain one is done on the spot. */
export function DayRow({ item, app }: { item: ShownItem; app: DutyApp }) {
  const now = app.now()
  const { button, below } = useOneTap(item, app)
  const tappable = isPlain(item) && !isSettled(item) && item.sending === null && mayBegin(item, now)
  return (
    <li className={isSettled(item) ? 'dt-row dt-row--over' : 'dt-row'}>
      <div className="dt-row__line">
        <a className="dt-row__open" href={app.hrefOf(item.id)}>
          <b>
            {item.name}
            {item.times > 1 && ` ${item.given}/${item.times}`}
          </b>
          <small>{[whenWords(item, now), lastWords(item)].filter(Boolean).join(' · ')}</small>
          <Status {...lookOf(item, now)} />
        </a>
        {tappable ? button : !isSettled(item) && <Icon name="right" />}
      </div>
      {tappable && below}
    </li>
  )
}

const lastWords = ({ last, times }: ShownItem): string =>
  last ? `${times > 1 ? '上次' : ''}${timeOf(last.at)} ${last.who.split(' ').at(-1)}报` : ''

import { Icon } from '#foundation/ui/icon.tsx'
import { byNeed, isSettled, progressOf, sectionOf } from '#duties/proof/phone-day.ts'
import { AsOf, useShownDay } from '#duties/proof/screens/field/DayList.tsx'
import { DayRow } from '#duties/proof/screens/field/DayRow.tsx'
import type { DutyApp } from '#duties/proof/screens/field/duty-app.ts'

const SHOWN = 4

/** The next few of the day on the first screen; nothing for a post that is asked nothing. */
export function DayBrief({ app }: { app: DutyApp }) {
  const shown = useShownDay(app)
  if (!shown || shown.items.length === 0) return null
  const today = shown.items.filter((item) => sectionOf(item, shown.end) === 'today')
  const { done, of } = progressOf(today.filter(({ to }) => to > shown.begin))
  const next = today.filter((item) => !isSettled(item) || item.sending !== null).sort(byNeed)
  return (
    <section aria-labelledby="day-head">
      <h2 className="fd-head dt-head" id="day-head">
        今日 <span>{of > 0 ? `已做${done}件，共${of}件` : '今天没有定时的工作'}</span>
        <AsOf day={shown.day} now={app.now()} />
      </h2>
      {next.length > 0 && (
        <ul className="dt-list">
          {next.slice(0, SHOWN).map((item) => (
            <DayRow key={item.id} item={item} app={app} />
          ))}
        </ul>
      )}
      {next.length === 0 && of > 0 && <p className="fd-none">今天要做的都做了。</p>}
      <a className="fd-all" href={app.dayHref}>
        全部今日工作
        <Icon name="right" />
      </a>
    </section>
  )
}

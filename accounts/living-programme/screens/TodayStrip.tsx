import { CountStrip } from '#foundation/ui/count-strip.tsx'
import { countsOf } from '#accounts/living-programme/screens/today-words.ts'
import { useToday } from '#accounts/living-programme/screens/use-programme.ts'
import { useMe } from '#matters/hazard/screens/use-now.ts'

/** 今天要办, for those who act: the office, and units over their own clauses. A leader reads, and is asked nothing here. */
export function TodayStrip() {
  const me = useMe()
  const acts = me !== undefined && me.post.role !== 'district-leader'
  const { data } = useToday(acts)
  if (!acts || !data) return null
  const office = me.unitKind === 'office'
  return (
    <div className="hx-no-print">
      <CountStrip
        counts={countsOf(data, office)}
        all={{ words: '我的待办', under: `共${data.total}件`, href: '/inbox' }}
      />
    </div>
  )
}

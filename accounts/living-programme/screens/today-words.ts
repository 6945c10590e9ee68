import { dayOf, daysBetween, plainDay } from '#foundation/calendar/day.ts'
import { monthDayWords } from '#foundation/calendar/words.ts'
import type { Count } from '#foundation/ui/count-strip.tsx'
import type { TodayCounts, TodayKey } from '#accounts/living-programme/today.ts'

type First = NonNullable<TodayCounts['counts'][number]['first']>

const due = ({ day }: First): string => (day ? monthDayWords(plainDay(day)) : '')

/** Each count: its thing, what presses most in it, and where its rows are. Rare ones are shown only when there are some. */
const words: Record<TodayKey, { what: string; under: (first: First, now: Date) => string; href: string; rare?: true }> =
  {
    new: {
      what: '条新报隐患',
      under: (first, now) => `最早一条已等${waited(first, now)}`,
      href: '/ledger?view=untriaged',
    },
    accept: { what: '件待签收', under: ({ number }) => `最急${number}号`, href: '/inbox' },
    done: {
      what: '处已报整改完成',
      under: ({ number, grade }) => (grade === 'major' ? `${number}号重大，须2名复查人` : `${number}号等复查`),
      href: '/ledger?view=awaiting',
    },
    late: {
      what: '处逾期未改',
      under: ({ number, day }, now) => `${number}号已逾期${day ? daysBetween(plainDay(day), dayOf(now)) : 0}天`,
      href: '/ledger?view=late',
    },
    soon: { what: '处快到期', under: (first) => `${first.number}号，${due(first)}前`, href: '/ledger?view=soon' },
    extension: {
      what: '件延期申请',
      under: (first) => `${first.number}号，${due(first)}到期前须批`,
      href: '/inbox',
      rare: true,
    },
    contest: { what: '件异议待裁定', under: ({ number }) => `最急${number}号，原期限照算`, href: '/inbox', rare: true },
    void: { what: '件作废待同意', under: ({ number }) => `${number}号，须第二人同意`, href: '/inbox', rare: true },
  }

function waited({ at }: First, now: Date): string {
  const hours = at ? Math.max(0, Math.floor((now.getTime() - at.getTime()) / 3_600_000)) : 0
  return hours < 48 ? `${hours}小时` : `${Math.floor(hours / 24)}天`
}

export const countsOf = ({ counts, now }: TodayCounts, office: boolean): Count[] =>
  counts
    .filter(({ key, count }) => count > 0 || !words[key].rare)
    .map(({ key, count, first }) => ({
      key,
      count,
      what: words[key].what,
      under: first ? words[key].under(first, now) : undefined,
      href: office && key === 'new' ? '/triage' : words[key].href,
      late: key === 'late' && count > 0,
    }))

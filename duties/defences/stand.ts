import type { PlainDay } from '#foundation/calendar/day.ts'
import type { GivenAnswer, GivenAnswers } from '#duties/checklist/checklist.ts'
import { judge, type Circumstances, type JudgedItem, type Verdict } from '#duties/checklist/judge.ts'
import { wholeOf } from '#duties/checklist/checklist.ts'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

/** What an item comes to today. `expired`: it was in order when it was looked at, and nobody has looked since it ran out. */
export type StoodVerdict = Verdict | 'expired'

export type StandingItem = JudgedItem & Pick<ChecklistItem, 'code' | 'weight' | 'renewedBy'>

/** A sheet as it was given; `inForce` while no later one has fallen due. */
export type GivenSheet = { seenOn: PlainDay; inForce: boolean; answers: GivenAnswers }

export type Stood = {
  /** `none`: never given. `old`: a later one is due and was not given. Neither has a score, and neither is ever green. */
  state: 'none' | 'old' | 'known'
  score: number | null
  verdicts: Record<string, StoodVerdict>
}

export type RenewedOn = (duty: string) => PlainDay | undefined
export type Today = { on: Circumstances; renewedOn: RenewedOn }

/** How a list stands at a school today, by the last sheet given and by the work that was shown since. Source: clause 5.2. */
export function standOf(items: readonly StandingItem[], sheet: GivenSheet | undefined, today: Today): Stood {
  if (!sheet) return { state: 'none', score: null, verdicts: verdicts(items, () => 'unanswered') }
  const found = verdicts(items, (item) => verdictOf(item, sheet, today))
  return sheet.inForce
    ? { state: 'known', score: scoreOf(items, found), verdicts: found }
    : { state: 'old', score: null, verdicts: found }
}

const verdicts = <Item extends { code: string }>(items: readonly Item[], of: (item: Item) => StoodVerdict) =>
  Object.fromEntries(items.map((item) => [item.code, of(item)]))

function verdictOf(item: StandingItem, { seenOn, inForce, answers }: GivenSheet, today: Today): StoodVerdict {
  const given = answers[item.code]
  const then = judge(item, given, { ...today.on, day: seenOn })
  if (then === 'not-applicable' || then === 'unanswered') return inForce ? then : 'unanswered'
  const now = judge(item, renewed(item, given, today), today.on)
  if (now === 'met') return inForce ? 'met' : 'expired'
  return then === 'met' ? 'expired' : now
}

/** The day in the answer, or a later one on which the work itself was shown. */
function renewed({ type, renewedBy }: StandingItem, given: GivenAnswer | undefined, { renewedOn }: Today) {
  const day = renewedBy === undefined || type !== 'day' ? undefined : renewedOn(renewedBy)
  if (!given || day === undefined || typeof given.value !== 'string' || day <= given.value) return given
  return { ...given, value: day }
}

/** Of 100, cut to one decimal so that only what is whole shows 100. What is unknown stays in the denominator and earns nothing. */
function scoreOf(items: readonly StandingItem[], found: Readonly<Record<string, StoodVerdict>>): number | null {
  const weighing = items.filter(({ code, must }) => must && found[code] !== 'not-applicable')
  const weigh = (some: readonly StandingItem[]) => some.reduce((sum, { weight }) => sum + weight, 0)
  const whole = weigh(weighing)
  return whole === 0
    ? null
    : Math.floor((1000 * weigh(weighing.filter(({ code }) => found[code] === 'met'))) / whole) / 10
}

const holds = (verdict: StoodVerdict | undefined) => verdict === 'met' || verdict === 'not-applicable'

/** Whether everything that must hold does: yes, no, or nobody knows. */
export function reached(items: readonly StandingItem[], { state, verdicts: found }: Stood): boolean | null {
  const must = items.filter((item) => item.must).map(({ code }) => found[code])
  if (must.includes('unmet')) return false
  return state === 'known' && must.length > 0 && must.every(holds) ? true : null
}

/** How many whole items stand, such as n of 八个一; nothing while the sheet says nothing of today. */
export function wholesStood(items: readonly StandingItem[], { state, verdicts: found }: Stood) {
  const codes = [...new Set(items.map(({ code }) => wholeOf(code)))]
  const stands = (whole: string): boolean => {
    const parts = items.filter(({ code, must }) => must && wholeOf(code) === whole).map(({ code }) => found[code])
    return parts.includes('met') && parts.every(holds)
  }
  const lacking = codes.filter((whole) => !stands(whole))
  return { met: state === 'known' ? codes.length - lacking.length : null, of: codes.length, lacking }
}

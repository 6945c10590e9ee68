import { dayOf } from '#foundation/calendar/day.ts'
import { nextNumber } from '#foundation/server/counter.ts'
import { freshId } from '#foundation/server/id.ts'
import { type Asking, openSubject, record, widenAudience } from '#foundation/server/record.ts'
import type { Rules } from '#matters/hazard/server/rules.ts'
import { insertOrder, type KeptOrder, type OrderChange } from '#matters/supervision/server/order.store.ts'
import { endStep } from '#matters/supervision/server/take-step.ts'
import type { OrderFactKind } from '#matters/supervision/supervision.facts.ts'

type NewOrder = Pick<
  KeptOrder,
  'aboutKind' | 'about' | 'school' | 'town' | 'matter' | 'basis' | 'lead' | 'assists' | 'demand' | 'dueOn'
> &
  Partial<Pick<KeptOrder, 'round' | 'follows' | 'rung' | 'ladderKey' | 'leader'>>

/** Nobody but the Office sees a draft; once issued, the units it names and the school and town it concerns do. */
const audienceOf = ({ lead, assists, school, town }: Pick<KeptOrder, 'lead' | 'assists' | 'school' | 'town'>) => [
  ...new Set([lead, ...assists, school, town].filter((unit): unit is string => unit !== null)),
]

const emptyOrder = {
  number: null,
  year: null,
  numberText: null,
  round: 1,
  follows: null,
  rung: null,
  ladderKey: null,
  leader: null,
  issuedAt: null,
  issuedBy: null,
  signedAt: null,
  signedBy: null,
  repliedAt: null,
  repliedBy: null,
  reply: '',
  sendBacks: 0,
  judgedAt: null,
  judgedBy: null,
  finding: '',
  closedAt: null,
  listedOn: null,
  listedPlan: '',
  unlistedOn: null,
  reason: '',
  remindedFor: null,
} as const

/** Writes an order down without a number: a draft, from which one tap or the same verb issues it. */
export function draftOrder(asking: Asking, rules: Pick<Rules, 'version'>, given: NewOrder, silent = false): KeptOrder {
  const id = freshId()
  const order: KeptOrder = {
    ...emptyOrder,
    ...given,
    id,
    state: 'drafted',
    firstDueOn: given.dueOn,
    draftedAt: asking.now,
    programme: rules.version,
    audience: [],
    version: 1,
  }
  openSubject(asking, { id, kind: 'order', audience: [] })
  const { round, follows, rung, ladderKey, aboutKind, about, school, town, matter, basis, lead, assists } = order
  const { demand, dueOn, firstDueOn, leader, state, draftedAt, programme, audience } = order
  insertOrder(asking, {
    id,
    round,
    follows,
    aboutKind,
    about,
    rung,
    ladderKey,
    school,
    town,
    matter,
    basis,
    lead,
    assists,
    demand,
    dueOn,
    firstDueOn,
    leader,
    state,
    draftedAt,
    programme,
    audience,
  })
  if (!silent) record(asking, { kind: 'order-drafted', subject: id, detail: { state, matter, lead, dueOn, rung } })
  return order
}

/** Gives a draft its number and lets the units see it. The number is taken last: until the commit everybody else waits. */
export async function issueDrafted(
  asking: Asking,
  rules: Rules,
  draft: KeptOrder,
  change: OrderChange = {},
): Promise<KeptOrder> {
  const { now, actor } = asking
  const audience = audienceOf({ ...draft, ...change })
  await widenAudience(asking, draft.id, audience)
  const year = Number(dayOf(now).slice(0, 4))
  const pattern = patternOf(rules, year)
  const number = await nextNumber(asking, 'order', year)
  const numberText = pattern.replaceAll('{n}', String(number))
  const kind: OrderFactKind = 'order-issued'
  const { aboutKind, about, matter, lead, rung, round } = draft
  return endStep(
    asking,
    draft,
    {
      ...change,
      state: 'issued',
      number,
      year,
      numberText,
      audience,
      issuedAt: now,
      issuedBy: actor.post,
      firstDueOn: change.dueOn ?? draft.dueOn,
    },
    { kind, detail: { aboutKind, about, matter, lead, rung, round } },
  )
}

/** 「湖校周督〔2017〕{n}号」: the year is known before the number is. */
function patternOf({ pack }: Rules, year: number): string {
  const series = pack.head.series.find(({ code }) => code === 'order')
  if (!series) throw new Error('the pack has no number series for supervision orders')
  return series.pattern.replaceAll('{year}', String(year))
}

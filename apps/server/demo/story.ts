import { instantAt, plainDay, type PlainDay } from '#foundation/calendar/day.ts'
import type { DemoHazard } from '#programme/pack/sections/demo.ts'

/** One thing that happened to a demo hazard, at its moment. */
export type StoryEvent =
  | {
      at: Date
      what: 'report' | 'link' | 'dispatch' | 'accept' | 'plan' | 'order' | 'list' | 'done' | 'pass' | 'strike'
    }
  | { at: Date; what: 'contest' | 'rule' | 'note'; said: string }
  | { at: Date; what: 'ask-extension' | 'grant-extension' }
  | { at: Date; what: 'fail'; again: PlainDay }

const TOLD: Record<string, StoryEvent['what']> = {
  现场上报: 'report',
  交办: 'dispatch',
  异议退回: 'contest',
  裁定: 'rule',
  签收: 'accept',
  填报五落实: 'plan',
  申请延期: 'ask-extension',
  批准延期: 'grant-extension',
  报整改完成: 'done',
  办理情况: 'note',
}

/** At what time of day each thing usually happens, where the story does not say. */
const USUAL = {
  report: '08:30',
  link: '09:10',
  dispatch: '09:30',
  accept: '11:00',
  plan: '14:00',
  'ask-extension': '15:40',
  'grant-extension': '16:10',
  done: '16:20',
  fail: '16:40',
  pass: '17:00',
  strike: '17:20',
  order: '09:00',
  list: '17:25',
} as const

/** The life of one demo hazard in order: dates from its fields, times from its history where it has one. */
export function storyOf(hazard: DemoHazard): StoryEvent[] {
  const told = new Map<string, Date>()
  const more: StoryEvent[] = []
  for (const { at, did, note = '' } of hazard.history) {
    const [day = '', time = ''] = at.split(' ')
    const moment = instantAt(plainDay(day), time)
    const what = TOLD[did]
    if (what === 'contest' || what === 'rule' || what === 'note') more.push({ at: moment, what, said: note })
    else if (what) told.set(what, moment)
  }
  const on = (what: keyof typeof USUAL, day: PlainDay | undefined): StoryEvent[] =>
    day ? [{ at: told.get(what) ?? instantAt(day, USUAL[what]), what } as StoryEvent] : []
  // What was entered afterwards (补录) is told at the time it happened, or its later steps would come before its report.
  const first = [hazard.dispatchedOn, hazard.acceptedOn, hazard.rectifiedOn].some(
    (day) => day && day < hazard.registeredOn,
  )
  const reported =
    told.get('report') ?? instantAt(first ? hazard.foundOn : hazard.registeredOn, hazard.foundAt ?? USUAL.report)
  const accepted = hazard.acceptedOn
  const events: StoryEvent[] = [
    { at: reported, what: 'report' },
    ...(hazard.reboundOf ? on('link', hazard.dispatchedOn) : []),
    ...on('dispatch', hazard.dispatchedOn),
    ...on('accept', accepted),
    ...(hazard.grade === 'major' ? on('plan', accepted) : []),
    ...on('ask-extension', hazard.extension?.askedOn),
    ...on('grant-extension', hazard.extension?.decidedOn),
    ...hazard.orders.flatMap((day) => on('order', day)),
    ...on('list', hazard.listedOn),
    ...hazard.failedInspections.map((day): StoryEvent => ({
      at: instantAt(day, USUAL.fail),
      what: 'fail',
      again: hazard.due ?? day,
    })),
    ...on('done', hazard.rectifiedOn),
    ...on('pass', hazard.inspectedOn),
    ...on('strike', hazard.struckOffOn),
    ...more,
  ]
  // A failed inspection needs something reported done before it.
  const withClaims = events.flatMap((event): StoryEvent[] =>
    event.what === 'fail' ? [{ at: new Date(event.at.getTime() - 20 * 60_000), what: 'done' }, event] : [event],
  )
  return withClaims.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

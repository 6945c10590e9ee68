import { lazy, Suspense } from 'react'
import { dayOf } from '#foundation/calendar/day.ts'
import { Button } from '#foundation/ui/button.tsx'
import { Drawer } from '#foundation/ui/drawer.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import { NextStep, Note } from '#foundation/ui/notice.tsx'
import { MenuButton } from '#foundation/ui/menu-button.tsx'
import { Icon } from '#foundation/ui/icon.tsx'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'
import { type HazardState, type HazardStep, hazardCan } from '#matters/hazard/hazard.ts'
import { hazardWords, stepWords } from '#matters/hazard/hazard.words.ts'

const StepFormOf = lazy(async () => ({
  default: (await import('#matters/hazard/screens/page/StepFormOf.tsx')).StepFormOf,
}))

/** Steps that come next and are worth seeing grey, with the reason, before their time. */
const soonToCome: Partial<Record<HazardState, readonly HazardStep[]>> = {
  assigned: ['reportDone'],
  rectifying: ['reportDone', 'decideExtension', 'contest'],
  done: ['strikeOff', 'decideExtension'],
  passed: ['strikeOff'],
}
/** What one rarely does stands behind 「更多」. */
const rare: readonly HazardStep[] = ['attach', 'merge', 'linkRebound', 'withdraw', 'unmerge']
const notes: Partial<Record<HazardStep, string>> = {
  sendBack: '给新期限，次数加1',
  proposeVoid: '须第二人同意',
  contest: '只能一次，要有依据',
  requestExtension: '到期前提出',
}
const never = new Set<string>([hazardWords['hazard-step-not-yours']])
const dangerous: readonly HazardStep[] = ['proposeVoid', 'decideVoid', 'withdraw']

type StepPanelProps = {
  page: HazardPage
  now: Date
  /** The step the address asks for, possible or not. */
  asked: HazardStep | undefined
  open: HazardStep | undefined
  onOpen: (step: HazardStep | undefined) => void
}

/** 下一步 with the one primary button, and beside it whatever else this post may do, or why it may not yet. */
export function StepPanel({ page, now, asked, open, onOpen }: StepPanelProps) {
  const { hazard, next, steps } = page
  const why = (step: HazardStep) => steps[step]
  const may = (step: HazardStep) => step in steps && why(step) === null
  const first = next.step as HazardStep | null
  const primary = first && may(first) ? first : undefined
  const look = page.lookBacks.find(({ held }) => held === null)
  // Before its day only one answer is worth something: that it has come back.
  const early = primary === 'lookBack' && look !== undefined && look.dueOn > dayOf(now)
  const fits = (step: HazardStep) => step !== 'plan' || hazard.grade === 'major' // 五落实 are asked of major ones only
  const possible = hazardCan[hazard.state].filter((step: HazardStep) => may(step) && step !== primary && fits(step))
  const coming = (soonToCome[hazard.state] ?? []).filter((step) => {
    const reason = why(step)
    return reason != null && !never.has(reason)
  })
  const refused = asked && !open ? why(asked) : undefined
  const plain = possible.filter((step) => !rare.includes(step))
  const more = possible.filter((step) => rare.includes(step))
  return (
    <>
      <NextStep what={next.who + next.what} because={next.note || undefined}>
        {primary && (
          <Button
            kind={early ? 'plain' : 'primary'}
            note={early ? '没到日子，发现反弹可以先报' : undefined}
            onClick={() => onOpen(primary)}
          >
            {stepWords[primary]}
          </Button>
        )}
      </NextStep>
      {asked && refused && (
        // a link from a reminder outlives its moment, and may be opened by another post: silence would look like a fault
        <div role="alert">
          <Note>
            现在不能办“{stepWords[asked]}”：{refused}。
          </Note>
        </div>
      )}
      {(plain.length > 0 || coming.length > 0 || more.length > 0) && (
        <div className="hx-acts hz-acts">
          {plain.map((step) => (
            <Button
              key={step}
              small
              kind={dangerous.includes(step) ? 'danger' : 'plain'}
              note={notes[step]}
              onClick={() => onOpen(step)}
            >
              {stepWords[step]}
            </Button>
          ))}
          {coming.map((step) => (
            <Button key={step} small disabledReason={why(step) ?? undefined}>
              {stepWords[step]}
            </Button>
          ))}
          {more.length > 0 && (
            <MenuButton
              look="hx-btn hx-btn--small"
              says="更多"
              face={
                <>
                  更多 <Icon name="down" />
                </>
              }
              items={more.map((step) => ({ key: step, words: stepWords[step], act: () => onOpen(step) }))}
            />
          )}
        </div>
      )}
      {open && (
        <Drawer title={`${hazard.number}号 · ${stepWords[open]}`} onClose={() => onOpen(undefined)}>
          <Suspense fallback={<Loading bars={4} />}>
            <StepFormOf key={open} step={open} page={page} onLeave={() => onOpen(undefined)} />
          </Suspense>
        </Drawer>
      )}
    </>
  )
}

import { useCallback, useState } from 'react'
import { NoRoom } from '#foundation/offline/screens/queue-store.ts'
import { Icon } from '#foundation/ui/icon.tsx'
import { Loading } from '#foundation/ui/loading.tsx'
import type { FieldKit } from '#matters/hazard/field-kit.contract.ts'
import { missingIn } from '#matters/hazard/field-report.ts'
import { useLocation } from '#matters/hazard/screens/field/locate.ts'
import { PickCategory } from '#matters/hazard/screens/field/PickCategory.tsx'
import { PickSchool } from '#matters/hazard/screens/field/PickSchool.tsx'
import { PickSpot } from '#matters/hazard/screens/field/PickSpot.tsx'
import { type ReportDraft, useReportDraft } from '#matters/hazard/screens/field/report-draft.ts'
import { freshId, sendReport, wordsRefused } from '#matters/hazard/screens/field/send-report.ts'
import { TakePhotos } from '#matters/hazard/screens/field/TakePhotos.tsx'

type QuickReportProps = {
  kit: FieldKit
  /** The time of the house, for a moment of this phone's clock. */
  trueTime: (at: number) => number
  /** A report that began elsewhere, kept apart from what one is typing oneself. */
  about?: string
  /** After the report is safe on the phone. */
  onGiven: () => void
}

/** 拍照上报: photo, one word, one place, done. Works the same with and without a network. */
export function QuickReport({ kit, trueTime, about = '', onGiven }: QuickReportProps) {
  const { draft, change, clear } = useReportDraft(kit.me.person, about)
  if (!draft)
    return (
      <main className="fd-main">
        <Loading />
      </main>
    )
  const own = { ...draft, school: kit.school?.id ?? draft.school }
  return <Form kit={kit} trueTime={trueTime} draft={own} change={change} onGiven={() => void clear().then(onGiven)} />
}

type FormProps = QuickReportProps & { draft: ReportDraft; change: ReturnType<typeof useReportDraft>['change'] }

function Form({ kit, trueTime, draft, change, onGiven }: FormProps) {
  const locating = useLocation()
  const [tried, setTried] = useState(false)
  const [failed, setFailed] = useState<string>()
  const [busy, setBusy] = useState(false)
  const onSpot = useCallback((spot: string) => change({ spot }), [change])
  const missing = missingIn({ ...draft, photos: draft.photos.length })
  const refusedWords = wordsRefused(draft)
  const at = locating.at ?? draft.located

  const report = async () => {
    setTried(true)
    if (busy || missing.length > 0 || refusedWords) return
    setBusy(true)
    try {
      await sendReport({ ...draft, located: at }, kit, new Date(trueTime(Date.now())))
      onGiven()
    } catch (error) {
      setFailed(
        error instanceof NoRoom
          ? '手机存满了，请先删些照片或视频，您填的内容还在'
          : '没有存下，您填的内容还在，请再按一次',
      )
      setBusy(false)
    }
  }

  return (
    <>
      <main className="fd-main fd-report">
        {draft.replaces && <p className="hx-note">改好后再报，原来被退回的那条就不再发。</p>}
        <TakePhotos
          photos={draft.photos}
          spot={draft.spot}
          newId={freshId}
          trueTime={trueTime}
          onTake={(taken) => change((old) => ({ photos: [...old.photos, ...taken] }))}
          onDrop={(id) => change((old) => ({ photos: old.photos.filter((each) => each.id !== id) }))}
        />
        {!kit.school && (
          <PickSchool
            schools={kit.schools}
            chosen={draft.school}
            at={at ?? undefined}
            onChoose={(school) => change({ school, spot: '' })}
          />
        )}
        <PickCategory
          categories={kit.categories}
          chosen={draft.category}
          onChoose={(category) => change({ category })}
        />
        <PickSpot
          key={draft.school}
          places={kit.places.filter(({ school }) => school === draft.school)}
          spot={draft.spot}
          locating={locating}
          onSpot={onSpot}
        />
        <section className="fd-side">
          <label htmlFor="sentence">说一句</label>
          <textarea
            id="sentence"
            className="hx-input"
            rows={draft.sentence.length > 16 ? 3 : 1}
            maxLength={500}
            value={draft.sentence}
            placeholder="可以不填，如：占了盲道"
            aria-invalid={refusedWords ? true : undefined}
            aria-describedby={refusedWords ? 'sentence-why' : undefined}
            onChange={(event) => change({ sentence: event.target.value })}
          />
          {refusedWords && (
            <p className="fd-wrong" id="sentence-why">
              <Icon name="late" />
              {refusedWords}
            </p>
          )}
        </section>
        <p className="fd-danger">
          <Icon name="late" />
          <span>
            有人受伤或马上有危险，<a href="tel:110">直接拨打110</a>
          </span>
        </p>
      </main>
      <footer className="fd-foot">
        <button
          type="button"
          className="hx-btn hx-btn--primary"
          aria-describedby="report-why"
          aria-disabled={missing.length > 0 || refusedWords !== undefined || busy || undefined}
          onClick={() => void report()}
        >
          {busy ? '正在存到本机…' : '上报'}
        </button>
        <p
          className={tried && (missing.length > 0 || failed) ? 'fd-why fd-why--asked' : 'fd-why'}
          id="report-why"
          role="status"
        >
          {failed ?? whyWords(missing, refusedWords)}
        </p>
      </footer>
    </>
  )
}

function whyWords(missing: readonly string[], refusedWords: string | undefined): string {
  if (refusedWords) return '请先改一改说的话'
  return missing.length > 0 ? `还差：${missing.join('；')}` : '没有网络也能报，联网后自动发送'
}

import { useEffect } from 'react'
import { Segments } from '#foundation/ui/field.tsx'
import { UploadPick } from '#foundation/ui/upload-pick.tsx'
import { useUploads } from '#foundation/ui/use-uploads.ts'
import { limitWords } from '#duties/checklist/limit-words.ts'
import type { Circumstances, Verdict } from '#duties/checklist/judge.ts'
import { isFinding } from '#duties/inspection/answers.ts'
import { type AnswerDraft, isTyped } from '#duties/inspection/screens/answer-draft.ts'
import { TypedAnswer } from '#duties/inspection/screens/TypedAnswer.tsx'
import { WhatIsWrong } from '#duties/inspection/screens/WhatIsWrong.tsx'
import type { ChecklistItem } from '#programme/pack/sections/checklists.ts'

export type ItemProps = {
  item: ChecklistItem
  answer: AnswerDraft
  verdict: Verdict | undefined
  on: Circumstances
  /** Kinds a finding may become a hazard of; none where findings stay findings. */
  kinds: readonly { code: string; label: string }[]
  onChange: (patch: Partial<AnswerDraft>) => void
  /** Why the sheet cannot go yet: photos that have not arrived. */
  onWaits: (code: string, reason: string | undefined) => void
}

/** One item of the sheet. Where it is not in order: where, what, pictures, and whether it becomes a hazard. */
export function SheetItem(props: ItemProps) {
  const { item, answer, verdict, on, kinds, onChange } = props
  const wrong = isFinding(verdict)
  const limit = limitWords(item, on)
  return (
    <li className={wrong ? 'in-item in-item--wrong' : 'in-item'}>
      <p className="in-item__ask">
        <span className="hx-ink-3">{item.code}</span> {item.text}
        {!item.must && <small className="hx-ink-3">（宜）</small>}
      </p>
      {(limit || item.help) && <p className="hx-small hx-ink-2">{[limit, item.help].filter(Boolean).join('；')}</p>}
      {isTyped(item) ? <TypedAnswer {...props} /> : <YesNo {...props} />}
      {verdict === 'advised' && <p className="hx-small hx-ink-2">没有做到，写进建议，不列为问题。</p>}
      {(wrong || item.photo || item.type === 'photo' || item.type === 'document') && <Photos {...props} />}
      {wrong && <WhatIsWrong item={item} answer={answer} kinds={kinds} onChange={onChange} />}
    </li>
  )
}

const words = { yes: '是', no: '否', none: '不适用' } as const
type Word = keyof typeof words

function YesNo({ item, answer: { applicable, value, photos = [] }, onChange }: ItemProps) {
  const said: Word | undefined =
    applicable === false
      ? 'none'
      : value === true || (item.type === 'photo' && photos.length > 0)
        ? 'yes'
        : value === false
          ? 'no'
          : undefined
  // For a photo the photo itself is the yes.
  const offered = (Object.keys(words) as Word[]).filter((word) => item.type !== 'photo' || word !== 'yes')
  return (
    <Segments
      name={`${item.code} ${item.text}`}
      segments={offered.map((word) => ({ value: word, words: words[word] }))}
      value={said}
      onChange={(word) => onChange({ applicable: word !== 'none', value: word === 'none' ? null : word === 'yes' })}
    />
  )
}

function Photos({ item, answer, onChange, onWaits }: ItemProps) {
  const uploads = useUploads(answer.photos, (photos) => onChange({ photos }))
  const { waitsFor } = uploads
  useEffect(() => onWaits(item.code, waitsFor), [onWaits, item.code, waitsFor])
  return <UploadPick what="照片" uploads={uploads} most={3} />
}

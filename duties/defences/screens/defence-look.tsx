import { Status } from '#foundation/ui/status.tsx'
import type { ListStanding, SchoolStanding } from '#duties/defences/defences.ts'
import { listWords, sheetWords } from '#duties/defences/defences.words.ts'

type Look = { state: 'done' | 'late' | 'soon' | 'unknown'; word: string }

/** How one list looks in a cell: unmet before expired before met; what nobody knows is never green. */
export function listLook({ state, score, reached, unmet, expired }: ListStanding): Look {
  if (state === 'none') return { state: 'unknown', word: '没有自查' }
  if (state === 'old') return { state: 'unknown', word: unmet > 0 ? `过期，缺${unmet}` : '已过期' }
  const points = score === null ? '—' : `${score}分`
  if (unmet > 0) return { state: 'late', word: `${points} 缺${unmet}` }
  if (reached) return { state: 'done', word: points }
  return { state: 'unknown', word: expired > 0 ? `${points} 待复核${expired}` : points }
}

export function wholesLook({ wholes: { met, of } }: Pick<SchoolStanding, 'wholes'>): Look {
  if (met === null) return { state: 'unknown', word: `未知/${of}` }
  return { state: met === of ? 'done' : 'late', word: `${met}/${of}` }
}

export function reachedLook(reached: boolean | null | undefined): Look {
  if (reached === true) return { state: 'done', word: '达标' }
  return reached === false ? { state: 'late', word: '未达标' } : { state: 'unknown', word: '未知' }
}

export const ListStatus = ({ of, named }: { of: ListStanding; named?: boolean }) => {
  const { state, word } = listLook(of)
  return (
    <span title={sheetWords[of.state]}>
      <Status state={state} word={named ? `${listWords[of.list]} ${word}` : word} />
    </span>
  )
}

/** What a figure says of one school. */
export function figureOfRow(key: string, { percents, plate, wholes, lists }: SchoolStanding): boolean | null {
  if (key === 'plate') return plate.hung
  if (key === 'eight') return wholes.met === null ? null : wholes.met === wholes.of
  if (key !== 'three') return percents[key] ?? null
  const three = lists.filter(({ list }) => list !== 'eight-ones').map(({ reached }) => reached)
  return three.includes(false) ? false : three.every((each) => each === true) ? true : null
}

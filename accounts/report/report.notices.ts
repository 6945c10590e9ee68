import { dayWords } from '#foundation/calendar/words.ts'
import type { PlainDay } from '#foundation/calendar/day.ts'

type Said = { title: string; body: string; link: string }
type Named = { id: string; name: string; dueOn: PlainDay }

/** To who has not handed in everything yet; `lacks` says which of the two. */
export const reminder = ({ id, name, dueOn }: Named, days: number, lacks: string): Said => ({
  title: `${name}${days > 0 ? `还有${days}天` : '今天'}到期`,
  body: `${dayWords(dueOn)}前报办公室，书面稿和电子稿都要报。${lacks}`,
  link: `/reports/${id}`,
})

export const overdueOfBody = ({ id, name, dueOn }: Named, lacks: string): Said => ({
  title: `${name}逾期未报齐`,
  body: `${dayWords(dueOn)}已到期。${lacks}`,
  link: `/reports/${id}`,
})

/** To the office, once for all of them. */
export const overdueOfAll = ({ code, name }: { code: string; name: string }, count: number): Said => ({
  title: `${name}：${count}家逾期未报齐`,
  body: '报送情况表里列有各单位缺哪一种',
  link: `/reports?code=${code}&view=late`,
})

export const lacksWords = ({ file, paper }: { file: boolean; paper: boolean }): string =>
  file ? (paper ? '' : '还缺书面稿。') : paper ? '还缺电子稿。' : '电子稿、书面稿都还没报。'

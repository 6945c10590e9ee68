import type { RecordMeasure, WorkMeasure } from '#accounts/living-programme/measure.ts'
import type { Pack } from '#programme/pack/pack.ts'
import { basisOf } from '#programme/pack/sections/documents.ts'

/** Numbers without gaps: as many letters as the last number says. */
export const lettersNumbered: WorkMeasure = {
  of: 'work',
  clause: '0.1',
  by: { documents: true },
  words: '发文字号连续',
  unit: '件',
  none: '今年还没有印发公文',
  href: '/documents',
  count: ({ documents: { numbered, last } }) => ({
    part: numbered,
    whole: last,
    late: 0,
    note: `今年编到${last}号，登记${numbered}件`,
  }),
}

/** Every unit a document went to has signed for it. */
export const lettersReceived: WorkMeasure = {
  of: 'work',
  clause: '0.2',
  by: { documents: true },
  words: '发出的公文已签收',
  unit: '份',
  none: '今年还没有分发公文',
  href: '/documents?view=unsigned',
  count: ({ documents: { sent, signed } }) => ({
    part: signed,
    whole: sent,
    late: 0,
    note: `今年分发${sent}份，${signed}份已签收`,
  }),
}

/** A clause names what it rests on beyond the programme; what the Office has not confirmed is said to be open. */
export const restsOnSuperiors: RecordMeasure = {
  of: 'records',
  clause: '0.4',
  words: '写明上级依据的条款',
  unit: '条',
  none: '还没有条款',
  href: '/programme',
  count: (_, { clauses, documents }) => {
    const lacking = clauses.filter((clause) => basisOf(documents, clause).length === 0)
    return {
      part: clauses.length - lacking.length,
      whole: clauses.length,
      missing: lacking.map(({ id }) => id),
      note: documents.basis
        .filter(({ unsure }) => unsure)
        .map(({ title, note }) => `${title}：${note ?? '待确认'}`)
        .join('；'),
    }
  },
}

const versionsOf =
  (code: string) =>
  (_: unknown, { documents }: Pack) => {
    const versions = documents.blocks.find((block) => block.code === code)?.versions ?? []
    const open = versions.filter(({ unsure }) => unsure)
    return {
      part: versions.length - open.length,
      whole: versions.length,
      missing: open.map(({ from, note }) => `${from}起：${note ?? '待确认'}`),
    }
  }

const wording = { of: 'records', unit: '版' } as const
export const guidanceWords: RecordMeasure = {
  ...wording,
  clause: '0.11',
  words: '指导思想表述已核对',
  none: '还没有设指导思想表述',
  count: versionsOf('guidance'),
}
export const sloganWords: RecordMeasure = {
  ...wording,
  clause: '0.12',
  words: '创建口号已核对',
  none: '还没有设创建口号',
  count: versionsOf('slogan'),
}

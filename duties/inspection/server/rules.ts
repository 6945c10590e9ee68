import type { DutyRules } from '#duties/duty/server/duty-rules.ts'

/** 「湖校周改〔2017〕{n}号」: the year is known before the number is. */
export function noticePattern({ pack }: Pick<DutyRules, 'pack'>, year: number): string {
  const series = pack.head.series.find(({ code }) => code === 'inspection-notice')
  if (!series) throw new Error('the pack has no number series for notices of inspection')
  return series.pattern.replaceAll('{year}', String(year))
}

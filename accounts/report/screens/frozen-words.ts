import { momentWords, spanWords } from '#foundation/calendar/words.ts'
import type { ReportRead } from '#accounts/report/screens/asks.ts'

/** Whether the numbers still move, and of which days they are. */
export const frozenWords = ({ frozen, figures, from }: ReportRead): string =>
  frozen
    ? `数字随报送定下：${spanWords(from, figures.until)}，${momentWords(figures.at)}`
    : `数字随记录变动：${spanWords(from, figures.until)}`

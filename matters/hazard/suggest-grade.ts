import { type HazardGrade, raised } from '#matters/hazard/hazard.ts'
import { gradeWords } from '#matters/hazard/hazard.words.ts'
import { gramsOf } from '#matters/hazard/search.ts'

export type GradeHints = Partial<Record<HazardGrade, string | undefined>>
type Told = {
  title: string
  description: string
  before: HazardGrade | null
  rebounds: number
  grade: HazardGrade | null
}

const FROM_GRAVEST: readonly HazardGrade[] = ['major', 'larger', 'general']

/** Words stand close enough when most of a phrase of the hint is in what was reported. */
const ENOUGH = 0.7

/** Which grade the hints of the programme point to, and the hints themselves as the reason. A person decides. */
export function suggestGrade(hints: GradeHints, told: Told): { grade: HazardGrade; why: string } {
  if (told.before) {
    const grade = raised(told.before)
    return { grade, why: `第${Math.max(1, told.rebounds)}次反弹，比原来的${gradeWords[told.before]}高一级` }
  }
  const letters = new Set(gramsOf([told.title, told.description]))
  const met = FROM_GRAVEST.find((grade) => phrasesOf(hints[grade]).some((phrase) => isSaid(phrase, letters)))
  const lowest = FROM_GRAVEST.toReversed().find((grade) => hints[grade])
  const grade = met ?? told.grade ?? lowest ?? 'general'
  return { grade, why: hintsIn(hints, grade) }
}

const phrasesOf = (hint: string | undefined): string[] =>
  (hint ?? '').split(/[、，；或]/).filter((phrase) => phrase.length >= 3)

function isSaid(phrase: string, letters: ReadonlySet<string>): boolean {
  const grams = gramsOf([phrase])
  return grams.filter((gram) => letters.has(gram)).length >= grams.length * ENOUGH
}

/** 摊点5处以下；较大：摊点成片聚集 */
const hintsIn = (hints: GradeHints, grade: HazardGrade): string =>
  [
    hints[grade] ?? '要点包没有写明，请按现场判断',
    ...FROM_GRAVEST.toReversed().flatMap((each) =>
      each !== grade && hints[each] ? [`${gradeWords[each]}：${hints[each]}`] : [],
    ),
  ].join('；')

import { serve } from '#foundation/server/verb.ts'
import { schoolContract } from '#registry/school/school.contract.ts'
import { schoolWords } from '#registry/school/school.words.ts'
import { changeSchool } from '#registry/school/server/change-school.ts'
import { closeNeighbour, saveNeighbour } from '#registry/school/server/neighbours.ts'
import { closePlace, savePlace } from '#registry/school/server/places.ts'
import { schoolCard } from '#registry/school/server/school-card.ts'
import { schoolList } from '#registry/school/server/school.reads.ts'

export const schoolSlice = serve(schoolContract, schoolWords, {
  schoolList,
  schoolCard,
  changeSchool,
  savePlace,
  closePlace,
  saveNeighbour,
  closeNeighbour,
})

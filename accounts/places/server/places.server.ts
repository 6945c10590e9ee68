import { serve } from '#foundation/server/verb.ts'
import { placesContract } from '#accounts/places/places.contract.ts'
import { placesWords } from '#accounts/places/places.words.ts'
import { listPlaces } from '#accounts/places/server/list-places.ts'
import { placeLooks, readPlaces } from '#accounts/places/server/read-places.ts'

export const placesSlice = serve(placesContract, placesWords, { listPlaces, readPlaces, placeLooks })

import { screen, type Screen } from '#apps/admin/screen.ts'

/**
 * Every screen of the admin program, one line each, grouped by room. A slice adds its line and nothing else:
 *   screen('/ledger', () => import('#matters/hazard/screens/HazardLedger.tsx'), 'HazardLedger'),
 * Paths may hold parameters ('/hazards/$hazard'); `bare` leaves the top bar out.
 */
export const screens: readonly Screen[] = [
  screen('/kit', () => import('#apps/admin/kit/KitPage.tsx'), 'KitPage', { bare: true }),
]

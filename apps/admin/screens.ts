import { screen, type Screen } from '#apps/admin/screen.ts'

/**
 * Every screen of the admin program, one line each, grouped by room. A slice adds its line and nothing else:
 *   screen('/ledger', () => import('#matters/hazard/screens/HazardLedger.tsx'), 'HazardLedger'),
 * Paths may hold parameters ('/hazards/$hazard'); `bare` leaves the top bar out.
 */
export const screens: readonly Screen[] = [
  screen('/programme', () => import('#accounts/living-programme/screens/LivingProgramme.tsx'), 'ProgrammeScreen'),
  screen('/clauses', () => import('#accounts/living-programme/screens/LivingProgramme.tsx'), 'OwnClauses'),
  screen('/coverage', () => import('#duties/coverage/screens/Coverage.tsx'), 'CoverageScreen'),
  screen('/coverage/$subject/$duty', () => import('#duties/coverage/screens/CoverageCell.tsx'), 'CoverageCellScreen'),
  screen('/burden', () => import('#duties/coverage/screens/Burden.tsx'), 'BurdenScreen'),
  screen('/proofs', () => import('#duties/proof/screens/Proofs.tsx'), 'ProofsScreen'),
  screen('/proofs/new', () => import('#duties/proof/screens/ProofForm.tsx'), 'ProofFormScreen'),
  screen('/proofs/$proof', () => import('#duties/proof/screens/ProofPage.tsx'), 'ProofScreen'),
  screen('/exemptions', () => import('#duties/proof/screens/Exemptions.tsx'), 'ExemptionsScreen'),
  screen('/rosters', () => import('#duties/roster/screens/Rosters.tsx'), 'Rosters'),
  screen('/rosters/new', () => import('#duties/roster/screens/NewRoster.tsx'), 'NewRoster'),
  screen('/presence', () => import('#duties/roster/screens/Presence.tsx'), 'Presence'),
  screen('/schools', () => import('#accounts/school-file/screens/SchoolList.tsx'), 'SchoolListScreen'),
  screen('/schools/$school', () => import('#accounts/school-file/screens/SchoolFile.tsx'), 'SchoolFileScreen'),
  screen('/school', () => import('#accounts/school-file/screens/SchoolFile.tsx'), 'OwnSchoolScreen'),
  screen('/school/points', () => import('#duties/proof/screens/Points.tsx'), 'PointsScreen'),
  screen('/inspections', () => import('#duties/inspection/screens/Inspections.tsx'), 'InspectionsScreen'),
  screen('/inspections/new', () => import('#duties/inspection/screens/NewInspection.tsx'), 'NewInspectionScreen'),
  screen('/inspections/$plan', () => import('#duties/inspection/screens/InspectionPlan.tsx'), 'InspectionPlanScreen'),
  screen('/visits/$visit', () => import('#duties/inspection/screens/Visit.tsx'), 'VisitScreen'),
  screen('/inbox', () => import('#matters/hazard/screens/Inbox.tsx'), 'Inbox'),
  screen('/ledger', () => import('#matters/hazard/screens/HazardLedger.tsx'), 'HazardLedger'),
  screen('/ledger/import', () => import('#matters/hazard/screens/LedgerImport.tsx'), 'LedgerImport'),
  screen('/triage', () => import('#matters/hazard/screens/Triage.tsx'), 'Triage'),
  screen('/find', () => import('#matters/hazard/screens/Find.tsx'), 'Find'),
  screen('/hazards/$hazard', () => import('#matters/hazard/screens/HazardPage.tsx'), 'HazardPage'),
  screen('/posts', () => import('#registry/post/screens/Posts.tsx'), 'Posts'),
  screen('/units', () => import('#registry/unit/screens/Units.tsx'), 'Units'),
  screen('/import', () => import('#registry/import/screens/Import.tsx'), 'Import'),
  screen('/accounts', () => import('#registry/sign-in/screens/Accounts.tsx'), 'Accounts'),
  screen('/sign-in', () => import('#registry/sign-in/screens/SignIn.tsx'), 'SignIn', { bare: true }),
  screen('/password', () => import('#registry/sign-in/screens/ChangePassword.tsx'), 'ChangePassword', { bare: true }),
  screen('/kit', () => import('#apps/admin/kit/KitPage.tsx'), 'KitPage', { bare: true }),
]

import { documentReadsSlice, documentSlice } from '#accounts/document/server/document.server.ts'
import { indicatorSlice } from '#accounts/indicator/server/indicator.server.ts'
import { livingProgrammeSlice } from '#accounts/living-programme/server/living-programme.server.ts'
import { mandateSlice } from '#accounts/mandate/server/mandate.server.ts'
import { placesSlice } from '#accounts/places/server/places.server.ts'
import { briefSlice } from '#accounts/brief/server/brief.server.ts'
import { reportSlice } from '#accounts/report/server/report.server.ts'
import { schoolFileSlice } from '#accounts/school-file/server/school-file.server.ts'
import { inspectionReadsSlice, inspectionSlice } from '#duties/inspection/server/inspection.server.ts'
import { campaignSlice } from '#duties/campaign/server/campaign.server.ts'
import { coverageSlice } from '#duties/coverage/server/coverage.server.ts'
import { proofDeskSlice } from '#duties/proof/server/proof-desk.server.ts'
import { defencesSlice } from '#duties/defences/server/defences.server.ts'
import { normsSlice } from '#duties/norms/server/norms.server.ts'
import { proofSlice } from '#duties/proof/server/proof.server.ts'
import { rosterSlice } from '#duties/roster/server/roster.server.ts'
import { zoneCoverSlice } from '#duties/zone-cover/server/zone-cover.server.ts'
import { demoClockSlice } from '#foundation/demo-clock/server/demo-clock.server.ts'
import { fileSlice } from '#foundation/file/server/file.server.ts'
import { notificationSlice } from '#foundation/notification/server/notification.server.ts'
import type { Served } from '#foundation/server/verb.ts'
import { choicesSlice } from '#matters/hazard/server/choices.server.ts'
import { fieldKitSlice } from '#matters/hazard/server/field-kit.server.ts'
import { hazardReadsSlice } from '#matters/hazard/server/hazard-reads.server.ts'
import { hazardSlice } from '#matters/hazard/server/hazard.server.ts'
import { ledgerImportSlice } from '#matters/hazard/server/ledger-import.server.ts'
import { keyTargetReadsSlice, keyTargetSlice } from '#matters/key-target/server/key-target.server.ts'
import { meetingReadsSlice, meetingSlice, resolutionSlice } from '#matters/meeting/server/meeting.server.ts'
import { riskReadsSlice, riskSlice } from '#matters/risk/server/risk.server.ts'
import { supervisionReadsSlice, supervisionSlice } from '#matters/supervision/server/supervision.server.ts'
import { cameraSlice } from '#registry/camera/server/camera.server.ts'
import { importSlice } from '#registry/import/server/import.server.ts'
import { postSlice } from '#registry/post/server/post.server.ts'
import { schoolSlice } from '#registry/school/server/school.server.ts'
import { accountSlice } from '#registry/sign-in/server/account.server.ts'
import { signInSlice } from '#registry/sign-in/server/sign-in.server.ts'
import { unitSlice } from '#registry/unit/server/unit.server.ts'

/** Every slice the server answers for. A slice that is not here does not exist for anybody. */
export const slices: readonly Served[] = [
  signInSlice,
  accountSlice,
  unitSlice,
  postSlice,
  schoolSlice,
  cameraSlice,
  importSlice,
  hazardSlice,
  hazardReadsSlice,
  choicesSlice,
  ledgerImportSlice,
  riskSlice,
  riskReadsSlice,
  supervisionSlice,
  supervisionReadsSlice,
  keyTargetSlice,
  keyTargetReadsSlice,
  meetingSlice,
  resolutionSlice,
  meetingReadsSlice,
  fieldKitSlice,
  campaignSlice,
  coverageSlice,
  proofSlice,
  proofDeskSlice,
  rosterSlice,
  defencesSlice,
  normsSlice,
  zoneCoverSlice,
  inspectionSlice,
  inspectionReadsSlice,
  documentSlice,
  documentReadsSlice,
  livingProgrammeSlice,
  indicatorSlice,
  mandateSlice,
  placesSlice,
  reportSlice,
  briefSlice,
  schoolFileSlice,
  fileSlice,
  notificationSlice,
  demoClockSlice,
]

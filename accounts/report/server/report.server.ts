import { serve } from '#foundation/server/verb.ts'
import { reportContract } from '#accounts/report/report.contract.ts'
import { reportWords } from '#accounts/report/report.words.ts'
import { setOfficeContact } from '#accounts/report/server/contact.ts'
import {
  acceptReport,
  exemptReport,
  receivePaper,
  reopenReport,
  requireReport,
  returnReport,
  revokePaper,
} from '#accounts/report/server/decide.ts'
import { exportDistrictReport, readDistrictReport } from '#accounts/report/server/district.ts'
import { exportReports } from '#accounts/report/server/export-reports.ts'
import { countReports, listReports } from '#accounts/report/server/list.ts'
import { readReport } from '#accounts/report/server/read-report.ts'
import { readReportRows } from '#accounts/report/server/read-rows.ts'
import { saveReport, submitReport } from '#accounts/report/server/write.ts'

export const reportSlice = serve(reportContract, reportWords, {
  listReports,
  countReports,
  exportReports,
  readReport,
  readReportRows,
  saveReport,
  submitReport,
  returnReport,
  acceptReport,
  reopenReport,
  exemptReport,
  requireReport,
  receivePaper,
  revokePaper,
  setOfficeContact,
  readDistrictReport,
  exportDistrictReport,
})

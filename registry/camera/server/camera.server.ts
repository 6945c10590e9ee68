import { serve } from '#foundation/server/verb.ts'
import { cameraContract } from '#registry/camera/camera.contract.ts'
import { cameraWords } from '#registry/camera/camera.words.ts'
import { cameras } from '#registry/camera/server/camera.reads.ts'
import { repairCameraFault, reportCameraFault, testCameraFault } from '#registry/camera/server/faults.ts'
import { removeCamera, saveCamera } from '#registry/camera/server/keep-camera.ts'
import { setVideoAccess } from '#registry/camera/server/set-access.ts'

export const cameraSlice = serve(cameraContract, cameraWords, {
  cameras,
  saveCamera,
  removeCamera,
  setVideoAccess,
  reportCameraFault,
  repairCameraFault,
  testCameraFault,
})

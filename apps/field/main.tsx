import '#foundation/ui/old-browsers.ts'
import '#apps/field/old-phones.ts'
import '#apps/field/css/field.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#apps/field/App.tsx'
import { openSession } from '#apps/field/session.ts'
import { openPostOffice } from '#foundation/offline/screens/post-office.ts'
import { recallLargeText } from '#foundation/ui/large-text.tsx'

recallLargeText()
openPostOffice()
void openSession()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

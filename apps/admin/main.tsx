import '#foundation/ui/old-browsers.ts'
import '#foundation/ui/kit.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from '#apps/admin/query.ts'
import { router } from '#apps/admin/routes.tsx'
import { recallLargeText } from '#foundation/ui/large-text.tsx'

recallLargeText()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
